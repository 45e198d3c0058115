import type { ReactNode } from 'react';
import { BridgeMark } from '../../ui/bridge-mark';
import { LanguageSwitch } from '../i18n/language-switch';

/** A page for whoever has no session. */
export function OutsidePage({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="flex items-center gap-3 border-solid-gray-300 border-b px-4 py-2">
        <BridgeMark className="size-8" />
        <span className="font-700 text-xl">橋</span>
        <LanguageSwitch className="ms-auto" />
      </header>
      <main className="mx-auto flex max-w-xl flex-col gap-6 px-5 py-8">{children}</main>
    </>
  );
}
