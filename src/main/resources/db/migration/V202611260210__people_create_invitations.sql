-- The link's secret is nowhere; this is its SHA-256. What it is for never changes.
create table people_invitation (
  invitation_id uuid primary key,
  token_hash bytea not null unique check (length(token_hash) = 32),
  organization_id uuid not null references organization_organization,
  role text not null,
  profession text not null,
  person_name text not null check (person_name <> ''),
  email text,
  invited_by uuid not null references identity_account,
  invited_at timestamptz not null,
  valid_until timestamptz not null check (valid_until > invited_at),
  accepted_at timestamptz,
  affiliation_id uuid references organization_affiliation,
  cancelled_at timestamptz,
  check (num_nulls(accepted_at, affiliation_id) in (0, 2)),
  check (accepted_at is null or cancelled_at is null)
);
create index people_invitation_organization on people_invitation (organization_id, invitation_id);
create index people_invitation_inviter on people_invitation (invited_by, invited_at);

-- Confirmed before their first day: what comes with the affiliation is opened on that day.
create table people_arrival (
  affiliation_id uuid primary key references organization_affiliation,
  first_day date not null
);
create index people_arrival_day on people_arrival (first_day);
