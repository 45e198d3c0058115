import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../platform/query/loaded';
import { Skeleton } from '../../ui/skeleton';
import { StatePage } from '../../ui/state-page';
import { threadsQuery } from './get-threads';
import { ThreadRow } from './thread-row';

export function ThreadList({ channelId }: { channelId: string }) {
  const { t } = useLingui();
  const query = useQuery(threadsQuery(channelId));
  return (
    <Loaded query={query} skeleton={<Skeleton />}>
      {({ threads }) =>
        threads.length === 0 ? (
          <StatePage picture="quiet" heading={<Trans>まだスレッドがありません</Trans>}>
            <p>
              <Trans>「新しいスレッド」から、聞きたいことや共有したいことをひとつ書いてみてください。</Trans>
            </p>
          </StatePage>
        ) : (
          <ul aria-label={t`スレッドの一覧`} className="divide-y divide-solid-gray-200">
            {threads.map((thread) => (
              <li key={thread.threadId}>
                <ThreadRow thread={thread} />
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}
