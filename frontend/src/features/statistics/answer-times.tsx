import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { AnswerRow, AnswerTime } from '../../platform/api-types/statistics';
import { fiscalYearText } from '../../platform/clock/fiscal-year';
import { Loaded } from '../../platform/query/loaded';
import { Skeleton } from '../../ui/skeleton';
import { answerTimesQuery } from './get-answer-times';

const cell = 'whitespace-nowrap px-2 py-2 text-end tabular-nums sm:px-3 print:py-0.5';
const begins = 'border-solid-gray-400 border-s';

/** How long centres wait for the first answer to what they ask each other. */
export function AnswerTimes({ fiscalYear }: { fiscalYear: number }) {
  const { t } = useLingui();
  const query = useQuery(answerTimesQuery(fiscalYear));
  return (
    <section aria-labelledby="answer-times" className="flex flex-col gap-2">
      <h2 id="answer-times" className="text-std-18B-160">
        <Trans>最初の返信までの時間・{fiscalYearText(fiscalYear)}</Trans>
      </h2>
      <Loaded query={query} skeleton={<Skeleton rows={6} />}>
        {({ rows }) => (
          <>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keys */}
            <section aria-label={t`最初の返信までの時間の表`} className="overflow-x-auto" tabIndex={0}>
              <Months rows={rows} />
            </section>
            <Notes />
          </>
        )}
      </Loaded>
    </section>
  );
}

function Months({ rows }: { rows: AnswerRow[] }) {
  const hasOwn = rows.some(({ own }) => own !== null);
  return (
    <table aria-labelledby="answer-times" className="border-solid-gray-600 border-y print:text-sm">
      <thead>
        <tr className="bg-key-50">
          <td />
          {hasOwn && (
            <Group>
              <Trans>自分の拠点</Trans>
            </Group>
          )}
          <Group>
            <Trans>県全体</Trans>
          </Group>
        </tr>
        <tr className="border-solid-gray-600 border-b bg-key-50">
          <th scope="col" className="px-2 py-2 text-start font-700 sm:px-3">
            <Trans>始めた月</Trans>
          </th>
          {hasOwn && <Heads />}
          <Heads />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ month, own, all }) => (
          <tr
            key={month ?? 'year'}
            className={month ? 'border-solid-gray-200 border-t' : 'border-solid-gray-600 border-t-2 font-700'}
          >
            <th
              scope="row"
              className={`px-2 py-2 text-start sm:px-3 print:py-0.5 ${month ? 'font-400' : 'font-700'}`}
            >
              {month ? <Month month={month} /> : <Trans>年度</Trans>}
            </th>
            {own && <Times of={own} />}
            <Times of={all} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Month({ month }: { month: string }) {
  const one = Number(month.slice(5));
  return <Trans>{one}月</Trans>;
}

function Group({ children }: { children: ReactNode }) {
  return (
    <th scope="colgroup" colSpan={3} className={`px-2 py-1 text-center font-700 ${begins}`}>
      {children}
    </th>
  );
}

function Heads() {
  const look = 'px-2 py-2 text-end align-bottom font-700 sm:px-3';
  return (
    <>
      <th scope="col" className={`${look} ${begins}`}>
        <Trans>返信あり／始めた数</Trans>
      </th>
      <th scope="col" className={look}>
        <Trans>半分はここまで</Trans>
      </th>
      <th scope="col" className={look}>
        <Trans>9割はここまで</Trans>
      </th>
    </>
  );
}

function Times({ of: { asked, answered, halfWithin, mostWithin } }: { of: AnswerTime }) {
  return (
    <>
      <td className={`${cell} ${begins}`}>
        {answered.toLocaleString('ja-JP')}／{asked.toLocaleString('ja-JP')}
      </td>
      <Time minutes={halfWithin} none={answered === 0} />
      <Time minutes={mostWithin} none={answered === 0} />
    </>
  );
}

function Time({ minutes, none }: { minutes: number | null; none: boolean }) {
  const { t } = useLingui();
  return (
    <td className={cell}>
      {minutes !== null ? (
        <Waited minutes={minutes} />
      ) : none ? (
        '-'
      ) : (
        <abbr title={t`件数が少ないため表示しません`}>X</abbr>
      )}
    </td>
  );
}

function Waited({ minutes }: { minutes: number }) {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return <Trans>{rest}分</Trans>;
  if (rest === 0) return <Trans>{hours}時間</Trans>;
  return (
    <Trans>
      {hours}時間{rest}分
    </Trans>
  );
}

function Notes() {
  return (
    <ul className="list-disc ps-5 text-sm text-solid-gray-700">
      <li>
        <Trans>
          コーディネーター同士の部屋で拠点が始めたスレッドに、ほかの拠点・機関の人が最初に書くまでの時間です。始めた拠点の開所時間だけを数えます（夜や休みの日は0分）。
        </Trans>
      </li>
      <li>
        <Trans>
          半分・9割は、返信のあったもののうちの割合です。返信のないもの（返事のいらない知らせを含みます）は入りません。
        </Trans>
      </li>
      <li>
        <Trans>
          X：少ないため表示していません。9割は10件から、県全体の時間は、ほかの拠点の分が10件になってから示します。
        </Trans>
      </li>
    </ul>
  );
}
