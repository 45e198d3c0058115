import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Report, ReportExample, ReportSection } from '../../platform/api-types/report';
import { useCodes } from '../../platform/code-list/use-codes';
import { textLink } from '../../ui/text-link';
import { Hints } from './hints';
import { IssueStateWord } from './issue-ticks';
import { NumbersPanel } from './numbers-panel';
import { SectionBox, SectionNumbers } from './report-section';
import { isTable } from './report-words';
import { checks, useCheckWords } from './use-report-words';

/** A report as whoever approves it, or looks it up, reads it. */
export function ReportReading({ report }: { report: Report }) {
  return (
    <>
      <NumbersPanel report={report} />
      {report.sections.map((section) => (
        <SectionBox key={section} section={section}>
          <Content report={report} section={section} />
        </SectionBox>
      ))}
    </>
  );
}

function Content({ report, section }: { report: Report; section: ReportSection }) {
  if (isTable(section)) return <SectionNumbers report={report} section={section} />;
  if (section === 'examples') return <Examples report={report} />;
  if (section === 'issues') return <Issues report={report} />;
  const text = report.texts.find((one) => one.section === section)?.text;
  return text ? (
    <p dir="auto" className="running-text max-w-prose">
      {text}
    </p>
  ) : (
    <Blank />
  );
}

function Blank() {
  return (
    <p className="text-solid-gray-700">
      <Trans>記入なし</Trans>
    </p>
  );
}

function Issues({ report: { issues } }: { report: Report }) {
  if (issues.length === 0) return <Blank />;
  return (
    <ul className="list-disc ps-6">
      {issues.map(({ issueId, title, state }) => (
        <li key={issueId}>
          <bdi>{title}</bdi>（<IssueStateWord state={state} />）
        </li>
      ))}
    </ul>
  );
}

function Examples({ report }: { report: Report }) {
  if (report.examples.length === 0) return <Blank />;
  return report.examples.map((one) => (
    <ExampleReading key={one.exampleId} example={one} asks={report.mayApprove} />
  ));
}

function ExampleReading({ example, asks }: { example: ReportExample; asks: boolean }) {
  const { t } = useLingui();
  const { label } = useCodes();
  const words = useCheckWords();
  const { title, body, scene, contents, consultationId } = example;
  return (
    <article className="flex flex-col gap-2 border-solid-gray-400 border-s-4 ps-4">
      <h3 className="font-700">
        <bdi>{title}</bdi>
      </h3>
      <p className="text-sm text-solid-gray-700">
        {[...(scene ? [label('scene', scene)] : []), ...contents.map((code) => label('content', code))].join(
          '／',
        )}
      </p>
      <p dir="auto" className="running-text max-w-prose">
        {body}
      </p>
      {asks && <Hints text={`${title}\n${body}`} />}
      {consultationId && <Origin consultationId={consultationId} />}
      {asks && (
        <details>
          <summary className="target py-2 text-key-900">
            <Trans>書いた人が確かめたこと</Trans>
          </summary>
          <ul aria-label={t`書いた人が確かめたこと`} className="list-disc ps-6 text-sm">
            {checks.map((one) => (
              <li key={one}>{words[one]}</li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}

/** For the centre alone. */
export function Origin({ consultationId }: { consultationId: string }) {
  return (
    <p className="print:hidden">
      <Link
        to="/ledger/$consultationId"
        params={{ consultationId }}
        className={`${textLink} target inline-flex items-center`}
      >
        <Trans>もとの台帳の記録（拠点の人だけに見えます）</Trans>
      </Link>
    </p>
  );
}
