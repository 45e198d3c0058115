import { Trans, useLingui } from '@lingui/react/macro';
import type { Member } from '../../platform/api-types/channel';
import { ProblemNote } from '../../platform/problem/problem-note';
import { Button } from '../../ui/button';
import { useChangeRole } from './change-role';

/** Somebody else has to manage before one may go. */
export function RoleButton({ channelId, member }: { channelId: string; member: Member }) {
  const { t } = useLingui();
  const { name, accountId } = member.person;
  const change = useChangeRole(channelId, accountId);
  const manages = member.role === 'manager';
  return (
    <>
      <Button
        variant="quiet"
        busy={change.isPending}
        aria-label={manages ? t`${name}さんを管理者から外す` : t`${name}さんを管理者にする`}
        onPress={() => change.mutate(manages ? 'member' : 'manager')}
      >
        {manages ? <Trans>管理者から外す</Trans> : <Trans>管理者にする</Trans>}
      </Button>
      <ProblemNote problem={change.error ?? undefined} />
    </>
  );
}
