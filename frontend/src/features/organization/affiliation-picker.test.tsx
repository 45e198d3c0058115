import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { Affiliation, Me } from '../../platform/api-types/identity';
import { createQueryClient } from '../../platform/query/query-client';
import { MeContext } from '../../platform/session/me-context';
import { AffiliationPicker } from './affiliation-picker';
import { useAffiliation } from './use-affiliation';

const at = (affiliationId: string, role: Affiliation['role'], organization: string): Affiliation => ({
  affiliationId,
  accountId: 'me',
  organizationId: organization,
  organization,
  organizationKind: 'facility',
  role,
  profession: '06',
  name: '田中 美穂',
});

function Composing({ told }: { told: (as: string | undefined) => void }) {
  const [as, setAs] = useAffiliation();
  told(as);
  return <AffiliationPicker value={as} onChange={setAs} />;
}

function show(affiliations: Affiliation[]) {
  vi.stubGlobal('fetch', async () => Response.json({ version: '2026', dimensions: [] }));
  const me: Me = {
    accountId: 'me',
    name: '田中 美穂',
    administrator: false,
    demo: false,
    setup: false,
    affiliations,
    waiting: [],
  };
  const told = vi.fn();
  render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={createQueryClient()}>
        <MeContext value={me}>
          <Composing told={told} />
        </MeContext>
      </QueryClientProvider>
    </I18nProvider>,
  );
  return told;
}

afterEach(() => vi.unstubAllGlobals());

test('who belongs to two places chooses as whom she writes', async () => {
  const told = show([at('a', 'member', 'しなの'), at('b', 'member', 'ひなた')]);
  expect(told).toHaveBeenLastCalledWith('a');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'どの所属で書きますか' }), 'b');
  expect(told).toHaveBeenLastCalledWith('b');
});

test('managing people is no place to write from', () => {
  const told = show([at('a', 'administrator', 'しなの'), at('b', 'member', 'しなの')]);
  expect(screen.queryByRole('combobox')).toBeNull();
  expect(told).toHaveBeenLastCalledWith(undefined);
});
