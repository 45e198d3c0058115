import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Consultation } from '../../platform/api-types/consultation';
import { CodeYear, codeYearOf } from '../../platform/code-list/code-year';
import { LabelsOf } from '../../platform/code-list/own-labels';
import { useDraft } from '../../platform/drafts/use-draft';
import { uuidV7 } from '../../platform/ids/uuid-v7';
import { CentreField } from '../../platform/organization/centre-field';
import { usePageTitle } from '../../platform/page/use-page-title';
import { ProblemNote } from '../../platform/problem/problem-note';
import { fieldText } from '../../platform/problem/problem-text';
import { coordinatorAffiliations, useMe } from '../../platform/session/me-context';
import { Button } from '../../ui/button';
import { Callout } from '../../ui/callout';
import { BackIcon } from '../../ui/icons';
import { Question } from '../../ui/question';
import { TextAreaField } from '../../ui/text-area-field';
import { TextField } from '../../ui/text-field';
import { textLink } from '../../ui/text-link';
import { type ContactWords, MoreContactFields, WhenFields, WhoAndHow } from './contact-fields';
import { mayGoLater } from './entry-outbox';
import { blankEntry, type EntryWords, entryCommand } from './entry-words';
import { useEnterConsultation } from './get-ledger';
import { ContentFields, KindField, type Matter, MoreMatterFields } from './matter-fields';
import { useEntryOutbox } from './use-entry-outbox';
import { WaitingEntries } from './waiting-entries';

