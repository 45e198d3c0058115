import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { AreaIssueMeeting } from '../../platform/api-types/areaissue';
import { dayOf } from '../../platform/clock/day';
import { uuidV7 } from '../../platform/ids/uuid-v7';
import { fieldText } from '../../platform/problem/problem-text';
import { Choice } from '../../ui/choice';
import { TextAreaField } from '../../ui/text-area-field';
import { TextField } from '../../ui/text-field';
import { DialogForm, type DialogProps } from './dialog-form';
import { useWriteMeeting } from './get-area-issues';
import { useSeen } from './use-seen';

type Props = DialogProps & { meeting: AreaIssueMeeting | undefined };

/** A meeting the issue was brought to, for the first time or corrected. */
export function MeetingDialog({ issue, meeting, onClose, onDone }: Props) {
  const { t } = useLingui();
  const [meetingId] = useState(() => meeting?.meetingId ?? uuidV7());
  const [name, setName] = useState(meeting?.name ?? '');
  const [heldOn, setHeldOn] = useState(() => meeting?.heldOn ?? dayOf(new Date()));
  const [result, setResult] = useState(meeting?.result ?? '');
  const [withdrawn, setWithdrawn] = useState(false);
  const write = useWriteMeeting(issue.issueId, meetingId);
  const problem = write.error ?? undefined;
  const now = issue.meetings.find((one) => one.meetingId === meetingId);
  const version = useSeen(now?.version ?? 0, problem);
  return (
    <DialogForm
      heading={meeting ? <Trans>会議を直す</Trans> : <Trans>会議を加える</Trans>}
      send={meeting ? <Trans>直す</Trans> : <Trans>加える</Trans>}
      missing={name.trim() && heldOn ? undefined : t`会議の名前と日を入力してください。`}
      problem={problem}
      shown={['name', 'heldOn', 'result']}
      busy={write.isPending}
      onSend={() =>
        write.mutate(
          {
            version,
            name: name.trim(),
            heldOn,
            result: result.trim(),
            withdrawn,
          },
          { onSuccess: onDone },
        )
      }
      onClose={onClose}
    >
      <TextField
        label={<Trans>会議の名前</Trans>}
        maxLength={120}
        value={name}
        onChange={setName}
        error={fieldText(problem, 'name')}
      />
      <TextField
        type="date"
        label={<Trans>会議の日</Trans>}
        value={heldOn}
        onChange={setHeldOn}
        error={fieldText(problem, 'heldOn')}
      />
      <TextAreaField
        optional={<Trans>任意</Trans>}
        rows={3}
        label={<Trans>決まったこと</Trans>}
        value={result}
        onChange={setResult}
        error={fieldText(problem, 'result')}
      />
      {meeting && (
        <Choice type="checkbox" checked={withdrawn} onChange={setWithdrawn}>
          <Trans>まちがえて書いたので取り消す</Trans>
        </Choice>
      )}
    </DialogForm>
  );
}
