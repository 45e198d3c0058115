import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { LabelsOf } from '../../platform/code-list/own-labels';
import { answering, sato, show } from '../../testing/show';
import { ContentChoice } from './content-choice';

function Choosing() {
  const [value, setValue] = useState<string[]>([]);
  return (
    <LabelsOf value="shibata">
      <ContentChoice value={value} onChange={setValue} />
      <output>{value.join()}</output>
    </LabelsOf>
  );
}

describe('the main content', () => {
  it('may be chosen by a word of the centre, and is the common code', async () => {
    answering(() => Response.json({}), {
      centreId: 'shibata',
      centre: 'しばた',
      version: 1,
      labels: [
        { dimension: 'content', code: 'B01', label: '退院の段取り' },
        { dimension: 'content', code: 'B01', label: '退院日の相談' },
      ],
    });
    show(<Choosing />, sato);

    await screen.findByRole('option', { name: '退院日の相談' });
    await userEvent.selectOptions(screen.getByLabelText('主な相談内容'), '退院日の相談');

    expect(screen.getByText('B01')).toBeVisible();
    expect(screen.getByLabelText('主な相談内容')).toHaveDisplayValue('退院日の相談');
    expect(screen.getByText('「退院調整」として数えます。')).toBeVisible();
  });
});
