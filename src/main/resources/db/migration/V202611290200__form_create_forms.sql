-- Forms of the prefecture (様式): files of Excel in which some cells have names, and what these names are.
create table form_form (
  form_id uuid primary key,
  name text not null check (name <> ''),
  file bytea not null,
  loaded_by uuid not null references organization_affiliation,
  loaded_at timestamptz not null,
  withdrawn_at timestamptz
);

-- A cell with a name Hashi understands, such as 延べ_content_A01, and where it stands.
create table form_cell (
  form_id uuid not null references form_form,
  place int not null,
  name text not null,
  sheet text not null,
  cell text not null,
  primary key (form_id, place),
  unique (form_id, name)
);
