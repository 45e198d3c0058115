import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
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

/** `inviting` comes from outside: it has its place once the network is loaded. */
export function SetupPage({ inviting }: { inviting: ReactNode }) {
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
              <Step setup={setup} inviting={inviting} />
            </HeadingLevel>
          </>
        )}
      </Loaded>
    </div>
  );
}

function Step({ setup, inviting }: { setup: Setup; inviting: ReactNode }) {
  switch (setup.step) {
    case 'prefecture':
      return <PrefectureStep />;
    case 'network':
      return <NetworkStep prefecture={setup.prefecture?.name ?? ''} />;
    case 'invitation':
    case 'done':
      return <InvitationStep counts={setup.networkCounts}>{inviting}</InvitationStep>;
  }
}
