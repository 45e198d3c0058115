import { useState } from 'react';
import type { ApiProblem } from '../../platform/api/api-problem';

/**
 * The version that was there when the dialog opened, so that nobody writes over what he has not seen. Once he was told
 * that somebody else was first, it is the one the page shows now: what he typed may be sent after all.
 */
export function useSeen(live: number, problem: ApiProblem | undefined): number {
  const [seen] = useState(live);
  return problem?.code === 'area-issue-changed' ? live : seen;
}
