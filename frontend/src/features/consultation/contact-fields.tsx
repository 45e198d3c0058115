import { Trans } from '@lingui/react/macro';
import type { ApiProblem } from '../../platform/api/api-problem';
import type { Codes } from '../../platform/api-types/consultation';
import { fieldText } from '../../platform/problem/problem-text';
import { TextField } from '../../ui/text-field';
import { CodeMenu, OneCode, SomeCodes } from './code-fields';

/** `time` is empty where nobody said it. */
export type ContactWords = { day: string; time: string; codes: Codes };

type Props = { contact: ContactWords; onChange: (contact: ContactWords) => void };

export function WhoAndHow({ contact, onChange }: Props) {
  const axis = { codes: contact.codes, onChange: (codes: Codes) => onChange({ ...contact, codes }) };
  return (
    <>
      <OneCode label={<Trans>相談者</Trans>} dimension="requester" {...axis} />
      <OneCode label={<Trans>方法</Trans>} dimension="method" {...axis} />
    </>
  );
}

export function WhenFields({ contact, onChange, problem }: Props & { problem?: ApiProblem | undefined }) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        type="date"
        label={<Trans>対応した日</Trans>}
        value={contact.day}
        onChange={(day) => onChange({ ...contact, day })}
        error={fieldText(problem, 'occurredOn')}
      />
      <TextField
        type="time"
        optional
        label={<Trans>時刻</Trans>}
        value={contact.time}
        onChange={(time) => onChange({ ...contact, time })}
        error={fieldText(problem, 'occurredAt')}
      />
    </div>
  );
}

/** What was done, with whom, and how long it took. */
export function MoreContactFields({ contact, onChange }: Props) {
  const axis = { codes: contact.codes, onChange: (codes: Codes) => onChange({ ...contact, codes }) };
  return (
    <>
      <SomeCodes label={<Trans>対応</Trans>} dimension="action" {...axis} />
      <SomeCodes label={<Trans>連携先</Trans>} dimension="partner" {...axis} />
      <CodeMenu label={<Trans>相談者の所属</Trans>} dimension="requesterOrganization" {...axis} />
      <OneCode label={<Trans>所要時間</Trans>} dimension="timeSpent" {...axis} />
    </>
  );
}

/** As a command says it. */
export function asCommand({ day, time, codes }: ContactWords) {
  return { codes, ...(day ? { occurredOn: day } : {}), ...(time ? { occurredAt: time } : {}) };
}
