import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../platform/query/loaded';
import { Skeleton } from '../../ui/skeleton';
import { StatePage } from '../../ui/state-page';
import { noticesQuery } from './get-notices';
import { NoticeRow } from './notice-row';

export function NoticeList({ channelId }: { channelId: string }) {
  const { t } = useLingui();
  const query = useQuery(noticesQuery(channelId));
  return (
    <Loaded query={query} skeleton={<Skeleton />}>
      {({ notices }) =>
        notices.length === 0 ? (
          <StatePage picture="quiet" heading={<Trans>まだお知らせはありません</Trans>}>
            <p>
              <Trans>新しいお知らせが出ると、この画面にすぐ表示されます。</Trans>
            </p>
          </StatePage>
        ) : (
          <ul aria-label={t`お知らせの一覧`} className="divide-y divide-solid-gray-200">
            {notices.map((notice) => (
              <li key={notice.noticeId}>
                <NoticeRow notice={notice} />
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}
