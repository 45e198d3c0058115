import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PolicyPublisher } from '../../platform/api-types/policy';
import { usePageTitle } from '../../platform/page/use-page-title';
import { NotFound } from '../../platform/problem/not-found';
import { Loaded } from '../../platform/query/loaded';
import { BackIcon } from '../../ui/icons';
import { Name } from '../../ui/name';
import { Skeleton } from '../../ui/skeleton';
import { textLink } from '../../ui/text-link';
import { policiesQuery, policyQuery } from './get-policies';
import { PublishForm } from './publish-form';

type Props = { organizationId: string; onPublished: () => void };

export function PublishPage({ organizationId, onPublished }: Props) {
  usePageTitle('publish-policy');
  const query = useQuery(policiesQuery);
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-5 px-4 pt-2 pb-8">
      <Link to="/policies" className={`${textLink} target -ms-1 flex items-center gap-1 self-start`}>
        <BackIcon />
        <Trans>やめて戻る</Trans>
      </Link>
      <Loaded query={query} skeleton={<Skeleton page rows={6} />}>
        {({ publishers }) => {
          const publisher = publishers.find((one) => one.organizationId === organizationId);
          if (!publisher?.publishable) return <NotFound />;
          return <Publish publisher={publisher} onPublished={onPublished} />;
        }}
      </Loaded>
    </div>
  );
}

function Publish({ publisher, onPublished }: { publisher: PolicyPublisher; onPublished: () => void }) {
  const last = publisher.versions[0]?.version;
  return (
    <>
      <header>
        <p className="text-sm text-solid-gray-700">
          <Name>{publisher.name}</Name>
        </p>
        <h1 className="text-std-22B-150">
          <Trans>運用ポリシーの第{(last?.number ?? 0) + 1}版を公開する</Trans>
        </h1>
      </header>
      {last ? (
        <After versionId={last.versionId} publisher={publisher} onPublished={onPublished} />
      ) : (
        <PublishForm
          organizationId={publisher.organizationId}
          before={undefined}
          body=""
          onPublished={onPublished}
        />
      )}
    </>
  );
}

type AfterProps = { versionId: string; publisher: PolicyPublisher; onPublished: () => void };

function After({ versionId, publisher, onPublished }: AfterProps) {
  const query = useQuery(policyQuery(versionId));
  return (
    <Loaded query={query} skeleton={<Skeleton rows={6} />}>
      {({ version, body }) => (
        <PublishForm
          organizationId={publisher.organizationId}
          before={version}
          body={body}
          onPublished={onPublished}
        />
      )}
    </Loaded>
  );
}
