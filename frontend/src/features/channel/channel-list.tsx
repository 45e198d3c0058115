import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ChannelKind } from '../../platform/api-types/channel';
import { Loaded } from '../../platform/query/loaded';
import { useHeadingLevel } from '../../ui/heading';
import { Skeleton } from '../../ui/skeleton';
import { StatePage } from '../../ui/state-page';
import { ChannelLink } from './channel-link';
import { channelsQuery } from './get-channels';
import { KindLabel } from './kind-label';

const order: ChannelKind[] = ['notice', 'peer', 'team', 'family', 'direct'];

export function ChannelList() {
  const { t } = useLingui();
  const Heading = useHeadingLevel();
  const Group = useHeadingLevel(1);
  const query = useQuery(channelsQuery);
  return (
    <nav aria-label={t`チャンネルの一覧`} className="flex flex-col">
      <Heading className="px-4 pt-4 pb-1 text-std-20B-160">
        <Trans>チャンネル</Trans>
      </Heading>
      <Loaded query={query} skeleton={<Skeleton rows={5} />}>
        {({ channels }) =>
          channels.length === 0 ? (
            <NoChannel />
          ) : (
            order
              .map((kind) => ({ kind, members: channels.filter((channel) => channel.kind === kind) }))
              .filter(({ members }) => members.length > 0)
              .map(({ kind, members }) => (
                <section key={kind} aria-labelledby={`channels-${kind}`} className="py-2">
                  <Group id={`channels-${kind}`} className="px-4 py-1 font-700 text-sm text-solid-gray-700">
                    <KindLabel kind={kind} />
                  </Group>
                  <ul>
                    {members.map((channel) => (
                      <li key={channel.channelId}>
                        <ChannelLink channel={channel} />
                      </li>
                    ))}
                  </ul>
                </section>
              ))
          )
        }
      </Loaded>
    </nav>
  );
}

function NoChannel() {
  return (
    <StatePage heading={<Trans>参加しているチャンネルはありません</Trans>}>
      <p>
        <Trans>拠点や事業所の担当者がメンバーに加えると、ここに表示されます。</Trans>
      </p>
    </StatePage>
  );
}
