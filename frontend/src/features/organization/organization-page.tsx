import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Organization, OrganizationKind, Relation } from '../../platform/api-types/organization';
import { dayOf } from '../../platform/clock/day';
import { dateText } from '../../platform/clock/time-text';
import { organizationsQuery } from '../../platform/organization/get-organizations';
import { useKindWords } from '../../platform/organization/kind-words';
import { usePageTitle } from '../../platform/page/use-page-title';
import { NotFound } from '../../platform/problem/not-found';
import { ProblemNote } from '../../platform/problem/problem-note';
import { Loaded } from '../../platform/query/loaded';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { BackIcon } from '../../ui/icons';
import { Name } from '../../ui/name';
import { Skeleton } from '../../ui/skeleton';
import { textLink } from '../../ui/text-link';
import { relationsQuery, useEndRelation } from './change-organizations';
import { EndRelationDialog } from './end-relation-dialog';
import { RelationForm } from './relation-form';
import { RelationWords } from './relation-words';
import { RenameForm } from './rename-form';

type Props = { organizationId: string; kind: OrganizationKind };

/** One organization: what it is called, and how it stands to others from when to when. */
export function OrganizationPage({ organizationId, kind }: Props) {
  usePageTitle('organization');
  const words = useKindWords();
  const query = useQuery(organizationsQuery(kind));
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-col gap-6 px-4 py-8">
      <Link to="/organizations" className={`${textLink} target -ms-1 flex items-center gap-1 self-start`}>
        <BackIcon />
        <Trans>組織</Trans>
      </Link>
      <Loaded query={query} skeleton={<Skeleton page />}>
        {(all) => {
          const one = all.find((each) => each.organizationId === organizationId);
          return one ? (
            <>
              <div>
                <p className="text-sm text-solid-gray-700">{words[kind]}</p>
                <h1 className="text-std-24B-150">
                  <Name>{one.name}</Name>
                </h1>
              </div>
              <RenameForm key={one.name} organization={one} />
              <Relations organization={one} />
              <RelationForm organization={one} />
            </>
          ) : (
            <NotFound />
          );
        }}
      </Loaded>
    </div>
  );
}

function Relations({ organization }: { organization: Organization }) {
  const query = useQuery(relationsQuery(organization.organizationId));
  const [ending, setEnding] = useState<Relation | null>(null);
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-std-20B-160">
        <Trans>ほかの組織との関係</Trans>
      </h2>
      <Loaded query={query} skeleton={<Skeleton page />}>
        {(relations) => (
          <>
            {relations.length === 0 && (
              <p>
                <Trans>ありません。</Trans>
              </p>
            )}
            <ul className="divide-y divide-solid-gray-200">
              {relations.map((relation) => (
                <RelationRow
                  key={relation.relationId}
                  relation={relation}
                  onEnd={() => setEnding(relation)}
                />
              ))}
            </ul>
          </>
        )}
      </Loaded>
      {ending && <EndRelationDialog relation={ending} onClose={() => setEnding(null)} />}
    </section>
  );
}

function RelationRow({ relation, onEnd }: { relation: Relation; onEnd: () => void }) {
  const { t } = useLingui();
  const { from, to, validFrom, validTo } = relation;
  const reopen = useEndRelation(relation.relationId);
  const over = Boolean(validTo && validTo < dayOf(new Date()));
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <div className="min-w-52 flex-1">
        <p className="flex flex-wrap items-center gap-2">
          <span>
            <RelationWords relation={relation} />
          </span>
          {over && (
            <Badge>
              <Trans>終了</Trans>
            </Badge>
          )}
        </p>
        <p className="text-sm text-solid-gray-700">
          {validFrom ? <Trans>{dateText(validFrom)}から</Trans> : <Trans>始まりの日は不明</Trans>}
          {validTo && (
            <>
              {' ・ '}
              <Trans>{dateText(validTo)}まで</Trans>
            </>
          )}
        </p>
        <ProblemNote problem={reopen.error ?? undefined} />
      </div>
      {validTo ? (
        <Button variant="quiet" busy={reopen.isPending} onPress={() => reopen.mutate(null)}>
          <Trans>終わりの日をなくす</Trans>
        </Button>
      ) : (
        <Button variant="quiet" aria-label={t`${from}と${to}の関係を終える`} onPress={onEnd}>
          <Trans>終わりの日を決める</Trans>
        </Button>
      )}
    </li>
  );
}
