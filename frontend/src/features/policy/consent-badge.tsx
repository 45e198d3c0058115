import { Trans } from '@lingui/react/macro';
import type { RoomPolicies } from '../../platform/api-types/policy';
import { TimeStamp } from '../../platform/clock/time-stamp';
import { Badge } from '../../ui/badge';
import { Name } from '../../ui/name';
import { consentsOf, hasAcceptedAll, isCurrent, type PolicyConsent } from './room-consents';

/** Beside a member: which version of which policy she and her facility have accepted, and when. */
export function ConsentBadge({ room, accountId }: { room: RoomPolicies; accountId: string }) {
  const person = room.people.find((one) => one.accountId === accountId);
  if (!person || room.policies.length === 0) return null;
  const consents = consentsOf(room, person);
  return (
    <div className="mt-1 flex flex-col items-start gap-1 text-sm text-solid-gray-700">
      {hasAcceptedAll(consents) ? (
        <Badge tone="green">
          <Trans>運用ポリシー同意済み</Trans>
        </Badge>
      ) : (
        <Badge tone="yellow">
          <Trans>運用ポリシー 同意待ち</Trans>
        </Badge>
      )}
      <ul>
        {consents.map((consent) => (
          <li key={consent.policy.version.versionId}>
            <Name>{consent.policy.publisher}</Name>
            {'：'}
            <Personal consent={consent} />
            <Organizational consent={consent} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Personal({ consent: { policy, person } }: { consent: PolicyConsent }) {
  if (!person) return <Trans>本人はまだ</Trans>;
  return (
    <>
      <Trans>
        本人 第{person.number}版（
        <TimeStamp at={person.acceptedAt} />）
      </Trans>
      {!isCurrent(person, policy) && <Trans>・第{policy.version.number}版はまだ</Trans>}
    </>
  );
}

function Organizational({ consent: { policy, organization } }: { consent: PolicyConsent }) {
  if (organization === undefined) return null;
  if (organization === null) return <Trans>、所属先は運営のもと</Trans>;
  return (
    <>
      <Trans>
        、事業所 第{organization.number}版（
        <TimeStamp at={organization.acceptedAt} />）
      </Trans>
      {!isCurrent(organization, policy) && <Trans>・第{policy.version.number}版はまだ</Trans>}
    </>
  );
}
