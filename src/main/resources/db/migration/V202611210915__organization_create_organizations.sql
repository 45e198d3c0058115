create table organization_organization (
  organization_id uuid primary key,
  kind text not null check (kind in (
    'prefecture', 'area', 'association', 'keycentre', 'centre', 'municipality', 'ward', 'body', 'facility')),
  name text not null check (name <> ''),
  network_id text unique,
  code text,
  type text
);

create table organization_affiliation (
  affiliation_id uuid primary key,
  account_id uuid not null references identity_account,
  organization_id uuid not null references organization_organization,
  person_name text not null check (person_name <> ''),
  role text not null check (role in ('coordinator', 'officer', 'member')),
  profession text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from)
);
create index organization_affiliation_account on organization_affiliation (account_id);
create index organization_affiliation_organization on organization_affiliation (organization_id);
