-- An organization of another prefecture: its people are guests.
alter table organization_organization drop constraint organization_organization_kind_check;
alter table organization_organization add constraint organization_organization_kind_check check (kind in (
  'prefecture', 'area', 'association', 'keycentre', 'centre', 'municipality', 'ward', 'body', 'facility', 'outside'));
