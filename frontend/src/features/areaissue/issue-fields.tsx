import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { ApiProblem } from '../../platform/api/api-problem';
import type { Dimension } from '../../platform/api-types/code-list';
import { useCodes } from '../../platform/code-list/use-codes';
import { fieldText } from '../../platform/problem/problem-text';
import { Callout } from '../../ui/callout';
import { Choice, ChoiceGroup } from '../../ui/choice';
import { TextAreaField } from '../../ui/text-area-field';
import { TextField } from '../../ui/text-field';
import { IndicatorFields } from './indicator-fields';
import type { IssueWords } from './issue-words';
import { looksPersonal } from './personal-hint';
import { PlaceFields } from './place-fields';

type Props = {
  words: IssueWords;
  problem: ApiProblem | undefined;
  onChange: (words: IssueWords) => void;
};

export const shownFields = [
  'title',
  'description',
  'kinds',
  'scenes',
  'programItems',
  'places',
  'name',
  'unit',
  'target',
  'counted',
];

/** All that is said of an issue, when it is raised and when it is written anew. */
export function IssueFields({ words, problem, onChange }: Props) {
  const change = (part: Partial<IssueWords>) => onChange({ ...words, ...part });
  return (
    <>
      <TextField
        label={<Trans>題名</Trans>}
        hint={<Trans>地域で何が起きているかを、ひとことで。120文字まで。</Trans>}
        maxLength={120}
        value={words.title}
        onChange={(title) => change({ title })}
        error={fieldText(problem, 'title')}
      />
      <TextAreaField
        optional={<Trans>任意</Trans>}
        rows={5}
        label={<Trans>くわしい説明</Trans>}
        hint={
          <Trans>
            県内のコーディネーターと県の担当者が読みます。患者さんの氏名・電話番号など、個人のわかることは書かないでください。
          </Trans>
        }
        value={words.description}
        onChange={(description) => change({ description })}
        error={fieldText(problem, 'description')}
      />
      {looksPersonal(`${words.title}\n${words.description}`) && (
        <Callout tone="warning" role="status">
          <p>
            <Trans>
              人の名前や番号のように見えるところがあります。個人のわかることでないか、確かめてください。このまま登録することもできます。
            </Trans>
          </p>
        </Callout>
      )}
      <CodeChoices
        legend={<Trans>課題の区分</Trans>}
        dimension="issue"
        chosen={words.kinds}
        onChange={(kinds) => change({ kinds })}
        error={fieldText(problem, 'kinds')}
      />
      <PlaceFields
        places={words.places}
        onChange={(places) => change({ places })}
        error={fieldText(problem, 'places')}
      />
      <IndicatorFields words={words} problem={problem} onChange={onChange} />
      <details className="rounded-8 border border-solid-gray-300 px-4">
        <summary className="target py-2 text-key-900">
          <Trans>場面と事業項目も選ぶ</Trans>
        </summary>
        <div className="flex flex-col gap-4 pt-2 pb-4">
          <CodeChoices
            legend={<Trans>場面</Trans>}
            dimension="scene"
            chosen={words.scenes}
            onChange={(scenes) => change({ scenes })}
            error={fieldText(problem, 'scenes')}
          />
          <CodeChoices
            legend={<Trans>事業項目</Trans>}
            dimension="programItem"
            beginning="LTC-"
            chosen={words.programItems}
            onChange={(programItems) => change({ programItems })}
            error={fieldText(problem, 'programItems')}
          />
        </div>
      </details>
    </>
  );
}

type ChoicesProps = {
  legend: ReactNode;
  dimension: Dimension;
  /** Only codes that begin like this. */
  beginning?: string;
  chosen: string[];
  onChange: (codes: string[]) => void;
  error: string | undefined;
};

const unknown = '99';

function CodeChoices({ legend, dimension, beginning = '', chosen, onChange, error }: ChoicesProps) {
  const { choosable, text } = useCodes();
  return (
    <div>
      <ChoiceGroup legend={legend} hint={<Trans>いくつでも選べます。</Trans>}>
        {choosable(dimension, chosen)
          .filter(({ code }) => code.startsWith(beginning) && code !== unknown)
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
      </ChoiceGroup>
      {error && (
        <p role="alert" className="text-error-2 text-sm">
          {error}
        </p>
      )}
    </div>
  );
}
