-- Which thread tells of a matter that was typed in. Joining adds a line, and so does taking them apart again.
create table consultation_joining (
  consultation_id uuid not null references consultation_consultation,
  no int not null check (no > 0),
  thread_id uuid,
  affiliation_id uuid not null references organization_affiliation,
  joined_at timestamptz not null,
  primary key (consultation_id, no)
);
