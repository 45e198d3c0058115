import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { OrganizationKind } from '../../platform/api-types/organization';
import { organizationsQuery } from '../../platform/organization/get-organizations';
import { kinds, useKindWords } from '../../platform/organization/kind-words';
import { usePageTitle } from '../../platform/page/use-page-title';
import { Loaded } from '../../platform/query/loaded';
import { Name } from '../../ui/name';
import { SelectField } from '../../ui/select-field';
import { Skeleton } from '../../ui/skeleton';
import { buttonLink, rowLink } from '../../ui/text-link';
import { AddOrganizationForm } from './add-organization-form';

/** Everything the server knows of one kind; for who administers it. */
export function OrganizationsPage() {
  usePageTitle('organizations');
  const words = useKindWords();
  const [kind, setKind] = useState<OrganizationKind>('facility');
  const query = useQuery(organizationsQuery(kind));
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-col gap-5 px-4 py-8">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-std-24B-150">
          <Trans>組織</Trans>
        </h1>
        <Link to="/organizations/import" className={buttonLink}>
          <Trans>一覧を取り込む</Trans>
        </Link>
      </div>
      <SelectField
        label={<Trans>種類</Trans>}
        value={kind}
        onChange={(value) => setKind(value as OrganizationKind)}
      >
        {kinds.map((one) => (
          <option key={one} value={one}>
            {words[one]}
          </option>
        ))}
      </SelectField>
      <Loaded query={query} skeleton={<Skeleton page />}>
        {(organizations) => (
          <>
            {organizations.length === 0 && (
              <p>
                <Trans>まだ登録されていません。</Trans>
              </p>
            )}
            <ul className="divide-y divide-solid-gray-200 border-solid-gray-200 border-y">
              {organizations.map(({ organizationId, name, area }) => (
                <li key={organizationId}>
                  <Link
                    to="/organizations/$organizationId"
                    params={{ organizationId }}
                    search={{ kind }}
                    className={`${rowLink} target flex flex-wrap items-center gap-x-3 py-2`}
                  >
                    <span className="font-700">
                      <Name>{name}</Name>
                    </span>
                    {area && <span className="text-sm text-solid-gray-700">{area}</span>}
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
      <AddOrganizationForm kind={kind} />
    </div>
  );
}
