-- The version everybody begins with comes with the application; these are the ones made of it, each in force from
-- a fiscal year on. One that is not in force yet is a draft, and there is one at most.
create table codelist_version (
  version_id uuid primary key,
  version text not null unique,
  fiscal_year int not null check (fiscal_year between 2000 and 2100),
  no int not null check (no > 0),
  base text not null,
  seen int not null check (seen > 0),
  drafted_by uuid not null references organization_affiliation,
  drafted_at timestamptz not null,
  in_force_by uuid references organization_affiliation,
  in_force_at timestamptz,
  unique (fiscal_year, no),
  check ((in_force_by is null) = (in_force_at is null))
);
create unique index codelist_version_draft on codelist_version ((true)) where in_force_at is null;

create table codelist_list (
  version_id uuid not null references codelist_version on delete cascade,
  dimension text not null,
  codes jsonb not null check (jsonb_typeof(codes) = 'array'),
  primary key (version_id, dimension)
);

create table codelist_rollup (
  version_id uuid not null references codelist_version on delete cascade,
  dimension text not null,
  rollup text not null,
  ja text not null check (ja <> ''),
  en text not null check (en <> ''),
  groups jsonb not null check (jsonb_typeof(groups) = 'array'),
  primary key (version_id, dimension, rollup)
);

-- The latest one of a year counts; a blank one takes back what was said.
create table codelist_note (
  note_id uuid primary key,
  dimension text not null,
  fiscal_year int not null check (fiscal_year between 2000 and 2100),
  no int not null check (no > 0),
  ja text not null,
  en text not null,
  affiliation_id uuid not null references organization_affiliation,
  written_at timestamptz not null,
  unique (dimension, fiscal_year, no)
);

-- How often anything above came into force: by it a node knows whether it has read everything.
create table codelist_state (
  one boolean primary key default true check (one),
  changes bigint not null
);
insert into codelist_state (changes) values (0);

-- What tables were printed by stays as it was.
create function codelist_stays() returns trigger language plpgsql as $$
begin
  if exists (select from codelist_version v
      where v.version_id = coalesce(new.version_id, old.version_id) and v.in_force_at is not null) then
    raise exception 'a version in force never changes';
  end if;
  return coalesce(new, old);
end $$;
create trigger codelist_list_stays before insert or update or delete on codelist_list
  for each row execute function codelist_stays();
create trigger codelist_rollup_stays before insert or update or delete on codelist_rollup
  for each row execute function codelist_stays();
create trigger codelist_version_stays before update or delete on codelist_version
  for each row when (old.in_force_at is not null) execute function codelist_stays();
