-- Every time somebody signed in. A row that was ended stays for half a day, longer than the provider
-- keeps a sign-in: until then neither a renewal on its way nor the provider brings it back.
create table identity_sign_in (
  session_id uuid primary key,
  account_id uuid not null,
  login text,
  began_at timestamptz not null,
  seen_at timestamptz not null,
  browser text,
  system text,
  ended_at timestamptz,
  constraint identity_sign_in_login unique nulls not distinct (account_id, login)
);
create index identity_sign_in_last on identity_sign_in (coalesce(ended_at, seen_at));

insert into identity_sign_in (session_id, account_id, login, began_at, seen_at)
select gen_random_uuid(), account_id, login, min(created_at), max(created_at)
from identity_session group by account_id, login;
