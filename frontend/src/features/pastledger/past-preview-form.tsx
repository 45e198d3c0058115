import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { PastLedger, PastPreview } from '../../platform/api-types/pastledger';
import { ProblemNote } from '../../platform/problem/problem-note';
import { Button } from '../../ui/button';
import { Callout } from '../../ui/callout';
import { Choice } from '../../ui/choice';
import { ColumnFields } from './column-fields';
import { useDiscardPast, useExplainPast, useKeepPast } from './get-past-ledgers';
import { PreviewSums } from './preview-sums';
import { TermFields, termKey } from './term-fields';
import { WrongLines } from './wrong-lines';

type Props = { file: PastLedger; preview: PastPreview };

/** What columns and words mean, what would be counted then, and the decision. */
export function PastPreviewForm({ file: { fileId }, preview }: Props) {
  return (
    <div className="flex flex-col gap-8">
      <p>
        <Trans>
          {preview.headingLine} 行目を見出しとして、その下の {preview.lines} 行を読みました。
        </Trans>
      </p>
      <Explain key={JSON.stringify([preview.columns, preview.unknown])} fileId={fileId} preview={preview} />
      <Decide fileId={fileId} preview={preview} />
    </div>
  );
}

function Explain({ fileId, preview }: { fileId: string; preview: PastPreview }) {
  const { t } = useLingui();
  const [columns, setColumns] = useState<Record<string, string>>({});
  const [terms, setTerms] = useState<Record<string, string>>({});
  const explain = useExplainPast(fileId);
  const said = preview.unknown.flatMap((one) => {
    const code = terms[termKey(one)] ?? one.guess;
    return code ? [{ meaning: one.meaning, term: one.term, code }] : [];
  });
  const changed = Object.keys(columns).length + said.length > 0;

  function submit() {
    explain.mutate({
      columns: Object.entries(columns).map(([heading, meaning]) => ({ heading, meaning })),
      terms: said,
    });
  }

  return (
    <section className="flex flex-col gap-4">
      <h2 className="text-std-20B-160">
        <Trans>1　列の意味</Trans>
      </h2>
      <ColumnFields
        columns={preview.columns}
        chosen={columns}
        onChoose={(heading, meaning) => setColumns({ ...columns, [heading]: meaning })}
      />
      {preview.unknown.length > 0 && (
        <>
          <h3 className="text-std-18B-160">
            <Trans>一覧にないことば</Trans>
          </h3>
          <p>
            <Trans>
              それぞれ、どの選択肢として数えるかを選んでください。どれにも当たらないものは「不明」を選べます。
            </Trans>
          </p>
          <TermFields
            terms={preview.unknown}
            chosen={terms}
            onChoose={(term, code) => setTerms({ ...terms, [termKey(term)]: code })}
          />
        </>
      )}
      <Button
        variant="secondary"
        className="self-start"
        busy={explain.isPending}
        unavailable={!changed && t`意味を選び直すと、ここで確かめ直せます。`}
        onPress={submit}
      >
        <Trans>この意味で読み直す</Trans>
      </Button>
      <ProblemNote problem={explain.error ?? undefined} />
    </section>
  );
}

function Decide({ fileId, preview }: { fileId: string; preview: PastPreview }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [leaveOut, setLeaveOut] = useState(false);
  const keep = useKeepPast(fileId);
  const discard = useDiscardPast(fileId);
  const { contacts, wrongLines, keptBefore } = preview;
  const missing =
    (keptBefore && t`同じファイルをもう取り込んでいます。`) ||
    (contacts === 0 && t`数えられる行がありません。日付の列を選んでください。`) ||
    (wrongLines > 0 && !leaveOut && t`数えられない行をどうするかを決めてください。`);
  return (
    <section className="flex flex-col gap-4">
      <h2 className="text-std-20B-160">
        <Trans>2　確かめて取り込む</Trans>
      </h2>
      {keptBefore && (
        <Callout tone="warning">
          <Trans>同じファイルをもう取り込んでいます。二重には数えません。</Trans>
        </Callout>
      )}
      {contacts > 0 && <PreviewSums preview={preview} />}
      <WrongLines preview={preview} />
      {wrongLines > 0 && (
        <Choice type="checkbox" checked={leaveOut} onChange={setLeaveOut}>
          <Plural value={wrongLines} other="数えられない # 行を除いて取り込む" />
        </Choice>
      )}
      <div className="flex flex-wrap gap-3">
        <Button busy={keep.isPending} unavailable={missing} onPress={() => keep.mutate({ leaveOut })}>
          {keep.isPending ? (
            <Plural value={contacts} other="# 件を取り込んでいます" />
          ) : (
            <Plural value={contacts} other="延べ # 件を取り込む" />
          )}
        </Button>
        <Button
          variant="quiet"
          busy={discard.isPending}
          onPress={() => discard.mutate(undefined, { onSuccess: () => navigate({ to: '/ledger/past' }) })}
        >
          <Trans>取り込まずに捨てる</Trans>
        </Button>
      </div>
      <ProblemNote problem={keep.error ?? discard.error ?? undefined} />
    </section>
  );
}
