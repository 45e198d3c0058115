import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Policy } from '../../platform/api-types/policy';
import { TimeStamp } from '../../platform/clock/time-stamp';
import { dateText } from '../../platform/clock/time-text';
import { usePageTitle } from '../../platform/page/use-page-title';
import { Loaded } from '../../platform/query/loaded';
import { BackIcon } from '../../ui/icons';
import { Name } from '../../ui/name';
import { Skeleton } from '../../ui/skeleton';
import { textLink } from '../../ui/text-link';
import { AcceptButton } from './accept-button';
import { Contacts } from './contacts';
import { policyQuery } from './get-policies';
import { OwnOrganizations } from './own-organizations';
import { PhaseBadge } from './phase-badge';
import { RuleTable } from './rule-table';
import { VersionName } from './version-name';

/** One version: its rules, its text, and the reader's consent. */
export function PolicyPage({ versionId }: { versionId: string }) {
  usePageTitle('policy');
  const query = useQuery(policyQuery(versionId));
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-6 px-4 pt-2 pb-8">
      <Link to="/policies" className={`${textLink} target -ms-1 flex items-center gap-1 self-start`}>
        <BackIcon />
        <Trans>運用ポリシーの一覧</Trans>
      </Link>
      <Loaded query={query} skeleton={<Skeleton page rows={6} />}>
        {(policy) => (
          <article className="flex flex-col gap-6">
            <Head policy={policy} />
            <RuleTable caption={<Trans>決まり</Trans>} rules={policy.version.rules} />
            <Contacts contacts={[policy.version.contact]} />
            <section aria-labelledby="policy-body">
              <h2 id="policy-body" className="text-std-18B-160">
                <Trans>本文</Trans>
              </h2>
              <p dir="auto" className="mt-2 running-text max-w-prose text-solid-gray-900">
                {policy.body}
              </p>
            </section>
            <OwnConsent policy={policy} />
            <OwnOrganizations policy={policy} />
          </article>
        )}
      </Loaded>
    </div>
  );
}

function Head({ policy: { version, publisher, phase } }: { policy: Policy }) {
  return (
    <header className="flex flex-col gap-2">
      <p className="text-sm text-solid-gray-700">
        <Name>{publisher}</Name>
      </p>
      <h1 className="text-std-22B-150">
        <VersionName version={version} />
      </h1>
      <p className="flex flex-wrap items-center gap-3">
        <PhaseBadge phase={phase} />
        <span>
          <Trans>{dateText(version.validFrom)}から</Trans>
        </span>
        <span className="text-sm text-solid-gray-700">
          <Trans>
            公開：
            <TimeStamp at={version.publishedAt} />
          </Trans>
        </span>
      </p>
    </header>
  );
}

function OwnConsent({ policy: { version, acceptedAt, phase } }: { policy: Policy }) {
  return (
    <section aria-labelledby="own-consent" className="flex flex-col gap-2">
      <h2 id="own-consent" className="text-std-18B-160">
        <Trans>あなたの同意</Trans>
      </h2>
      {acceptedAt ? (
        <p role="status">
          <Trans>
            <TimeStamp at={acceptedAt} /> に、第{version.number}版に同意しました。
          </Trans>
        </p>
      ) : phase === 'past' ? (
        <p>
          <Trans>以前の版のため、これから同意することはできません。</Trans>
        </p>
      ) : (
        <AcceptButton versionId={version.versionId}>
          <Trans>この版に同意する</Trans>
        </AcceptButton>
      )}
    </section>
  );
}
