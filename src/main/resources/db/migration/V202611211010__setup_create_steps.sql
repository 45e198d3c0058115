-- The channels every coordinator is let into, and those of the demo.
create table setup_channel (
  key text primary key,
  channel_id uuid not null references channel_channel
);

-- What was done once and must not be done again.
create table setup_mark (
  name text primary key,
  made_at timestamptz not null
);
