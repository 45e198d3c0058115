import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Reason } from '../../platform/api-types/breakglass';
import { fieldText } from '../../platform/problem/problem-text';
import { StepUpNote } from '../../platform/step-up/step-up-note';
import { useStepUp } from '../../platform/step-up/use-step-up';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/select-field';
import { TextAreaField } from '../../ui/text-area-field';
import { TextField } from '../../ui/text-field';
import { useOpenGrant, type Wish } from './open-grant';
import { ReasonText, reasons } from './reason-text';

const nothing: Wish = { patientName: '', patientKana: '', reason: '', words: '' };
const shown = ['patientName', 'patientKana', 'reason', 'words'];

export function BreakGlassForm() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { intent, keep } = useStepUp<Wish>('break-glass');
  const [wish, setWish] = useState(intent ?? nothing);
  const open = useOpenGrant();
  const problem = open.error ?? undefined;
  const missing = !(wish.patientName.trim() && wish.patientKana.trim() && wish.reason && wish.words.trim());

  function change(part: Partial<Wish>) {
    setWish((current) => ({ ...current, ...part }));
  }

  function send() {
    if (missing || open.isPending) return;
    open.mutate(wish, {
      onSuccess: ({ channelId }) => void navigate({ to: '/break-glass/$channelId', params: { channelId } }),
    });
  }

  return (
    <form
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextField
        label={<Trans>患者さんの氏名</Trans>}
        hint={<Trans>姓と名を正確に入力してください。一部だけでは見つかりません。</Trans>}
        maxLength={60}
        autoComplete="off"
        value={wish.patientName}
        onChange={(patientName) => change({ patientName })}
        error={fieldText(problem, 'patientName')}
      />
      <TextField
        label={<Trans>ふりがな</Trans>}
        maxLength={60}
        autoComplete="off"
        value={wish.patientKana}
        onChange={(patientKana) => change({ patientKana })}
        error={fieldText(problem, 'patientKana')}
      />
      <SelectField
        label={<Trans>理由</Trans>}
        value={wish.reason}
        onChange={(reason) => change({ reason: reason as Reason | '' })}
        error={fieldText(problem, 'reason')}
      >
        <option value="">{t`選んでください`}</option>
        {reasons.map((reason) => (
          <option key={reason} value={reason}>
            <ReasonText reason={reason} />
          </option>
        ))}
      </SelectField>
      <TextAreaField
        label={<Trans>状況</Trans>}
        hint={<Trans>チームの全員が読みます（500文字まで）</Trans>}
        rows={3}
        value={wish.words}
        onChange={(words) => change({ words })}
        error={fieldText(problem, 'words')}
      />
      {problem?.notFound ? (
        <p role="alert" className="font-700 text-error-2">
          <Trans>この氏名とふりがなの患者さんのチームは見つかりません。</Trans>
        </p>
      ) : (
        <StepUpNote problem={problem} shown={shown} onStepUp={() => keep(wish)} />
      )}
      <Button
        type="submit"
        variant="danger"
        className="self-start"
        busy={open.isPending}
        unavailable={missing && t`すべての欄を入力してください。`}
      >
        <Trans>記録に残して閲覧する</Trans>
      </Button>
    </form>
  );
}
