import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Dimension } from '../../platform/api-types/code-list';
import type { OwnLabel } from '../../platform/api-types/own-label';
import { useCodes } from '../../platform/code-list/use-codes';
import { tableDimensions, useDimensionWords } from '../../platform/code-list/use-dimension-words';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';

/** Office hours follow from the clock: nobody enters them. */
const entered = tableDimensions.filter((one) => one !== 'officeHours');

/** A word, and the common code for which it stands. */
export function AddLabel({ labels, onAdd }: { labels: OwnLabel[]; onAdd: (label: OwnLabel) => void }) {
  const { t } = useLingui();
  const { choosable, text } = useCodes();
  const words = useDimensionWords();
  const [dimension, setDimension] = useState<Dimension>('content');
  const [code, setCode] = useState('');
  const [label, setLabel] = useState('');
  const word = label.trim();
  const twice = labels.some((one) => one.dimension === dimension && one.label === word)
    ? t`この呼び方はすでにあります。`
    : undefined;
  const missing =
    twice ?? (word === '' || code === '' ? t`呼び方と共通の区分を入力してください。` : undefined);

  function add() {
    onAdd({ dimension, code, label: word });
    setLabel('');
    setCode('');
  }

  return (
    <fieldset className="flex flex-col gap-4 rounded-8 border border-solid-gray-300 p-4">
      <legend className="px-1 font-700">
        <Trans>呼び方を加える</Trans>
      </legend>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={<Trans>項目</Trans>}
          value={dimension}
          onChange={(next) => {
            setDimension(next as Dimension);
            setCode('');
          }}
        >
          {entered.map((one) => (
            <option key={one} value={one}>
              {words[one]}
            </option>
          ))}
        </SelectField>
        <SelectField label={<Trans>共通の区分</Trans>} value={code} onChange={setCode}>
          <option value="">—</option>
          {choosable(dimension, [])
            .filter(({ level }) => level !== 1)
            .map((one) => (
              <option key={one.code} value={one.code}>
                {text(one)}
              </option>
            ))}
        </SelectField>
        <TextField
          label={<Trans>この拠点の呼び方</Trans>}
          hint={<Trans>40文字まで。1つの区分に、いくつでも付けられます。</Trans>}
          maxLength={40}
          value={label}
          onChange={setLabel}
          error={word === '' ? undefined : twice}
        />
      </div>
      <Button variant="secondary" className="self-start" unavailable={missing} onPress={add}>
        <Trans>一覧に加える</Trans>
      </Button>
    </fieldset>
  );
}
