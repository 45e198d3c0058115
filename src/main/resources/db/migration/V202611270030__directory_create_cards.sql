-- The card (公開名刺) of an organization, or of somebody under one of his affiliations: who can be asked about what.
create table directory_card (
  subject_id uuid primary key,
  subject text not null check (subject in ('organization', 'affiliation')),
  area text not null,
  hours text not null,
  contact text not null,
  strengths text not null,
  ask_about text not null,
  written_by uuid not null references identity_account,
  written_at timestamptz not null,
  version int not null default 1
);
