-- Whoever was invited waits until somebody has seen who he is; what there was before counts as confirmed.
alter table organization_affiliation
  add column waiting boolean not null default false,
  add column confirmed_by uuid references identity_account,
  add column confirmed_how text check (confirmed_how in ('original', 'copy', 'in_person', 'known')),
  add column confirmed_at timestamptz,
  add column ended_by uuid references identity_account,
  add constraint organization_affiliation_confirmed check (
    num_nulls(confirmed_by, confirmed_how, confirmed_at) in (0, 3) and not (waiting and confirmed_at is not null)),
  add constraint organization_affiliation_by_another check (confirmed_by <> account_id);
create index organization_affiliation_last_day on organization_affiliation (valid_to) where valid_to is not null;

-- What other capabilities' statements may join: on which days an affiliation gives rights. One that waits gives none.
create view organization_term as
  select affiliation_id, valid_from as first_day, valid_to as last_day
  from organization_affiliation where not waiting;
