-- The boundaries of the municipalities, when the prefecture has loaded a file of them: one, checked and stripped to lines and
-- public codes, with the credit line its publisher asks for.
create table statistics_map (
  is_one boolean primary key default true check (is_one),
  topology text not null,
  credit text not null check (credit <> ''),
  municipalities int not null check (municipalities > 0),
  loaded_by uuid not null references organization_affiliation,
  loaded_at timestamptz not null
);
