import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Decision, RollLine, Subject } from '../../platform/api-types/recertification';
import { dayOf, daysBetween } from '../../platform/clock/day';
import { dateText } from '../../platform/clock/time-text';
import { useCodes } from '../../platform/code-list/use-codes';
import { useRoleWords } from '../../platform/organization/role-words';
import { Badge } from '../../ui/badge';
import { Choice } from '../../ui/choice';
import { Names } from '../../ui/name';

type Props = {
  line: RollLine;
  subject: Subject;
  decision: Decision | undefined;
  missing: boolean;
  onDecide: (decision: Decision) => void;
};

const longAway = 90;

export function RollRow({ line, subject, decision, missing, onDecide }: Props) {
  const { t } = useLingui();
  const { label } = useCodes();
  const { person, own } = line;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <div className="min-w-60 flex-1">
        <p className="flex flex-wrap items-center gap-2 font-700">
          <bdi>{person.name}</bdi>
          <Role subject={subject} role={line.role} />
        </p>
        <p className="text-sm text-solid-gray-700">
          <Names>{[label('profession', person.profession), person.organization]}</Names>
        </p>
        <p className="text-sm text-solid-gray-700">
          {line.lastDay ? (
            <Trans>
              {dateText(line.since)}から{dateText(line.lastDay)}まで
            </Trans>
          ) : (
            <Trans>{dateText(line.since)}から</Trans>
          )}
          {' ・ '}
          <LastHere day={line.lastHere ?? null} />
        </p>
      </div>
      {own ? (
        <p className="px-2">
          <Trans>自分（続ける）</Trans>
        </p>
      ) : (
        <fieldset className="flex min-w-0 flex-wrap gap-x-2" aria-invalid={missing || undefined}>
          <legend className="sr-only">{t`${person.name}さん`}</legend>
          <Pick affiliationId={line.affiliationId} of="kept" decision={decision} onDecide={onDecide}>
            <Trans>続ける</Trans>
          </Pick>
          <Pick affiliationId={line.affiliationId} of="ended" decision={decision} onDecide={onDecide}>
            <Trans>終える</Trans>
          </Pick>
        </fieldset>
      )}
    </li>
  );
}

type PickProps = {
  affiliationId: string;
  of: Decision;
  decision: Decision | undefined;
  onDecide: (decision: Decision) => void;
  children: ReactNode;
};

function Pick({ affiliationId, of, decision, onDecide, children }: PickProps) {
  return (
    <Choice type="radio" name={affiliationId} checked={decision === of} onChange={() => onDecide(of)}>
      {children}
    </Choice>
  );
}

/** Whoever has not been here for a quarter is probably not needed any more. */
function LastHere({ day }: { day: string | null }) {
  if (!day) return <Trans>サインインの記録はありません</Trans>;
  if (daysBetween(day, dayOf(new Date())) < longAway) return <Trans>最後のサインイン {dateText(day)}</Trans>;
  return (
    <Badge tone="yellow">
      <Trans>{dateText(day)}からサインインがありません</Trans>
    </Badge>
  );
}

function Role({ subject, role }: { subject: Subject; role: string }) {
  const words = useRoleWords();
  if (subject === 'organization') return <Badge>{words[role as keyof typeof words]}</Badge>;
  if (role === 'manager') {
    return (
      <Badge tone="key">
        <Trans>管理者</Trans>
      </Badge>
    );
  }
  return null;
}
