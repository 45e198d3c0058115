import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Rule, Rules } from '../../platform/api-types/policy';
import { Choice, ChoiceGroup } from '../../ui/choice';
import { TextField } from '../../ui/text-field';
import { commandOf, type PolicyDraft } from './policy-draft';
import { RuleName, RuleText } from './rule-texts';

type Props = {
  draft: PolicyDraft;
  onChange: (some: Partial<PolicyDraft>) => void;
  error: (field: string) => string | undefined;
};

/** The rules as choices: nothing else can be ruled, so that rooms know which of two is the stricter. */
export function RuleFields({ draft, onChange, error }: Props) {
  return (
    <>
      <Choices
        rule="adding"
        field="adding"
        values={['members', 'managers', 'accepted']}
        {...{ draft, onChange }}
      />
      <Choices rule="urgency" field="urgency" values={['written', 'phoned']} {...{ draft, onChange }} />
      <Choices
        rule="attachments"
        field="attachments"
        values={['all', 'images', 'none']}
        {...{ draft, onChange }}
      />
      <Choices
        rule="acceptance"
        field="when"
        values={['never', 'once', 'renewed']}
        {...{ draft, onChange }}
      />
      <div className="grid gap-5 sm:grid-cols-3">
        {draft.when === 'renewed' && (
          <NumberField
            label={<Trans>新しい版に同意するまでの日数</Trans>}
            value={draft.graceDays}
            onChange={(graceDays) => onChange({ graceDays })}
            error={error('graceDays')}
          />
        )}
        <NumberField
          label={<Trans>書き込みを保存する年数</Trans>}
          optional
          value={draft.retentionYears}
          onChange={(retentionYears) => onChange({ retentionYears })}
          error={error('retentionYears')}
        />
        <NumberField
          label={<Trans>メンバーを見直す間隔（月）</Trans>}
          optional
          value={draft.reviewMonths}
          onChange={(reviewMonths) => onChange({ reviewMonths })}
          error={error('reviewMonths')}
        />
      </div>
    </>
  );
}

type Field = 'adding' | 'urgency' | 'attachments' | 'when';

type ChoicesProps<F extends Field> = {
  rule: Rule;
  field: F;
  values: readonly PolicyDraft[F][];
  draft: PolicyDraft;
  onChange: (some: Partial<PolicyDraft>) => void;
};

function Choices<F extends Field>({ rule, field, values, draft, onChange }: ChoicesProps<F>) {
  return (
    <ChoiceGroup legend={<RuleName rule={rule} />}>
      {values.map((value) => (
        <Choice
          key={value}
          type="radio"
          name={field}
          checked={draft[field] === value}
          onChange={() => onChange({ [field]: value })}
        >
          <RuleText rule={rule} rules={rulesWith(draft, field, value)} />
        </Choice>
      ))}
    </ChoiceGroup>
  );
}

function rulesWith<F extends Field>(draft: PolicyDraft, field: F, value: PolicyDraft[F]): Rules {
  return commandOf({ ...draft, [field]: value }).rules;
}

type NumberProps = {
  label: ReactNode;
  optional?: boolean;
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
};

function NumberField({ optional, ...field }: NumberProps) {
  return <TextField {...field} inputMode="numeric" optional={optional ? <Trans>任意</Trans> : undefined} />;
}
