import { Trans } from '@lingui/react/macro';
import { usePageTitle } from '../../platform/page/use-page-title';
import { NotFound } from '../../platform/problem/not-found';
import { reviewsAccess, useMe } from '../../platform/session/me-context';
import { type AccessLogSearch, periodOf } from './access-log-search';
import { FindingsTab } from './findings-tab';
import { LogTab } from './log-tab';
import { PeriodFields } from './period-fields';
import { ReviewsTab } from './reviews-tab';
import { TabSwitch } from './tab-switch';

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
      <TabSwitch tab={tab} onChange={(next) => onChange({ from: search.from, to: search.to, tab: next })} />
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
