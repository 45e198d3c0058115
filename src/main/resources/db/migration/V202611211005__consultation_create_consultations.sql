-- A counted matter. It comes from a thread, or from a call that no thread tells of.
create table consultation_consultation (
  consultation_id uuid primary key,
  thread_id uuid unique,
  centre_id uuid not null references organization_organization,
  received_on date not null,
  recorded_at timestamptz not null
);

-- How a matter is marked; marking again adds a version, so that a printed table can be explained later.
create table consultation_marking (
  consultation_id uuid not null references consultation_consultation,
  version int not null check (version > 0),
  kind text not null,
  content text[] not null check (cardinality(content) > 0),
  scene text[] not null check (cardinality(scene) > 0),
  requester text not null,
  method text not null,
  list_version text not null,
  affiliation_id uuid references organization_affiliation,
  marked_at timestamptz not null,
  primary key (consultation_id, version)
);

-- method is empty on the first contact: there the marking says it.
create table consultation_contact (
  contact_id uuid primary key,
  consultation_id uuid not null references consultation_consultation,
  client_id uuid,
  count_type text not null check (count_type in ('NEW', 'CONT', 'REOPEN')),
  method text check (method is not null or count_type = 'NEW'),
  occurred_on date not null,
  affiliation_id uuid references organization_affiliation,
  recorded_at timestamptz not null,
  unique (consultation_id, client_id)
);
create unique index consultation_contact_first on consultation_contact (consultation_id) where count_type = 'NEW';
create index consultation_contact_occurred on consultation_contact (occurred_on);
create index consultation_contact_consultation on consultation_contact (consultation_id, contact_id);
