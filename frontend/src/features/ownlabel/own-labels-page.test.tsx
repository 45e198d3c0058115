import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { OwnLabels } from '../../platform/api-types/own-label';
import { answering, sato, show } from '../../testing/show';
import { OwnLabelsPage } from './own-labels-page';

const kept: OwnLabels = {
  centreId: 'shibata',
  centre: 'しばた地域医療介護連携センター',
  version: 3,
  labels: [{ dimension: 'method', code: '01', label: 'TEL' }],
};

async function addWord(label: string) {
  await userEvent.selectOptions(screen.getByLabelText('共通の区分'), 'B01');
  await userEvent.type(screen.getByLabelText('この拠点の呼び方'), label);
  await userEvent.click(screen.getByRole('button', { name: '一覧に加える' }));
}

describe('the words of a centre', () => {
  it('are sent together, each with the common code for which it stands', async () => {
    const asked = answering(() => Response.json({ ...kept, version: 4 }), kept);
    show(<OwnLabelsPage />, sato);

    expect(await screen.findByText('TEL')).toBeVisible();
    await screen.findByRole('option', { name: '退院調整' });
    await addWord('退院の段取り');
    await userEvent.click(screen.getByRole('button', { name: '保存する' }));

    await waitFor(() =>
      expect(asked.find(({ command }) => command.startsWith('PUT'))).toEqual({
        command: 'PUT /api/centres/shibata/labels',
        json: {
          version: 3,
          labels: [...kept.labels, { dimension: 'content', code: 'B01', label: '退院の段取り' }],
        },
      }),
    );
  });

  it('stay on the page when one of them is refused', async () => {
    const refusal = {
      code: 'invalid',
      title: '入力の内容をご確認ください。',
      fields: [{ field: 'labels', message: '「自宅での看取り」は共通の区分「D01」の名前です。' }],
    };
    answering(() => Response.json(refusal, { status: 400 }), kept);
    show(<OwnLabelsPage />, sato);

    await screen.findByText('TEL');
    await screen.findByRole('option', { name: '退院調整' });
    await addWord('自宅での看取り');
    await userEvent.click(screen.getByRole('button', { name: '保存する' }));

    expect(await screen.findByRole('alert')).toHaveTextContent('共通の区分「D01」の名前です');
    expect(screen.getByRole('button', { name: '自宅での看取りを外す' })).toBeVisible();
  });
});
