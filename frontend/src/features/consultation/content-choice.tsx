import { Plural, Trans } from '@lingui/react/macro';
import { useCodes } from '../../platform/code-list/use-codes';
import { Choice } from '../../ui/choice';
import { SelectField } from '../../ui/select-field';
import { type CodeGroup, groupedCodes } from './grouped-codes';

type Props = { value: string[]; onChange: (value: string[]) => void };

/** The first code is the primary one: it is asked first and by itself, the others are extra. */
export function ContentChoice({ value, onChange }: Props) {
  const { choosable, text } = useCodes();
  const groups = groupedCodes(choosable('content', value));
  const [primary = '', ...others] = value;
  return (
    <div className="flex flex-col gap-2">
      <SelectField
        label={<Trans>主な相談内容</Trans>}
        value={primary}
        onChange={(code) => onChange(code ? [code, ...others.filter((one) => one !== code)] : others)}
      >
        <option value="">—</option>
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
              {text(code)}
            </Choice>
          ))}
      </div>
    </fieldset>
  );
}
