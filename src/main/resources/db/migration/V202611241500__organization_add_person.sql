-- What other capabilities' statements may join: whom to show beside what was written under an affiliation.
create view organization_person as
  select a.affiliation_id, a.account_id, a.person_name as name, a.profession, o.name as organization
  from organization_affiliation a join organization_organization o using (organization_id);
