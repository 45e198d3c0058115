import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { ListedAccount } from '../../platform/api-types/people';
import { StepUpNote } from '../../platform/step-up/step-up-note';
import { Button } from '../../ui/button';
import { Overlay } from '../../ui/overlay';
import { type Access, type AccessChange, useChangeAccess } from './change-access';
import { EndChoice } from './end-choice';

/** Whose access to change, and how if that was chosen already. */
export type AccessIntent = { account: ListedAccount; access?: Access };

type Props = {
  intent: AccessIntent;
  onChanged: (change: AccessChange) => void;
  onStepUp: (intent: AccessIntent) => void;
  onClose: () => void;
};

export function ChangeAccessDialog({ intent, onChanged, onStepUp, onClose }: Props) {
  const { account } = intent;
  const change = useChangeAccess(account);
  const { name } = account;
  const resuming = Boolean(account.disabledAt);
  const [access, setAccess] = useState<Access>(intent.access ?? (resuming ? 'resume' : 'end'));
  return (
    <Overlay
      alert
      open
      onClose={onClose}
      heading={
        resuming ? <Trans>{name}さんの利用を再開しますか</Trans> : <Trans>{name}さんの利用を止めますか</Trans>
      }
    >
      <div className="flex flex-col gap-4">
        {resuming ? (
          <p>
            <Trans>これまでのパスワードとワンタイムコードで、もう一度サインインできるようになります。</Trans>
          </p>
        ) : (
          <>
            <p>
              <Trans>
                すべての端末の画面がすぐに閉じ、これからの投稿は届かず、サインインもできなくなります。これまでの投稿は残ります。
              </Trans>
            </p>
            <EndChoice value={access} onChange={setAccess} />
          </>
        )}
        <StepUpNote problem={change.error ?? undefined} onStepUp={() => onStepUp({ account, access })} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button variant="secondary" onPress={onClose}>
            <Trans>やめる</Trans>
          </Button>
          <Button
            variant={resuming ? 'primary' : 'danger'}
            busy={change.isPending}
            onPress={() => change.mutate(access, { onSuccess: onChanged })}
          >
            <Verb access={access} />
          </Button>
        </div>
      </div>
    </Overlay>
  );
}

function Verb({ access }: { access: Access }) {
  switch (access) {
    case 'end':
      return <Trans>利用を止める</Trans>;
    case 'leave':
      return <Trans>退職・異動として閉じる</Trans>;
    case 'resume':
      return <Trans>利用を再開する</Trans>;
  }
}
