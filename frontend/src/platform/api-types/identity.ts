export type { DemoPerson, DemoView as Demo, Me, Standing as Affiliation } from './generated';
