import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { ChannelDetail, Member } from '../../platform/api-types/channel';
import { useMe } from '../../platform/session/me-context';
import { useHeadingLevel } from '../../ui/heading';
import { textLink } from '../../ui/text-link';
import { MemberRow } from './member-row';
import { RemoveMemberDialog } from './remove-member-dialog';

type Props = { channel: ChannelDetail; consentOf?: (accountId: string) => ReactNode };

export function MemberList({ channel, consentOf }: Props) {
  const Heading = useHeadingLevel();
  const me = useMe();
  const [leaving, setLeaving] = useState<Member | null>(null);
  const manages = channel.role === 'manager';
  return (
    <div className="flex flex-col gap-3 px-4 py-4">
      <Heading className="text-std-20B-160">
        <Trans>メンバー</Trans>
      </Heading>
      <p className="text-sm text-solid-gray-700">
        <Trans>ここにいる人だけが読み書きできます。</Trans>
      </p>
      <ul className="divide-y divide-solid-gray-200">
        {channel.members.map((member) => (
          <MemberRow
            key={member.person.accountId}
            member={member}
            consent={consentOf?.(member.person.accountId)}
            {...(manages && member.person.accountId !== me.accountId
              ? { onRemove: () => setLeaving(member) }
              : {})}
          />
        ))}
      </ul>
      {manages && channel.kind === 'team' && (
        <Link
          to="/access-lists/$channelId"
          params={{ channelId: channel.channelId }}
          className={`${textLink} target inline-flex items-center self-start`}
        >
          <Trans>アクセス記録（患者さんへの開示用）</Trans>
        </Link>
      )}
      {leaving && (
        <RemoveMemberDialog channelId={channel.channelId} member={leaving} onClose={() => setLeaving(null)} />
      )}
    </div>
  );
}
