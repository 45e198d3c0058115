-- A function of an organization (窓口) that outlives whoever holds it.
create table seat_seat (
  seat_id uuid primary key,
  organization_id uuid not null references organization_organization,
  name text not null check (name <> ''),
  opened_at timestamptz not null,
  unique (organization_id, name)
);

-- Who holds it, from which day up to which. It also ends with the affiliation it rests on.
create table seat_holding (
  holding_id uuid primary key,
  seat_id uuid not null references seat_seat,
  affiliation_id uuid not null references organization_affiliation,
  first_day date not null,
  last_day date check (last_day >= first_day - 1),
  given_by uuid not null references identity_account
);
create unique index seat_holding_once on seat_holding (seat_id, affiliation_id) where last_day is null;
create index seat_holding_affiliation on seat_holding (affiliation_id);

-- Channels a holder left with the seat: they open to whoever holds it next.
create table seat_room (
  seat_id uuid not null references seat_seat,
  channel_id uuid not null references channel_channel,
  role text not null,
  primary key (seat_id, channel_id)
);

-- What a holder writes down for himself and for whoever comes after him.
create table seat_item (
  item_id uuid primary key,
  seat_id uuid not null references seat_seat,
  kind text not null check (kind in ('promise', 'contact', 'draft')),
  title text not null check (title <> ''),
  body text not null,
  due_on date check (due_on is null or kind = 'promise'),
  affiliation_id uuid not null references organization_affiliation,
  written_at timestamptz not null,
  version int not null default 1,
  done_at timestamptz
);
create index seat_item_open on seat_item (seat_id, kind) where done_at is null;
