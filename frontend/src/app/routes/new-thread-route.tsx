import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { channelQuery } from '../../features/channel/get-channel';
import { AffiliationPicker } from '../../features/organization/affiliation-picker';
import { useAffiliation } from '../../features/organization/use-affiliation';
import { ConsentPanel } from '../../features/policy/consent-panel';
import { UrgencyNote } from '../../features/policy/urgency-note';
import { NewThreadForm } from '../../features/thread/new-thread-form';
import { usePageTitle } from '../../platform/page/use-page-title';
import { Callout } from '../../ui/callout';
import { BackIcon } from '../../ui/icons';
import { textLink } from '../../ui/text-link';
import { useRoomConsent } from './use-room-consent';

export function NewThreadRoute({ channelId }: { channelId: string }) {
  usePageTitle('new-thread');
  const { data: channel } = useQuery(channelQuery(channelId));
  const [as, setAs] = useAffiliation();
  const [refused, setRefused] = useState(false);
  const { room, owed, blocked } = useRoomConsent(channelId, refused, () => setRefused(false));
  const navigate = useNavigate();
  return (
    <>
      <Link
        to="/channels/$channelId"
        params={{ channelId }}
        className={`${textLink} target ms-3 mt-2 inline-flex items-center gap-1 self-start panes:hidden`}
      >
        <BackIcon />
        <Trans>やめて戻る</Trans>
      </Link>
      <NewThreadForm
        channelId={channelId}
        as={as}
        asPicker={<AffiliationPicker value={as} onChange={setAs} />}
        advice={
          <>
            {channel?.kind === 'peer' && <NoPatientsHere />}
            {room && <UrgencyNote room={room} />}
            <ConsentPanel owed={owed} />
          </>
        }
        blocked={blocked}
        onRefused={(code) => setRefused(code === 'policy-unaccepted')}
        onStarted={({ threadId }) =>
          navigate({ to: '/channels/$channelId/threads/$threadId', params: { channelId, threadId } })
        }
      />
    </>
  );
}

function NoPatientsHere() {
  return (
    <Callout tone="info">
      <Trans>
        県内のコーディネーター全員が読みます。患者さんの氏名など、個人が分かることは書かないでください。
      </Trans>
    </Callout>
  );
}
