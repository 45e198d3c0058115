-- That somebody looked through a period. Its id is made of what it says, and stands in the chain of the installation:
-- a row that was changed does not fit its id any more. No day is signed off twice.
create table accesslog_review (
  review_id uuid primary key,
  period_from date not null,
  period_to date not null check (period_to >= period_from),
  affiliation_id uuid not null references organization_affiliation,
  note text not null check (note <> ''),
  signed_at timestamptz not null,
  entries bigint not null,
  patients bigint not null,
  people bigint not null,
  findings bigint not null,
  heads bytea not null,
  exclude using gist (daterange(period_from, period_to, '[]') with &&)
);
