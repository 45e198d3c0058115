import type { PolicyVersion, PublishPolicy, Rules } from '../../platform/api-types/policy';

/** A version as somebody writes it: numbers are texts until they are sent. */
export type PolicyDraft = {
  title: string;
  body: string;
  validFrom: string;
  name: string;
  phone: string;
  adding: Rules['adding'];
  urgency: Rules['urgency'];
  attachments: Rules['attachments'];
  when: Rules['acceptance']['when'];
  graceDays: string;
  retentionYears: string;
  reviewMonths: string;
};

export function startingDraft(
  before: PolicyVersion | undefined,
  body: string,
  validFrom: string,
): PolicyDraft {
  const rules = before?.rules;
  return {
    title: before?.title ?? '',
    body,
    validFrom,
    name: before?.contact.name ?? '',
    phone: before?.contact.phone ?? '',
    adding: rules?.adding ?? 'managers',
    urgency: rules?.urgency ?? 'phoned',
    attachments: rules?.attachments ?? 'images',
    when: rules?.acceptance.when ?? 'renewed',
    graceDays: String(rules?.acceptance.graceDays ?? 14),
    retentionYears: String(rules?.retentionYears ?? ''),
    reviewMonths: String(rules?.reviewMonths ?? ''),
  };
}

export function commandOf(draft: PolicyDraft): PublishPolicy {
  return {
    title: draft.title.trim(),
    body: draft.body.trim(),
    validFrom: draft.validFrom,
    contact: { name: draft.name.trim(), phone: draft.phone.trim() },
    rules: {
      adding: draft.adding,
      urgency: draft.urgency,
      attachments: draft.attachments,
      acceptance: { when: draft.when, graceDays: numberOf(draft.graceDays) ?? 0 },
      retentionYears: numberOf(draft.retentionYears),
      reviewMonths: numberOf(draft.reviewMonths),
    },
  };
}

/** Left empty: not ruled. */
function numberOf(text: string): number | null {
  return text.trim() === '' ? null : Number(text);
}
