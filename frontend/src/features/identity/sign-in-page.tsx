import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { LanguageSwitch } from '../../platform/i18n/language-switch';
import { usePageTitle } from '../../platform/page/use-page-title';
import type { Gone } from '../../platform/session/session-ended';
import { signInAddress } from '../../platform/session/sign-in-address';
import { BridgeMark } from '../../ui/bridge-mark';
import { BridgeScene } from '../../ui/bridge-scene';
import { Callout } from '../../ui/callout';
import { buttonLink } from '../../ui/text-link';
import { DemoBanner } from './demo-banner';
import { DemoCast } from './demo-cast';
import { demoQuery } from './get-demo';
import { ProviderAwayBanner } from './provider-away-banner';

/**
 * The door: what this is, one button, and in demo mode the people who can come in. `gone`: how the session ended that
 * was here, and of which nothing may be seen any more.
 */
export function SignInPage({ to, gone }: { to: string; gone?: Gone }) {
  usePageTitle('sign-in');
  const { data: demo, dataUpdatedAt, refetch } = useQuery(demoQuery);
  return (
    <>
      <header>{demo && <DemoBanner />}</header>
      <ProviderAwayBanner />
      <main className="mx-auto flex max-w-5xl flex-col gap-10 px-5 py-10 sm:py-14">
        {gone && (
          <Callout tone="warning" role="alert">
            <p className="font-700">
              {gone === 'unattended' ? (
                <Trans>しばらく操作がなかったため、サインアウトしました</Trans>
              ) : (
                <Trans>この端末はサインアウトされました</Trans>
              )}
            </p>
            <p className="text-sm">
              <Trans>
                表示していた内容は消しました。書きかけの文章と未送信の投稿は、同じ人がこの画面でもう一度サインインすると戻ります。
              </Trans>
            </p>
          </Callout>
        )}
        <div className="flex flex-col items-start gap-5 md:relative">
          <BridgeScene className="absolute end-0 top-0 hidden w-80 md:block" />
          <div className="flex items-center gap-4">
            <BridgeMark className="size-16" />
            <h1 className="leading-130">
              <span className="block font-700 text-4xl">
                <Trans>橋</Trans>
              </span>
              <span className="block text-solid-gray-700 text-sm">Hashi</span>
            </h1>
          </div>
          <p className="max-w-xl text-lg md:pe-4">
            <Trans>
              在宅医療と介護をつなぐ、関係者だけの連絡の場です。拠点どうしの相談、ケアチームの情報共有、県からのお知らせを、ひとつの場所で。
            </Trans>
          </p>
          <a className={`${buttonLink} min-w-48 text-lg`} href={signInAddress(to)}>
            <Trans>サインイン</Trans>
          </a>
          <p className="text-sm text-solid-gray-700">
            <Trans>パスワードと認証アプリのワンタイムコード、またはパスキーを使います。</Trans>
          </p>
        </div>
        {demo && <DemoCast demo={demo} readAt={dataUpdatedAt} onExpired={() => void refetch()} />}
        <footer className="-ms-3">
          <LanguageSwitch />
        </footer>
      </main>
    </>
  );
}
