import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Organization } from '../../platform/api-types/organization';
import type { Setup } from '../../platform/api-types/setup';
import { usePageTitle } from '../../platform/page/use-page-title';
import { Loaded } from '../../platform/query/loaded';
import { HeadingLevel } from '../../ui/heading';
import { Skeleton } from '../../ui/skeleton';
import { setupQuery } from './get-setup';
import { InvitationStep } from './invitation-step';
import { NetworkStep } from './network-step';
import { PrefectureStep } from './prefecture-step';
import { StepList } from './step-list';

/** `centres` comes from outside: they exist once the network is loaded. */
export function SetupPage({ centres }: { centres: readonly Organization[] | undefined }) {
  usePageTitle('setup');
  const query = useQuery(setupQuery);
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-col gap-6 px-4 py-8">
      <Loaded query={query} skeleton={<Skeleton page />}>
        {(setup) => (
          <>
            <h1 className="text-std-24B-150">
              <Trans>初期設定</Trans>
            </h1>
            <StepList step={setup.step} />
            <HeadingLevel level={2}>
              <Step setup={setup} centres={centres} />
            </HeadingLevel>
          </>
        )}
      </Loaded>
    </div>
  );
}

function Step({ setup, centres }: { setup: Setup; centres: readonly Organization[] | undefined }) {
  switch (setup.step) {
    case 'prefecture':
      return <PrefectureStep />;
    case 'network':
      return <NetworkStep prefecture={setup.prefecture?.name ?? ''} />;
    case 'invitation':
    case 'done':
      return <InvitationStep counts={setup.networkCounts} centres={centres ?? []} />;
  }
}
