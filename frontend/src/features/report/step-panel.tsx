import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { Report, ReportState } from '../../platform/api-types/report';
import { uuidV7 } from '../../platform/ids/uuid-v7';
import { ProblemNote } from '../../platform/problem/problem-note';
import { Button } from '../../ui/button';
import { Callout } from '../../ui/callout';
import { Question } from '../../ui/question';
import { TextAreaField } from '../../ui/text-area-field';
import { useBeginReport, useStepReport } from './get-reports';
import { checks } from './use-report-words';

type Props = { report: Report; unsaved?: boolean };

/** What may be done with a report now, and by whom. */
export function StepPanel({ report, unsaved = false }: Props) {
  const [asked, setAsked] = useState<ReportState | null>(null);
  const unready = useUnready(report, unsaved);
  const { state, keeps, mayApprove, mayWrite } = report;
  return (
    <section className="flex flex-col gap-3 print:hidden">
      <Told report={report} />
      <div className="flex flex-wrap gap-3">
        {mayWrite && (
          <Button variant="secondary" unavailable={unready} onPress={() => setAsked('submitted')}>
            <Trans>承認に出す</Trans>
          </Button>
        )}
        {mayApprove && (
          <Button onPress={() => setAsked('approved')}>
            <Trans>承認する</Trans>
          </Button>
        )}
        {keeps && state === 'approved' && (
          <Button onPress={() => setAsked('issued')}>
            <Trans>発行する</Trans>
          </Button>
        )}
        {(state === 'submitted' || state === 'approved') && (
          <Button variant="secondary" onPress={() => setAsked('draft')}>
            <Trans>下書きに戻す</Trans>
          </Button>
        )}
        {keeps && state === 'issued' && !report.correctedBy && <Correct report={report} />}
      </div>
      {mayWrite && unready && <p className="text-sm text-solid-gray-700">{unready}</p>}
      {asked && <StepQuestion report={report} state={asked} onClose={() => setAsked(null)} />}
    </section>
  );
}

/** Why it cannot be submitted yet. */
function useUnready({ taken, examples }: Report, unsaved: boolean): string | undefined {
  const { t } = useLingui();
  if (unsaved) return t`先に保存してください。`;
  if (!taken) return t`件数を集計してから提出できます。`;
  if (examples.some((one) => !one.body.trim() || one.checks.length < checks.length)) {
    return t`事例の本文と、確かめる項目をすべて埋めてから提出できます。`;
  }
  return undefined;
}

function Told({ report: { state, keeps, mayApprove } }: { report: Report }) {
  if (state === 'submitted' && mayApprove) {
    return (
      <Callout tone="info">
        <p>
          <Trans>
            承認を待っています。事例に個人の分かることがないかを確かめて、承認するか、下書きに戻してください。
          </Trans>
        </p>
      </Callout>
    );
  }
  if (state === 'submitted' && keeps) {
    return (
      <Callout tone="info">
        <p>
          <Trans>
            承認を待っています。書いた人・提出した人は承認できません。拠点のほかの担当者か、医師会の管理者が承認します。
          </Trans>
        </p>
      </Callout>
    );
  }
  if (state === 'approved') {
    return (
      <Callout tone="info">
        <p>
          <Trans>承認されました。拠点が発行すると、もう変わりません。</Trans>
        </p>
      </Callout>
    );
  }
  return null;
}

type QuestionProps = { report: Report; state: ReportState; onClose: () => void };

function StepQuestion({ report, state, onClose }: QuestionProps) {
  const { t } = useLingui();
  const [note, setNote] = useState('');
  const [seen] = useState({ after: report.steps.length, version: report.version });
  const step = useStepReport(report.reportId);
  const headings = {
    draft: t`下書きに戻しますか`,
    submitted: t`承認に出しますか`,
    approved: t`承認しますか`,
    issued: t`発行しますか`,
  };
  const verbs = {
    draft: t`下書きに戻す`,
    submitted: t`承認に出す`,
    approved: t`承認する`,
    issued: t`発行する`,
  };
  const effects = {
    draft: t`拠点の人が、また書き直せるようになります。`,
    submitted: t`医師会の管理者にも見えるようになり、承認か差し戻しまで書き直せなくなります。`,
    approved: t`あなたの名前で承認したことが残ります。`,
    issued: t`発行した報告はもう変わりません。直すときは訂正版を作ります。`,
  };
  const missing = state === 'draft' && !note.trim() ? t`理由を入力してください。` : undefined;
  return (
    <Question
      heading={headings[state]}
      answer={verbs[state]}
      busy={step.isPending}
      unavailable={missing}
      onAnswer={() => step.mutate({ ...seen, state, note: note.trim() }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{effects[state]}</p>
      <TextAreaField
        rows={3}
        label={state === 'draft' ? <Trans>理由</Trans> : <Trans>ひとこと</Trans>}
        {...(state === 'draft' ? {} : { optional: <Trans>任意</Trans> })}
        value={note}
        onChange={setNote}
      />
      <ProblemNote problem={step.error ?? undefined} />
    </Question>
  );
}

/** A new version of an issued report, which names it. */
function Correct({ report }: { report: Report }) {
  const navigate = useNavigate();
  const begin = useBeginReport();
  const clientId = useRef(uuidV7());
  const { centreId, kind, edition, from, until, reportId: corrects } = report;
  return (
    <div className="flex flex-col gap-2">
      <Button
        variant="secondary"
        busy={begin.isPending}
        onPress={() =>
          begin.mutate(
            { clientId: clientId.current, centreId, kind, edition, from, until, corrects },
            {
              onSuccess: ({ reportId }) => void navigate({ to: '/reports/$reportId', params: { reportId } }),
            },
          )
        }
      >
        <Trans>訂正版を作る</Trans>
      </Button>
      <ProblemNote problem={begin.error ?? undefined} />
    </div>
  );
}
