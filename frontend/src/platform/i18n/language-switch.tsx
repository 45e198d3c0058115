import { useLingui } from '@lingui/react';
import { activateLocale } from './locale';

/** Written in the language it leads to, so that it is found by those who cannot read the page. */
export function LanguageSwitch({ className = '' }: { className?: string }) {
  const { i18n } = useLingui();
  const next = i18n.locale === 'en' ? 'ja' : 'en';
  return (
    <button
      type="button"
      lang={next}
      className={`target rounded-6 px-3 text-key-900 underline underline-offset-4 hover:bg-key-50 ${className}`}
      onClick={() => void activateLocale(next)}
    >
      {next === 'ja' ? '日本語' : 'English'}
    </button>
  );
}
