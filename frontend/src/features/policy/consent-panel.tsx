import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../platform/query/loaded';
import { Callout } from '../../ui/callout';
import { Name } from '../../ui/name';
import { Skeleton } from '../../ui/skeleton';
import { AcceptButton } from './accept-button';
import { policyQuery } from './get-policies';
import { VersionName } from './version-name';

/** Where somebody is about to write who has not accepted yet: the text, and the consent. What was typed stays. */
export function ConsentPanel({ owed }: { owed: readonly string[] }) {
  if (owed.length === 0) return null;
  return (
    <section
      aria-labelledby="consent-panel"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="max-h-[55dvh] overflow-y-auto border-solid-gray-300 border-t bg-white px-4 py-3 focus-visible:-outline-offset-4 panes:px-6"
    >
      <Callout tone="warning">
        <p id="consent-panel" className="font-700">
          <Trans>この部屋の運用ポリシーに同意してから投稿できます</Trans>
        </p>
        <p className="text-sm">
          <Trans>書きかけの文章は、そのまま残ります。</Trans>
        </p>
      </Callout>
      {owed.map((versionId) => (
        <OwedPolicy key={versionId} versionId={versionId} />
      ))}
    </section>
  );
}

function OwedPolicy({ versionId }: { versionId: string }) {
  const query = useQuery(policyQuery(versionId));
  return (
    <Loaded query={query} skeleton={<Skeleton rows={2} />}>
      {({ version, publisher, body }) => (
        <div className="flex flex-col gap-2 pt-3">
          <p className="leading-150">
            <span className="block text-sm text-solid-gray-700">
              <Name>{publisher}</Name>
            </span>
            <span className="font-700">
              <VersionName version={version} />
            </span>
          </p>
          <p
            dir="auto"
            className="running-text max-w-prose rounded-8 border border-solid-gray-300 px-3 py-2 text-sm"
          >
            {body}
          </p>
          <AcceptButton versionId={versionId}>
            <Trans>同意して投稿できるようにする</Trans>
          </AcceptButton>
        </div>
      )}
    </Loaded>
  );
}
