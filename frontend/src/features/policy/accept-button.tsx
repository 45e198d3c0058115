import type { ReactNode } from 'react';
import { ProblemNote } from '../../platform/problem/problem-note';
import { Button } from '../../ui/button';
import { useAcceptPolicy } from './accept-policy';

type Props = { versionId: string; organizationId?: string; children: ReactNode };

export function AcceptButton({ versionId, organizationId, children }: Props) {
  const accept = useAcceptPolicy(versionId, organizationId);
  return (
    <div className="flex flex-col items-start gap-2">
      <ProblemNote problem={accept.error ?? undefined} />
      <Button busy={accept.isPending} onPress={() => accept.mutate()}>
        {children}
      </Button>
    </div>
  );
}
