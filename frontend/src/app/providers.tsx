import { i18n } from '@lingui/core';
import { I18nProvider, useLingui } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { I18nProvider as AriaI18nProvider } from 'react-aria-components';
import { createQueryClient } from '../platform/query/query-client';
import { router } from './router';

const client = createQueryClient();

export function Providers() {
  return (
    <I18nProvider i18n={i18n}>
      <AriaLocale>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </AriaLocale>
    </I18nProvider>
  );
}

function AriaLocale({ children }: { children: ReactNode }) {
  const { i18n: current } = useLingui();
  return <AriaI18nProvider locale={current.locale === 'en' ? 'en-GB' : 'ja-JP'}>{children}</AriaI18nProvider>;
}
