import { useState } from 'react';
import type { AffiliationRole, Invited } from '../../platform/api-types/people';
import { InvitationForm } from './invitation-form';
import { InvitedLink } from './invited-link';

/** The form, then the link it made; `first` is the role that is chosen at first. */
export function Inviting({ first }: { first: AffiliationRole }) {
  const [made, setMade] = useState<{ invited: Invited; name: string } | null>(null);
  return made ? (
    <InvitedLink {...made} onAnother={() => setMade(null)} />
  ) : (
    <InvitationForm first={first} onInvited={(invited, name) => setMade({ invited, name })} />
  );
}
