import { createContext, useContext } from 'react';
import type { Affiliation, Me } from '../api-types/identity';

export const MeContext = createContext<Me | null>(null);

export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('useMe belongs inside a signed-in page');
  return me;
}

export function coordinatorAffiliations(me: Me): Affiliation[] {
  return me.affiliations.filter((affiliation) => affiliation.role === 'coordinator');
}

export function seesStatistics(me: Me): boolean {
  return me.affiliations.some(({ role }) => role === 'coordinator' || role === 'officer');
}

export function reviewsAccess(me: Me): boolean {
  return me.affiliations.some(({ role }) => role === 'auditor');
}
