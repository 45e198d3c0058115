import { Trans, useLingui } from '@lingui/react/macro';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import type { AreaIssueMeasure } from '../../platform/api-types/areaissue';
import type { OrganizationKind } from '../../platform/api-types/organization';
import { uuidV7 } from '../../platform/ids/uuid-v7';
import { organizationsQuery } from '../../platform/organization/get-organizations';
import { useKindWords } from '../../platform/organization/kind-words';
import { fieldText } from '../../platform/problem/problem-text';
import { Choice } from '../../ui/choice';
import { SelectField } from '../../ui/select-field';
import { TextAreaField } from '../../ui/text-area-field';
import { TextField } from '../../ui/text-field';
import { DialogForm, type DialogProps } from './dialog-form';
import { useWriteMeasure } from './get-area-issues';
import { useSeen } from './use-seen';

type Props = DialogProps & { measure: AreaIssueMeasure | undefined };

/** Those who take measures, the likeliest first. */
const owners: OrganizationKind[] = [
  'centre',
  'keycentre',
  'association',
  'municipality',
  'prefecture',
  'body',
];

/** A measure, for the first time or with what came of it. */
export function MeasureDialog({ issue, measure, onClose, onDone }: Props) {
  const { t } = useLingui();
  const [measureId] = useState(() => measure?.measureId ?? uuidV7());
  const [title, setTitle] = useState(measure?.title ?? '');
  const [ownerId, setOwnerId] = useState(measure?.owner.organizationId ?? issue.organizationId);
  const [dueOn, setDueOn] = useState(measure?.dueOn ?? '');
  const [doneOn, setDoneOn] = useState(measure?.doneOn ?? '');
  const [result, setResult] = useState(measure?.result ?? '');
  const [withdrawn, setWithdrawn] = useState(false);
  const write = useWriteMeasure(issue.issueId, measureId);
  const problem = write.error ?? undefined;
  const now = issue.measures.find((one) => one.measureId === measureId);
  const version = useSeen(now?.version ?? 0, problem);
  return (
    <DialogForm
      heading={measure ? <Trans>対応策を直す</Trans> : <Trans>対応策を加える</Trans>}
      send={measure ? <Trans>直す</Trans> : <Trans>加える</Trans>}
      missing={title.trim() ? undefined : t`対応策を入力してください。`}
      problem={problem}
      shown={['title', 'ownerId', 'dueOn', 'doneOn', 'result']}
      busy={write.isPending}
      onSend={() =>
        write.mutate(
          {
            version,
            title: title.trim(),
            ownerId,
            ...(dueOn ? { dueOn } : {}),
            ...(doneOn ? { doneOn } : {}),
            result: result.trim(),
            withdrawn,
          },
          { onSuccess: onDone },
        )
      }
      onClose={onClose}
    >
      <TextField
        label={<Trans>対応策</Trans>}
        maxLength={120}
        value={title}
        onChange={setTitle}
        error={fieldText(problem, 'title')}
      />
      <OwnerField
        value={ownerId}
        known={measure?.owner.name ?? issue.organization}
        onChange={setOwnerId}
        error={fieldText(problem, 'ownerId')}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          type="date"
          optional={<Trans>任意</Trans>}
          label={<Trans>期限</Trans>}
          value={dueOn}
          onChange={setDueOn}
          error={fieldText(problem, 'dueOn')}
        />
        <TextField
          type="date"
          optional={<Trans>任意</Trans>}
          label={<Trans>実施した日</Trans>}
          value={doneOn}
          onChange={setDoneOn}
          error={fieldText(problem, 'doneOn')}
        />
      </div>
      <TextAreaField
        optional={<Trans>任意</Trans>}
        rows={3}
        label={<Trans>結果</Trans>}
        value={result}
        onChange={setResult}
        error={fieldText(problem, 'result')}
      />
      {measure && (
        <Choice type="checkbox" checked={withdrawn} onChange={setWithdrawn}>
          <Trans>まちがえて書いたので取り消す</Trans>
        </Choice>
      )}
    </DialogForm>
  );
}

type OwnerProps = {
  value: string;
  /** What it is called, while the lists are on their way. */
  known: string;
  onChange: (organizationId: string) => void;
  error: string | undefined;
};

function OwnerField({ value, known, onChange, error }: OwnerProps) {
  const words = useKindWords();
  const found = useQueries({ queries: owners.map((kind) => organizationsQuery(kind)) });
  const listed = found.some(({ data }) => data?.some(({ organizationId }) => organizationId === value));
  return (
    <SelectField label={<Trans>担当する組織</Trans>} value={value} onChange={onChange} error={error}>
      {!listed && <option value={value}>{known}</option>}
      {owners.map((kind, place) => (
        <optgroup key={kind} label={words[kind]}>
          {(found[place]?.data ?? []).map(({ organizationId, name }) => (
            <option key={organizationId} value={organizationId}>
              {name}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectField>
  );
}
