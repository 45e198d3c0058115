import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { ChannelDetail, Member } from '../../platform/api-types/channel';
import { useMe } from '../../platform/session/me-context';
import { Button } from '../../ui/button';
import { useHeadingLevel } from '../../ui/heading';
import { textLink } from '../../ui/text-link';
import { AddMemberDialog } from './add-member-dialog';
import { DateMemberDialog } from './date-member-dialog';
import { MemberRow } from './member-row';
import { RemoveMemberDialog } from './remove-member-dialog';
import { RoleButton } from './role-button';

type Props = { channel: ChannelDetail; consentOf?: (accountId: string) => ReactNode };

export function MemberList({ channel, consentOf }: Props) {
  const Heading = useHeadingLevel();
  const me = useMe();
  const [leaving, setLeaving] = useState<Member | null>(null);
  const [adding, setAdding] = useState(false);
  const [dating, setDating] = useState<Member | null>(null);
  const manages = channel.role === 'manager';
  return (
    <div className="flex flex-col gap-3 px-4 py-4">
      <Heading className="text-std-20B-160">
        <Trans>メンバー</Trans>
      </Heading>
      <p className="text-sm text-solid-gray-700">
        <Trans>ここにいる人だけが読み書きできます。</Trans>
      </p>
      {manages && (
        <Button variant="secondary" className="self-start" onPress={() => setAdding(true)}>
          <Trans>メンバーを加える</Trans>
        </Button>
      )}
      <ul className="divide-y divide-solid-gray-200">
        {channel.members.map((member) => (
          <MemberRow
            key={member.person.accountId}
            member={member}
            consent={consentOf?.(member.person.accountId)}
            {...(manages && member.person.accountId !== me.accountId
              ? {
                  roleButton: <RoleButton channelId={channel.channelId} member={member} />,
                  onDate: () => setDating(member),
                  onRemove: () => setLeaving(member),
                }
              : {})}
          />
        ))}
      </ul>
      {manages && (
        <Link
          to="/rolls/$subject/$subjectId"
          params={{ subject: 'channel', subjectId: channel.channelId }}
          className={`${textLink} target inline-flex items-center self-start`}
        >
          <Trans>全員を棚卸しする</Trans>
        </Link>
      )}
      {manages && channel.kind === 'team' && (
        <Link
          to="/access-lists/$channelId"
          params={{ channelId: channel.channelId }}
          className={`${textLink} target inline-flex items-center self-start`}
        >
          <Trans>アクセス記録（患者さんへの開示用）</Trans>
        </Link>
      )}
      {adding && <AddMemberDialog channel={channel} onClose={() => setAdding(false)} />}
      {dating && (
        <DateMemberDialog channelId={channel.channelId} member={dating} onClose={() => setDating(null)} />
      )}
      {leaving && (
        <RemoveMemberDialog channelId={channel.channelId} member={leaving} onClose={() => setLeaving(null)} />
      )}
    </div>
  );
}
