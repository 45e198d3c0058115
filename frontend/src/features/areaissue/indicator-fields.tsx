import { Trans, useLingui } from '@lingui/react/macro';
import type { ApiProblem } from '../../platform/api/api-problem';
import { useCodes } from '../../platform/code-list/use-codes';
import { fieldText } from '../../platform/problem/problem-text';
import { Chips } from '../../ui/chips';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import type { IssueWords, Measuring } from './issue-words';

type Props = {
  words: IssueWords;
  problem: ApiProblem | undefined;
  onChange: (words: IssueWords) => void;
};

/** By what one shall see whether anything got better. */
export function IndicatorFields({ words, problem, onChange }: Props) {
  const { t } = useLingui();
  const change = (part: Partial<IssueWords>) => onChange({ ...words, ...part });
  return (
    <div className="flex flex-col gap-4">
      <Chips
        type="radio"
        name="measuring"
        legend={<Trans>指標</Trans>}
        hint={<Trans>よくなったかどうかを、何の数で見るかです。あとからでも決められます。</Trans>}
        options={[
          { value: 'none', label: t`まだ決めない` },
          { value: 'typed', label: t`数を入力する` },
          { value: 'counted', label: t`台帳の相談を数える` },
        ]}
        chosen={[words.measuring]}
        onChoose={(measuring) => change({ measuring: measuring as Measuring })}
      />
      {words.measuring === 'counted' && <CountedField words={words} problem={problem} onChange={onChange} />}
      {words.measuring !== 'none' && (
        <div className="grid gap-4 sm:grid-cols-[2fr_1fr_1fr]">
          <TextField
            label={<Trans>指標の名前</Trans>}
            maxLength={120}
            value={words.indicatorName}
            onChange={(indicatorName) => change({ indicatorName })}
            error={fieldText(problem, 'name')}
          />
          <TextField
            label={<Trans>単位</Trans>}
            maxLength={20}
            value={words.unit}
            onChange={(unit) => change({ unit })}
            error={fieldText(problem, 'unit')}
          />
          <TextField
            optional={<Trans>任意</Trans>}
            label={<Trans>目標</Trans>}
            inputMode="decimal"
            value={words.target}
            onChange={(target) => change({ target })}
            error={fieldText(problem, 'target')}
          />
        </div>
      )}
    </div>
  );
}

/** Under what the ledger counts: a content, or what the cell was about from which somebody came. */
function CountedField({ words, problem, onChange }: Props) {
  const { choosable, text, label } = useCodes();
  const { dimension, code } = words.counted;
  return (
    <SelectField
      label={<Trans>数える相談</Trans>}
      hint={
        <Trans>
          主な項目で数えた延べ件数を、四半期ごとに示します。10件に満たない数は、その拠点の人だけに見えます。
        </Trans>
      }
      value={code}
      onChange={(next) => onChange({ ...words, counted: { dimension, code: next } })}
      error={fieldText(problem, 'counted')}
    >
      <option value="">—</option>
      {dimension === 'content' ? (
        choosable('content', [code])
          .filter((one) => one.parent)
          .map((one) => (
            <option key={one.code} value={one.code}>
              {text(one)}
            </option>
          ))
      ) : (
        <option value={code}>{label(dimension, code)}</option>
      )}
    </SelectField>
  );
}
