-- How often what is counted of a centre's fiscal year has changed, so that whoever remembers a count knows whether it
-- still holds. It is written before the counts, in the same transaction, and read with them in one snapshot.
create table statistics_change (
  fiscal_year int not null,
  centre_id uuid not null references organization_organization,
  changes bigint not null,
  primary key (fiscal_year, centre_id)
) with (fillfactor = 50);
