import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { ReportEdition, ReportKind } from '../../platform/api-types/report';
import { fiscalYearOfMonth, fiscalYearText } from '../../platform/clock/fiscal-year';
import { monthsFrom, thisMonth } from '../../platform/clock/month';
import { monthText } from '../../platform/clock/time-text';
import { uuidV7 } from '../../platform/ids/uuid-v7';
import { CentreField } from '../../platform/organization/centre-field';
import { usePageTitle } from '../../platform/page/use-page-title';
import { ProblemNote } from '../../platform/problem/problem-note';
import { coordinatorAffiliations, useMe } from '../../platform/session/me-context';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { BackIcon } from '../../ui/icons';
import { SelectField } from '../../ui/select-field';
import { textLink } from '../../ui/text-link';
import { useBeginReport } from './get-reports';
import { editions, kinds, useEditionWords, useKindWords, useReceiverWords } from './use-report-words';

const reach = 36;

type Months = { from: string; until: string };

/** The last period of its kind that is over. */
function latest(kind: ReportKind, now: string): Months {
  const last = monthsFrom(now, -1);
  if (kind === 'quarterly') {
    const until = monthsFrom(last, -(Number(last.slice(5)) % 3));
    return { from: monthsFrom(until, -2), until };
  }
  if (kind === 'annual') {
    const year = fiscalYearOfMonth(now) - 1;
    return { from: `${year}-04`, until: `${year + 1}-03` };
  }
  return { from: last, until: last };
}

const lengths: Partial<Record<ReportKind, number>> = { monthly: 1, quarterly: 3, annual: 12 };

/** Beginning a report: which one, of which months. */
export function NewReportPage() {
  usePageTitle('new-report');
  const { t } = useLingui();
  const navigate = useNavigate();
  const words = useKindWords();
  const receivers = useReceiverWords();
  const now = thisMonth(new Date());
  const centres = coordinatorAffiliations(useMe());
  const [centreId, setCentreId] = useState(centres[0]?.organizationId ?? '');
  const [kind, setKind] = useState<ReportKind>('monthly');
  const [wanted, setEdition] = useState<ReportEdition>('open');
  const edition = kind === 'leaflet' ? 'open' : wanted;
  const [months, setMonths] = useState<Months>(() => latest('monthly', now));
  const begin = useBeginReport();
  const sent = useRef({ words: '', clientId: '' });

  function send() {
    if (begin.isPending) return;
    const said = { kind, edition, ...months, ...(centres.length > 1 ? { centreId } : {}) };
    const text = JSON.stringify(said);
    // The same choice keeps its id, so that sending it once more begins nothing twice.
    if (sent.current.words !== text) sent.current = { words: text, clientId: uuidV7() };
    begin.mutate(
      { ...said, clientId: sent.current.clientId },
      {
        onSuccess: ({ reportId }) => void navigate({ to: '/reports/$reportId', params: { reportId } }),
      },
    );
  }

  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-6 px-4 py-6">
      <div className="flex flex-col gap-2">
        <Link to="/reports" className={`${textLink} target -ms-1 flex items-center gap-1 self-start`}>
          <BackIcon />
          <Trans>報告</Trans>
        </Link>
        <h1 className="text-std-24B-150">
          <Trans>報告を作る</Trans>
        </h1>
      </div>
      <form
        noValidate
        className="flex flex-col gap-6"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <fieldset className="min-w-0">
          <legend className="font-700">
            <Trans>どの報告ですか</Trans>
          </legend>
          <div className="mt-1 flex flex-col">
            {kinds.map((one) => (
              <Choice
                key={one}
                type="radio"
                name="kind"
                checked={one === kind}
                onChange={() => {
                  setKind(one);
                  setMonths(latest(one, now));
                }}
              >
                <span className="font-700">{words[one]}</span>{' '}
                <span className="text-sm text-solid-gray-700">{receivers[one]}</span>
              </Choice>
            ))}
          </div>
        </fieldset>
        {kind !== 'leaflet' && <EditionField edition={edition} onChange={setEdition} />}
        <PeriodField kind={kind} months={months} now={now} onChange={setMonths} />
        <CentreField label={t`どの拠点の報告ですか`} value={centreId} onChange={setCentreId} />
        <ProblemNote problem={begin.error ?? undefined} />
        <div>
          <Button type="submit" busy={begin.isPending}>
            <Trans>作りはじめる</Trans>
          </Button>
        </div>
      </form>
    </div>
  );
}

type EditionProps = { edition: ReportEdition; onChange: (edition: ReportEdition) => void };

function EditionField({ edition, onChange }: EditionProps) {
  const words = useEditionWords();
  return (
    <fieldset className="min-w-0">
      <legend className="font-700">
        <Trans>だれに渡す報告ですか</Trans>
      </legend>
      <div className="mt-1 flex flex-col">
        {editions.map((one) => (
          <Choice
            key={one}
            type="radio"
            name="edition"
            checked={one === edition}
            onChange={() => onChange(one)}
          >
            <span className="font-700">{words[one].name}</span>{' '}
            <span className="text-sm text-solid-gray-700">{words[one].what}</span>
          </Choice>
        ))}
      </div>
    </fieldset>
  );
}

type PeriodProps = { kind: ReportKind; months: Months; now: string; onChange: (months: Months) => void };

function PeriodField({ kind, months, now, onChange }: PeriodProps) {
  const length = lengths[kind];
  const back = Array.from({ length: reach }, (_, index) => monthsFrom(now, -index));
  if (!length) return <FreePeriod months={months} offered={back} onChange={onChange} />;
  const begins = back.filter((month) => length === 1 || fits(month, length));
  return (
    <SelectField
      label={<Trans>期間</Trans>}
      hint={<Trans>件数は、期間が終わってから集計できます。</Trans>}
      value={months.from}
      onChange={(from) => onChange({ from, until: monthsFrom(from, length - 1) })}
    >
      {begins.map((month) => (
        <option key={month} value={month}>
          {beginText(month, length)}
        </option>
      ))}
    </SelectField>
  );
}

function fits(month: string, length: number): boolean {
  const number = Number(month.slice(5));
  return length === 12 ? number === 4 : number % 3 === 1;
}

function beginText(month: string, length: number): string {
  if (length === 1) return monthText(month);
  if (length === 12) return fiscalYearText(fiscalYearOfMonth(month));
  return `${monthText(month)}～${monthText(monthsFrom(month, length - 1))}`;
}

const inOrder = (one: string, other: string): [string, string] =>
  one <= other ? [one, other] : [other, one];

type FreeProps = { months: Months; offered: string[]; onChange: (months: Months) => void };

function FreePeriod({ months, offered, onChange }: FreeProps) {
  const options = offered.map((month) => (
    <option key={month} value={month}>
      {monthText(month)}
    </option>
  ));
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField
        label={<Trans>はじめの月</Trans>}
        hint={<Trans>同じ年度の中で選んでください。</Trans>}
        value={months.from}
        onChange={(from) => onChange({ from, until: inOrder(from, months.until)[1] })}
      >
        {options}
      </SelectField>
      <SelectField
        label={<Trans>おわりの月</Trans>}
        hint={<Trans>窓口便りは3か月まで。</Trans>}
        value={months.until}
        onChange={(until) => onChange({ from: inOrder(months.from, until)[0], until })}
      >
        {options}
      </SelectField>
    </div>
  );
}
