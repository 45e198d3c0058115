import { Trans } from '@lingui/react/macro';
import { useId, useState } from 'react';
import type { RoomPolicies } from '../../platform/api-types/policy';
import { Button } from '../../ui/button';
import { PhoneIcon } from '../../ui/icons';
import { Name } from '../../ui/name';
import { PhoneNumber } from './contacts';

/** Above what is being written, where urgent matters are told by telephone: whom to call. On a phone one line. */
export function UrgencyNote({ room }: { room: RoomPolicies }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  if (room.strictest?.rules.urgency !== 'phoned') return null;
  return (
    <div className="flex flex-wrap items-center gap-x-4 text-sm text-solid-gray-800">
      <p className="flex items-center gap-1 font-700">
        <PhoneIcon className="size-4" />
        <Trans>急ぎの連絡は、書かずに電話で</Trans>
      </p>
      <Button
        variant="quiet"
        className="-my-2 panes:hidden"
        aria-expanded={open}
        aria-controls={id}
        onPress={() => setOpen(!open)}
      >
        <Trans>連絡先</Trans>
      </Button>
      <ul id={id} className={`${open ? 'flex' : 'hidden'} flex-wrap gap-x-4 panes:flex`}>
        {room.policies.map(({ version: { versionId, contact } }) => (
          <li key={versionId} className="flex flex-wrap items-center gap-x-2">
            <Name>{contact.name}</Name>
            <PhoneNumber contact={contact} />
          </li>
        ))}
      </ul>
    </div>
  );
}
