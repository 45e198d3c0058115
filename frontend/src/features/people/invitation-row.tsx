import { Trans, useLingui } from '@lingui/react/macro';
import type { Invitation, InvitationState } from '../../platform/api-types/people';
import { TimeStamp } from '../../platform/clock/time-stamp';
import { useCodes } from '../../platform/code-list/use-codes';
import { useRoleWords } from '../../platform/organization/role-words';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Names } from '../../ui/name';

type Props = { invitation: Invitation; busy: boolean; onCancel: () => void };

export function InvitationRow({ invitation, busy, onCancel }: Props) {
  const { t } = useLingui();
  const { label } = useCodes();
  const words = useRoleWords();
  const { name, state, invitedBy, acceptedName } = invitation;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-4">
      <div className="min-w-52 flex-1">
        <p className="flex flex-wrap items-center gap-2 font-700">
          {name}
          <StateBadge state={state} />
        </p>
        <p className="text-sm">
          <Names>
            {[invitation.organization, words[invitation.role], label('profession', invitation.profession)]}
          </Names>
        </p>
        <p className="text-sm text-solid-gray-700">
          <Trans>
            {invitedBy}さんが <TimeStamp at={invitation.invitedAt} /> に招待
          </Trans>
        </p>
        {state === 'pending' && (
          <p className="text-sm text-solid-gray-700">
            <Trans>
              <TimeStamp at={invitation.validUntil} /> まで使えます
            </Trans>
          </p>
        )}
        {acceptedName && acceptedName !== name && (
          <p className="text-sm">
            <Trans>受け入れたのは{acceptedName}さんです。招待したご本人か、確かめてください。</Trans>
          </p>
        )}
      </div>
      {state === 'pending' && (
        <Button
          variant="secondary"
          busy={busy}
          aria-label={t`${name}さんへの招待を取り消す`}
          onPress={onCancel}
        >
          <Trans>取り消す</Trans>
        </Button>
      )}
    </li>
  );
}

function StateBadge({ state }: { state: InvitationState }) {
  switch (state) {
    case 'pending':
      return (
        <Badge tone="yellow">
          <Trans>待ち</Trans>
        </Badge>
      );
    case 'accepted':
      return (
        <Badge tone="green">
          <Trans>受け入れ済み</Trans>
        </Badge>
      );
    case 'cancelled':
      return (
        <Badge>
          <Trans>取り消し</Trans>
        </Badge>
      );
    case 'expired':
      return (
        <Badge tone="red">
          <Trans>期限切れ</Trans>
        </Badge>
      );
  }
}
