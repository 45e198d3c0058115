import { Trans } from '@lingui/react/macro';
import type { Holding } from '../../platform/api-types/seat';
import { dateText } from '../../platform/clock/time-text';

export function HoldingDays({ holding: { firstDay, lastDay } }: { holding: Holding }) {
  return lastDay ? (
    <Trans>
      {dateText(firstDay)}から{dateText(lastDay)}まで
    </Trans>
  ) : (
    <Trans>{dateText(firstDay)}から</Trans>
  );
}
