import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LedgerLine } from '../../platform/api-types/consultation';
import type { Report, ReportExample } from '../../platform/api-types/report';
import { monthsFrom } from '../../platform/clock/month';
import { dateText, monthText } from '../../platform/clock/time-text';
import { useCodes } from '../../platform/code-list/use-codes';
import { uuidV7 } from '../../platform/ids/uuid-v7';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/select-field';
import { mattersQuery } from './get-reports';

const unknown = '99';
const mostContents = 10;

export function blankExample(): ReportExample {
  return { exampleId: uuidV7(), title: '', body: '', contents: [], checks: [] };
}

/** Codes and scene of a matter; never a word that was written down about it. */
function begunFrom({ consultationId, codes }: LedgerLine): ReportExample {
  const known = (dimension: string) => (codes[dimension] ?? []).filter((code) => code !== unknown);
  const [scene] = known('scene');
  return {
    ...blankExample(),
    contents: known('content').slice(0, mostContents),
    consultationId,
    ...(scene ? { scene } : {}),
  };
}

type Props = { report: Report; onAdd: (example: ReportExample) => void };

/** A new example: with nothing in it, or with the codes of a matter of the ledger. */
export function ExampleStart({ report, onAdd }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap gap-3">
        <Button variant="secondary" onPress={() => onAdd(blankExample())}>
          <Trans>事例を加える</Trans>
        </Button>
        <Button variant="quiet" aria-expanded={open} onPress={() => setOpen(!open)}>
          <Trans>台帳の相談から始める</Trans>
        </Button>
      </div>
      {open && (
        <FromLedger
          report={report}
          onAdd={(example) => {
            setOpen(false);
            onAdd(example);
          }}
        />
      )}
    </div>
  );
}

function FromLedger({ report, onAdd }: Props) {
  const { t } = useLingui();
  const { label } = useCodes();
  const [month, setMonth] = useState(report.until);
  const { data } = useQuery(mattersQuery(report.centreId, month));
  const months: string[] = [];
  for (let one = report.until; one >= report.from; one = monthsFrom(one, -1)) months.push(one);
  const matters = [...new Map((data?.lines ?? []).map((line) => [line.consultationId, line])).values()];
  return (
    <div className="grid gap-4 rounded-8 border border-solid-gray-300 p-4 sm:grid-cols-2">
      <SelectField label={<Trans>月</Trans>} value={month} onChange={setMonth}>
        {months.map((one) => (
          <option key={one} value={one}>
            {monthText(one)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={<Trans>相談</Trans>}
        hint={<Trans>相談内容と場面だけを写します。台帳の文章は写しません。</Trans>}
        value=""
        onChange={(id) => {
          const line = matters.find(({ consultationId }) => consultationId === id);
          if (line) onAdd(begunFrom(line));
        }}
      >
        <option value="">{matters.length > 0 ? t`選んでください` : t`この月の相談はありません`}</option>
        {matters.map(({ consultationId, occurredOn, codes }) => (
          <option key={consultationId} value={consultationId}>
            {`${dateText(occurredOn)}　${(codes.content ?? []).map((code) => label('content', code)).join('・')}`}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
