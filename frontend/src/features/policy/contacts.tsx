import { Trans } from '@lingui/react/macro';
import type { PolicyContact } from '../../platform/api-types/policy';
import { PhoneIcon } from '../../ui/icons';
import { Name } from '../../ui/name';
import { textLink } from '../../ui/text-link';

/** Whom to call; all of them, because none takes the place of another. */
export function Contacts({ contacts }: { contacts: readonly PolicyContact[] }) {
  return (
    <div>
      <p className="flex items-center gap-2 text-solid-gray-700">
        <PhoneIcon />
        <Trans>急ぎのとき・誤って送ったときの連絡先</Trans>
      </p>
      <ul className="ps-7">
        {contacts.map((contact) => (
          <li key={contact.name + contact.phone} className="flex flex-wrap items-center gap-x-3">
            <Name>{contact.name}</Name>
            <PhoneNumber contact={contact} />
          </li>
        ))}
      </ul>
    </div>
  );
}

export function PhoneNumber({ contact }: { contact: PolicyContact }) {
  return (
    <a
      href={`tel:${contact.phone}`}
      className={`${textLink} target inline-flex items-center whitespace-nowrap tabular-nums`}
    >
      {contact.phone}
    </a>
  );
}
