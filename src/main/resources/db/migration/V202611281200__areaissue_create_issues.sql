-- Issues of the area (地域課題). Nothing is overwritten: what is said of an issue, of a meeting or of a measure has
-- versions, states are steps one after the other, and a value of the indicator stands until a later one of its day.
create table areaissue_issue (
  issue_id uuid primary key,
  client_id uuid not null,
  organization_id uuid not null references organization_organization,
  affiliation_id uuid not null references organization_affiliation,
  raised_at timestamptz not null,
  unique (affiliation_id, client_id)
);

create table areaissue_version (
  issue_id uuid not null references areaissue_issue,
  version int not null check (version > 0),
  title text not null check (title <> ''),
  description text not null,
  kinds text[] not null check (cardinality(kinds) > 0),
  scenes text[] not null,
  program_items text[] not null,
  places uuid[] not null,
  indicator_name text check (indicator_name <> ''),
  indicator_unit text,
  indicator_target numeric,
  counted_dimension text,
  counted_code text,
  list_version text not null,
  affiliation_id uuid not null references organization_affiliation,
  written_at timestamptz not null,
  primary key (issue_id, version),
  check ((indicator_name is null) = (indicator_unit is null)),
  check ((counted_dimension is null) = (counted_code is null))
);

-- An issue without a step is a draft.
create table areaissue_step (
  issue_id uuid not null references areaissue_issue,
  no int not null check (no > 0),
  state text not null check (state in ('found', 'sorted', 'met', 'acted', 'reviewed', 'closed')),
  note text not null,
  affiliation_id uuid not null references organization_affiliation,
  taken_at timestamptz not null,
  primary key (issue_id, no)
);

-- Where an issue came from: a thread, a matter of a ledger, or a cell of a table.
create table areaissue_source (
  source_id uuid primary key,
  issue_id uuid not null references areaissue_issue,
  thread_id uuid references thread_thread,
  consultation_id uuid references consultation_consultation,
  dimension text,
  code text,
  from_month date,
  until_month date,
  place_id uuid references organization_organization,
  affiliation_id uuid not null references organization_affiliation,
  linked_at timestamptz not null,
  unlinked_at timestamptz,
  unlinked_by uuid references organization_affiliation,
  check (num_nonnulls(thread_id, consultation_id, dimension) = 1),
  check ((dimension is null) = (code is null))
);
create unique index areaissue_source_thread on areaissue_source (thread_id, issue_id)
  where unlinked_at is null and thread_id is not null;
create unique index areaissue_source_matter on areaissue_source (consultation_id, issue_id)
  where unlinked_at is null and consultation_id is not null;
create unique index areaissue_source_cell on areaissue_source
  (dimension, code, issue_id, from_month, until_month, place_id) nulls not distinct
  where unlinked_at is null and dimension is not null;
create index areaissue_source_issue on areaissue_source (issue_id);

-- No value: the one of this day was entered by mistake.
create table areaissue_value (
  issue_id uuid not null references areaissue_issue,
  no int not null check (no > 0),
  day date not null,
  value numeric,
  affiliation_id uuid not null references organization_affiliation,
  recorded_at timestamptz not null,
  primary key (issue_id, no)
);

create table areaissue_meeting (
  issue_id uuid not null references areaissue_issue,
  meeting_id uuid not null,
  version int not null check (version > 0),
  name text not null check (name <> ''),
  held_on date not null,
  result text not null,
  withdrawn boolean not null,
  affiliation_id uuid not null references organization_affiliation,
  written_at timestamptz not null,
  primary key (issue_id, meeting_id, version)
);

create table areaissue_measure (
  issue_id uuid not null references areaissue_issue,
  measure_id uuid not null,
  version int not null check (version > 0),
  title text not null check (title <> ''),
  owner_id uuid not null references organization_organization,
  due_on date,
  done_on date,
  result text not null,
  withdrawn boolean not null,
  affiliation_id uuid not null references organization_affiliation,
  written_at timestamptz not null,
  primary key (issue_id, measure_id, version)
);
