-- Who leaves has no rights from now on: the last day is yesterday's, also when the first was today.
alter table organization_affiliation drop constraint organization_affiliation_check;
alter table organization_affiliation
  add constraint organization_affiliation_days check (valid_to >= valid_from - 1);
