import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Consultation } from '../../platform/api-types/consultation';
import { dayOf } from '../../platform/clock/day';
import { clockOf } from '../../platform/clock/time-text';
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
import { TextAreaField } from '../../ui/text-area-field';
import { TextField } from '../../ui/text-field';
import { textLink } from '../../ui/text-link';
import { unknown } from './codes';
import { asCommand, type ContactWords, MoreContactFields, WhenFields, WhoAndHow } from './contact-fields';
import { useEnterConsultation } from './get-ledger';
import { ContentFields, KindField, type Matter, MoreMatterFields } from './matter-fields';

const phone = '01';

type Words = { clientId: string; matter: Matter; contact: ContactWords; summary: string; person: string };

function blank(): Words {
  const now = new Date();
  return {
    clientId: uuidV7(),
    matter: { kind: 'CASE', residence: unknown, codes: {} },
    contact: { day: dayOf(now), time: clockOf(now), codes: { method: [phone] } },
    summary: '',
    person: '',
  };
}

/** A call, a visit, a FAX: who, how, what, and it is counted. Everything else may wait. */
export function EnterPage() {
  usePageTitle('enter');
  const { t } = useLingui();
  const centres = coordinatorAffiliations(useMe());
  const [draft, keep] = useDraft({ channelId: 'ledger', name: 'entry' });
  const [words, setWords] = useState<Words>(() => (draft ? (JSON.parse(draft) as Words) : blank()));
  const [centreId, setCentreId] = useState(centres[0]?.organizationId ?? '');
  const [done, setDone] = useState<Consultation>();
  const enter = useEnterConsultation();
  const problem = enter.error ?? undefined;
  const missing = useMissing(words);

  function change(next: Words) {
    setWords(next);
    keep(JSON.stringify(next));
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (missing || enter.isPending) return;
    const { clientId, matter, contact, summary, person } = words;
    const { codes, ...when } = asCommand(contact);
    enter.mutate(
      {
        clientId,
        kind: matter.kind,
        residence: matter.residence,
        codes: { ...matter.codes, ...codes },
        ...when,
        summary,
        person,
        ...(centres.length > 1 ? { centreId } : {}),
      },
      {
        onSuccess: (matter) => {
          setDone(matter);
          setWords(blank());
          keep('');
        },
      },
    );
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
      {done && <DoneNote key={done.consultationId} matter={done} />}
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
        <div className="sticky bottom-0 -mx-4 flex flex-wrap items-center justify-end gap-3 border-solid-gray-200 border-t bg-white px-4 py-3">
          {missing && <p className="text-sm text-solid-gray-700">{missing}</p>}
          <Button
            variant="quiet"
            onPress={() => {
              setWords(blank());
              keep('');
            }}
            aria-label={t`書きかけを消す`}
          >
            <Trans>消す</Trans>
          </Button>
          <Button type="submit" busy={enter.isPending} unavailable={missing}>
            <Trans>記録する</Trans>
          </Button>
        </div>
      </form>
    </div>
  );
}

function useMissing({ matter, contact }: Words): string | undefined {
  const { t } = useLingui();
  if (!contact.codes.requester) return t`相談者を選んでください。`;
  if (!matter.codes.content) return t`主な相談内容を選んでください。`;
  return undefined;
}

function DoneNote({ matter }: { matter: Consultation }) {
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => here.current?.focus(), []);
  const { consultationId } = matter;
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
