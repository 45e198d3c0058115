import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Callout } from '../../ui/callout';
import { DialogForm, type DialogProps } from './dialog-form';
import { useRewriteIssue } from './get-area-issues';
import { IssueFields, shownFields } from './issue-fields';
import { asSent, wordsOf } from './issue-words';
import { useMissing } from './use-missing';
import { useSeen } from './use-seen';

/** Says something else of an issue; what was said before can be read in its history. */
export function RewriteDialog({ issue, onClose, onDone }: DialogProps) {
  const [words, setWords] = useState(() => wordsOf(issue));
  const rewrite = useRewriteIssue(issue.issueId);
  const problem = rewrite.error ?? undefined;
  const version = useSeen(issue.version, problem);
  const missing = useMissing(words);
  const { indicator } = issue;
  const hasValues = indicator && !indicator.counted && indicator.points.length > 0;
  const renamed = hasValues && words.measuring === 'typed' && words.indicatorName.trim() !== indicator.name;
  return (
    <DialogForm
      wide
      heading={<Trans>課題を書き直す</Trans>}
      send={<Trans>書き直す</Trans>}
      missing={missing}
      problem={problem}
      shown={shownFields}
      busy={rewrite.isPending}
      onSend={() => rewrite.mutate({ version, ...asSent(words) }, { onSuccess: onDone })}
      onClose={onClose}
    >
      <IssueFields words={words} problem={problem} onChange={setWords} />
      {renamed && (
        <Callout tone="info" role="status">
          <p>
            <Trans>
              これまでに記録した値は、新しい名前の指標の値として残ります。別のものを数えることにしたときは、前の値を取り消してください。
            </Trans>
          </p>
        </Callout>
      )}
    </DialogForm>
  );
}
