import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PolicyPublisher } from '../../platform/api-types/policy';
import { usePageTitle } from '../../platform/page/use-page-title';
import { Loaded } from '../../platform/query/loaded';
import { Name } from '../../ui/name';
import { Skeleton } from '../../ui/skeleton';
import { StatePage } from '../../ui/state-page';
import { buttonLink } from '../../ui/text-link';
import { FacilityTable } from './facility-table';
import { policiesQuery } from './get-policies';
import { VersionRow } from './version-row';

/** Every policy there is, by association, also those of earlier years. */
export function PoliciesPage() {
  usePageTitle('policies');
  const query = useQuery(policiesQuery);
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-8 px-4 py-8">
      <Loaded query={query} skeleton={<Skeleton page />}>
        {({ publishers }) =>
          publishers.length === 0 ? (
            <StatePage heading={<Trans>公開されている運用ポリシーはありません</Trans>}>
              <p>
                <Trans>郡市医師会などが公開すると、ここに表示されます。</Trans>
              </p>
            </StatePage>
          ) : (
            <>
              <div className="flex flex-col gap-2">
                <h1 className="text-std-24B-150">
                  <Trans>運用ポリシー</Trans>
                </h1>
                <p>
                  <Trans>
                    ケアチームの部屋で守る決まりです。郡市医師会ごとに公開され、部屋には、メンバーの事業所が同意したものが当てはまります。
                  </Trans>
                </p>
              </div>
              {publishers.map((publisher) => (
                <PublisherSection key={publisher.organizationId} publisher={publisher} />
              ))}
            </>
          )
        }
      </Loaded>
    </div>
  );
}

function PublisherSection({ publisher }: { publisher: PolicyPublisher }) {
  const { organizationId, name, versions, publishable, administered } = publisher;
  return (
    <section aria-labelledby={organizationId} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id={organizationId} className="text-std-20B-160">
          <Name>{name}</Name>
        </h2>
        {publishable && (
          <Link to="/policies/publish/$organizationId" params={{ organizationId }} className={buttonLink}>
            {versions.length > 0 ? <Trans>新しい版を公開する</Trans> : <Trans>最初の版を公開する</Trans>}
          </Link>
        )}
      </div>
      {versions.length === 0 ? (
        <p className="text-solid-gray-700">
          <Trans>まだ公開されていません。</Trans>
        </p>
      ) : (
        <ul className="divide-y divide-solid-gray-200 border-solid-gray-200 border-y">
          {versions.map((one) => (
            <VersionRow key={one.version.versionId} listed={one} />
          ))}
        </ul>
      )}
      {administered && versions.length > 0 && <FacilityTable organizationId={organizationId} />}
    </section>
  );
}
