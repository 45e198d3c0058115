import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { LedgerLine } from '../../../platform/api-types/consultation';
import type { CellContacts, CrossTable } from '../../../platform/api-types/statistics';
import { fiscalYearOfMonth } from '../../../platform/clock/fiscal-year';
import { dateText } from '../../../platform/clock/time-text';
import { CodeYear, codeYearOf } from '../../../platform/code-list/code-year';
import { useCodes } from '../../../platform/code-list/use-codes';
import { usePageTitle } from '../../../platform/page/use-page-title';
import { Loaded } from '../../../platform/query/loaded';
import { Callout } from '../../../ui/callout';
import { BackIcon } from '../../../ui/icons';
import { Name } from '../../../ui/name';
import { Skeleton } from '../../../ui/skeleton';
import { textLink } from '../../../ui/text-link';
import { contactsQuery } from './get-contacts';
import { tableQuery } from './get-table';
import { issueOfCell } from './raise-issue';
import { useAxisWords } from './use-axis-words';
import { measureOf, periodText, searchOf, type TableWish, wishOf } from './wish';

type Props = { asked: Parameters<typeof wishOf>[0] & { keys?: string }; latest: number };

/** The contacts behind a number of the centre's own table, each with its matter in the ledger. */
export function ContactsPage({ asked, latest }: Props) {
  usePageTitle('contacts');
  const wish = wishOf(asked, latest, 'prefecture');
  const measure = measureOf(asked.measure);
  const cell = (asked.keys ?? '*').split(',');
  const query = useQuery(contactsQuery(wish, measure, cell));
  const { data: table } = useQuery(tableQuery(wish));
  const issue = issueOfCell(wish, cell);
  return (
    <CodeYear value={fiscalYearOfMonth(wish.until)}>
      <div className="mx-auto flex w-full max-w-5xl flex-col gap-6 px-4 py-6">
        <div className="flex flex-col gap-2">
          <Link
            to="/statistics/tables"
            search={searchOf(wish, measure)}
            className={`${textLink} target -ms-1 flex items-center gap-1 self-start print:hidden`}
          >
            <BackIcon />
            <Trans>表に戻る</Trans>
          </Link>
          <h1 className="text-std-24B-150">
            <Trans>件数の内訳</Trans>
          </h1>
          <CellWords wish={wish} cell={cell} table={table} />
        </div>
        <Loaded query={query} skeleton={<Skeleton rows={8} />}>
          {(found) => <Contacts found={found} isNew={measure === 'newMatters'} />}
        </Loaded>
        {issue && query.data && (
          <Link
            to="/area-issues/new"
            search={issue}
            className={`${textLink} target inline-flex items-center self-start print:hidden`}
          >
            <Trans>この件数から地域課題を登録する</Trans>
          </Link>
        )}
      </div>
    </CodeYear>
  );
}

/** Which cell it is: whose, when, and what of each axis that is said. */
function CellWords({
  wish,
  cell,
  table,
}: {
  wish: TableWish;
  cell: string[];
  table: CrossTable | undefined;
}) {
  const { words, keyText } = useAxisWords();
  const said = cell.flatMap((key, at) => {
    const axis = wish.axes[at];
    if (!axis || key === '*') return [];
    const found = table?.axes[at]?.keys.find((one) => one.key === key) ?? { key, name: null };
    return [{ axis, text: keyText(axis, found) }];
  });
  return (
    <>
      <p>
        {table && <Name>{`${table.placeName}・`}</Name>}
        {periodText(wish)}
      </p>
      {said.length > 0 && (
        <ul className="flex flex-wrap gap-x-6">
          {said.map(({ axis, text }) => (
            <li key={axis}>
              {words[axis]}：<span className="font-700">{text}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Contacts({ found, isNew }: { found: CellContacts; isNew: boolean }) {
  const { t } = useLingui();
  const { all, lines } = found;
  return (
    <>
      <p>{isNew ? <Trans>新規 {all} 件</Trans> : <Trans>延べ {all} 件</Trans>}</p>
      <p className="text-sm text-solid-gray-700">
        <Trans>部外秘：自分の拠点の台帳です。開いたことは、台帳を見たときと同じように記録されます。</Trans>
      </p>
      {all > lines.length && (
        <Callout tone="info">
          <p>
            <Trans>
              多いため、新しい{lines.length}件だけを示しています。ほかに{all - lines.length}
              件あります。期間を短くすると、すべて見られます。
            </Trans>
          </p>
        </Callout>
      )}
      <ul aria-label={t`数えた相談`} className="divide-y divide-solid-gray-200">
        {lines.map((line) => (
          <Line key={line.contactId} line={line} />
        ))}
      </ul>
    </>
  );
}

function Line({ line }: { line: LedgerLine }) {
  const { label } = useCodes(codeYearOf(line.occurredOn));
  const { consultationId, occurredOn, occurredAt, codes, summary } = line;
  const [content = '99', ...others] = codes.content ?? [];
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-1 py-3">
      <p className="w-40 shrink-0">
        <span className="font-700">{dateText(occurredOn)}</span> {occurredAt?.slice(0, 5)}
      </p>
      <div className="min-w-60 flex-1">
        <Link
          to="/ledger/$consultationId"
          params={{ consultationId }}
          className={`${textLink} target inline-flex items-center font-700`}
        >
          {label('content', content)}
          {others.length > 0 && ` ＋${others.length}`}
        </Link>
        {summary && (
          <p className="line-clamp-2">
            <bdi>{summary}</bdi>
          </p>
        )}
        <p className="text-sm text-solid-gray-700">
          {label('requester', codes.requester?.[0] ?? '99')} ・ {label('method', codes.method?.[0] ?? '99')}{' '}
          ・ {label('scene', codes.scene?.[0] ?? '99')}
        </p>
      </div>
    </li>
  );
}
