import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Report, ReportSection } from '../../platform/api-types/report';
import { dropDraft, keepDraft, readDraft } from '../../platform/drafts/drafts';
import { ProblemNote } from '../../platform/problem/problem-note';
import { fieldText } from '../../platform/problem/problem-text';
import { Announcer } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Callout } from '../../ui/callout';
import { TextAreaField } from '../../ui/text-area-field';
import { TextField } from '../../ui/text-field';
import { ExampleFields } from './example-fields';
import { ExampleStart } from './example-start';
import { useWriteReport } from './get-reports';
import { Hints } from './hints';
import { IssueTicks } from './issue-ticks';
import { NumbersPanel } from './numbers-panel';
import { SectionBox, SectionNumbers } from './report-section';
import { asSent, isTable, type ReportWords, wordsOf } from './report-words';
import { StepPanel } from './step-panel';
import { useSectionHints, useSectionWords } from './use-report-words';

type Draft = { version: number; words: ReportWords };

const keyOf = (reportId: string) => ({ channelId: 'reports', name: reportId });

function begun(report: Report): Draft {
  const kept = readDraft(keyOf(report.reportId));
  return kept ? (JSON.parse(kept) as Draft) : { version: report.version, words: wordsOf(report) };
}

/** A draft as it is written. What was typed is there again when the page is opened anew, and after a refusal. */
export function ReportForm({ report }: { report: Report }) {
  const { t } = useLingui();
  const [draft, setDraft] = useState(() => begun(report));
  const [said, setSaid] = useState('');
  const write = useWriteReport(report.reportId);
  const problem = write.error ?? undefined;
  const { words } = draft;
  const dirty = JSON.stringify(words) !== JSON.stringify(wordsOf(report));
  const missing = useMissing(words);
  const overtaken = problem?.code === 'report-changed' || draft.version < report.version;

  function change(part: Partial<ReportWords>) {
    const next = { ...draft, words: { ...words, ...part } };
    setDraft(next);
    setSaid('');
    keepDraft(keyOf(report.reportId), JSON.stringify(next));
  }

  function save() {
    if (missing || write.isPending) return;
    // Once he was told that somebody else was first, what he typed takes the place of what he has seen by now.
    const version = overtaken ? report.version : draft.version;
    write.mutate(
      { version, ...asSent(words) },
      {
        onSuccess: (saved) => {
          dropDraft(keyOf(report.reportId));
          setDraft({ version: saved.version, words: wordsOf(saved) });
          setSaid(t`保存しました`);
        },
      },
    );
  }

  return (
    <form
      noValidate
      className="flex flex-col gap-8"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Announcer text={said} />
      <SentBack report={report} />
      <NumbersPanel report={report} />
      <TextField
        label={<Trans>題名</Trans>}
        hint={<Trans>80文字まで。</Trans>}
        maxLength={80}
        value={words.title}
        onChange={(title) => change({ title })}
        error={fieldText(problem, 'title')}
      />
      {report.sections.map((section) => (
        <SectionBox key={section} section={section}>
          <SectionFields
            report={report}
            section={section}
            words={words}
            overtaken={overtaken}
            onChange={change}
          />
        </SectionBox>
      ))}
      {overtaken && (
        <Callout tone="warning" role="status">
          <p>
            <Trans>
              ほかの人が先に保存しました。その内容は各欄の下にあります。見比べて直し、もう一度保存すると、この画面の内容になります。
            </Trans>
          </p>
        </Callout>
      )}
      {!overtaken && <ProblemNote problem={problem} shown={['title']} />}
      <div className="sticky bottom-0 -mx-4 flex flex-wrap items-center justify-end gap-3 border-solid-gray-200 border-t bg-white px-4 py-3">
        <p role="status" className="text-sm text-solid-gray-700">
          {missing ?? (dirty ? <Trans>まだ保存していません</Trans> : <Trans>保存されています</Trans>)}
        </p>
        <Button type="submit" busy={write.isPending} unavailable={missing}>
          <Trans>保存する</Trans>
        </Button>
      </div>
      <StepPanel report={report} unsaved={dirty} />
    </form>
  );
}

function useMissing(words: ReportWords): string | undefined {
  const { t } = useLingui();
  if (!words.title.trim()) return t`題名を入力してください。`;
  if (words.examples.some(({ title }) => !title.trim())) return t`事例の題名を入力してください。`;
  return undefined;
}

/** Why it came back. */
function SentBack({ report: { steps } }: { report: Report }) {
  const last = steps.at(-1);
  if (last?.state !== 'draft') return null;
  return (
    <Callout tone="warning">
      <p className="font-700">
        <Trans>
          <bdi>{last.takenBy.name}</bdi>さんが下書きに戻しました
        </Trans>
      </p>
      <p dir="auto" className="running-text">
        {last.note}
      </p>
    </Callout>
  );
}

type FieldsProps = {
  report: Report;
  section: ReportSection;
  words: ReportWords;
  overtaken: boolean;
  onChange: (part: Partial<ReportWords>) => void;
};

function SectionFields({ report, section, words, overtaken, onChange }: FieldsProps) {
  if (isTable(section)) return <SectionNumbers report={report} section={section} />;
  if (section === 'issues') {
    return <IssueTicks chosen={words.issues} onChange={(issues) => onChange({ issues })} />;
  }
  if (section === 'examples') {
    const { examples } = words;
    return (
      <>
        {examples.map((one, index) => (
          <ExampleFields
            key={one.exampleId}
            example={one}
            number={index + 1}
            onChange={(next) =>
              onChange({ examples: examples.map((other) => (other === one ? next : other)) })
            }
            onRemove={() => onChange({ examples: examples.filter((other) => other !== one) })}
          />
        ))}
        <ExampleStart report={report} onAdd={(next) => onChange({ examples: [...examples, next] })} />
        {overtaken &&
          report.examples
            .filter((other) => !examples.some((one) => sameText(one, other)))
            .map(({ exampleId, title, body }) => <Other key={exampleId} text={`${title}\n${body}`} />)}
      </>
    );
  }
  return <TextOf report={report} section={section} words={words} overtaken={overtaken} onChange={onChange} />;
}

type Told = { exampleId: string; title: string; body: string };

const sameText = (one: Told, other: Told) =>
  one.exampleId === other.exampleId && one.title === other.title && one.body === other.body;

function TextOf({ report, section, words, overtaken, onChange }: FieldsProps) {
  const names = useSectionWords();
  const hints = useSectionHints();
  const text = words.texts[section] ?? '';
  const stored = report.texts.find((one) => one.section === section)?.text ?? '';
  return (
    <>
      <TextAreaField
        rows={4}
        label={<span className="sr-only">{names[section]}</span>}
        hint={hints[section]}
        optional={<Trans>任意</Trans>}
        value={text}
        onChange={(next) => onChange({ texts: { ...words.texts, [section]: next } })}
      />
      <Hints text={section === 'contact' || section === 'activities' ? '' : text} />
      {overtaken && stored && stored !== text && <Other text={stored} />}
    </>
  );
}

/** What somebody else wrote meanwhile. */
function Other({ text }: { text: string }) {
  return (
    <div className="rounded-4 bg-solid-gray-50 p-3">
      <p className="font-700 text-sm">
        <Trans>ほかの人が先に保存した内容</Trans>
      </p>
      <p dir="auto" className="running-text text-sm">
        {text}
      </p>
    </div>
  );
}
