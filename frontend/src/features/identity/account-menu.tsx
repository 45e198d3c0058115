import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useCodes } from '../../platform/code-list/use-codes';
import { dropAllDrafts } from '../../platform/drafts/drafts';
import { LanguageSwitch } from '../../platform/i18n/language-switch';
import { useMe } from '../../platform/session/me-context';
import { signingOut } from '../../platform/session/session-ended';
import { Badge } from '../../ui/badge';
import { OpenIcon } from '../../ui/icons';
import { Names } from '../../ui/name';
import { textLink } from '../../ui/text-link';

/** The browser's own popover: closes by Escape or a press elsewhere, and stays inside the header's landmark. */
export function AccountMenu() {
  const { t } = useLingui();
  const me = useMe();
  const { label } = useCodes();
  return (
    <>
      <button
        type="button"
        popoverTarget="account-menu"
        aria-label={t`${me.name}さんのメニュー`}
        className="target flex max-w-40 items-center gap-1 rounded-8 border border-solid-gray-400 ps-2 pe-1 text-sm hover:bg-solid-gray-50 sm:ps-3 sm:pe-2"
      >
        <bdi className="truncate">{me.name}</bdi>
        <OpenIcon className="size-4" />
      </button>
      <div
        id="account-menu"
        popover="auto"
        className="fixed inset-auto end-3 top-20 m-0 max-h-[80dvh] w-72 overflow-y-auto rounded-12 border border-solid-gray-300 bg-white p-4 text-inherit shadow-2 open:flex open:flex-col open:gap-3"
      >
        <p className="font-700">
          <bdi>{me.name}</bdi>
        </p>
        <ul className="text-sm text-solid-gray-700">
          {me.affiliations.map((one) => (
            <li key={one.affiliationId}>
              <Names>{[one.organization, label('profession', one.profession)]}</Names>
            </li>
          ))}
          {me.waiting.map((one) => (
            <li key={one.affiliationId}>
              <Names>{[one.organization, label('profession', one.profession)]}</Names>{' '}
              <Badge tone="yellow">
                <Trans>確認待ち</Trans>
              </Badge>
            </li>
          ))}
        </ul>
        {(me.administrator || me.affiliations.length > 0) && (
          <MenuLink to="/directory">
            <Trans>名簿</Trans>
          </MenuLink>
        )}
        {me.administrator && (
          <MenuLink to="/organizations">
            <Trans>組織</Trans>
          </MenuLink>
        )}
        {me.administrator && (
          <MenuLink to="/envelopes">
            <Trans>非常用の封筒</Trans>
          </MenuLink>
        )}
        <MenuLink to="/policies">
          <Trans>運用ポリシー</Trans>
        </MenuLink>
        <MenuLink to="/seats">
          <Trans>窓口と引き継ぎ</Trans>
        </MenuLink>
        <MenuLink to="/rolls">
          <Trans>名簿の棚卸し</Trans>
        </MenuLink>
        <MenuLink to="/sessions">
          <Trans>サインイン中の端末</Trans>
        </MenuLink>
        <MenuLink to="/account">
          <Trans>サインインの方法</Trans>
        </MenuLink>
        <MenuLink to="/break-glass">
          <Trans>非常時アクセス</Trans>
        </MenuLink>
        <LanguageSwitch className="self-start" />
        <a
          className={`${textLink} target flex items-center self-start px-3`}
          href="/api/logout"
          onClick={() => {
            dropAllDrafts();
            signingOut();
          }}
        >
          <Trans>サインアウト</Trans>
        </a>
      </div>
    </>
  );
}

function MenuLink({
  to,
  children,
}: {
  to:
    | '/directory'
    | '/organizations'
    | '/envelopes'
    | '/policies'
    | '/seats'
    | '/rolls'
    | '/sessions'
    | '/account'
    | '/break-glass';
  children: ReactNode;
}) {
  return (
    <Link
      to={to}
      className={`${textLink} target flex items-center self-start px-3`}
      onClick={(event) => event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()}
    >
      {children}
    </Link>
  );
}
