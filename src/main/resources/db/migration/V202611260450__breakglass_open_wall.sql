-- The wall lets the holder of a grant see the room as long as it stands; the door decides what he may do there.
create or replace function acting_channels() returns uuid[] language sql stable as $$
  select array(
    select channel_id from channel_member
    where account_id = any(acting_accounts()) and left_seq is null
    union all
    select channel_id from breakglass_grant
    where account_id = any(acting_accounts()) and ends_at > now())
$$;
