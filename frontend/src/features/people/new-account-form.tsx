import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { FirstSignIn } from '../../platform/api-types/people';
import { ProblemNote } from '../../platform/problem/problem-note';
import { fieldText } from '../../platform/problem/problem-text';
import { Button } from '../../ui/button';
import { useHeadingLevel } from '../../ui/heading';
import { TextField } from '../../ui/text-field';
import { useNewAccount } from './accept';

type Props = { token: string; onCame: (facts: FirstSignIn) => void };

export function NewAccountForm({ token, onCame }: Props) {
  const { t } = useLingui();
  const Heading = useHeadingLevel();
  const [username, setUsername] = useState('');
  const account = useNewAccount(token);
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        account.mutate(username.trim(), { onSuccess: onCame });
      }}
    >
      <Heading className="text-std-20B-160">
        <Trans>はじめて使う方</Trans>
      </Heading>
      <TextField
        label={<Trans>ユーザー名</Trans>}
        hint={<Trans>サインインに使う名前です。半角の英小文字と数字で決めてください（例：sato）</Trans>}
        autoComplete="username"
        value={username}
        onChange={setUsername}
        error={fieldText(account.error ?? undefined, 'username')}
      />
      <ProblemNote problem={account.error ?? undefined} shown={['username']} />
      <div>
        <Button
          type="submit"
          busy={account.isPending}
          unavailable={username.trim() === '' && t`ユーザー名を入力してください。`}
        >
          <Trans>招待を受け入れる</Trans>
        </Button>
      </div>
    </form>
  );
}
