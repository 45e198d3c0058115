import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { WantedCode } from '../../platform/api-types/code-list';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';

const blank = { code: '', parent: '', ja: '', en: '' };

/** A code of its own under a heading, or under none where the list has none. */
export function AddCode({ codes, onAdd }: { codes: WantedCode[]; onAdd: (code: WantedCode) => void }) {
  const { t } = useLingui();
  const [typed, setTyped] = useState(blank);
  const headings = codes.filter(({ heading }) => heading);
  const twice = codes.some(({ code }) => code === typed.code.trim())
    ? t`このコードはすでにあります。`
    : undefined;
  const missing =
    twice ??
    (typed.code.trim() === '' || typed.ja.trim() === '' || typed.en.trim() === ''
      ? t`コード・名前・英語の名前を入力してください。`
      : undefined);

  function add() {
    onAdd({
      code: typed.code.trim(),
      parent: typed.parent || null,
      heading: false,
      ja: typed.ja.trim(),
      en: typed.en.trim(),
      retired: false,
    });
    setTyped(blank);
  }

  return (
    <fieldset className="flex flex-col gap-3 rounded-8 border border-solid-gray-300 p-4">
      <legend className="px-1 font-700">
        <Trans>区分を追加する</Trans>
      </legend>
      <div className="grid gap-4 sm:grid-cols-2">
        {headings.length > 0 && (
          <SelectField
            label={<Trans>見出し</Trans>}
            value={typed.parent}
            onChange={(parent) => setTyped({ ...typed, parent })}
          >
            <option value="">{t`見出しなし`}</option>
            {headings.map((one) => (
              <option key={one.code} value={one.code}>
                {one.code} {one.ja}
              </option>
            ))}
          </SelectField>
        )}
        <TextField
          label={<Trans>コード</Trans>}
          hint={
            <Trans>半角の英大文字と数字で10文字まで。一度使ったコードは、後から別の意味にできません。</Trans>
          }
          autoComplete="off"
          maxLength={10}
          value={typed.code}
          onChange={(code) => setTyped({ ...typed, code })}
          error={typed.code.trim() === '' ? undefined : twice}
        />
        <TextField
          label={<Trans>名前</Trans>}
          maxLength={80}
          value={typed.ja}
          onChange={(ja) => setTyped({ ...typed, ja })}
        />
        <TextField
          label={<Trans>英語の名前</Trans>}
          maxLength={120}
          value={typed.en}
          onChange={(en) => setTyped({ ...typed, en })}
        />
      </div>
      <Button variant="secondary" className="self-start" unavailable={missing} onPress={add}>
        <Trans>一覧に加える</Trans>
      </Button>
    </fieldset>
  );
}
