import { Trans } from '@lingui/react/macro';
import type { Recertification } from '../../platform/api-types/recertification';
import { TimeStamp } from '../../platform/clock/time-stamp';

/** When the roll was gone through, by whom and with what result. */
export function MadeList({ made }: { made: Recertification[] }) {
  if (made.length === 0) return null;
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-std-20B-160">
        <Trans>これまでの棚卸し</Trans>
      </h2>
      <ul className="divide-y divide-solid-gray-200">
        {made.map(({ recertificationId, madeAt, by, kept, ended }) => (
          <li key={recertificationId} className="py-2">
            <TimeStamp at={madeAt} />{' '}
            <Trans>
              <bdi>{by}</bdi>さん：続ける {kept}人、終える {ended}人
            </Trans>
          </li>
        ))}
      </ul>
    </section>
  );
}
