import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { dropDraft } from '../../platform/drafts/drafts';
import { useDraft } from '../../platform/drafts/use-draft';
import { uuidV7 } from '../../platform/ids/uuid-v7';
import { usePageTitle } from '../../platform/page/use-page-title';
import { ProblemNote } from '../../platform/problem/problem-note';
import { officeAffiliations, useMe } from '../../platform/session/me-context';
import { Button } from '../../ui/button';
import { BackIcon } from '../../ui/icons';
import { SelectField } from '../../ui/select-field';
import { textLink } from '../../ui/text-link';
import { useRaiseIssue } from './get-area-issues';
import { IssueFields, shownFields } from './issue-fields';
import { asSent, blankWords, type IssueWords } from './issue-words';
import { type Origin, SourceNote } from './source-note';
import { useMissing } from './use-missing';

const draftKey = { channelId: 'area-issues', name: 'new' };

/** Raising an issue. What was typed is there again when the page is opened anew. */
export function NewAreaIssuePage({ origin }: { origin: Origin }) {
  usePageTitle('new-area-issue');
  const { t } = useLingui();
  const navigate = useNavigate();
  const offices = officeAffiliations(useMe());
  const [draft, keep] = useDraft(draftKey);
  const [words, setWords] = useState<IssueWords>(() => begun(draft, origin));
  const [as, setAs] = useState(offices[0]?.affiliationId ?? '');
  const raise = useRaiseIssue();
  const sent = useRef({ words: '', clientId: '' });
  const missing = useMissing(words);
  const problem = raise.error ?? undefined;

  function change(next: IssueWords) {
    setWords(next);
    keep(JSON.stringify(next));
  }

  function clear() {
    setWords(blankWords(origin.cell));
    keep('');
    raise.reset();
  }

  function send(asDraft: boolean) {
    if (missing || raise.isPending) return;
    const said = {
      ...asSent(words),
      draft: asDraft,
      ...(offices.length > 1 ? { affiliationId: as } : {}),
      ...(origin.thread ? { threadId: origin.thread } : {}),
      ...(origin.matter ? { consultationId: origin.matter } : {}),
      ...(origin.cell ? { cell: origin.cell } : {}),
    };
    const text = JSON.stringify(said);
    // The same words keep their id, so that sending them once more raises nothing twice.
    if (sent.current.words !== text) sent.current = { words: text, clientId: uuidV7() };
    raise.mutate(
      { ...said, clientId: sent.current.clientId },
      {
        onSuccess: ({ issueId }) => {
          dropDraft(draftKey);
          void navigate({ to: '/area-issues/$issueId', params: { issueId } });
        },
      },
    );
  }

  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-6 px-4 py-6">
      <div className="flex flex-col gap-2">
        <Link to="/area-issues" className={`${textLink} target -ms-1 flex items-center gap-1 self-start`}>
          <BackIcon />
          <Trans>地域課題</Trans>
        </Link>
        <h1 className="text-std-24B-150">
          <Trans>地域課題を登録する</Trans>
        </h1>
      </div>
      <SourceNote origin={origin} />
      <form
        noValidate
        className="flex flex-col gap-6"
        onSubmit={(event) => {
          event.preventDefault();
          send(false);
        }}
      >
        <IssueFields words={words} problem={problem} onChange={change} />
        {offices.length > 1 && (
          <SelectField label={<Trans>どの所属として登録しますか</Trans>} value={as} onChange={setAs}>
            {offices.map(({ affiliationId, organization }) => (
              <option key={affiliationId} value={affiliationId}>
                {organization}
              </option>
            ))}
          </SelectField>
        )}
        <ProblemNote problem={problem} shown={shownFields} />
        <div className="sticky bottom-0 -mx-4 flex flex-wrap items-center justify-end gap-3 border-solid-gray-200 border-t bg-white px-4 py-3">
          {missing && <p className="text-sm text-solid-gray-700">{missing}</p>}
          <Button variant="quiet" onPress={clear} aria-label={t`書きかけを消す`}>
            <Trans>消す</Trans>
          </Button>
          <Button variant="secondary" unavailable={missing} busy={raise.isPending} onPress={() => send(true)}>
            <Trans>下書きとして残す</Trans>
          </Button>
          <Button type="submit" busy={raise.isPending} unavailable={missing}>
            <Trans>登録する</Trans>
          </Button>
        </div>
      </form>
    </div>
  );
}

function begun(draft: string, { cell }: Origin): IssueWords {
  const blank = blankWords(cell);
  if (!draft) return blank;
  return { ...(JSON.parse(draft) as IssueWords), ...(cell ? { counted: blank.counted } : {}) };
}
