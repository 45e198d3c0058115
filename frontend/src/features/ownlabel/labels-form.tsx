import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import type { Dimension } from '../../platform/api-types/code-list';
import type { OwnLabel, OwnLabels } from '../../platform/api-types/own-label';
import { useCodes } from '../../platform/code-list/use-codes';
import { useDimensionWords } from '../../platform/code-list/use-dimension-words';
import { ProblemNote } from '../../platform/problem/problem-note';
import { fieldText } from '../../platform/problem/problem-text';
import { Button } from '../../ui/button';
import { Callout } from '../../ui/callout';
import { AddLabel } from './add-label';
import { useSetLabels } from './set-labels';

type Props = { kept: OwnLabels; onSet: () => void; onReadAgain: () => void };

/** All labels of the centre; nothing is set before it is saved. What was typed stays when it is refused. */
export function LabelsForm({ kept, onSet, onReadAgain }: Props) {
  const { t } = useLingui();
  const { label } = useCodes();
  const words: Partial<Record<Dimension, string>> = useDimensionWords();
  const [labels, setLabels] = useState(kept.labels);
  const set = useSetLabels(kept.centreId);
  const problem = set.error ?? undefined;
  const same = JSON.stringify(labels) === JSON.stringify(kept.labels);
  const refusal = fieldText(problem, 'labels');

  function change(next: OwnLabel[]) {
    setLabels(next);
    set.reset();
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!same && !set.isPending) set.mutate({ version: kept.version, labels }, { onSuccess: onSet });
  }

  return (
    <form noValidate className="flex flex-col gap-6" onSubmit={submit}>
      {labels.length === 0 ? (
        <p>
          <Trans>まだありません。いつもは共通の区分の名前が出ます。</Trans>
        </p>
      ) : (
        <ul className="divide-y divide-solid-gray-200">
          {labels.map((one) => (
            <li
              key={`${one.dimension} ${one.label}`}
              className="flex flex-wrap items-center justify-between gap-x-4 py-2"
            >
              <div>
                <p className="font-700">
                  <bdi>{one.label}</bdi>
                </p>
                <p className="text-sm text-solid-gray-700">
                  {words[one.dimension]}：{label(one.dimension, one.code)}
                </p>
              </div>
              <Button
                variant="quiet"
                aria-label={t`${one.label}を外す`}
                onPress={() => change(labels.filter((other) => other !== one))}
              >
                <Trans>外す</Trans>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <AddLabel labels={labels} onAdd={(one) => change([...labels, one])} />
      {refusal ? (
        <Callout tone="error" role="alert">
          {refusal}
        </Callout>
      ) : (
        <ProblemNote problem={problem} />
      )}
      {problem?.code === 'labels-changed' && (
        <Button variant="secondary" className="self-start" onPress={onReadAgain}>
          <Trans>いまの呼び方を読み直す（保存していない変更は消えます）</Trans>
        </Button>
      )}
      <Button
        type="submit"
        className="self-start"
        busy={set.isPending}
        unavailable={same ? t`まだ何も変えていません。` : undefined}
      >
        <Trans>保存する</Trans>
      </Button>
    </form>
  );
}
