/** Somebody as the one he wrote as: profession is a code of the dimension `profession`, organization a name. */
export type { Person } from './generated';
