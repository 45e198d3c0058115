import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Me } from '../../platform/api-types/identity';
import type { BoundaryMap } from '../../platform/api-types/statistics';
import { answering, sato, show } from '../../testing/show';
import { MapPage } from './map-page';

const kobayashi: Me = {
  ...sato,
  accountId: 'kobayashi',
  affiliations: sato.affiliations.map((one) => ({ ...one, role: 'officer', organizationKind: 'prefecture' })),
};
const loaded = { topology: '{}', credit: '出典：見本', municipalities: 30, loadedAt: '2026-11-27T00:00:00Z' };
const file = new File(['{"type":"Topology"}'], 'niigata.topojson');

describe('the boundaries of maps', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    sessionStorage.clear();
  });

  function open(put: () => Response, before: Partial<BoundaryMap> = {}) {
    const asked = answering((_, method) =>
      method === 'GET'
        ? Response.json(before)
        : method === 'PUT'
          ? put()
          : new Response(null, { status: 204 }),
    );
    show(<MapPage />, kobayashi);
    return asked;
  }

  async function fill(chosen: File) {
    await userEvent.upload(await screen.findByLabelText('境界のファイル'), chosen, { applyAccept: false });
    await userEvent.type(screen.getByLabelText('出典'), '出典：見本');
  }

  test('are loaded by an officer, with a credit line', async () => {
    const asked = open(() => Response.json(loaded));
    expect(await screen.findByText('まだ読み込まれていません。')).toBeVisible();
    await fill(file);
    await userEvent.click(screen.getByRole('button', { name: '読み込む' }));
    expect(await screen.findByText(/30市町村の境界があります/)).toBeVisible();
    expect(asked).toContainEqual({
      command: 'PUT /api/statistics/map',
      json: { credit: '出典：見本', topology: '{"type":"Topology"}' },
    });
  });

  test('that are of another prefecture are told at the file, and what was typed stays', async () => {
    open(() =>
      Response.json(
        {
          code: 'invalid',
          title: '入力内容を確かめてください。',
          fields: [{ field: 'topology', message: 'この県の市町村が 0 しか見つかりません' }],
        },
        { status: 400, headers: { 'Content-Type': 'application/problem+json' } },
      ),
    );
    await fill(file);
    await userEvent.click(screen.getByRole('button', { name: '読み込む' }));
    expect(await screen.findByText(/この県の市町村が 0 しか見つかりません/)).toBeVisible();
    expect(screen.getByLabelText('境界のファイル')).toBeInvalid();
    expect(screen.getByLabelText('出典')).toHaveValue('出典：見本');
  });

  test('ask for a proof of who is there, and keep the credit line meanwhile', async () => {
    open(() => Response.json({ code: 'step-up-needed', title: '' }, { status: 403 }));
    await fill(file);
    await userEvent.click(screen.getByRole('button', { name: '読み込む' }));
    const link = await screen.findByRole('link', { name: '本人確認に進む' });
    link.addEventListener('click', (event) => event.preventDefault());
    await userEvent.click(link);
    expect(Object.values({ ...sessionStorage })).toContain('"出典：見本"');
  });

  test('that are too large are not sent', async () => {
    const asked = open(() => Response.json(loaded));
    await fill(new File(['x'.repeat(1_500_001)], 'large.topojson'));
    expect(screen.getByText(/大きすぎます/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '読み込む' }));
    expect(asked.filter(({ command }) => command.startsWith('PUT'))).toEqual([]);
  });

  test('are removed again', async () => {
    const asked = open(() => Response.json(loaded), loaded);
    await userEvent.click(await screen.findByRole('button', { name: '境界を外して、ますの地図に戻す' }));
    expect(asked.map(({ command }) => command)).toContain('DELETE /api/statistics/map');
  });

  test('are not for others', async () => {
    answering(() => Response.json({}));
    show(<MapPage />, sato);
    expect(await screen.findByText('このページは、県の担当者が使います')).toBeVisible();
    expect(screen.queryByLabelText('境界のファイル')).not.toBeInTheDocument();
  });
});
