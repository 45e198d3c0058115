-- The ledger grows from threads to everything that is asked: matters that nobody wrote a thread about, more
-- axes, and contacts that can be corrected. Codes are kept as dimension=code, the primary one first.
alter table consultation_consultation
  add column client_id uuid,
  add column person text,
  drop column received_on,
  add unique (centre_id, client_id);

-- Which number a centre gives a person is not kept, but the pseudonym this key makes of it.
create table consultation_key (
  centre_id uuid primary key references organization_organization,
  key bytea not null check (length(key) = 32)
);

-- What is known of a contact; correcting it adds a version.
create table consultation_contact_version (
  contact_id uuid not null references consultation_contact,
  version int not null check (version > 0),
  occurred_on date not null,
  occurred_at time,
  codes text[] not null,
  reopens boolean not null,
  withdrawn boolean not null,
  list_version text not null,
  affiliation_id uuid references organization_affiliation,
  recorded_at timestamptz not null,
  primary key (contact_id, version)
);

with latest as (
  select distinct on (consultation_id) * from consultation_marking order by consultation_id, version desc
)
insert into consultation_contact_version
select k.contact_id, 1, k.occurred_on, null,
  array_remove(array_remove(array[
    case when k.count_type = 'NEW' then 'requester=' || m.requester end,
    'method=' || coalesce(k.method, m.method)], null), 'requester=99'),
  k.count_type = 'REOPEN', false, m.list_version, k.affiliation_id, k.recorded_at
from consultation_contact k join latest m using (consultation_id);

alter table consultation_marking
  add column residence text not null default '99',
  add column codes text[] not null default '{}',
  add column summary text check (summary <> '');
update consultation_marking set codes =
  array(select 'content=' || c from unnest(content) with ordinality t (c, n) where c <> '99' order by n)
  || array(select 'scene=' || c from unnest(scene) with ordinality t (c, n) where c <> '99' order by n);
alter table consultation_marking
  alter column residence drop default,
  alter column codes drop default,
  drop column content, drop column scene, drop column requester, drop column method;

-- Where a contact stands in the ledger, and as what it counts: nothing while it is withdrawn.
drop index consultation_contact_first;
drop index consultation_contact_occurred;
alter table consultation_contact
  add column centre_id uuid references organization_organization,
  alter column count_type drop not null,
  drop column method, drop column affiliation_id;
update consultation_contact k set centre_id = c.centre_id
from consultation_consultation c where c.consultation_id = k.consultation_id;
alter table consultation_contact alter column centre_id set not null;
create index consultation_contact_ledger on consultation_contact (centre_id, occurred_on);
