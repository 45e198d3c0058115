import { useLingui } from '@lingui/react';
import { Trans, useLingui as useWords } from '@lingui/react/macro';
import type { FormEvent } from 'react';
import type { Code, Rollup } from '../../platform/api-types/code-list';
import { fieldText } from '../../platform/problem/problem-text';
import { Button } from '../../ui/button';
import { Callout } from '../../ui/callout';
import { SelectField } from '../../ui/select-field';
import { ChangedNote } from './changed-note';
import { useWriteRollup } from './get-revision';
import type { Groups } from './wanted';

type Props = {
  rollup: Rollup;
  codes: Code[];
  seen: number;
  typed: Groups | undefined;
  onType: (groups: Groups | undefined) => void;
  onReadAgain: () => void;
};

/** Into which group each code goes; those in none come first. */
export function RollupEditor({ rollup, codes, seen, typed, onType, onReadAgain }: Props) {
  const { t } = useWords();
  const { i18n } = useLingui();
  const groups = typed ?? rollup.groups;
  const write = useWriteRollup(rollup.dimension, rollup.rollup);
  const problem = write.error ?? undefined;
  const text = (one: { ja: string; en: string }) => (i18n.locale === 'en' ? one.en : one.ja);
  const groupOf = (groupsNow: Groups, code: string) =>
    groupsNow.find((group) => group.codes.includes(code))?.group ?? '';
  const marks = codes.filter(({ level }) => level !== 1);
  const missing = marks.filter(({ code }) => groupOf(rollup.groups, code) === '');
  const others = marks.filter((code) => !missing.includes(code));

  const put = (code: string, group: string) =>
    onType(
      groups.map((one) => ({
        ...one,
        codes:
          one.group === group
            ? [...one.codes.filter((other) => other !== code), code]
            : one.codes.filter((other) => other !== code),
      })),
    );

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!typed || write.isPending) return;
    write.mutate({ seen, ja: rollup.ja, en: rollup.en, groups }, { onSuccess: () => onType(undefined) });
  }

  const field = (code: Code) => (
    <SelectField
      key={code.code}
      label={`${code.code} ${text(code)}`}
      value={groupOf(groups, code.code)}
      onChange={(group) => put(code.code, group)}
    >
      <option value="">{t`どれにも入っていません`}</option>
      {groups.map((group) => (
        <option key={group.group} value={group.group}>
          {text(group)}
        </option>
      ))}
    </SelectField>
  );

  return (
    <form noValidate className="flex flex-col gap-4" onSubmit={submit}>
      {missing.length > 0 && (
        <>
          <Callout tone="warning">
            <Trans>まだどのまとまりにも入っていない区分があります。まとまりを選ぶと適用できます。</Trans>
          </Callout>
          <div className="grid gap-4 sm:grid-cols-2">{missing.map(field)}</div>
        </>
      )}
      <details className="rounded-8 border border-solid-gray-300 px-4" open={missing.length === 0}>
        <summary className="target py-2 text-key-900">
          <Trans>まとまりに入っている区分</Trans>
        </summary>
        <div className="grid gap-4 pb-4 sm:grid-cols-2">{others.map(field)}</div>
      </details>
      {fieldText(problem, 'groups') && (
        <Callout tone="error" role="alert">
          {fieldText(problem, 'groups')}
        </Callout>
      )}
      <ChangedNote problem={problem} shown={['groups']} onReadAgain={onReadAgain} />
      <div className="flex flex-wrap items-center gap-3">
        <Button
          type="submit"
          busy={write.isPending}
          unavailable={typed ? undefined : t`まだ何も変わっていません。`}
        >
          <Trans>改定案に保存する</Trans>
        </Button>
        <p role="status">{write.isSuccess && !typed && <Trans>保存しました</Trans>}</p>
      </div>
    </form>
  );
}
