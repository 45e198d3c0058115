import { useLingui } from '@lingui/react';
import { Trans, useLingui as useWords } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Dimension, RevisionDraft, RevisionView, WantedCode } from '../../platform/api-types/code-list';
import { fiscalYearText } from '../../platform/clock/fiscal-year';
import { Chips } from '../../ui/chips';
import { SelectField } from '../../ui/select-field';
import { CodeEditor } from './code-editor';
import { DraftSteps } from './draft-steps';
import { revisionQuery } from './get-revision';
import { RevisionChanges } from './revision-changes';
import { RollupEditor } from './rollup-editor';
import { ownLists, useListWords } from './use-list-words';
import { type Groups, wantedOf } from './wanted';

type Props = { draft: RevisionDraft; onEnforced: (now: RevisionView) => void };

/** What is typed and not saved, by what it is of. */
type Typed = { codes: Partial<Record<Dimension, WantedCode[]>>; groups: Record<string, Groups> };

const nothing: Typed = { codes: {}, groups: {} };

/**
 * Goes through the lists of the draft. What was typed stays while one looks at other lists, and when somebody else was
 * first: `seen` is that of the draft on which it was typed.
 */
export function DraftEditor({ draft, onEnforced }: Props) {
  const { t } = useWords();
  const { i18n } = useLingui();
  const words = useListWords();
  const client = useQueryClient();
  const [dimension, setDimension] = useState<Dimension>('content');
  const [part, setPart] = useState('codes');
  const [typed, setTyped] = useState(nothing);
  const list = draft.dimensions.find((one) => one.dimension === dimension);
  const rollups = draft.rollups.filter((one) => one.dimension === dimension);
  const rollup = rollups.find((one) => one.rollup === part);
  const groupsKey = `${dimension}:${part}`;
  const unsaved = Object.keys(typed.codes).length + Object.keys(typed.groups).length > 0;

  function choose(next: string) {
    setDimension(next as Dimension);
    setPart('codes');
  }

  const keepCodes = (codes: WantedCode[] | undefined) =>
    setTyped((before) => {
      const { [dimension]: _codes, ...rest } = before.codes;
      return { ...before, codes: codes ? { ...rest, [dimension]: codes } : rest };
    });
  const keepGroups = (groups: Groups | undefined) =>
    setTyped((before) => {
      const { [groupsKey]: _groups, ...rest } = before.groups;
      return { ...before, groups: groups ? { ...rest, [groupsKey]: groups } : rest };
    });

  /** Somebody else has changed the draft: all that is typed here is of an older one. */
  function readAgain() {
    setTyped(nothing);
    void client.invalidateQueries({ queryKey: revisionQuery.queryKey });
  }

  return (
    <>
      <p>
        <Trans>
          {fiscalYearText(draft.fiscalYear)}からの改定案です（版：{draft.version}、もとの版：{draft.base}）。
        </Trans>
      </p>
      <SelectField label={<Trans>項目</Trans>} value={dimension} onChange={choose}>
        {ownLists.map((one) => (
          <option key={one} value={one}>
            {typed.codes[one] ? t`${words[one]}（未保存）` : words[one]}
          </option>
        ))}
      </SelectField>
      {rollups.length > 0 && (
        <Chips
          type="radio"
          name="part"
          legend={<Trans>何を直しますか</Trans>}
          options={[
            { value: 'codes', label: t`区分` },
            ...rollups.map((one) => ({
              value: one.rollup,
              label: t`集約：${i18n.locale === 'en' ? one.en : one.ja}`,
            })),
          ]}
          chosen={[part]}
          onChoose={setPart}
        />
      )}
      {list && !rollup && (
        <CodeEditor
          key={dimension}
          dimension={dimension}
          seen={draft.seen}
          year={draft.fiscalYear}
          saved={list.codes.map(wantedOf)}
          typed={typed.codes[dimension]}
          onType={keepCodes}
          onReadAgain={readAgain}
        />
      )}
      {list && rollup && (
        <RollupEditor
          key={groupsKey}
          rollup={rollup}
          codes={list.codes}
          seen={draft.seen}
          typed={typed.groups[groupsKey]}
          onType={keepGroups}
          onReadAgain={readAgain}
        />
      )}
      <RevisionChanges draft={draft} />
      <DraftSteps draft={draft} unsaved={unsaved} onEnforced={onEnforced} onReadAgain={readAgain} />
    </>
  );
}
