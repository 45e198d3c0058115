export type {
  AddOrganization,
  AddRelation,
  OrganizationKind,
  OrganizationView as Organization,
  RelationKind,
  RelationView as Relation,
} from './generated';
