import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { LogPeriod, Review, ReviewMonth } from '../../platform/api-types/accesslog';
import { dateText, monthText } from '../../platform/clock/time-text';
import { Loaded } from '../../platform/query/loaded';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Callout } from '../../ui/callout';
import { Skeleton } from '../../ui/skeleton';
import { textLink } from '../../ui/text-link';
import { reviewsQuery } from './get-access-log';
import { ReviewRow } from './review-row';
import { SignOffDialog } from './sign-off-dialog';

/** Which months were looked through, by whom, and which are still open. */
export function ReviewsTab() {
  const query = useQuery(reviewsQuery);
  const [signing, setSigning] = useState<LogPeriod | null>(null);
  const [signed, setSigned] = useState<Review | null>(null);
  return (
    <Loaded query={query} skeleton={<Skeleton rows={5} />}>
      {({ months, reviews }) => (
        <>
          {signed && (
            <Callout tone="success" role="status">
              <Trans>
                {dateText(signed.period.from)}から{dateText(signed.period.to)}までを点検済みにしました。
              </Trans>
            </Callout>
          )}
          <section>
            <h2 className="text-std-20B-160">
              <Trans>月ごとの点検</Trans>
            </h2>
            <ul className="divide-y divide-solid-gray-200 border-solid-gray-200 border-y">
              {months.map((month) => (
                <MonthRow key={month.period.from} month={month} onSign={() => setSigning(month.period)} />
              ))}
            </ul>
          </section>
          <section>
            <h2 className="text-std-20B-160">
              <Trans>点検の記録</Trans>
            </h2>
            {reviews.length === 0 && (
              <p>
                <Trans>まだ点検された期間はありません。</Trans>
              </p>
            )}
            <ul className="divide-y divide-solid-gray-200">
              {reviews.map((review) => (
                <ReviewRow key={review.reviewId} review={review} />
              ))}
            </ul>
          </section>
          {signing && (
            <SignOffDialog
              period={signing}
              onSigned={(review) => {
                setSigning(null);
                setSigned(review);
              }}
              onClose={() => setSigning(null)}
            />
          )}
        </>
      )}
    </Loaded>
  );
}

function MonthRow({ month: { period, state }, onSign }: { month: ReviewMonth; onSign: () => void }) {
  const { t } = useLingui();
  const name = monthText(period.from.slice(0, 7));
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
      <span className="min-w-56 flex-1">{name}</span>
      <StateBadge state={state} />
      <Link
        to="/access-log"
        search={{ ...period, tab: 'unusual' }}
        aria-label={t`${name}の要確認を見る`}
        className={`${textLink} target flex items-center`}
      >
        <Trans>要確認を見る</Trans>
      </Link>
      {(state === 'open' || state === 'partly') && (
        <Button variant="secondary" aria-label={t`${name}を点検済みにする`} onPress={onSign}>
          <Trans>点検済みにする</Trans>
        </Button>
      )}
    </li>
  );
}

function StateBadge({ state }: { state: ReviewMonth['state'] }) {
  switch (state) {
    case 'done':
      return (
        <Badge tone="green">
          <Trans>点検済み</Trans>
        </Badge>
      );
    case 'partly':
      return (
        <Badge tone="yellow">
          <Trans>一部点検済み</Trans>
        </Badge>
      );
    case 'open':
      return (
        <Badge tone="yellow">
          <Trans>未点検</Trans>
        </Badge>
      );
    case 'running':
      return (
        <Badge>
          <Trans>途中の月</Trans>
        </Badge>
      );
  }
}
