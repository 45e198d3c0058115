import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { AffiliationRole, Invited } from '../../platform/api-types/people';
import { ProblemNote } from '../../platform/problem/problem-note';
import { fieldText } from '../../platform/problem/problem-text';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { useInvite } from './get-invitations';
import { PlaceFields, type Position, usePosition } from './place-fields';

const coordinator = '24';
const fields = ['name', 'email', 'role', 'organizationId', 'profession'];

type Props = { first: AffiliationRole; onInvited: (invited: Invited, name: string) => void };

export function InvitationForm({ first, onInvited }: Props) {
  const { t } = useLingui();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [wanted, setWanted] = useState<Position>({
    role: first,
    organizationId: '',
    profession: first === 'coordinator' ? coordinator : '',
  });
  const position = usePosition(wanted);
  const invite = useInvite();
  const error = (field: string) => fieldText(invite.error ?? undefined, field);
  const incomplete = [name, position.organizationId, position.profession].some(
    (value) => value.trim() === '',
  );

  function send() {
    const address = email.trim() ? { email: email.trim() } : {};
    invite.mutate(
      { name: name.trim(), ...position, ...address },
      { onSuccess: (invited) => onInvited(invited, name.trim()) },
    );
  }

  return (
    <form
      noValidate
      autoComplete="off"
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextField label={<Trans>氏名</Trans>} value={name} onChange={setName} error={error('name')} />
      <PlaceFields value={wanted} onChange={setWanted} error={error} />
      <TextField
        type="email"
        label={<Trans>メールアドレス</Trans>}
        optional={<Trans>任意</Trans>}
        hint={<Trans>橋からメールは送りません。リンクはご自身で渡してください。</Trans>}
        value={email}
        onChange={setEmail}
        error={error('email')}
      />
      <ProblemNote problem={invite.error ?? undefined} shown={fields} />
      <div>
        <Button
          type="submit"
          busy={invite.isPending}
          unavailable={incomplete && t`氏名・所属先・職種を入力してください。`}
        >
          <Trans>招待のリンクを作る</Trans>
        </Button>
      </div>
    </form>
  );
}
