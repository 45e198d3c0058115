import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { Card, DirectoryPlace } from '../../platform/api-types/directory';
import { directoryQuery } from '../../platform/directory/get-directory';
import { usePageTitle } from '../../platform/page/use-page-title';
import { Loaded } from '../../platform/query/loaded';
import { Skeleton } from '../../ui/skeleton';
import { TextField } from '../../ui/text-field';
import { CardDialog } from './card-dialog';
import { PlaceCard } from './place-card';

/** Whose card is written: of a place, or of oneself under an affiliation. */
export type Writing = { of: string; name: string; card: Card | null };

/** Who is where, and can be asked about what. */
export function DirectoryPage() {
  usePageTitle('directory');
  const [text, setText] = useState('');
  const query = useQuery(directoryQuery(useDeferredValue(text.trim())));
  const [writing, setWriting] = useState<Writing | null>(null);
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-5 px-4 py-8">
      <h1 className="text-std-24B-150">
        <Trans>名簿</Trans>
      </h1>
      <TextField
        type="search"
        label={<Trans>探す</Trans>}
        hint={<Trans>名前、事業所、市町村、「看取り」など得意なこと</Trans>}
        maxLength={60}
        value={text}
        onChange={setText}
      />
      <Loaded query={query} skeleton={<Skeleton page />}>
        {({ places, more }) => (
          <>
            <p role="status" className={places.length > 0 && !more ? 'sr-only' : ''}>
              {places.length === 0 && <Trans>見つかりませんでした。言葉を短くしてみてください。</Trans>}
              {more && <Trans>ほかにもあります。言葉を足して絞り込んでください。</Trans>}
            </p>
            <ul className="flex flex-col gap-4">
              {places.map((place: DirectoryPlace) => (
                <PlaceCard key={place.organizationId} place={place} onWrite={setWriting} />
              ))}
            </ul>
          </>
        )}
      </Loaded>
      {writing && <CardDialog writing={writing} onClose={() => setWriting(null)} />}
    </div>
  );
}
