-- Reports of a centre (報告). Nothing is overwritten: words have versions, numbers are taken again, states are steps one
-- after the other, and an issued report is corrected by a new one that names it.
create table report_report (
  report_id uuid primary key,
  client_id uuid not null,
  centre_id uuid not null references organization_organization,
  kind text not null check (kind in ('monthly', 'quarterly', 'annual', 'leaflet', 'committee')),
  edition text not null check (edition = 'open' or edition = 'confidential' and kind <> 'leaflet'),
  first_month date not null,
  last_month date not null check (last_month >= first_month),
  corrects uuid references report_report,
  affiliation_id uuid not null references organization_affiliation,
  begun_at timestamptz not null,
  unique (affiliation_id, client_id)
);
create index report_report_centre on report_report (centre_id, last_month desc);
create unique index report_report_corrects on report_report (corrects) where corrects is not null;

create table report_version (
  report_id uuid not null references report_report,
  version int not null check (version > 0),
  title text not null check (title <> ''),
  affiliation_id uuid not null references organization_affiliation,
  written_at timestamptz not null,
  primary key (report_id, version)
);

create table report_text (
  report_id uuid not null,
  version int not null,
  section text not null,
  text text not null check (text <> ''),
  primary key (report_id, version, section),
  foreign key (report_id, version) references report_version
);

-- An example (事例), written by a person; checks are what he has confirmed that it does not tell.
create table report_example (
  report_id uuid not null,
  version int not null,
  no int not null check (no > 0),
  example_id uuid not null,
  title text not null check (title <> ''),
  body text not null,
  scene text,
  contents text[] not null,
  checks text[] not null,
  primary key (report_id, version, no),
  unique (report_id, version, example_id),
  foreign key (report_id, version) references report_version
);

-- From which matter an example was begun: for the centre alone, whoever may read the report.
create table report_origin (
  report_id uuid not null references report_report,
  example_id uuid not null,
  consultation_id uuid not null references consultation_consultation,
  primary key (report_id, example_id)
);

-- Title and state as they were when somebody ticked the issue.
create table report_issue (
  report_id uuid not null,
  version int not null,
  no int not null check (no > 0),
  issue_id uuid not null references areaissue_issue,
  title text not null,
  state text not null,
  primary key (report_id, version, no),
  foreign key (report_id, version) references report_version
);

-- Numbers as they were when they were taken; those of the last taking hold.
create table report_taking (
  report_id uuid not null references report_report,
  taking int not null check (taking > 0),
  affiliation_id uuid not null references organization_affiliation,
  taken_at timestamptz not null,
  primary key (report_id, taking)
);

create table report_table (
  report_id uuid not null,
  taking int not null,
  section text not null,
  first_month date not null,
  last_month date not null,
  compared boolean not null,
  list_version text not null,
  primary key (report_id, taking, section),
  foreign key (report_id, taking) references report_taking
);

-- No number: it is hidden. No key: all together.
create table report_row (
  report_id uuid not null,
  taking int not null,
  section text not null,
  no int not null check (no > 0),
  key text,
  name text not null,
  contacts bigint,
  new_matters bigint,
  before bigint,
  primary key (report_id, taking, section, no),
  foreign key (report_id, taking, section) references report_table
);

-- A report without a step is a draft.
create table report_step (
  report_id uuid not null references report_report,
  no int not null check (no > 0),
  state text not null check (state in ('draft', 'submitted', 'approved', 'issued')),
  note text not null,
  version int not null,
  affiliation_id uuid not null references organization_affiliation,
  taken_at timestamptz not null,
  primary key (report_id, no)
);

-- The centres operated today by an association that somebody administers.
create function acting_overseen_centres() returns uuid[] language sql stable as $$
  select array(
    select relation.to_id from organization_affiliation affiliation
    join organization_organization association using (organization_id)
    join organization_relation relation on relation.from_id = association.organization_id
    where affiliation.account_id = any(acting_accounts())
      and affiliation.role = 'administrator' and association.kind = 'association' and not affiliation.waiting
      and affiliation.valid_from <= acting_day()
      and (affiliation.valid_to is null or affiliation.valid_to >= acting_day())
      and relation.kind = 'operates'
      and (relation.valid_from is null or relation.valid_from <= acting_day())
      and (relation.valid_to is null or relation.valid_to >= acting_day()))
$$;

-- For the centre and for who administers its association; which states the latter sees is decided at the door.
alter table report_report enable row level security;
create policy keepers on report_report
  using ((select acting_as_system())
    or centre_id = any((select acting_centres())::uuid[])
    or centre_id = any((select acting_overseen_centres())::uuid[]));

alter table report_origin enable row level security;
create policy keepers on report_origin
  using ((select acting_as_system()) or exists (
    select from report_report report where report.report_id = report_origin.report_id
      and report.centre_id = any((select acting_centres())::uuid[])));

-- what belongs to a report is where the report is
do $$
declare
  part text;
begin
  foreach part in array array['version', 'text', 'example', 'issue', 'taking', 'table', 'row', 'step'] loop
    execute format('alter table report_%s enable row level security', part);
    execute format(
      'create policy keepers on report_%1$s using ((select acting_as_system()) or exists ('
      'select from report_report report where report.report_id = report_%1$s.report_id))', part);
  end loop;
end $$;