/** A call, a visit, a FAX: who, how, what, and it is counted. Everything else may wait. */
export function EnterPage() {
  usePageTitle('enter');
  const { t } = useLingui();
  const me = useMe();
  const centres = coordinatorAffiliations(me);
  const [draft, keep] = useDraft({ channelId: 'ledger', name: `entry.${me.accountId}` });
  const [words, setWords] = useState<EntryWords>(() =>
    draft ? (JSON.parse(draft) as EntryWords) : blankEntry(),
  );
  const [centreId, setCentreId] = useState(centres[0]?.organizationId ?? '');
  const [done, setDone] = useState<Consultation | 'waiting'>();
  const [clearing, setClearing] = useState(false);
  const outbox = useEntryOutbox();
  const enter = useEnterConsultation();
  const problem = enter.error ?? undefined;
  const missing = useMissing(words);

  function change(next: EntryWords) {
    setWords(next);
    keep(JSON.stringify(next));
  }

  function clear() {
    setWords(blankEntry());
    keep('');
    enter.reset();
  }

  /** Where nobody can be reached the words wait on this device, and the next call can be typed. */
  function send(now: EntryWords) {
    const centre = centres.length > 1 ? centreId : '';
    enter.mutate(entryCommand(now, centre), {
      onSuccess: (matter) => {
        clear();
        setDone(matter);
        void outbox.drain();
      },
      onError: (error) => {
        if (!mayGoLater(error)) return;
        outbox.keep(now, centre, error);
        clear();
        setDone('waiting');
      },
    });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (missing || enter.isPending) return;
    send(words);
  }

  /** It was sent before, and is another call than that one. */
  function sendAsAnother() {
    const another = { ...words, clientId: uuidV7() };
    change(another);
    send(another);
  }

  const matterProps = { matter: words.matter, onChange: (matter: Matter) => change({ ...words, matter }) };
  const contactProps = {
    contact: words.contact,
    onChange: (contact: ContactWords) => change({ ...words, contact }),
  };
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-6 px-4 py-6">
      <div className="flex flex-col gap-2">
        <Link to="/ledger" className={`${textLink} target -ms-1 flex items-center gap-1 self-start`}>
          <BackIcon />
          <Trans>相談台帳</Trans>
        </Link>
        <h1 className="text-std-24B-150">
          <Trans>相談を記録する</Trans>
        </h1>
      </div>
      {done && <DoneNote key={done === 'waiting' ? words.clientId : done.consultationId} done={done} />}
      <WaitingEntries
        onTakeBack={(back) => {
          setDone(undefined);
          change(back);
        }}
      />
      <LabelsOf value={centreId}>
        <CodeYear value={codeYearOf(words.contact.day)}>
          <form noValidate className="flex flex-col gap-6" onSubmit={submit}>
            <WhoAndHow {...contactProps} />
            <ContentFields {...matterProps} />
            <TextAreaField
              optional
              rows={3}
              label={<Trans>要旨</Trans>}
              hint={<Trans>この拠点の人だけが読めます。1,000文字まで。</Trans>}
              value={words.summary}
              onChange={(summary) => change({ ...words, summary })}
              error={fieldText(problem, 'summary')}
            />
            <details className="rounded-8 border border-solid-gray-300 px-4">
              <summary className="target py-2 text-key-900">
                <Trans>くわしく記録する（日時・対応・連携先・対象者など）</Trans>
              </summary>
              <div className="flex flex-col gap-6 pt-2 pb-4">
                <WhenFields {...contactProps} problem={problem} />
                <KindField {...matterProps} />
                <MoreContactFields {...contactProps} />
                <MoreMatterFields {...matterProps} />
                <TextField
                  optional
                  label={<Trans>整理番号</Trans>}
                  hint={
                    <Trans>
                      実人数を数えるために、拠点の中で同じ方に付ける番号です。番号そのものは保存されません。
                    </Trans>
                  }
                  autoComplete="off"
                  maxLength={40}
                  value={words.person}
                  onChange={(person) => change({ ...words, person })}
                  error={fieldText(problem, 'person')}
                />
              </div>
            </details>
            <CentreField
              label={<Trans>どの拠点の相談として数えますか</Trans>}
              value={centreId}
              onChange={setCentreId}
            />
            <ProblemNote problem={problem} shown={['occurredOn', 'occurredAt', 'summary', 'person']} />
            {problem?.code === 'consultation-sent-otherwise' && (
              <div className="flex flex-wrap items-center gap-3">
                <Link to="/ledger" className={`${textLink} target flex items-center`}>
                  <Trans>台帳で確かめる</Trans>
                </Link>
                <Button variant="secondary" onPress={sendAsAnother}>
                  <Trans>別の相談として記録する</Trans>
                </Button>
              </div>
            )}
            <div className="sticky bottom-0 -mx-4 flex flex-wrap items-center justify-end gap-3 border-solid-gray-200 border-t bg-white px-4 py-3">
              {missing && <p className="text-sm text-solid-gray-700">{missing}</p>}
              <Button variant="quiet" onPress={() => setClearing(true)} aria-label={t`書きかけを消す`}>
                <Trans>消す</Trans>
              </Button>
              <Button type="submit" busy={enter.isPending} unavailable={missing}>
                <Trans>記録する</Trans>
              </Button>
            </div>
          </form>
        </CodeYear>
      </LabelsOf>
      {clearing && (
        <Question
          danger
          heading={<Trans>書きかけを消しますか</Trans>}
          answer={<Trans>消す</Trans>}
          onClose={() => setClearing(false)}
          onAnswer={() => {
            clear();
            setClearing(false);
          }}
        >
          <p>
            <Trans>
              この画面に書いた内容がすべて消え、元に戻せません。台帳に記録済みの相談は消えません。
            </Trans>
          </p>
        </Question>
      )}
    </div>
  );
}

function useMissing({ matter, contact }: EntryWords): string | undefined {
  const { t } = useLingui();
  if (!contact.codes.requester) return t`相談者を選んでください。`;
  if (!matter.codes.content) return t`主な相談内容を選んでください。`;
  return undefined;
}

function DoneNote({ done }: { done: Consultation | 'waiting' }) {
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => here.current?.focus(), []);
  if (done === 'waiting') {
    return (
      <div ref={here} tabIndex={-1} className="outline-none">
        <Callout tone="warning" role="status">
          <p className="font-700">
            <Trans>まだ台帳に入っていません。通信が戻ると自動で送ります。</Trans>
          </p>
          <p>
            <Trans>続けて次の相談を書けます。</Trans>
          </p>
        </Callout>
      </div>
    );
  }
  const { consultationId } = done;
  return (
    <div ref={here} tabIndex={-1} className="outline-none">
      <Callout tone="success" role="status">
        <p className="font-700">
          <Trans>記録しました。続けて次の相談を記録できます。</Trans>
        </p>
        <Link
          to="/ledger/$consultationId"
          params={{ consultationId }}
          className={`${textLink} target inline-flex items-center`}
        >
          <Trans>いまの記録を開く</Trans>
        </Link>
      </Callout>
    </div>
  );
}
