import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { EnvelopeBanner } from '../features/envelope/envelope-banner';
import { AccountMenu } from '../features/identity/account-menu';
import { DemoBanner } from '../features/identity/demo-banner';
import { ProviderAwayBanner } from '../features/identity/provider-away-banner';
import { SessionEndedBanner } from '../features/identity/session-ended-banner';
import { WaitingNote } from '../features/people/waiting-note';
import {
  keepsLedger,
  looksAfterPeople,
  reviewsAccess,
  seesAreaIssues,
  seesReports,
  seesStatistics,
  useMe,
} from '../platform/session/me-context';
import { BridgeMark } from '../ui/bridge-mark';
import { ConnectionBar, ConnectionNote } from './connection-note';
import { StickyBars } from './sticky-bars';

const navLink =
  'target flex items-center border-b-4 border-transparent px-2 hover:bg-solid-gray-50 aria-[current]:border-key-900 aria-[current]:font-700 forced-colors:border-[Canvas] forced-colors:aria-[current]:border-[Highlight]';

export function Shell({ children }: { children: ReactNode }) {
  const { t } = useLingui();
  const me = useMe();
  // On a phone it takes a line of its own, whatever stands beside it: the header keeps its height.
  const longMenu = seesAreaIssues(me);
  return (
    <div className="flex min-h-dvh flex-col panes:h-dvh print:h-auto!">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-white focus:px-4 focus:py-3"
      >
        <Trans>本文へ移動</Trans>
      </a>
      <header className="print:hidden">
        {me.demo && <DemoBanner />}
        <div className="flex flex-wrap items-center gap-x-1 border-solid-gray-300 border-b bg-white px-3 max-[24rem]:pb-1 sm:gap-x-4 sm:px-4">
          <Link
            to="/channels"
            className="target flex items-center gap-2 rounded-6 py-2"
            aria-label={t`橋　はじめの画面`}
          >
            <BridgeMark className="size-8" />
            <span className="hidden font-700 text-xl sm:inline">橋</span>
          </Link>
          <nav
            aria-label={t`メニュー`}
            className={`flex flex-wrap ${longMenu ? 'max-sm:basis-[calc(100%-3rem)]' : ''}`}
          >
            <Link to="/channels" activeProps={{ 'aria-current': 'page' }} className={navLink}>
              <Trans>チャンネル</Trans>
            </Link>
            {keepsLedger(me) && (
              <Link to="/ledger" activeProps={{ 'aria-current': 'page' }} className={navLink}>
                <Trans>台帳</Trans>
              </Link>
            )}
            {seesStatistics(me) && (
              <Link to="/statistics" activeProps={{ 'aria-current': 'page' }} className={navLink}>
                <Trans>統計</Trans>
              </Link>
            )}
            {seesAreaIssues(me) && (
              <Link
                to="/area-issues"
                activeProps={{ 'aria-current': 'page' }}
                aria-label={t`地域課題`}
                className={navLink}
              >
                <Trans>課題</Trans>
              </Link>
            )}
            {seesReports(me) && (
              <Link to="/reports" activeProps={{ 'aria-current': 'page' }} className={navLink}>
                <Trans>報告</Trans>
              </Link>
            )}
            {reviewsAccess(me) && (
              <Link to="/access-log" activeProps={{ 'aria-current': 'page' }} className={navLink}>
                <Trans>閲覧の記録</Trans>
              </Link>
            )}
            {looksAfterPeople(me) && (
              <Link to="/accounts" activeProps={{ 'aria-current': 'page' }} className={navLink}>
                <Trans>利用者</Trans>
              </Link>
            )}
            {me.setup && me.administrator && (
              <Link to="/setup" activeProps={{ 'aria-current': 'page' }} className={navLink}>
                <Trans>初期設定</Trans>
              </Link>
            )}
          </nav>
          <div className={`ms-auto flex items-center gap-3 ${longMenu ? 'max-sm:order-2' : ''}`}>
            <AccountMenu />
          </div>
          <ConnectionNote below={longMenu} />
        </div>
      </header>
      <StickyBars>
        <ConnectionBar />
        <SessionEndedBanner />
        <WaitingNote />
        <EnvelopeBanner />
        <ProviderAwayBanner />
      </StickyBars>
      <main id="main" tabIndex={-1} className="flex min-h-0 flex-1 flex-col outline-none">
        {children}
      </main>
    </div>
  );
}
