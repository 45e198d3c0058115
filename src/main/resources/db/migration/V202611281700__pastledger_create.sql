-- What a centre's headings and terms mean; said once, it holds for the next file too.
create table pastledger_column (
  centre_id uuid not null references organization_organization,
  heading text not null check (heading <> ''),
  meaning text not null,
  primary key (centre_id, heading)
);
create table pastledger_term (
  centre_id uuid not null references organization_organization,
  meaning text not null,
  term text not null check (term <> ''),
  code text not null,
  primary key (centre_id, meaning, term)
);

-- A file somebody brought. The file itself is there until it is decided what becomes of it.
create table pastledger_file (
  file_id uuid primary key,
  centre_id uuid not null references organization_organization,
  name text not null,
  digest text not null,
  content bytea,
  affiliation_id uuid not null references organization_affiliation,
  uploaded_at timestamptz not null,
  kept_at timestamptz,
  lines int,
  left_out int,
  matters int,
  contacts int,
  taken_back_at timestamptz,
  taken_back_by uuid references organization_affiliation,
  taken_back int,
  check ((kept_at is null) = (content is not null))
);
create index pastledger_file_centre on pastledger_file (centre_id, uploaded_at);
-- the same file is counted once as long as it was not taken back
create unique index pastledger_file_once on pastledger_file (centre_id, digest)
  where kept_at is not null and taken_back_at is null;

create table pastledger_matter (
  file_id uuid not null references pastledger_file,
  consultation_id uuid not null references consultation_consultation,
  primary key (file_id, consultation_id)
);

-- as the ledger itself
alter table pastledger_column enable row level security;
create policy keepers on pastledger_column
  using ((select acting_as_system()) or centre_id = any((select acting_centres())::uuid[]));
alter table pastledger_term enable row level security;
create policy keepers on pastledger_term
  using ((select acting_as_system()) or centre_id = any((select acting_centres())::uuid[]));
alter table pastledger_file enable row level security;
create policy keepers on pastledger_file
  using ((select acting_as_system()) or centre_id = any((select acting_centres())::uuid[]));
alter table pastledger_matter enable row level security;
create policy keepers on pastledger_matter
  using ((select acting_as_system()) or exists (
    select from pastledger_file file where file.file_id = pastledger_matter.file_id));
