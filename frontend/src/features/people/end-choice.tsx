import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Choice } from '../../ui/choice';
import type { Access } from './change-access';

type Props = { value: Access; onChange: (access: Access) => void };

/** For a while, or for good. */
export function EndChoice({ value, onChange }: Props) {
  const choice = (access: Access, title: ReactNode, detail: ReactNode) => (
    <Choice type="radio" name="access" checked={value === access} onChange={() => onChange(access)}>
      <span className="block font-700">{title}</span>
      <span className="block text-sm text-solid-gray-700">{detail}</span>
    </Choice>
  );
  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <legend className="font-700">
        <Trans>どのように止めますか</Trans>
      </legend>
      {choice(
        'end',
        <Trans>しばらく止める</Trans>,
        <Trans>所属とチャンネルのメンバーの登録は残り、いつでも再開できます。</Trans>,
      )}
      {choice(
        'leave',
        <Trans>退職・異動として閉じる</Trans>,
        <Trans>所属を終え、すべてのチャンネルから外れます。元に戻すには登録し直します。</Trans>,
      )}
    </fieldset>
  );
}
