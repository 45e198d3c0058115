-- What a centre calls codes of the common lists, as those who keep its ledger say; setting it adds a version. Contacts
-- are marked with the common code.
create table ownlabel_list (
  centre_id uuid not null references organization_organization,
  version int not null check (version > 0),
  labels jsonb not null check (jsonb_typeof(labels) = 'array'),
  affiliation_id uuid not null references organization_affiliation,
  recorded_at timestamptz not null,
  primary key (centre_id, version)
);

alter table ownlabel_list enable row level security;
create policy keepers on ownlabel_list
  using ((select acting_as_system()) or centre_id = any((select acting_centres())::uuid[]));
