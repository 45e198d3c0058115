import { useState } from 'react';
import { useMe } from '../../platform/session/me-context';

/** undefined for those with one affiliation: the server knows it. */
export function useAffiliation(): [string | undefined, (affiliationId: string) => void] {
  const me = useMe();
  return useState(me.affiliations.length > 1 ? me.affiliations[0]?.affiliationId : undefined);
}
