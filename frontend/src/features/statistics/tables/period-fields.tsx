import { Trans, useLingui } from '@lingui/react/macro';
import { fiscalMonths, fiscalYearText } from '../../../platform/clock/fiscal-year';
import { SelectField } from '../../../ui/select-field';
import { type PeriodShape, periods, quarters, shapeOf } from './wish';

type Period = { from: string; until: string };
type Props = {
  period: Period;
  latest: number;
  error: string | undefined;
  onChange: (period: Period) => void;
};

const reach = 10;

export function PeriodFields({ period, latest, error, onChange }: Props) {
  const { t } = useLingui();
  const { shape, year, part } = shapeOf(period);
  const change = (next: { shape?: PeriodShape; year?: number; part?: number }) => {
    const of = { shape, year, part, ...next };
    if (of.shape === 'fiscalYear') return onChange(periods.fiscalYear(of.year));
    if (of.shape === 'calendarYear') return onChange(periods.calendarYear(of.year));
    if (of.shape === 'quarter') return onChange(periods.quarter(of.year, of.part));
    return onChange(periods.month(of.year, of.part));
  };
  const years = Array.from(
    { length: reach },
    (_, back) => latest + (shape === 'calendarYear' ? 1 : 0) - back,
  );
  return (
    <>
      <SelectField
        label={<Trans>期間</Trans>}
        error={error}
        value={shape}
        onChange={(next) => change({ shape: next as PeriodShape, part: next === 'month' ? 4 : 1 })}
      >
        <option value="fiscalYear">{t`年度`}</option>
        <option value="quarter">{t`四半期`}</option>
        <option value="month">{t`月`}</option>
        <option value="calendarYear">{t`暦年（1月～12月）`}</option>
      </SelectField>
      <SelectField
        label={shape === 'calendarYear' ? <Trans>年</Trans> : <Trans>年度</Trans>}
        value={String(year)}
        onChange={(next) => change({ year: Number(next) })}
      >
        {years.map((one) => (
          <option key={one} value={one}>
            {shape === 'calendarYear' ? t`${one}年` : fiscalYearText(one)}
          </option>
        ))}
      </SelectField>
      {shape === 'quarter' && (
        <SelectField
          label={<Trans>四半期</Trans>}
          value={String(part)}
          onChange={(next) => change({ part: Number(next) })}
        >
          {quarters.map((one) => (
            <option key={one} value={one}>
              {t`第${one}四半期（${((one * 3) % 12) + 1}月～）`}
            </option>
          ))}
        </SelectField>
      )}
      {shape === 'month' && (
        <SelectField
          label={<Trans>月</Trans>}
          value={String(part)}
          onChange={(next) => change({ part: Number(next) })}
        >
          {fiscalMonths.map((one) => (
            <option key={one} value={one}>
              {t`${one}月`}
            </option>
          ))}
        </SelectField>
      )}
    </>
  );
}
