-- Somebody went through everybody on a roll: the members of a room, or the people of an organization.
create table recertification_recertification (
  recertification_id uuid primary key,
  subject text not null check (subject in ('channel', 'organization')),
  subject_id uuid not null,
  made_by uuid not null references identity_account,
  made_at timestamptz not null
);
create index recertification_of_subject on recertification_recertification (subject_id, made_at desc);

-- What was decided about each of them.
create table recertification_line (
  recertification_id uuid not null references recertification_recertification,
  affiliation_id uuid not null references organization_affiliation,
  decision text not null check (decision in ('kept', 'ended')),
  last_day_here date,
  primary key (recertification_id, affiliation_id)
);
