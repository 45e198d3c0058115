import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Organization } from '../../platform/api-types/organization';
import type { Invited } from '../../platform/api-types/setup';
import { useCodes } from '../../platform/code-list/use-codes';
import { ProblemNote } from '../../platform/problem/problem-note';
import { fieldText } from '../../platform/problem/problem-text';
import { Button } from '../../ui/button';
import { useHeadingLevel } from '../../ui/heading';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { useInviteCoordinator } from './invite-coordinator';

const coordinator = '24';
const fields = ['name', 'username', 'email', 'organizationId', 'profession'];

type Props = { centres: readonly Organization[]; onInvited: (invited: Invited) => void };

export function InvitationForm({ centres, onInvited }: Props) {
  const { t } = useLingui();
  const Heading = useHeadingLevel();
  const { of, text } = useCodes();
  const [name, setName] = useState('');
  const [username, setUsername] = useState('');
  const [email, setEmail] = useState('');
  const [organizationId, setOrganizationId] = useState('');
  const [profession, setProfession] = useState(coordinator);
  const invite = useInviteCoordinator();
  const error = (field: string) => fieldText(invite.error ?? undefined, field);
  const incomplete = [name, username, organizationId].some((value) => value.trim() === '');

  function send() {
    const address = email.trim() ? { email: email.trim() } : {};
    invite.mutate(
      { name: name.trim(), username: username.trim(), organizationId, profession, ...address },
      { onSuccess: onInvited },
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
      <Heading className="text-std-20B-160">
        <Trans>最初のコーディネーターを招待します</Trans>
      </Heading>
      <TextField label={<Trans>氏名</Trans>} value={name} onChange={setName} error={error('name')} />
      <TextField
        label={<Trans>ユーザー名</Trans>}
        hint={<Trans>半角の英小文字と数字（例：sato）</Trans>}
        value={username}
        onChange={setUsername}
        error={error('username')}
      />
      <TextField
        type="email"
        label={<Trans>メールアドレス</Trans>}
        optional={<Trans>任意</Trans>}
        value={email}
        onChange={setEmail}
        error={error('email')}
      />
      <SelectField
        label={<Trans>拠点</Trans>}
        value={organizationId}
        onChange={setOrganizationId}
        error={error('organizationId')}
      >
        <option value="">{t`選んでください`}</option>
        {centres.map((centre) => (
          <option key={centre.organizationId} value={centre.organizationId}>
            {centre.area ? `${centre.area}　${centre.name}` : centre.name}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={<Trans>職種</Trans>}
        value={profession}
        onChange={setProfession}
        error={error('profession')}
      >
        {of('profession').map((code) => (
          <option key={code.code} value={code.code}>
            {text(code)}
          </option>
        ))}
      </SelectField>
      <ProblemNote problem={invite.error ?? undefined} shown={fields} />
      <div>
        <Button
          type="submit"
          busy={invite.isPending}
          unavailable={incomplete && t`氏名・ユーザー名・拠点を入力してください。`}
        >
          <Trans>招待する</Trans>
        </Button>
      </div>
    </form>
  );
}
