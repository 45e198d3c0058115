import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Holding, Seat } from '../../platform/api-types/seat';
import { usePageTitle } from '../../platform/page/use-page-title';
import { Loaded } from '../../platform/query/loaded';
import { looksAfterPeople, useMe } from '../../platform/session/me-context';
import { useStepUp } from '../../platform/step-up/use-step-up';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Name } from '../../ui/name';
import { Skeleton } from '../../ui/skeleton';
import { textLink } from '../../ui/text-link';
import { EndHoldingDialog } from './end-holding-dialog';
import { seatsQuery } from './get-seats';
import { GiveSeatDialog, type Giving } from './give-seat-dialog';
import { HoldingDays } from './holding-days';
import { OpenSeatForm } from './open-seat-form';

type Ending = { seat: Seat; holding: Holding };

/** The seats of the places the reader belongs to or looks after: who holds them, who held them before. */
export function SeatsPage() {
  usePageTitle('seats');
  const me = useMe();
  const query = useQuery(seatsQuery);
  const { intent, keep } = useStepUp<Giving>('give-seat');
  const [giving, setGiving] = useState<Giving | null>(intent);
  const [ending, setEnding] = useState<Ending | null>(null);
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-col gap-5 px-4 py-8">
      <Loaded query={query} skeleton={<Skeleton page />}>
        {({ seats }) => (
          <>
            <h1 className="text-std-24B-150">
              <Trans>窓口と引き継ぎ</Trans>
            </h1>
            <p>
              <Trans>
                窓口は、担当が替わっても残ります。約束、連絡先、進行中の患者さんのチームが、次の担当へそのまま引き継がれます。
              </Trans>
            </p>
            {seats.length === 0 && (
              <p>
                <Trans>窓口はまだありません。</Trans>
              </p>
            )}
            <ul className="flex flex-col gap-4">
              {seats.map((seat) => (
                <SeatCard
                  key={seat.seatId}
                  seat={seat}
                  onGive={() => setGiving({ seat, affiliationId: '' })}
                  onEnd={(holding) => setEnding({ seat, holding })}
                />
              ))}
            </ul>
            {looksAfterPeople(me) && <OpenSeatForm />}
          </>
        )}
      </Loaded>
      {giving && <GiveSeatDialog giving={giving} onStepUp={keep} onClose={() => setGiving(null)} />}
      {ending && <EndHoldingDialog {...ending} onClose={() => setEnding(null)} />}
    </div>
  );
}

type CardProps = { seat: Seat; onGive: () => void; onEnd: (holding: Holding) => void };

function SeatCard({ seat, onGive, onEnd }: CardProps) {
  const { t } = useLingui();
  const now = seat.holdings.filter((one) => one.now);
  const before = seat.holdings.filter((one) => !one.now);
  return (
    <li className="flex flex-col gap-3 rounded-12 border border-solid-gray-300 p-4">
      <div>
        <h2 className="text-std-20B-160">
          <Name>{seat.name}</Name>
        </h2>
        <p className="text-sm text-solid-gray-700">
          <Name>{seat.organization}</Name>
        </p>
      </div>
      {now.length === 0 && (
        <p>
          <Badge tone="yellow">
            <Trans>担当者がいません</Trans>
          </Badge>
        </p>
      )}
      {seat.waitingRooms > 0 && (
        <p className="text-sm">
          <Plural value={seat.waitingRooms} other="# 件のチームが、次の担当を待っています。" />
        </p>
      )}
      <ul className="flex flex-col gap-2">
        {now.map((holding) => (
          <li key={holding.holdingId} className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <span className="min-w-40 flex-1">
              <bdi className="font-700">{holding.person.name}</bdi>{' '}
              <span className="text-sm text-solid-gray-700">
                <HoldingDays holding={holding} />
              </span>
            </span>
            {seat.steward && (
              <Button
                variant="quiet"
                aria-label={t`${holding.person.name}さんの担当を終える`}
                onPress={() => onEnd(holding)}
              >
                <Trans>担当を終える</Trans>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {before.length > 0 && (
        <details>
          <summary className="target cursor-pointer content-center">
            <Plural value={before.length} other="これまでの担当 # 人" />
          </summary>
          <ul className="text-sm">
            {before.map((holding) => (
              <li key={holding.holdingId}>
                <bdi>{holding.person.name}</bdi> <HoldingDays holding={holding} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className="flex flex-wrap items-center gap-3">
        {seat.own && (
          <Link
            to="/seats/$seatId"
            params={{ seatId: seat.seatId }}
            className={`${textLink} target inline-flex items-center`}
          >
            <Trans>引き継ぎ資料を開く</Trans>
          </Link>
        )}
        {seat.steward && (
          <Button variant="secondary" aria-label={t`${seat.name}を引き継ぐ`} onPress={onGive}>
            <Trans>引き継ぐ</Trans>
          </Button>
        )}
      </div>
    </li>
  );
}
