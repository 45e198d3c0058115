import { Plural, Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { Organization } from '../../platform/api-types/organization';
import type { Invited, NetworkCounts } from '../../platform/api-types/setup';
import { Callout } from '../../ui/callout';
import { InvitationForm } from './invitation-form';
import { InvitedNote } from './invited-note';

type Props = { counts: NetworkCounts | undefined; centres: readonly Organization[] };

export function InvitationStep({ counts, centres }: Props) {
  const [invited, setInvited] = useState<Invited | null>(null);
  return (
    <div className="flex flex-col gap-6">
      {counts && (
        <Callout tone="success">
          <p className="font-700">
            <Trans>拠点の一覧を読み込みました</Trans>
          </p>
          <p>
            <Plural value={counts.areas} other="圏域 #" />、
            <Plural value={counts.associations} other="医師会 #" />、
            <Plural value={counts.centres} other="拠点 #" />、
            <Plural value={counts.municipalities} other="市町村 #" />
          </p>
        </Callout>
      )}
      {invited ? (
        <InvitedNote invited={invited} onAnother={() => setInvited(null)} />
      ) : (
        <InvitationForm centres={centres} onInvited={setInvited} />
      )}
    </div>
  );
}
