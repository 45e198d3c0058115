import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Ledger, LedgerLine } from '../../platform/api-types/consultation';
import { thisMonth } from '../../platform/clock/month';
import { MonthPicker } from '../../platform/clock/month-picker';
import { dateText } from '../../platform/clock/time-text';
import { useCodes } from '../../platform/code-list/use-codes';
import { CentreField } from '../../platform/organization/centre-field';
import { ProblemNote } from '../../platform/problem/problem-note';
import { Loaded } from '../../platform/query/loaded';
import { coordinatorAffiliations, useMe } from '../../platform/session/me-context';
import { Choice } from '../../ui/choice';
import { Question } from '../../ui/question';
import { Skeleton } from '../../ui/skeleton';
import { ledgerQuery, useJoinThread } from './get-ledger';

type Props = { threadId: string; onClose: () => void; onDone: () => void };

/** Which matter, typed in before, this thread goes on about. */
export function JoinDialog({ threadId, onClose, onDone }: Props) {
  const { t } = useLingui();
  const latest = thisMonth(new Date());
  const centres = coordinatorAffiliations(useMe());
  const [month, setMonth] = useState(latest);
  const [centreId, setCentreId] = useState(centres.length > 1 ? (centres[0]?.organizationId ?? '') : '');
  const [chosen, setChosen] = useState('');
  const query = useQuery(ledgerQuery(month, centreId));
  const join = useJoinThread(chosen);
  return (
    <Question
      busy={join.isPending}
      unavailable={chosen === '' ? t`結ぶ記録を選んでください。` : undefined}
      heading={<Trans>台帳の記録と結ぶ</Trans>}
      answer={<Trans>結ぶ</Trans>}
      onClose={onClose}
      onAnswer={() => join.mutate({ threadId }, { onSuccess: onDone })}
    >
      <p>
        <Trans>
          電話などで先に台帳に記録した相談が、このスレッドで続いているときに結びます。1件の相談のままで、件数は増えません。スレッドの人に見えるのは、内容・場面・相談者・方法だけです。
        </Trans>
      </p>
      <CentreField
        label={<Trans>拠点</Trans>}
        value={centreId}
        onChange={(next) => {
          setCentreId(next);
          setChosen('');
        }}
      />
      <MonthPicker
        month={month}
        latest={latest}
        onChange={(next) => {
          setMonth(next);
          setChosen('');
        }}
      />
      <Loaded query={query} skeleton={<Skeleton rows={3} />}>
        {(ledger) => <Matters ledger={ledger} chosen={chosen} onChoose={setChosen} />}
      </Loaded>
      <ProblemNote problem={join.error ?? undefined} />
    </Question>
  );
}

type MattersProps = { ledger: Ledger; chosen: string; onChoose: (consultationId: string) => void };

function Matters({ ledger, chosen, onChoose }: MattersProps) {
  const { label } = useCodes();
  const free = withoutThread(ledger.lines);
  if (free.length === 0) {
    return (
      <p>
        <Trans>この月に、結べる記録はありません。</Trans>
      </p>
    );
  }
  return (
    <fieldset>
      <legend className="font-700">
        <Trans>台帳の記録</Trans>
      </legend>
      {free.map(({ consultationId, occurredOn, codes, summary }) => (
        <Choice
          key={consultationId}
          type="radio"
          name="matter"
          checked={chosen === consultationId}
          onChange={() => onChoose(consultationId)}
        >
          {dateText(occurredOn)} ・ {label('content', codes.content?.[0] ?? '99')} ・{' '}
          {label('requester', codes.requester?.[0] ?? '99')}
          {summary && (
            <span className="line-clamp-2 block text-sm text-solid-gray-700">
              <bdi>{summary}</bdi>
            </span>
          )}
        </Choice>
      ))}
    </fieldset>
  );
}

/** Each matter once, by its latest contact of the month. */
export function withoutThread(lines: readonly LedgerLine[]): LedgerLine[] {
  const seen = new Set<string>();
  return lines.filter(({ consultationId, threadId }) => {
    if (threadId || seen.has(consultationId)) return false;
    seen.add(consultationId);
    return true;
  });
}
