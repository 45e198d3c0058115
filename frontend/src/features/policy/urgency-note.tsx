import { Trans } from '@lingui/react/macro';
import type { RoomPolicies } from '../../platform/api-types/policy';
import { PhoneIcon } from '../../ui/icons';
import { Name } from '../../ui/name';
import { PhoneNumber } from './contacts';

/** Above what is being written, where urgent matters are told by telephone: whom to call. */
export function UrgencyNote({ room }: { room: RoomPolicies }) {
  if (room.strictest?.rules.urgency !== 'phoned') return null;
  return (
    <div className="flex flex-wrap items-center gap-x-4 text-sm text-solid-gray-800">
      <p className="flex items-center gap-1 font-700">
        <PhoneIcon className="size-4" />
        <Trans>急ぎの連絡は、書かずに電話で</Trans>
      </p>
      {room.policies.map(({ version: { versionId, contact } }) => (
        <p key={versionId} className="flex flex-wrap items-center gap-x-2">
          <Name>{contact.name}</Name>
          <PhoneNumber contact={contact} />
        </p>
      ))}
    </div>
  );
}
