import { Trans } from '@lingui/react/macro';
import type { Credential } from '../../platform/api-types/identity';
import { StepUpNote } from '../../platform/step-up/step-up-note';
import { Button } from '../../ui/button';
import { Overlay } from '../../ui/overlay';
import { useRemoveCredential } from './change-credentials';
import { credentialName } from './credential-name';

type Props = { credential: Credential; onStepUp: () => void; onClose: () => void };

export function RemoveCredentialDialog({ credential, onStepUp, onClose }: Props) {
  const remove = useRemoveCredential();
  const name = credentialName(credential);
  return (
    <Overlay alert open onClose={onClose} heading={<Trans>{name}を削除しますか</Trans>}>
      <div className="flex flex-col gap-4">
        <p>
          <Trans>これからは、サインインに使えなくなります。</Trans>
        </p>
        <StepUpNote problem={remove.error ?? undefined} onStepUp={onStepUp} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button variant="secondary" onPress={onClose}>
            <Trans>やめる</Trans>
          </Button>
          <Button
            variant="danger"
            busy={remove.isPending}
            onPress={() => remove.mutate(credential.credentialId, { onSuccess: onClose })}
          >
            <Trans>削除する</Trans>
          </Button>
        </div>
      </div>
    </Overlay>
  );
}
