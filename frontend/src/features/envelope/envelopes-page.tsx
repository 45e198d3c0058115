import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { EnvelopeState, SealedEnvelope } from '../../platform/api-types/envelope';
import { TimeStamp } from '../../platform/clock/time-stamp';
import { usePageTitle } from '../../platform/page/use-page-title';
import { Loaded } from '../../platform/query/loaded';
import { StepUpNote } from '../../platform/step-up/step-up-note';
import { Button } from '../../ui/button';
import { Callout } from '../../ui/callout';
import { Skeleton } from '../../ui/skeleton';
import { useSeal } from './change-envelopes';
import { envelopesQuery } from './get-envelopes';

/** Where an administrator seals the envelope for the day on which Keycloak is away. */
export function EnvelopesPage() {
  usePageTitle('envelopes');
  const query = useQuery(envelopesQuery);
  const seal = useSeal();
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-col gap-6 px-4 py-8">
      <h1 className="text-std-24B-150">
        <Trans>非常用の封筒</Trans>
      </h1>
      <p>
        <Trans>
          認証サーバーが長く止まったときに、サーバー機の前にいる方が管理だけをできるようにするコードです。紙に書いて封をし、鍵のかかる場所に保管してください。患者さんの情報は見られません。
        </Trans>
      </p>
      {seal.data ? (
        <Paper sealed={seal.data} />
      ) : (
        <Loaded query={query} skeleton={<Skeleton />}>
          {(state) => <State state={state} />}
        </Loaded>
      )}
      {!seal.data && (
        <>
          <StepUpNote problem={seal.error ?? undefined} onStepUp={() => {}} />
          <Button className="self-start" busy={seal.isPending} onPress={() => seal.mutate()}>
            <Trans>新しいコードをつくる</Trans>
          </Button>
        </>
      )}
    </div>
  );
}

/** The one time the code is shown. */
function Paper({ sealed }: { sealed: SealedEnvelope }) {
  return (
    <section className="flex flex-col gap-4 rounded-12 border border-solid-gray-400 p-4">
      <p>
        <code className="select-all text-std-20B-160 tracking-wider">{sealed.code}</code>
      </p>
      <ul className="list-disc ps-5">
        <li>
          <Trans>使えるのは、サーバー機そのもので開いた「/envelope」の画面だけです。</Trans>
        </li>
        <li>
          <Trans>使えるのは1回、60分までです。使ったら新しいコードをつくってください。</Trans>
        </li>
        <li>
          <Trans>前のコードは、いま使えなくなりました。</Trans>
        </li>
      </ul>
      <Callout tone="warning">
        <Trans>コードは、この画面を離れると二度と表示されません。印刷するか、書き写してください。</Trans>
      </Callout>
      <Button variant="secondary" className="self-start print:hidden" onPress={() => window.print()}>
        <Trans>印刷する</Trans>
      </Button>
    </section>
  );
}

function State({ state }: { state: EnvelopeState }) {
  return (
    <>
      {state.sealedAt ? (
        <p>
          <Trans>
            <TimeStamp at={state.sealedAt} /> に <bdi>{state.sealedBy}</bdi> さんが封をした封筒があります。
          </Trans>
        </p>
      ) : (
        <Callout tone="warning">
          <Trans>使える封筒がありません。</Trans>
        </Callout>
      )}
      {state.opened.length > 0 && (
        <section>
          <h2 className="text-std-20B-160">
            <Trans>開けられた記録</Trans>
          </h2>
          <ul className="divide-y divide-solid-gray-200">
            {state.opened.map((one) => (
              <li key={one.openedAt} className="py-2">
                <p>
                  <TimeStamp at={one.openedAt} /> <bdi>{one.openedBy}</bdi>
                </p>
                <p className="whitespace-pre-wrap text-sm">{one.reason}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
