import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Member } from '../../platform/api-types/channel';
import { professionGroup } from '../../platform/code-list/profession-group';
import { useCodes } from '../../platform/code-list/use-codes';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Monogram } from '../../ui/monogram';
import { Names } from '../../ui/name';

type Props = { member: Member; consent?: ReactNode; onRemove?: () => void };

export function MemberRow({ member, consent, onRemove }: Props) {
  const { t } = useLingui();
  const { label } = useCodes();
  const { person, role } = member;
  return (
    <li className="flex flex-wrap items-center gap-3 py-3">
      <Monogram name={person.name} hue={professionGroup(person.profession)} />
      <div className="min-w-0 flex-1">
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
        {consent}
      </div>
      {onRemove && (
        <Button variant="quiet" aria-label={t`${person.name}さんを外す`} onPress={onRemove}>
          <Trans>外す</Trans>
        </Button>
      )}
    </li>
  );
}
