import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { PolicyVersion } from '../../platform/api-types/policy';
import { dayOf } from '../../platform/clock/day';
import { ProblemNote } from '../../platform/problem/problem-note';
import { fieldText } from '../../platform/problem/problem-text';
import { Button } from '../../ui/button';
import { TextAreaField } from '../../ui/text-area-field';
import { TextField } from '../../ui/text-field';
import { commandOf, type PolicyDraft, startingDraft } from './policy-draft';
import { usePublishPolicy } from './publish-policy';
import { RuleFields } from './rule-fields';

const fields = ['title', 'body', 'validFrom', 'name', 'phone', 'graceDays', 'retentionYears', 'reviewMonths'];

type Props = {
  organizationId: string;
  before: PolicyVersion | undefined;
  body: string;
  onPublished: () => void;
};

/** Begins with what the version before says. */
export function PublishForm({ organizationId, before, body, onPublished }: Props) {
  const { t } = useLingui();
  const [draft, setDraft] = useState<PolicyDraft>(() => startingDraft(before, body, dayOf(new Date())));
  const publish = usePublishPolicy(organizationId);
  const error = (field: string) => fieldText(publish.error ?? undefined, field);
  const change = (some: Partial<PolicyDraft>) => setDraft((now) => ({ ...now, ...some }));
  const missing = [draft.title, draft.body, draft.validFrom, draft.name, draft.phone].some(
    (text) => text.trim() === '',
  )
    ? t`題名・本文・有効になる日・連絡先を入力してください。`
    : undefined;

  return (
    <form
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (!missing && !publish.isPending) publish.mutate(commandOf(draft), { onSuccess: onPublished });
      }}
    >
      <p>
        <Trans>
          公開した版は、書き換えられません。前の版も、前の版への同意も残ります。次の版を公開すると、入れ替わります。
        </Trans>
      </p>
      <TextField
        label={<Trans>題名</Trans>}
        value={draft.title}
        onChange={(title) => change({ title })}
        maxLength={120}
        error={error('title')}
      />
      <TextAreaField
        label={<Trans>本文</Trans>}
        value={draft.body}
        onChange={(text) => change({ body: text })}
        rows={12}
        error={error('body')}
      />
      <RuleFields draft={draft} onChange={change} error={error} />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          label={<Trans>連絡先の名前</Trans>}
          hint={<Trans>急ぎのとき・誤って送ったとき</Trans>}
          value={draft.name}
          onChange={(name) => change({ name })}
          error={error('name')}
        />
        <TextField
          label={<Trans>連絡先の電話番号</Trans>}
          hint={<Trans>半角の数字とハイフン</Trans>}
          inputMode="tel"
          value={draft.phone}
          onChange={(phone) => change({ phone })}
          error={error('phone')}
        />
      </div>
      <TextField
        type="date"
        label={<Trans>有効になる日</Trans>}
        value={draft.validFrom}
        onChange={(validFrom) => change({ validFrom })}
        error={error('validFrom')}
      />
      <ProblemNote problem={publish.error ?? undefined} shown={fields} />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" busy={publish.isPending} unavailable={missing}>
          <Trans>公開する</Trans>
        </Button>
        <p role="status" className="text-sm text-solid-gray-700">
          {publish.isPending ? t`送信中` : missing}
        </p>
      </div>
    </form>
  );
}
