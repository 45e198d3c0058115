create table platform_stream (
  stream_id uuid primary key,
  last_seq bigint not null default 0
);

create table platform_event (
  stream_id uuid not null references platform_stream,
  seq bigint not null,
  at timestamptz not null,
  payload text not null,
  primary key (stream_id, seq)
);
