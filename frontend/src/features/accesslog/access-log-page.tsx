import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { usePageTitle } from '../../platform/page/use-page-title';
import { NotFound } from '../../platform/problem/not-found';
import { reviewsAccess, useMe } from '../../platform/session/me-context';
import { type AccessLogSearch, periodOf } from './access-log-search';
import { FindingsTab } from './findings-tab';
import { LogTab } from './log-tab';
import { PeriodFields } from './period-fields';
import { ReviewsTab } from './reviews-tab';

type Props = { search: AccessLogSearch; onChange: (search: AccessLogSearch) => void };

/** Who touched what, for those who review it. */
export function AccessLogPage({ search, onChange }: Props) {
  usePageTitle('access-log');
  const { tab } = search;
  const period = periodOf(search);
  if (!reviewsAccess(useMe())) return <NotFound />;
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-col gap-5 px-4 py-6">
      <div>
        <h1 className="text-std-24B-150">
          <Trans>閲覧の記録</Trans>
        </h1>
        <p className="text-solid-gray-700">
          <Trans>
            だれが、いつ、どの患者さんの記録に触れたかを確かめます。書かれた内容は表示しません。このページを見たことも記録されます。
          </Trans>
        </p>
      </div>
      <Tabs search={search} />
      {tab !== 'reviews' && (
        <PeriodFields
          key={`${period.from} ${period.to}`}
          period={period}
          onChange={(next) => onChange({ ...search, ...next })}
        />
      )}
      {!tab && <LogTab search={search} onChange={onChange} />}
      {tab === 'unusual' && <FindingsTab period={period} />}
      {tab === 'reviews' && <ReviewsTab />}
    </div>
  );
}

function Tabs({ search: { from, to, tab } }: { search: AccessLogSearch }) {
  const { t } = useLingui();
  return (
    <nav aria-label={t`閲覧の記録の中`} className="flex flex-wrap border-solid-gray-300 border-b">
      <Tab search={{ from, to }} current={!tab}>
        <Trans>記録</Trans>
      </Tab>
      <Tab search={{ from, to, tab: 'unusual' }} current={tab === 'unusual'}>
        <Trans>要確認</Trans>
      </Tab>
      <Tab search={{ from, to, tab: 'reviews' }} current={tab === 'reviews'}>
        <Trans>点検</Trans>
      </Tab>
    </nav>
  );
}

type TabProps = { search: AccessLogSearch; current: boolean; children: ReactNode };

function Tab({ search, current, children }: TabProps) {
  return (
    <Link
      to="/access-log"
      search={search}
      aria-current={current ? 'true' : undefined}
      activeProps={{}}
      className="target flex items-center border-transparent border-b-4 px-4 hover:bg-solid-gray-50 aria-[current=true]:border-key-900 aria-[current=true]:font-700 forced-colors:border-[Canvas] forced-colors:aria-[current=true]:border-[Highlight]"
    >
      {children}
    </Link>
  );
}
