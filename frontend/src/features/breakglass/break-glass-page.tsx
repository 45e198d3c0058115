import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { usePageTitle } from '../../platform/page/use-page-title';
import { useMe } from '../../platform/session/me-context';
import { Callout } from '../../ui/callout';
import { BreakGlassForm } from './break-glass-form';
import { waitingReviewsQuery } from './get-break-glass';
import { OpenGrants } from './open-grants';
import { WaitingList } from './waiting-list';

/** Reading about a patient whose team one is not in, because it cannot wait; and reviewing who did. */
export function BreakGlassPage() {
  usePageTitle('emergency');
  const me = useMe();
  const { data: waiting = [] } = useQuery(waitingReviewsQuery);
  const cares = me.affiliations.some(({ role }) => role === 'member' || role === 'coordinator');
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-col gap-6 px-4 py-8">
      <h1 className="text-std-24B-150">
        <Trans>非常時アクセス</Trans>
      </h1>
      {waiting.length > 0 && <WaitingList waiting={waiting} />}
      {cares ? (
        <>
          <OpenGrants />
          <Callout tone="warning">
            <p className="font-700">
              <Trans>急を要し、ほかに方法がないときだけ使ってください</Trans>
            </p>
            <p className="text-sm">
              <Trans>
                チームの全員にすぐ知らされ、何を見たかがすべて記録されます。60分で自動的に終わり、3日以内にチームの管理者か監査担当が確認します。
              </Trans>
            </p>
          </Callout>
          <BreakGlassForm />
        </>
      ) : (
        waiting.length === 0 && (
          <p>
            <Trans>確認を待つ非常時アクセスはありません。</Trans>
          </p>
        )
      )}
    </div>
  );
}
