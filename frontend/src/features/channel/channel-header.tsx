import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ChannelDetail } from '../../platform/api-types/channel';
import { useHeadingLevel } from '../../ui/heading';
import { BackIcon, PeopleIcon } from '../../ui/icons';
import { Name } from '../../ui/name';
import { textLink } from '../../ui/text-link';
import { KindLabel } from './kind-label';

type Props = { channel: ChannelDetail; rules?: ReactNode; action?: ReactNode };

export function ChannelHeader({ channel, rules, action }: Props) {
  const Heading = useHeadingLevel();
  const { channelId, members } = channel;
  return (
    <header className="flex flex-col gap-1 border-solid-gray-200 border-b px-4 pt-2 pb-3 panes:pt-4">
      <Link to="/channels" className={`${textLink} target -ms-1 flex items-center gap-1 panes:hidden`}>
        <BackIcon />
        <Trans>チャンネル</Trans>
      </Link>
      <p className="text-sm text-solid-gray-700">
        <KindLabel kind={channel.kind} />
      </p>
      <Heading className="text-std-20B-160">
        <Name>{channel.title}</Name>
      </Heading>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Link
          to="/channels/$channelId/members"
          params={{ channelId }}
          className={`${textLink} target flex items-center gap-2`}
        >
          <PeopleIcon />
          <span>
            <Trans>メンバー</Trans> <Plural value={members.length} other="# 人" />
          </span>
        </Link>
        {action}
      </div>
      {rules}
    </header>
  );
}
