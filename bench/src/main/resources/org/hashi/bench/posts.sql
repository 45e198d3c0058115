-- What a post must at least leave behind: a message, an event, a counter.
create table stream (id int primary key, last_seq bigint not null);
create table event (
  stream int not null, seq bigint not null, at timestamptz not null, payload text not null,
  primary key (stream, seq));
create table message (
  id uuid primary key, stream int not null, seq bigint not null, author int not null, client uuid not null,
  body text not null, at timestamptz not null,
  unique (author, client), unique (stream, seq));
insert into stream select n, 0 from generate_series(1, 1600) n;
analyze;
