import { Trans } from '@lingui/react/macro';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { asProblem } from '../../platform/api/api-problem';
import { ProblemNote } from '../../platform/problem/problem-note';
import { Button } from '../../ui/button';

export function MoreButton({ query }: { query: UseInfiniteQueryResult<unknown> }) {
  return (
    <>
      {query.isFetchNextPageError && <ProblemNote problem={asProblem(query.error)} />}
      {query.hasNextPage && (
        <Button
          variant="secondary"
          className="self-start"
          busy={query.isFetchingNextPage}
          onPress={() => void query.fetchNextPage()}
        >
          <Trans>これより前の記録を読み込む</Trans>
        </Button>
      )}
    </>
  );
}
