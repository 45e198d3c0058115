import { Trans, useLingui } from '@lingui/react/macro';
import type { AreaIssue, AreaIssueMeasure } from '../../platform/api-types/areaissue';
import { dayOf } from '../../platform/clock/day';
import { dateText } from '../../platform/clock/time-text';
import { useNow } from '../../platform/clock/use-now';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Name } from '../../ui/name';

type Props = { issue: AreaIssue; onChange: (measure: AreaIssueMeasure) => void };

export function MeasureList({ issue, onChange }: Props) {
  const { t } = useLingui();
  return (
    <ul className="flex flex-col gap-3">
      {issue.measures.map((measure) => (
        <li key={measure.measureId}>
          <p className="flex flex-wrap items-center gap-2">
            <strong>
              <bdi>{measure.title}</bdi>
            </strong>
            <DueBadge measure={measure} />
          </p>
          <p className="text-sm text-solid-gray-700">
            <Trans>
              担当 <Name>{measure.owner.name}</Name>
            </Trans>
          </p>
          {measure.result && <p className="running-text">{measure.result}</p>}
          {issue.mayChange && (
            <Button
              variant="quiet"
              className="print:hidden"
              aria-label={t`${measure.title}を直す`}
              onPress={() => onChange(measure)}
            >
              <Trans>直す</Trans>
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function DueBadge({ measure: { dueOn, doneOn } }: { measure: AreaIssueMeasure }) {
  const today = dayOf(useNow(3_600_000));
  if (doneOn) {
    return (
      <Badge tone="green">
        <Trans>{dateText(doneOn)} 実施済み</Trans>
      </Badge>
    );
  }
  if (!dueOn) {
    return (
      <Badge>
        <Trans>期限なし</Trans>
      </Badge>
    );
  }
  return dueOn < today ? (
    <Badge tone="red">
      <Trans>期限 {dateText(dueOn)} を過ぎています</Trans>
    </Badge>
  ) : (
    <Badge tone="yellow">
      <Trans>期限 {dateText(dueOn)}</Trans>
    </Badge>
  );
}
