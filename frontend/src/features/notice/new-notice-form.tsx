import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useRef, useState } from 'react';
import type { Notice } from '../../platform/api-types/notice';
import { dayOf } from '../../platform/clock/day';
import { type DraftKey, dropDraft } from '../../platform/drafts/drafts';
import { useDraft } from '../../platform/drafts/use-draft';
import { uuidV7 } from '../../platform/ids/uuid-v7';
import { ProblemNote } from '../../platform/problem/problem-note';
import { fieldText } from '../../platform/problem/problem-text';
import { Button } from '../../ui/button';
import { useHeadingLevel } from '../../ui/heading';
import { TextAreaField } from '../../ui/text-area-field';
import { TextField } from '../../ui/text-field';
import { useIssueNotice } from './issue-notice';

const fields = ['number', 'title', 'body', 'section', 'issuedOn', 'dueOn'];

type Props = {
  channelId: string;
  as?: string | undefined;
  asPicker?: ReactNode;
  onIssued: (notice: Notice) => void;
};

export function NewNoticeForm({ channelId, as, asPicker, onIssued }: Props) {
  const { t } = useLingui();
  const Heading = useHeadingLevel();
  const draft = (name: string): DraftKey => ({ channelId, name: `new-notice.${name}` });
  const [number, setNumber] = useDraft(draft('number'));
  const [title, setTitle] = useDraft(draft('title'));
  const [section, setSection] = useDraft(draft('section'));
  const [body, setBody] = useDraft(draft('body'));
  const [issuedOn, setIssuedOn] = useState(() => dayOf(new Date()));
  const [dueOn, setDueOn] = useState('');
  const issue = useIssueNotice(channelId);
  const sent = useRef({ words: '', clientId: '' });
  const error = (field: string) => fieldText(issue.error ?? undefined, field);
  const missing = [number, title, section, body, issuedOn].some((text) => text.trim() === '')
    ? t`文書番号・題名・所管課・発出日・本文を入力してください。`
    : undefined;

  function send() {
    const command = {
      number: number.trim(),
      title: title.trim(),
      body: body.trim(),
      section: section.trim(),
      issuedOn,
      ...(dueOn ? { dueOn } : {}),
      ...(as ? { affiliationId: as } : {}),
    };
    const words = JSON.stringify(command);
    // The same notice keeps its id, so that sending it once more cannot issue it twice.
    if (sent.current.words !== words) sent.current = { words, clientId: uuidV7() };
    issue.mutate({ clientId: sent.current.clientId, ...command }, { onSuccess: issued });
  }

  function issued(notice: Notice) {
    for (const name of ['number', 'title', 'section', 'body']) dropDraft(draft(name));
    onIssued(notice);
  }

  return (
    <form
      noValidate
      className="flex max-w-3xl flex-col gap-5 px-4 py-4 panes:px-6"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Heading className="text-std-20B-160">
        <Trans>お知らせを出す</Trans>
      </Heading>
      <p>
        <Trans>出したお知らせは、すべての拠点に届きます。あとから書き換えることはできません。</Trans>
      </p>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          label={<Trans>文書番号</Trans>}
          value={number}
          onChange={setNumber}
          error={error('number')}
        />
        <TextField
          label={<Trans>所管課</Trans>}
          value={section}
          onChange={setSection}
          error={error('section')}
        />
      </div>
      <TextField label={<Trans>題名</Trans>} value={title} onChange={setTitle} error={error('title')} />
      <TextAreaField
        label={<Trans>本文</Trans>}
        value={body}
        onChange={setBody}
        rows={10}
        error={error('body')}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          type="date"
          label={<Trans>発出日</Trans>}
          value={issuedOn}
          onChange={setIssuedOn}
          error={error('issuedOn')}
        />
        <TextField
          type="date"
          label={<Trans>期限</Trans>}
          optional={<Trans>任意</Trans>}
          value={dueOn}
          onChange={setDueOn}
          error={error('dueOn')}
        />
      </div>
      {asPicker}
      <ProblemNote problem={issue.error ?? undefined} shown={fields} />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" busy={issue.isPending} unavailable={missing}>
          <Trans>すべての拠点に出す</Trans>
        </Button>
        <p role="status" className="text-sm text-solid-gray-700">
          {issue.isPending ? t`送信中` : issue.error ? t`未送信` : missing}
        </p>
      </div>
    </form>
  );
}
