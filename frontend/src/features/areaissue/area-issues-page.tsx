import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { AreaIssueLine, AreaIssueState } from '../../platform/api-types/areaissue';
import type { Dimension } from '../../platform/api-types/code-list';
import { useCodes } from '../../platform/code-list/use-codes';
import { organizationsQuery } from '../../platform/organization/get-organizations';
import { usePageTitle } from '../../platform/page/use-page-title';
import { Loaded } from '../../platform/query/loaded';
import { Button } from '../../ui/button';
import { Callout } from '../../ui/callout';
import { Choice } from '../../ui/choice';
import { SelectField } from '../../ui/select-field';
import { Skeleton } from '../../ui/skeleton';
import { StatePage } from '../../ui/state-page';
import { buttonLink } from '../../ui/text-link';
import { type AreaIssueWish, areaIssuesQuery } from './get-area-issues';
import { IssueCard } from './issue-card';
import { states, useStateWords } from './state-words';

type Props = { wish: AreaIssueWish; onChange: (wish: AreaIssueWish) => void };

/** All issues of the area: on a phone one below the other, on a desk a board of their states. */
export function AreaIssuesPage({ wish, onChange }: Props) {
  usePageTitle('area-issues');
  const query = useQuery(areaIssuesQuery(wish));
  return (
    <div className="mx-auto flex w-full max-w-7xl flex-col gap-6 px-4 py-6">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1 className="text-std-24B-150">
            <Trans>地域課題</Trans>
          </h1>
          <p className="text-solid-gray-700">
            <Trans>相談から見えてきた地域の課題と、そこから何が動いたかです。</Trans>
          </p>
        </div>
        <Link to="/area-issues/new" className={`${buttonLink} print:hidden`}>
          <Trans>課題を登録する</Trans>
        </Link>
      </div>
      <Filters wish={wish} onChange={onChange} />
      <Loaded query={query} skeleton={<Skeleton rows={6} />}>
        {({ issues, more }) =>
          issues.length === 0 ? (
            <Nothing wish={wish} onChange={onChange} />
          ) : (
            <>
              {more && (
                <Callout tone="info">
                  <p>
                    <Trans>多いため、新しい{issues.length}件だけを示しています。</Trans>
                  </p>
                </Callout>
              )}
              <Board issues={issues} />
            </>
          )
        }
      </Loaded>
    </div>
  );
}

function Filters({ wish, onChange }: Props) {
  const { t } = useLingui();
  const { of, text, label } = useCodes();
  const words = useStateWords();
  const { data: areas = [] } = useQuery(organizationsQuery('area'));
  const { data: cities = [] } = useQuery(organizationsQuery('municipality'));
  const { dimension, code } = wish;
  return (
    <div className="flex flex-col gap-3 print:hidden">
      {dimension && code && (
        <Callout tone="info">
          <div className="flex flex-wrap items-center justify-between gap-x-4">
            <p>
              <Trans>「{label(dimension as Dimension, code)}」の表から生まれた課題だけを示しています。</Trans>
            </p>
            <Button
              variant="quiet"
              onPress={() => onChange({ ...wish, dimension: undefined, code: undefined })}
            >
              <Trans>すべて見る</Trans>
            </Button>
          </div>
        </Callout>
      )}
      <div className="grid gap-4 sm:grid-cols-3">
        <SelectField
          label={<Trans>状態</Trans>}
          value={wish.state ?? ''}
          onChange={(state) =>
            onChange({ ...wish, state: (state || undefined) as AreaIssueState | undefined })
          }
        >
          <option value="">{t`すべて`}</option>
          {states.map((state) => (
            <option key={state} value={state}>
              {words[state]}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={<Trans>課題の区分</Trans>}
          value={wish.kind ?? ''}
          onChange={(kind) => onChange({ ...wish, kind: kind || undefined })}
        >
          <option value="">{t`すべて`}</option>
          {of('issue').map((one) => (
            <option key={one.code} value={one.code}>
              {text(one)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={<Trans>地域</Trans>}
          value={wish.place ?? ''}
          onChange={(place) => onChange({ ...wish, place: place || undefined })}
        >
          <option value="">{t`県内すべて`}</option>
          {[...areas, ...cities].map(({ organizationId, name }) => (
            <option key={organizationId} value={organizationId}>
              {name}
            </option>
          ))}
        </SelectField>
      </div>
      <Choice
        type="checkbox"
        checked={wish.mine ?? false}
        onChange={(mine) => onChange({ ...wish, mine: mine || undefined })}
      >
        <Trans>自分の拠点・所属が登録したものだけ</Trans>
      </Choice>
    </div>
  );
}

function Nothing({ wish, onChange }: Props) {
  const narrowed = Object.values(wish).some(Boolean);
  return (
    <StatePage
      picture={narrowed ? 'quiet' : 'bridge'}
      heading={narrowed ? <Trans>あてはまる課題はありません</Trans> : <Trans>まだ課題はありません</Trans>}
    >
      {narrowed ? (
        <Button variant="secondary" onPress={() => onChange({})}>
          <Trans>条件を外して見る</Trans>
        </Button>
      ) : (
        <p>
          <Trans>同じ相談がくり返されたら、スレッドや統計の表から課題として登録できます。</Trans>
        </p>
      )}
    </StatePage>
  );
}

/** A column a state; on a phone those that have nothing are left out. */
function Board({ issues }: { issues: AreaIssueLine[] }) {
  const words = useStateWords();
  const drafts = issues.filter(({ state }) => !state);
  return (
    <div className="flex flex-col gap-6">
      {drafts.length > 0 && (
        <Column heading={<Trans>下書き（自分の拠点・所属の人だけに見えます）</Trans>} issues={drafts} wide />
      )}
      <div className="grid gap-6 panes:grid-cols-3 panes:gap-4 panes:min-[76rem]:grid-cols-6">
        {states.map((state) => (
          <Column
            key={state}
            heading={words[state]}
            issues={issues.filter((issue) => issue.state === state)}
          />
        ))}
      </div>
    </div>
  );
}

type ColumnProps = { heading: ReactNode; issues: AreaIssueLine[]; wide?: boolean };

function Column({ heading, issues, wide = false }: ColumnProps) {
  return (
    <section className={`min-w-0 ${issues.length === 0 ? 'hidden panes:block' : ''}`}>
      <h2 className="flex items-baseline gap-2 border-key-900 border-b-2 pb-1 font-700">
        {heading}
        <span className="whitespace-nowrap font-400 text-sm text-solid-gray-700">
          <Plural value={issues.length} other="# 件" />
        </span>
      </h2>
      {issues.length === 0 ? (
        <p className="py-3 text-sm text-solid-gray-700">
          <Trans>ありません</Trans>
        </p>
      ) : (
        <ul className={wide ? 'grid gap-x-4 sm:grid-cols-2 panes:grid-cols-3' : ''}>
          {issues.map((issue) => (
            <li key={issue.issueId} className="border-solid-gray-200 border-b">
              <IssueCard issue={issue} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
