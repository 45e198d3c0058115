import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { UnmanagedRoom } from '../../platform/api-types/channel';
import { useCodes } from '../../platform/code-list/use-codes';
import { StepUpNote } from '../../platform/step-up/step-up-note';
import { Button } from '../../ui/button';
import { Callout } from '../../ui/callout';
import { SelectField } from '../../ui/select-field';
import { unmanagedRoomsQuery, useAppoint } from './unmanaged-rooms';

/** Rooms whose last manager went, without their names: one of the members is to manage each. */
export function UnmanagedRoomsNote() {
  const { data: rooms = [] } = useQuery(unmanagedRoomsQuery);
  if (rooms.length === 0) return null;
  return (
    <Callout tone="warning">
      <p className="font-700">
        <Plural value={rooms.length} other="管理する人のいないチームが # 件あります" />
      </p>
      <p className="text-sm">
        <Trans>メンバーの中から管理者を決めてください。患者さんのお名前は、ここには表示しません。</Trans>
      </p>
      <ul className="flex flex-col gap-4 pt-3">
        {rooms.map((room) => (
          <RoomRow key={room.channelId} room={room} />
        ))}
      </ul>
    </Callout>
  );
}

function RoomRow({ room }: { room: UnmanagedRoom }) {
  const { t } = useLingui();
  const { label } = useCodes();
  const [accountId, setAccountId] = useState('');
  const [asked, setAsked] = useState(false);
  const appoint = useAppoint(room.channelId);

  function press() {
    setAsked(true);
    if (accountId) appoint.mutate(accountId);
  }

  return (
    <li className="flex flex-col gap-2">
      <SelectField
        label={<Trans>{room.members.length}人のチームの新しい管理者</Trans>}
        value={accountId}
        onChange={setAccountId}
        error={asked && !accountId ? t`管理者にする方を選んでください。` : undefined}
      >
        <option value="">{t`選んでください`}</option>
        {room.members.map((person) => (
          <option key={person.accountId} value={person.accountId}>
            {person.name}（{label('profession', person.profession)}、{person.organization}）
          </option>
        ))}
      </SelectField>
      <StepUpNote problem={appoint.error ?? undefined} onStepUp={() => {}} />
      <Button variant="secondary" className="self-start" busy={appoint.isPending} onPress={press}>
        <Trans>管理者にする</Trans>
      </Button>
    </li>
  );
}
