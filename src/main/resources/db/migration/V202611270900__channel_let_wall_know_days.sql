-- When a statement is sent, as its transaction has it; the day is that of Japan, as at the door.
create function acting_day() returns date language sql stable as $$
  select (coalesce(nullif(current_setting('hashi.now', true), '')::timestamptz, now())
    at time zone 'Asia/Tokyo')::date
$$;

-- A membership whose last day is over is none, whether or not anybody has ended it by then.
create or replace function acting_channels() returns uuid[] language sql stable as $$
  select array(
    select channel_id from channel_member
    where account_id = any(acting_accounts()) and left_seq is null
      and (last_day is null or last_day >= acting_day())
    union all
    select channel_id from breakglass_grant
    where account_id = any(acting_accounts()) and ends_at > now())
$$;
