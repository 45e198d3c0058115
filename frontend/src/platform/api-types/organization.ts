export type { OrganizationView as Organization } from './generated';
