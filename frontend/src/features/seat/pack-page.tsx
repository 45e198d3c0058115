import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { HandoverPack } from '../../platform/api-types/seat';
import { TimeStamp } from '../../platform/clock/time-stamp';
import { usePageTitle } from '../../platform/page/use-page-title';
import { Loaded } from '../../platform/query/loaded';
import { Button } from '../../ui/button';
import { BackIcon } from '../../ui/icons';
import { Name, Names } from '../../ui/name';
import { Skeleton } from '../../ui/skeleton';
import { textLink } from '../../ui/text-link';
import { packQuery } from './get-pack';
import { HoldingDays } from './holding-days';
import { ItemSection } from './item-section';

/** Everything a successor needs on the first morning, on one page that can be printed. */
export function PackPage({ seatId }: { seatId: string }) {
  usePageTitle('seat');
  const query = useQuery(packQuery(seatId));
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-8 px-4 py-8">
      <Loaded query={query} skeleton={<Skeleton page />}>
        {(pack) => (
          <>
            <Head pack={pack} />
            <ItemSection pack={pack} kind="promise" />
            <Questions pack={pack} />
            <Cases pack={pack} />
            <ItemSection pack={pack} kind="contact" />
            <ItemSection pack={pack} kind="draft" />
            <Holders pack={pack} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function Head({ pack }: { pack: HandoverPack }) {
  return (
    <div className="flex flex-col gap-2">
      <Link
        to="/seats"
        className={`${textLink} target -ms-1 flex items-center gap-1 self-start print:hidden`}
      >
        <BackIcon />
        <Trans>窓口と引き継ぎ</Trans>
      </Link>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-std-24B-150">
          <Trans>
            <Name>{pack.name}</Name> 引き継ぎ資料
          </Trans>
        </h1>
        <Button variant="secondary" className="print:hidden" onPress={() => window.print()}>
          <Trans>印刷する</Trans>
        </Button>
      </div>
      <p className="text-sm text-solid-gray-700">
        <Name>{pack.organization}</Name> ・{' '}
        <Trans>
          <TimeStamp at={pack.madeAt} />
          の時点
        </Trans>
      </p>
    </div>
  );
}

function Section({ heading, children }: { heading: ReactNode; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-std-20B-160">{heading}</h2>
      {children}
    </section>
  );
}

function Questions({ pack }: { pack: HandoverPack }) {
  return (
    <Section heading={<Trans>未解決の相談</Trans>}>
      {pack.questions.length === 0 && (
        <p>
          <Trans>ありません。</Trans>
        </p>
      )}
      <ul className="divide-y divide-solid-gray-200">
        {pack.questions.map(({ threadId, channelId, title, startedBy, lastPostedAt, messages }) => (
          <li key={threadId} className="py-2">
            <Link
              to="/channels/$channelId/threads/$threadId"
              params={{ channelId, threadId }}
              className={`${textLink} target inline-flex items-center font-700`}
            >
              <bdi>{title}</bdi>
            </Link>
            <p className="text-sm text-solid-gray-700">
              <Names>{[startedBy.name]}</Names> ・{' '}
              <Trans>
                {messages}件の投稿、最後は <TimeStamp at={lastPostedAt} />
              </Trans>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Cases({ pack }: { pack: HandoverPack }) {
  return (
    <Section heading={<Trans>進行中の患者さん</Trans>}>
      {pack.cases.length === 0 && (
        <p>
          <Trans>ありません。</Trans>
        </p>
      )}
      <ul className="divide-y divide-solid-gray-200">
        {pack.cases.map(({ channelId, title }) => (
          <li key={channelId}>
            <Link
              to="/channels/$channelId"
              params={{ channelId }}
              className={`${textLink} target inline-flex items-center`}
            >
              <bdi>{title}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Holders({ pack }: { pack: HandoverPack }) {
  return (
    <Section heading={<Trans>担当の記録</Trans>}>
      <ul>
        {pack.holdings.map((holding) => (
          <li key={holding.holdingId} className="py-1">
            <bdi>{holding.person.name}</bdi>{' '}
            <span className="text-sm text-solid-gray-700">
              <HoldingDays holding={holding} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
