import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { loadsMaps, useMe } from '../../../platform/session/me-context';
import { Choice } from '../../../ui/choice';
import { textLink } from '../../../ui/text-link';
import { BoundaryMap } from './boundary-map';
import { mapQuery } from './get-map';
import type { Item } from './series';
import { TileMap } from './tile-map';

/** In true boundaries where the prefecture has loaded them, or as tiles. */
export function PlaceMap({ items }: { items: Item[] }) {
  const { data } = useQuery(mapQuery);
  const [hasTiles, setHasTiles] = useState(false);
  const mayLoad = loadsMaps(useMe());
  if (!data?.topology) {
    return (
      <>
        <TileMap items={items} />
        {mayLoad && (
          <Link to="/statistics/map" className={`${textLink} target flex items-center print:hidden`}>
            <Trans>本当の形の地図にする（境界のファイルを読み込む）</Trans>
          </Link>
        )}
      </>
    );
  }
  return (
    <>
      <div className="print:hidden">
        <Choice type="checkbox" checked={hasTiles} onChange={setHasTiles}>
          <Trans>ますの地図で見る（小さな町村も読めます）</Trans>
        </Choice>
      </div>
      {hasTiles ? (
        <TileMap items={items} />
      ) : (
        <BoundaryMap items={items} topology={data.topology} credit={data.credit ?? ''} />
      )}
      {mayLoad && (
        <Link to="/statistics/map" className={`${textLink} target flex items-center print:hidden`}>
          <Trans>地図の境界を変える</Trans>
        </Link>
      )}
    </>
  );
}
