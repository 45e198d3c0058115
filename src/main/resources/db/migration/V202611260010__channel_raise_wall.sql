-- The second wall: whatever a statement forgets to ask, rows of a channel show themselves only to those for whom
-- it is sent, and to them only while they are members. hashi.acting names their accounts, or 'system' for what no
-- person asked; nobody, when nothing was said. The owner of the tables stands behind the wall.
create function acting_as_system() returns boolean language sql stable as $$
  select coalesce(current_setting('hashi.acting', true) = 'system', false)
$$;

create function acting_accounts() returns uuid[] language sql stable as $$
  select case when acting_as_system() then '{}'::uuid[]
    else string_to_array(coalesce(current_setting('hashi.acting', true), ''), ',')::uuid[] end
$$;

create function acting_channels() returns uuid[] language sql stable as $$
  select array(
    select channel_id from channel_member
    where account_id = any(acting_accounts()) and left_seq is null)
$$;

-- the sub-selects are asked once for each statement, not for each row
alter table channel_channel enable row level security;
create policy members on channel_channel for select
  using ((select acting_as_system()) or channel_id = any((select acting_channels())::uuid[]));
create policy openers on channel_channel for insert with check (true);

alter table thread_thread enable row level security;
create policy members on thread_thread
  using ((select acting_as_system()) or channel_id = any((select acting_channels())::uuid[]));

alter table message_message enable row level security;
create policy members on message_message
  using ((select acting_as_system()) or channel_id = any((select acting_channels())::uuid[]));

-- an event may be for others than the one who caused it: whoever is let in reads of it in his own stream
alter table platform_event enable row level security;
create policy listeners on platform_event for select
  using ((select acting_as_system())
    or stream_id = any((select acting_channels() || acting_accounts())::uuid[]));
create policy writers on platform_event for insert with check (true);
