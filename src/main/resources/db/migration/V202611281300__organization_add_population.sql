-- How many people live in a municipality: in small ones fewer numbers may be shown.
alter table organization_organization add column population int check (population >= 0);
