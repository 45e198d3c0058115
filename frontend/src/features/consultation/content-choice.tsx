import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useOwnLabels, withOwn } from '../../platform/code-list/own-labels';
import { useCodes } from '../../platform/code-list/use-codes';
import { Choice } from '../../ui/choice';
import { SelectField } from '../../ui/select-field';
import { type CodeGroup, groupedCodes } from './grouped-codes';

/** Of an option; no code has a colon. */
const ownValue = (label: string) => `own:${label}`;

type Props = { value: string[]; onChange: (value: string[]) => void };

/** The first code is the primary one: it is asked first and by itself, the others are extra. */
export function ContentChoice({ value, onChange }: Props) {
  const { choosable, text, label: labelOf } = useCodes();
  const { t } = useLingui();
  const [said, setSaid] = useState('');
  const groups = groupedCodes(choosable('content', value));
  const own = useOwnLabels('content');
  const [primary = '', ...others] = value;
  const chosen = own.find(({ code, label }) => code === primary && label === said);
  const common = labelOf('content', primary);
  const offered = groups.flatMap(({ codes }) => codes.map(({ code }) => code));

  /** A word of the centre's own stands for a common code. */
  function choose(value: string) {
    const word = own.find(({ label }) => ownValue(label) === value);
    const code = word?.code ?? value;
    setSaid(word?.label ?? '');
    onChange(code ? [code, ...others.filter((one) => one !== code)] : others);
  }

  return (
    <div className="flex flex-col gap-2">
      <SelectField
        label={<Trans>主な相談内容</Trans>}
        value={chosen ? ownValue(chosen.label) : primary}
        onChange={choose}
      >
        <option value="">—</option>
        {own.length > 0 && (
          <optgroup label={t`この拠点の呼び方`}>
            {own
              .filter(({ code }) => offered.includes(code))
              .map(({ label }) => (
                <option key={label} value={ownValue(label)}>
                  {label}
                </option>
              ))}
          </optgroup>
        )}
        {groups.map(({ parent, codes }) => {
          const options = codes.map((code) => (
            <option key={code.code} value={code.code}>
              {text(code)}
            </option>
          ));
          return parent ? (
            <optgroup key={parent.code} label={text(parent)}>
              {options}
            </optgroup>
          ) : (
            options
          );
        })}
      </SelectField>
      {chosen && (
        <p className="text-sm text-solid-gray-700">
          <Trans>「{common}」として数えます。</Trans>
        </p>
      )}
      {primary && (
        <details className="rounded-8 border border-solid-gray-300 px-3">
          <summary className="target py-2 text-key-900">
            <Trans>ほかの相談内容も選ぶ</Trans>
            {others.length > 0 && (
              <>
                {' '}
                <Plural value={others.length} other="（# 件）" />
              </>
            )}
          </summary>
          {groups.map((group) => (
            <ExtraGroup
              key={group.parent?.code ?? ''}
              group={group}
              primary={primary}
              chosen={others}
              onChange={(codes) => onChange([primary, ...codes])}
            />
          ))}
        </details>
      )}
    </div>
  );
}

type ExtraProps = {
  group: CodeGroup;
  primary: string;
  chosen: string[];
  onChange: (codes: string[]) => void;
};

function ExtraGroup({ group, primary, chosen, onChange }: ExtraProps) {
  const { text } = useCodes();
  const own = useOwnLabels('content');
  return (
    <fieldset className="pb-2">
      {group.parent && <legend className="font-700 text-sm">{text(group.parent)}</legend>}
      <div className="grid sm:grid-cols-2">
        {group.codes
          .filter(({ code }) => code !== primary)
          .map((code) => (
            <Choice
              key={code.code}
              type="checkbox"
              checked={chosen.includes(code.code)}
              onChange={(on) =>
                onChange(on ? [...chosen, code.code] : chosen.filter((one) => one !== code.code))
              }
            >
              {withOwn(text(code), code.code, own)}
            </Choice>
          ))}
      </div>
    </fieldset>
  );
}
