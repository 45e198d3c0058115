import { Trans } from '@lingui/react/macro';
import type { OpenInvitation } from '../../platform/api-types/people';
import { TimeStamp } from '../../platform/clock/time-stamp';
import { useCodes } from '../../platform/code-list/use-codes';
import { useRoleWords } from '../../platform/organization/role-words';
import { Name } from '../../ui/name';

export function InvitationFacts({ invitation }: { invitation: OpenInvitation }) {
  const { label } = useCodes();
  const words = useRoleWords();
  const { name, invitedBy } = invitation;
  return (
    <>
      <p>
        <Trans>
          {invitedBy}さんが、{name}さんを招待しています。お心当たりがなければ、この画面を閉じてください。
        </Trans>
      </p>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-6 gap-y-2 rounded-12 border border-solid-gray-400 p-4">
        <dt className="text-solid-gray-700">
          <Trans>氏名</Trans>
        </dt>
        <dd className="font-700">{name}</dd>
        <dt className="text-solid-gray-700">
          <Trans>所属先</Trans>
        </dt>
        <dd>
          <Name>{invitation.organization}</Name>
        </dd>
        <dt className="text-solid-gray-700">
          <Trans>役割</Trans>
        </dt>
        <dd>{words[invitation.role]}</dd>
        <dt className="text-solid-gray-700">
          <Trans>職種</Trans>
        </dt>
        <dd>{label('profession', invitation.profession)}</dd>
        <dt className="text-solid-gray-700">
          <Trans>期限</Trans>
        </dt>
        <dd>
          <TimeStamp at={invitation.validUntil} />
        </dd>
      </dl>
    </>
  );
}
