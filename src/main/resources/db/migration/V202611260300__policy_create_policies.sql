-- What an association asks of those who work under it. A version is never changed: the next one follows it.
create table policy_version (
  version_id uuid primary key,
  publisher_id uuid not null references organization_organization,
  number int not null check (number > 0),
  title text not null check (title <> ''),
  body text not null check (body <> ''),
  adding text not null check (adding in ('members', 'managers', 'accepted')),
  urgency text not null check (urgency in ('written', 'phoned')),
  attachments text not null check (attachments in ('all', 'images', 'none')),
  acceptance text not null check (acceptance in ('never', 'once', 'renewed')),
  grace_days int not null check (grace_days >= 0),
  retention_years int check (retention_years > 0),
  review_months int check (review_months > 0),
  contact_name text not null check (contact_name <> ''),
  contact_phone text not null check (contact_phone <> ''),
  valid_from date not null,
  published_at timestamptz not null,
  published_by uuid not null references identity_account,
  unique (publisher_id, number)
);

-- A person has accepted a version; every post asks for it by its key.
create table policy_acceptance (
  account_id uuid not null references identity_account,
  publisher_id uuid not null,
  number int not null,
  accepted_at timestamptz not null,
  primary key (account_id, publisher_id, number),
  foreign key (publisher_id, number) references policy_version (publisher_id, number)
);

-- An organization has accepted a version, by somebody who administers it; this binds it to the publisher.
create table policy_binding (
  binding_id uuid primary key,
  organization_id uuid not null references organization_organization,
  publisher_id uuid not null,
  number int not null,
  accepted_by uuid not null references identity_account,
  accepted_at timestamptz not null,
  unique (organization_id, publisher_id, number),
  foreign key (publisher_id, number) references policy_version (publisher_id, number)
);
create index policy_binding_publisher on policy_binding (publisher_id);

-- Grows with every version and every binding: what was worked out before holds no longer.
create table policy_epoch (
  one boolean primary key default true check (one),
  epoch bigint not null default 0
);
insert into policy_epoch default values;

-- What must be accepted before posting in a channel: of each publisher this version or a later one. It was worked out on
-- that day at that epoch, and holds as long as both do.
create table policy_channel (
  channel_id uuid primary key,
  day date not null,
  epoch bigint not null,
  publishers uuid[] not null,
  least int[] not null check (cardinality(least) = cardinality(publishers))
);

-- For other capabilities' statements to join: whether somebody has accepted what a channel demands today. No row: nobody
-- has worked out today what it demands. Of a shape that the planner puts in place of its call.
create function policy_consent(channel uuid, account uuid, today date) returns table (consent text)
language sql stable as $$
  select case when exists (
      select from unnest(c.publishers, c.least) as demand (publisher_id, least)
      where not exists (
        select from policy_acceptance a
        where a.account_id = account and a.publisher_id = demand.publisher_id and a.number >= demand.least))
    then 'owed' else 'given' end
  from policy_channel c
  where c.channel_id = channel and c.day = today and c.epoch = (select e.epoch from policy_epoch e where e.one)
$$;
