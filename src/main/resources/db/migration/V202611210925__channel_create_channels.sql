create table channel_channel (
  channel_id uuid primary key references platform_stream deferrable initially deferred,
  kind text not null check (kind in ('peer', 'team', 'family', 'notice', 'direct')),
  title text not null check (title <> ''),
  patient_id uuid,
  created_at timestamptz not null,
  check ((kind in ('team', 'family')) = (patient_id is not null))
);

create table channel_member (
  member_id uuid primary key,
  channel_id uuid not null references channel_channel,
  account_id uuid not null references identity_account,
  affiliation_id uuid not null references organization_affiliation,
  role text not null check (role in ('member', 'manager', 'issuer')),
  joined_seq bigint not null,
  joined_at timestamptz not null,
  left_seq bigint check (left_seq > joined_seq)
);
create unique index channel_member_once on channel_member (channel_id, account_id) where left_seq is null;
create index channel_member_account on channel_member (account_id) where left_seq is null;
