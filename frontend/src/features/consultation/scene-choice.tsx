import { Trans } from '@lingui/react/macro';
import { ownFirst, useOwnLabels, withOwn } from '../../platform/code-list/own-labels';
import { useCodes } from '../../platform/code-list/use-codes';
import { Badge } from '../../ui/badge';
import { Choice, ChoiceGroup } from '../../ui/choice';

type Props = { value: string[]; onChange: (value: string[]) => void };

export function SceneChoice({ value, onChange }: Props) {
  const { choosable, text } = useCodes();
  const own = useOwnLabels('scene');
  return (
    <ChoiceGroup
      legend={<Trans>場面</Trans>}
      hint={<Trans>いくつでも選べます。最初に選んだものが「主」になります。</Trans>}
    >
      {ownFirst(choosable('scene', value), own).map((code) => (
        <Choice
          key={code.code}
          type="checkbox"
          checked={value.includes(code.code)}
          onChange={(on) => onChange(on ? [...value, code.code] : value.filter((one) => one !== code.code))}
        >
          {withOwn(text(code), code.code, own)}
          {value[0] === code.code && (
            <span aria-hidden="true" className="ms-2">
              <Badge tone="key">
                <Trans>主</Trans>
              </Badge>
            </span>
          )}
        </Choice>
      ))}
    </ChoiceGroup>
  );
}
