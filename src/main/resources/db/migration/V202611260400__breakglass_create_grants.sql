-- Access to one patient's room for somebody who is not in it, in an emergency, for minutes.
create table breakglass_grant (
  grant_id uuid primary key,
  channel_id uuid not null references channel_channel,
  account_id uuid not null references identity_account,
  affiliation_id uuid not null references organization_affiliation,
  reason text not null check (reason in ('emergency', 'no-contact', 'disaster', 'other')),
  words text not null check (words <> ''),
  began_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > began_at and ends_at <= began_at + interval '60 minutes'),
  review_due_at timestamptz not null,
  reviewed_at timestamptz
);
create index breakglass_grant_holder on breakglass_grant (account_id, channel_id, ends_at);
create index breakglass_grant_waiting on breakglass_grant (review_due_at) where reviewed_at is null;
create index breakglass_grant_channel on breakglass_grant (channel_id, began_at);

-- One word on each, by somebody else.
create table breakglass_review (
  grant_id uuid primary key references breakglass_grant,
  affiliation_id uuid not null references organization_affiliation,
  judgement text not null check (judgement in ('appropriate', 'inappropriate')),
  words text not null check (words <> '')
);

-- How often somebody has tried within an hour: nobody finds patients by guessing.
create table breakglass_try (
  account_id uuid primary key references identity_account,
  began_at timestamptz not null,
  tries int not null
);
