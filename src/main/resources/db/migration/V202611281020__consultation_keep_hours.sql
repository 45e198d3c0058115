-- When a centre is open, as those who keep its ledger say; setting it adds a version. Where nobody said anything it
-- is Monday to Friday from nine to five.
create table consultation_hours (
  centre_id uuid not null references organization_organization,
  version int not null check (version > 0),
  closed_days date[] not null,
  affiliation_id uuid not null references organization_affiliation,
  recorded_at timestamptz not null,
  primary key (centre_id, version)
);

-- One stretch of an ordinary week, as it is from a day on until the next such day. 1 is Monday.
create table consultation_open_time (
  centre_id uuid not null,
  version int not null,
  first_day date not null,
  weekday int not null check (weekday between 1 and 7),
  opens time not null,
  closes time not null check (closes > opens),
  primary key (centre_id, version, first_day, weekday, opens),
  foreign key (centre_id, version) references consultation_hours
);
