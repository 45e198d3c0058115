import { useState } from 'react';
import { talkingAffiliations, useMe } from '../../platform/session/me-context';

/** undefined for those with one affiliation: the server knows it. */
export function useAffiliation(): [string | undefined, (affiliationId: string) => void] {
  const affiliations = talkingAffiliations(useMe());
  return useState(affiliations.length > 1 ? affiliations[0]?.affiliationId : undefined);
}
