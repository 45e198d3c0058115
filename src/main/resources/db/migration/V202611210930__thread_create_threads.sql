create table thread_thread (
  thread_id uuid primary key,
  channel_id uuid not null references channel_channel,
  title text not null check (title <> ''),
  kind text not null,
  state text not null check (state in ('open', 'resolved')),
  started_by uuid not null references organization_affiliation,
  started_at timestamptz not null,
  last_seq bigint not null default 0,
  last_posted_at timestamptz not null,
  messages bigint not null default 0
);
create index thread_thread_recent on thread_thread (channel_id, last_seq desc);

create table thread_tag (
  thread_id uuid not null references thread_thread,
  dimension text not null,
  code text not null,
  is_primary boolean not null,
  primary key (thread_id, dimension, code)
);
create unique index thread_tag_one_primary on thread_tag (thread_id, dimension) where is_primary;
