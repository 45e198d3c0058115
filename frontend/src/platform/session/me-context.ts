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

/** Those under which one may write: managing people or reviewing opens no channel. */
export function talkingAffiliations(me: Me): Affiliation[] {
  return me.affiliations.filter(({ role }) => role !== 'administrator' && role !== 'auditor');
}

/** Of this server, or of a facility. */
export function looksAfterPeople(me: Me): boolean {
  return me.administrator || managedAffiliations(me).length > 0;
}

export function managedAffiliations(me: Me): Affiliation[] {
  return me.affiliations.filter(({ role }) => role === 'administrator');
}

/** Answers for a centre, and keeps its ledger. */
export function keepsLedger(me: Me): boolean {
  return coordinatorAffiliations(me).some(({ organizationKind }) => organizationKind === 'centre');
}

/** As what one coordinates or works for the prefecture. */
export function officeAffiliations(me: Me): Affiliation[] {
  return me.affiliations.filter(({ role }) => role === 'coordinator' || role === 'officer');
}

export function seesStatistics(me: Me): boolean {
  return officeAffiliations(me).length > 0;
}

/** Works for the prefecture. */
export function isOfficer(me: Me): boolean {
  return me.affiliations.some(({ role }) => role === 'officer');
}

/** Reads the issues of the area, and raises them. */
export function seesAreaIssues(me: Me): boolean {
  return officeAffiliations(me).length > 0;
}

export function reviewsAccess(me: Me): boolean {
  return me.affiliations.some(({ role }) => role === 'auditor');
}

/** Writes the reports of a centre, or approves those of the centres of an association. */
export function seesReports(me: Me): boolean {
  return (
    keepsLedger(me) ||
    managedAffiliations(me).some(({ organizationKind }) => organizationKind === 'association')
  );
}
