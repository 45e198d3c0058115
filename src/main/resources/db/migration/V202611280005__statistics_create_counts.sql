-- What is counted, added up in the transaction in which it changes: a month, a centre, where people live, the
-- kind of thread, and one code of one dimension ('' and '' for all contacts together). The unknown is never kept:
-- it is what is missing to the whole. primary_* count a contact by its primary code only, any_* by all its codes.
create table statistics_count (
  month date not null check (extract(day from month) = 1),
  centre_id uuid not null references organization_organization,
  kind text not null,
  dimension text not null,
  code text not null,
  residence text not null,
  contacts int not null,
  new_matters int not null,
  reopened int not null,
  any_contacts int not null,
  any_new_matters int not null,
  primary key (dimension, month, centre_id, kind, code, residence)
) with (fillfactor = 70);

-- One row for each contact that counts, with the primary codes of all dimensions; what else it has of dimensions
-- with several codes stands in more. A fiscal year is a partition, because tables are asked for by year.
create table statistics_contact (
  contact_id uuid not null,
  occurred_on date not null,
  centre_id uuid not null,
  residence text not null,
  kind text not null,
  count_type text not null,
  person text,
  content text not null,
  scene text not null,
  program_item text not null,
  funding text not null,
  age_class text not null,
  care_level text not null,
  disease_group text not null,
  living_place text not null,
  outcome text not null,
  case_result text not null,
  requester text not null,
  requester_organization text not null,
  method text not null,
  action text not null,
  partner text not null,
  time_spent text not null,
  office_hours text not null,
  more text[],
  primary key (contact_id, occurred_on)
) partition by range (occurred_on);

do $$
begin
  for year in 2000..2060 loop
    execute format(
      'create table statistics_contact_%s partition of statistics_contact for values from (%L) to (%L)',
      year, make_date(year, 4, 1), make_date(year + 1, 4, 1));
  end loop;
end $$;
create table statistics_contact_other partition of statistics_contact default;
create index statistics_contact_centre on statistics_contact (centre_id, occurred_on);
