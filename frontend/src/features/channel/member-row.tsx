import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Member } from '../../platform/api-types/channel';
import { dateText } from '../../platform/clock/time-text';
import { professionGroup } from '../../platform/code-list/profession-group';
import { useCodes } from '../../platform/code-list/use-codes';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Monogram } from '../../ui/monogram';
import { Names } from '../../ui/name';

type Props = {
  member: Member;
  consent?: ReactNode;
  roleButton?: ReactNode;
  onDate?: () => void;
  onRemove?: () => void;
};

export function MemberRow({ member, consent, roleButton, onDate, onRemove }: Props) {
  const { t } = useLingui();
  const { label } = useCodes();
  const { person, role } = member;
  return (
    <li className="flex flex-wrap items-center gap-3 py-3">
      <Monogram name={person.name} hue={professionGroup(person.profession)} />
      <div className="min-w-52 flex-1">
        <p className="flex flex-wrap items-center gap-2 font-700">
          <bdi>{person.name}</bdi>
          {role === 'manager' && (
            <Badge tone="key">
              <Trans>管理者</Trans>
            </Badge>
          )}
          {role === 'issuer' && (
            <Badge tone="key">
              <Trans>発出者</Trans>
            </Badge>
          )}
        </p>
        <p className="text-sm text-solid-gray-700">
          <Names>{[label('profession', person.profession), person.organization]}</Names>
        </p>
        {member.lastDay && (
          <p className="text-sm">
            <Trans>{dateText(member.lastDay)}まで</Trans>
          </p>
        )}
        {consent}
      </div>
      {roleButton}
      {onDate && (
        <Button variant="quiet" aria-label={t`${person.name}さんの期限を決める`} onPress={onDate}>
          <Trans>期限</Trans>
        </Button>
      )}
      {onRemove && (
        <Button variant="quiet" aria-label={t`${person.name}さんを外す`} onPress={onRemove}>
          <Trans>外す</Trans>
        </Button>
      )}
    </li>
  );
}
