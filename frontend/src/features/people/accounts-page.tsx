import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import type { AccountListing, ListedAccount } from '../../platform/api-types/people';
import { usePageTitle } from '../../platform/page/use-page-title';
import { Loaded } from '../../platform/query/loaded';
import { useMe } from '../../platform/session/me-context';
import { useStepUp } from '../../platform/step-up/use-step-up';
import { Skeleton } from '../../ui/skeleton';
import { TextField } from '../../ui/text-field';
import { buttonLink } from '../../ui/text-link';
import { AccessChangedNote } from './access-changed-note';
import { AccountRow } from './account-row';
import type { AccessChange } from './change-access';
import { type AccessIntent, ChangeAccessDialog } from './change-access-dialog';
import { accountsQuery } from './get-accounts';
import { LostDevicesDialog } from './lost-devices-dialog';
import { PlaceFilter } from './place-filter';
import { UnmanagedRoomsNote } from './unmanaged-rooms-note';

/** The people the reader looks after; the server's administrators also shut them out and let them in again. */
export function AccountsPage() {
  usePageTitle('accounts');
  const me = useMe();
  const [name, setName] = useState('');
  const [organizationId, setOrganizationId] = useState('');
  const query = useQuery(accountsQuery(useDeferredValue(name.trim()), organizationId));
  const { intent, keep } = useStepUp<AccessIntent>('accounts');
  const loss = useStepUp<ListedAccount>('lost-devices');
  const [changing, setChanging] = useState(intent);
  const [losing, setLosing] = useState(loss.intent);
  const [changed, setChanged] = useState<AccessChange | null>(null);

  function ask(account: ListedAccount) {
    setChanged(null);
    setChanging({ account });
  }

  function done(change: AccessChange) {
    setChanging(null);
    setChanged(change);
  }

  return (
    <div className="mx-auto flex w-full max-w-2xl flex-col gap-5 px-4 py-8">
      <Loaded query={query} skeleton={<Skeleton page />}>
        {(listing) => (
          <>
            <div className="flex flex-wrap items-center justify-between gap-3">
              <h1 className="text-std-24B-150">
                <Trans>利用者</Trans>
              </h1>
              <Link to="/invitations" className={buttonLink}>
                <Trans>招待する</Trans>
              </Link>
            </div>
            {me.administrator && <UnmanagedRoomsNote />}
            <TextField
              type="search"
              label={<Trans>氏名で探す</Trans>}
              maxLength={60}
              value={name}
              onChange={setName}
            />
            <PlaceFilter value={organizationId} onChange={setOrganizationId} />
            {changed && <AccessChangedNote change={changed} onChanged={done} />}
            <List listing={listing} onChange={ask} onLost={setLosing} />
          </>
        )}
      </Loaded>
      {changing && (
        <ChangeAccessDialog
          intent={changing}
          onChanged={done}
          onStepUp={keep}
          onClose={() => setChanging(null)}
        />
      )}
      {losing && (
        <LostDevicesDialog
          account={losing}
          onStepUp={() => loss.keep(losing)}
          onClose={() => setLosing(null)}
        />
      )}
    </div>
  );
}

type ListProps = {
  listing: AccountListing;
  onChange: (account: ListedAccount) => void;
  onLost: (account: ListedAccount) => void;
};

function List({ listing, onChange, onLost }: ListProps) {
  const me = useMe();
  return (
    <>
      <p role="status" className={listing.accounts.length > 0 && !listing.more ? 'sr-only' : ''}>
        {listing.accounts.length === 0 && <Trans>当てはまる利用者はいません。</Trans>}
        {listing.more && <Trans>ほかにもいます。氏名で絞り込んでください。</Trans>}
      </p>
      <ul className="divide-y divide-solid-gray-200 border-solid-gray-200 border-y">
        {listing.accounts.map((account) => (
          <AccountRow
            key={account.accountId}
            account={account}
            own={account.accountId === me.accountId}
            {...(me.administrator && account.accountId !== me.accountId
              ? { onChange: () => onChange(account), onLost: () => onLost(account) }
              : {})}
          />
        ))}
      </ul>
    </>
  );
}
