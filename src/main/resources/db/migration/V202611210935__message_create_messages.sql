create table message_message (
  message_id uuid primary key,
  thread_id uuid not null references thread_thread,
  channel_id uuid not null references channel_channel,
  seq bigint not null,
  author_id uuid not null references identity_account,
  affiliation_id uuid not null references organization_affiliation,
  client_id uuid not null,
  body text not null check (body <> ''),
  posted_at timestamptz not null,
  constraint message_sent_once unique (author_id, client_id),
  unique (channel_id, seq)
);
create index message_message_thread on message_message (thread_id, seq);

create table message_read_position (
  thread_id uuid not null references thread_thread,
  account_id uuid not null references identity_account,
  affiliation_id uuid not null references organization_affiliation,
  up_to bigint not null,
  read_at timestamptz not null,
  primary key (thread_id, account_id)
);
