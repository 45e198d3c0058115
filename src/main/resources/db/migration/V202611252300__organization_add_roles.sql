-- Who manages an organization's people, and who reviews the audit trail.
alter table organization_affiliation drop constraint organization_affiliation_role_check;
alter table organization_affiliation add constraint organization_affiliation_role_check
  check (role in ('coordinator', 'officer', 'member', 'administrator', 'auditor'));
