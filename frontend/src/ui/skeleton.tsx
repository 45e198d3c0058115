import { Trans } from '@lingui/react/macro';

/** `page`: this is all of a page for the moment, so it carries the h1. */
export function Skeleton({ rows = 4, page = false }: { rows?: number; page?: boolean }) {
  const Words = page ? 'h1' : 'span';
  return (
    <div role="status" className="flex flex-col gap-4 p-4">
      <Words className="sr-only">
        <Trans>読み込んでいます</Trans>
      </Words>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: grey bars have no identity
        <div key={row} aria-hidden="true" className="flex animate-pulse flex-col gap-2">
          <div className="h-4 w-3/5 rounded-4 bg-solid-gray-100" />
          <div className="h-4 w-11/12 rounded-4 bg-solid-gray-50" />
        </div>
      ))}
    </div>
  );
}
