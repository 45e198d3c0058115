create table identity_account (
  account_id uuid primary key,
  name text not null check (name <> ''),
  administrator boolean not null default false,
  created_at timestamptz not null,
  disabled_at timestamptz
);

-- The account may not exist yet: whoever the identity provider lets in gets a session, and finds nothing.
create table identity_session (
  handle_hash bytea primary key,
  account_id uuid not null,
  login text,
  id_token text not null,
  access_token text,
  refresh_token text,
  expires_in bigint,
  scope text,
  created_at timestamptz not null default now(),
  ends_at timestamptz
);
create index identity_session_account on identity_session (account_id);
create index identity_session_login on identity_session (login);
create index identity_session_created on identity_session (created_at);
