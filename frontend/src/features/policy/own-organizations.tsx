import { Trans } from '@lingui/react/macro';
import type { Policy } from '../../platform/api-types/policy';
import { TimeStamp } from '../../platform/clock/time-stamp';
import { Name } from '../../ui/name';
import { AcceptButton } from './accept-button';

/** For who administers facilities: their consent, which binds them to the association. */
export function OwnOrganizations({ policy: { version, phase, administered } }: { policy: Policy }) {
  if (administered.length === 0) return null;
  return (
    <section aria-labelledby="own-organizations" className="flex flex-col gap-3">
      <h2 id="own-organizations" className="text-std-18B-160">
        <Trans>事業所としての同意</Trans>
      </h2>
      <p>
        <Trans>
          事業所として同意すると、その事業所の人がいるケアチームの部屋に、この運用ポリシーの決まりが当てはまるようになります。
        </Trans>
      </p>
      {administered.map(({ organizationId, name, number, acceptedAt }) => (
        <div key={organizationId} className="flex flex-col gap-2">
          <p>
            <Name>{name}</Name>
            {'：'}
            {number !== null && acceptedAt ? (
              <Trans>
                <TimeStamp at={acceptedAt} /> に第{number}版に同意
              </Trans>
            ) : (
              <Trans>まだ同意していません</Trans>
            )}
          </p>
          {(number ?? 0) < version.number && phase !== 'past' && (
            <AcceptButton versionId={version.versionId} organizationId={organizationId}>
              <Trans>{name}として同意する</Trans>
            </AcceptButton>
          )}
        </div>
      ))}
    </section>
  );
}
