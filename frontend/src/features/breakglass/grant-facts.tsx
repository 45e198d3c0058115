import { Trans } from '@lingui/react/macro';
import type { Grant } from '../../platform/api-types/breakglass';
import { TimeStamp } from '../../platform/clock/time-stamp';
import { useCodes } from '../../platform/code-list/use-codes';
import { Byline } from '../../ui/byline';
import { ReasonText } from './reason-text';

/** Who, why and from when to when; the patient only for whoever knows him. */
export function GrantFacts({ grant, title }: { grant: Grant; title: string | null }) {
  const { label } = useCodes();
  const { person, reason, words, beganAt, endsAt } = grant;
  return (
    <div className="w-full">
      <Byline name={person.name} details={[label('profession', person.profession), person.organization]} />
      {title && (
        <p className="text-sm">
          <Trans>
            患者さん：<bdi>{title}</bdi>
          </Trans>
        </p>
      )}
      <p className="text-sm">
        <Trans>
          <TimeStamp at={beganAt} /> から <TimeStamp at={endsAt} /> まで
        </Trans>
      </p>
      <p>
        <ReasonText reason={reason} />
      </p>
      <p dir="auto" className="running-text max-w-prose">
        {words}
      </p>
    </div>
  );
}
