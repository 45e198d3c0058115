import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Channel } from '../../platform/api-types/channel';
import { Name } from '../../ui/name';
import { rowLink } from '../../ui/text-link';
import { KindIcon } from './kind-label';

export function ChannelLink({ channel }: { channel: Channel }) {
  const { channelId, kind, title, unread, members } = channel;
  return (
    <Link
      to="/channels/$channelId"
      params={{ channelId }}
      activeProps={{ 'aria-current': 'page' }}
      className={`flex min-h-14 items-center gap-3 py-2 ${rowLink}`}
    >
      <span className="text-solid-gray-700">
        <KindIcon kind={kind} />
      </span>
      <span className="min-w-0 flex-1">
        <span className={`block leading-150 ${unread > 0 ? 'font-700' : ''}`}>
          <Name>{title}</Name>
        </span>
        <span className="block text-sm text-solid-gray-700 leading-150">
          <Plural value={members} other="メンバー # 人" />
        </span>
      </span>
      {unread > 0 && (
        <span className="min-w-7 rounded-full bg-key-900 px-2 text-center font-700 text-sm text-white forced-colors:border">
          <span className="sr-only">
            <Trans>未読</Trans>{' '}
          </span>
          {unread > 99 ? '99+' : unread}
          <span className="sr-only">
            {' '}
            <Trans>件</Trans>
          </span>
        </span>
      )}
    </Link>
  );
}
