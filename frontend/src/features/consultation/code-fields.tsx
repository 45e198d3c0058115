import type { ReactNode } from 'react';
import type { Dimension } from '../../platform/api-types/code-list';
import type { Codes } from '../../platform/api-types/consultation';
import { ownFirst, useOwnLabels, withOwn } from '../../platform/code-list/own-labels';
import { useCodes } from '../../platform/code-list/use-codes';
import { Chips } from '../../ui/chips';
import { SelectField } from '../../ui/select-field';
import { toggled, unknown, withCodes } from './codes';

type Props = {
  label: ReactNode;
  hint?: ReactNode;
  dimension: Dimension;
  codes: Codes;
  onChange: (codes: Codes) => void;
};

/** One of few codes. */
export function OneCode({ label, hint, dimension, codes, onChange }: Props) {
  const { choosable, text } = useCodes();
  const own = useOwnLabels(dimension);
  const chosen = codes[dimension] ?? [];
  return (
    <Chips
      type="radio"
      name={dimension}
      legend={label}
      hint={hint}
      options={ownFirst(choosable(dimension, chosen), own).map((code) => ({
        value: code.code,
        label: withOwn(text(code), code.code, own),
      }))}
      chosen={chosen}
      onChoose={(code) => onChange(withCodes(codes, dimension, [code]))}
    />
  );
}

/** As many codes as one likes; where one of them counts it is the first. */
export function SomeCodes({ label, hint, dimension, codes, onChange }: Props) {
  const { choosable, text } = useCodes();
  const own = useOwnLabels(dimension);
  const chosen = codes[dimension] ?? [];
  return (
    <Chips
      type="checkbox"
      name={dimension}
      legend={label}
      hint={hint}
      options={ownFirst(choosable(dimension, chosen), own)
        .filter(({ code }) => code !== unknown)
        .map((code) => ({ value: code.code, label: withOwn(text(code), code.code, own) }))}
      chosen={chosen}
      onChoose={(code, on) => onChange(withCodes(codes, dimension, toggled(chosen, code, on)))}
    />
  );
}

/** One of many codes, or none. */
export function CodeMenu({ label, hint, dimension, codes, onChange }: Props) {
  const { choosable, text } = useCodes();
  const own = useOwnLabels(dimension);
  const chosen = codes[dimension] ?? [];
  return (
    <SelectField
      label={label}
      hint={hint}
      value={chosen[0] ?? unknown}
      onChange={(code) => onChange(withCodes(codes, dimension, [code]))}
    >
      {ownFirst(choosable(dimension, chosen), own).map((code) => (
        <option key={code.code} value={code.code}>
          {withOwn(text(code), code.code, own)}
        </option>
      ))}
    </SelectField>
  );
}
