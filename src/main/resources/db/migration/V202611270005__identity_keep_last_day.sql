-- On which day somebody was last here: sign-ins themselves are forgotten within a day.
create table identity_last_day (
  account_id uuid primary key,
  day date not null
);
insert into identity_last_day (account_id, day)
select account_id, max((seen_at at time zone 'Asia/Tokyo')::date) from identity_sign_in group by account_id;
