-- A missing day is a day nobody has told us, never a guess; valid_to is the last day.
create table organization_relation (
  relation_id uuid primary key,
  kind text not null check (kind in ('operates', 'serves', 'within')),
  from_id uuid not null references organization_organization,
  to_id uuid not null references organization_organization check (to_id <> from_id),
  valid_from date,
  valid_to date check (valid_to >= valid_from)
);
create index organization_relation_from on organization_relation (from_id, kind);
create index organization_relation_to on organization_relation (to_id, kind);
