import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { WaitingReview } from '../../platform/api-types/breakglass';
import { TimeStamp } from '../../platform/clock/time-stamp';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { GrantFacts } from './grant-facts';
import { ReviewDialog } from './review-dialog';

export function WaitingList({ waiting }: { waiting: WaitingReview[] }) {
  const { t } = useLingui();
  const [reviewing, setReviewing] = useState<WaitingReview | null>(null);
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-std-20B-160">
        <Trans>確認を待っている非常時アクセス</Trans>
      </h2>
      <ul className="divide-y divide-solid-gray-200 border-solid-gray-200 border-y">
        {waiting.map((one) => (
          <li key={one.grant.grantId} className="flex flex-col items-start gap-2 py-4">
            <GrantFacts grant={one.grant} title={one.title} />
            <p className="flex flex-wrap items-center gap-2 text-sm">
              <Trans>
                確認の期限：
                <TimeStamp at={one.grant.reviewDueAt} />
              </Trans>
              {one.overdue && (
                <Badge tone="red">
                  <Trans>期限を過ぎています</Trans>
                </Badge>
              )}
            </p>
            <Button
              variant="secondary"
              aria-label={t`${one.grant.person.name}さんの非常時アクセスを確認する`}
              onPress={() => setReviewing(one)}
            >
              <Trans>確認する</Trans>
            </Button>
          </li>
        ))}
      </ul>
      {reviewing && <ReviewDialog waiting={reviewing} onClose={() => setReviewing(null)} />}
    </section>
  );
}
