export type { OrganizationKind, OrganizationView as Organization } from './generated';
