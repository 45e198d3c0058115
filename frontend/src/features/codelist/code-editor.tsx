import { Trans, useLingui } from '@lingui/react/macro';
import type { FormEvent } from 'react';
import type { Dimension, WantedCode } from '../../platform/api-types/code-list';
import { fieldText } from '../../platform/problem/problem-text';
import { Button } from '../../ui/button';
import { Callout } from '../../ui/callout';
import { AddCode } from './add-code';
import { ChangedNote } from './changed-note';
import { CodeFieldsRow } from './code-fields-row';
import { useWriteCodes } from './get-revision';
import { added, moved, neighbour } from './wanted';

type Props = {
  dimension: Dimension;
  seen: number;
  year: number;
  saved: WantedCode[];
  typed: WantedCode[] | undefined;
  onType: (codes: WantedCode[] | undefined) => void;
  onReadAgain: () => void;
};

/** The application itself asks for these codes. */
const fixed: readonly Dimension[] = ['kind', 'outcome', 'officeHours'];

export function CodeEditor({ dimension, seen, year, saved, typed, onType, onReadAgain }: Props) {
  const { t } = useLingui();
  const codes = typed ?? saved;
  const write = useWriteCodes(dimension);
  const problem = write.error ?? undefined;
  const known = saved.map(({ code }) => code);
  const isFixed = fixed.includes(dimension);
  const change = (at: number, next: WantedCode) =>
    onType(codes.map((one, index) => (index === at ? next : one)));

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!typed || write.isPending) return;
    write.mutate({ seen, codes }, { onSuccess: () => onType(undefined) });
  }

  return (
    <form noValidate className="flex flex-col gap-4" onSubmit={submit}>
      {isFixed && (
        <Callout tone="info">
          <Trans>この項目は名前と順序だけを変えられます。区分は、橋のしくみがそのまま使います。</Trans>
        </Callout>
      )}
      <ul className="flex flex-col divide-y divide-solid-gray-200">
        {codes.map((code, at) => (
          <CodeFieldsRow
            key={code.code}
            code={code}
            isNew={!known.includes(code.code)}
            isFixed={isFixed}
            year={year}
            onChange={(next) => change(at, next)}
            onTakeBack={() => onType(codes.filter((one) => one !== code))}
            onUp={neighbour(codes, at, -1) === undefined ? undefined : () => onType(moved(codes, at, -1))}
            onDown={neighbour(codes, at, 1) === undefined ? undefined : () => onType(moved(codes, at, 1))}
          />
        ))}
      </ul>
      {!isFixed && <AddCode codes={codes} onAdd={(code) => onType(added(codes, code))} />}
      {fieldText(problem, 'codes') && (
        <Callout tone="error" role="alert">
          {fieldText(problem, 'codes')}
        </Callout>
      )}
      <ChangedNote problem={problem} shown={['codes']} onReadAgain={onReadAgain} />
      <div className="flex flex-wrap items-center gap-3">
        <Button
          type="submit"
          busy={write.isPending}
          unavailable={typed ? undefined : t`まだ何も変わっていません。`}
        >
          <Trans>改定案に保存する</Trans>
        </Button>
        {typed && (
          <Button variant="secondary" onPress={() => onType(undefined)}>
            <Trans>元に戻す</Trans>
          </Button>
        )}
        <p role="status">{write.isSuccess && !typed && <Trans>保存しました</Trans>}</p>
      </div>
    </form>
  );
}
