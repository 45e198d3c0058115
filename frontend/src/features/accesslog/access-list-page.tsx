import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AccessList, LogPeriod } from '../../platform/api-types/accesslog';
import { dayOf } from '../../platform/clock/day';
import { monthsFrom } from '../../platform/clock/month';
import { dateText } from '../../platform/clock/time-text';
import { usePageTitle } from '../../platform/page/use-page-title';
import { Loaded } from '../../platform/query/loaded';
import { DownloadButton } from '../../platform/step-up/download-button';
import { useStepUp } from '../../platform/step-up/use-step-up';
import { Skeleton } from '../../ui/skeleton';
import { queryString } from './access-log-search';
import { EntryList } from './entry-list';
import { accessListQuery } from './get-access-list';
import { MoreButton } from './more-button';
import { PeriodFields } from './period-fields';

/** Who touched one patient's data, to be shown to the patient. */
export function AccessListPage({ channelId }: { channelId: string }) {
  usePageTitle('access-list');
  const { intent, keep } = useStepUp<LogPeriod>('access-list');
  const [period, setPeriod] = useState(() => intent ?? lastMonths());
  const query = useInfiniteQuery(accessListQuery(channelId, period));
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-col gap-5 px-4 py-6">
      <Loaded query={query} skeleton={<Skeleton page rows={6} />}>
        {({ pages }) => {
          const [first] = pages;
          if (!first) return null;
          return (
            <>
              <Head list={first} />
              <PeriodFields key={period.from + period.to} period={period} onChange={setPeriod} />
              <Paper list={first} channelId={channelId} onStepUp={() => keep(period)} />
              <EntryList entries={pages.flatMap((page) => page.entries)} />
              <MoreButton query={query} />
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

function lastMonths(): LogPeriod {
  const today = dayOf(new Date());
  return { from: `${monthsFrom(today.slice(0, 7), -2)}-01`, to: today };
}

function Head({ list: { patient, period, total } }: { list: AccessList }) {
  return (
    <div>
      <h1 className="text-std-24B-150">
        <Trans>アクセス記録（患者さんへの開示用）</Trans>
      </h1>
      <p>
        <Trans>
          <bdi>{patient.name}</bdi> 様
        </Trans>
      </p>
      <p className="text-solid-gray-700">
        <Trans>
          {dateText(period.from)}から{dateText(period.to)}まで　{total}件
        </Trans>
      </p>
      <p className="text-solid-gray-700">
        <Trans>
          この患者さんの記録がある部屋を、だれが、いつ、開いたり書いたりしたかの一覧です。この画面を見たことも記録されます。
        </Trans>
      </p>
    </div>
  );
}

type PaperProps = { list: AccessList; channelId: string; onStepUp: () => void };

function Paper({ list, channelId, onStepUp }: PaperProps) {
  const { t } = useLingui();
  const { period, total, most } = list;
  return (
    <DownloadButton
      variant="primary"
      onStepUp={onStepUp}
      path={`/api/channels/${channelId}/access-list.pdf?${queryString({ ...period })}`}
      unavailable={
        total > most && t`一つの書類に載せられるのは${most}件までです。期間を短くして、分けて作ってください。`
      }
    >
      <Trans>PDFを作る</Trans>
    </DownloadButton>
  );
}
