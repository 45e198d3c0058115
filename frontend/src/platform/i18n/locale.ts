import { i18n } from '@lingui/core';

export type Locale = 'ja' | 'en';

const key = 'hashi.locale';

export function savedLocale(): Locale {
  try {
    return localStorage.getItem(key) === 'en' ? 'en' : 'ja';
  } catch {
    return 'ja';
  }
}

const catalogues = {
  ja: () => import('../../locales/ja/messages.po'),
  en: () => import('../../locales/en/messages.po'),
};

export async function activateLocale(locale: Locale): Promise<void> {
  const { messages } = await catalogues[locale]();
  i18n.loadAndActivate({ locale, messages });
  document.documentElement.lang = locale;
  try {
    localStorage.setItem(key, locale);
  } catch {
    // The choice then lasts as long as the page.
  }
}
