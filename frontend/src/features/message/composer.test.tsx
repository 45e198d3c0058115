import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { dropAllDrafts } from '../../platform/drafts/drafts';
import { Composer } from './composer';

const draft = { channelId: 'c', name: 'thread.t' };

function show(onSend = vi.fn()) {
  const view = render(
    <I18nProvider i18n={i18n}>
      <Composer draft={draft} onSend={onSend} />
    </I18nProvider>,
  );
  return { onSend, box: screen.getByRole('textbox', { name: '本文' }), ...view };
}

describe('the composer', () => {
  beforeEach(dropAllDrafts);

  test('never sends while kana is being turned into kanji', async () => {
    const { onSend, box } = show();
    await userEvent.type(box, '訪問しました');
    fireEvent.keyDown(box, { key: 'Enter', ctrlKey: true, isComposing: true });
    fireEvent.keyDown(box, { key: 'Enter', ctrlKey: true, keyCode: 229 });
    fireEvent.keyDown(box, { key: 'Enter', metaKey: true, keyCode: 229, isComposing: true });
    expect(onSend).not.toHaveBeenCalled();
  });

  test('makes a new line on Enter and sends on Ctrl or ⌘ with Enter', async () => {
    const { onSend, box } = show();
    await userEvent.type(box, '一行目{Enter}二行目');
    expect(box).toHaveValue('一行目\n二行目');
    expect(onSend).not.toHaveBeenCalled();
    await userEvent.keyboard('{Meta>}{Enter}{/Meta}');
    expect(onSend).toHaveBeenCalledExactlyOnceWith('一行目\n二行目');
    expect(box).toHaveValue('');
  });

  test('says why an empty post cannot be sent instead of hiding the button', async () => {
    const { onSend } = show();
    const button = screen.getByRole('button', { name: '送信' });
    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(button).toHaveAccessibleDescription('本文を入力してください。');
    await userEvent.click(button);
    expect(onSend).not.toHaveBeenCalled();
  });

  test('keeps the words when the page is left and comes back', async () => {
    const { box, unmount } = show();
    await userEvent.type(box, '書きかけ');
    unmount();
    expect(show().box).toHaveValue('書きかけ');
  });

  test('IJ-07: counts what the server counts, an emoji or a rare kanji as one', async () => {
    const { onSend, box } = show();
    const body = '𠮷😀'.repeat(5_000);
    fireEvent.change(box, { target: { value: body } });
    await userEvent.click(screen.getByRole('button', { name: '送信' }));
    expect(onSend).toHaveBeenCalledExactlyOnceWith(body);
    fireEvent.change(box, { target: { value: `${body}字` } });
    await userEvent.click(screen.getByRole('button', { name: '送信' }));
    expect(onSend).toHaveBeenCalledOnce();
  });

  test('counts down near the limit and refuses more', () => {
    const { box, onSend } = show();
    fireEvent.change(box, { target: { value: 'あ'.repeat(9_990) } });
    expect(screen.getByText('あと 10 文字')).toBeVisible();
    fireEvent.change(box, { target: { value: 'あ'.repeat(10_003) } });
    fireEvent.keyDown(box, { key: 'Enter', ctrlKey: true });
    expect(screen.getByText('3 文字多すぎます')).toBeVisible();
    expect(onSend).not.toHaveBeenCalled();
  });
});
