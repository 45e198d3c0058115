create table notice_notice (
  notice_id uuid primary key,
  channel_id uuid not null references channel_channel,
  client_id uuid not null,
  seq bigint not null,
  number text not null check (number <> ''),
  title text not null check (title <> ''),
  body text not null check (body <> ''),
  section text not null check (section <> ''),
  issued_on date not null,
  due_on date check (due_on >= issued_on),
  affiliation_id uuid not null references organization_affiliation,
  posted_at timestamptz not null,
  unique (channel_id, client_id)
);
create index notice_notice_seq on notice_notice (channel_id, seq);

-- Who received a notice is fixed when it is issued; a centre founded later has not missed it.
create table notice_recipient (
  notice_id uuid not null references notice_notice,
  centre_id uuid not null references organization_organization,
  primary key (notice_id, centre_id)
);

create table notice_confirmation (
  notice_id uuid not null,
  centre_id uuid not null,
  affiliation_id uuid not null references organization_affiliation,
  confirmed_at timestamptz not null,
  primary key (notice_id, centre_id),
  foreign key (notice_id, centre_id) references notice_recipient
);
