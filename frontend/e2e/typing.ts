import type { Locator, Page } from '@playwright/test';

/** Kana on their way to kanji, and the Enter that picks the candidate (with Ctrl for the hurried). */
export async function convert(page: Page, field: Locator, kana: string, kanji: string): Promise<void> {
  await field.focus();
  const keyboard = await page.context().newCDPSession(page);
  const length = kana.length;
  await keyboard.send('Input.imeSetComposition', {
    text: kana,
    selectionStart: length,
    selectionEnd: length,
  });
  for (const modifiers of [0, 2]) {
    const enter = { windowsVirtualKeyCode: 229, key: 'Process', code: 'Enter', modifiers };
    await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
  }
  await keyboard.send('Input.insertText', { text: kanji });
  await keyboard.detach();
}

/** The addresses this page has sent commands to. */
export function commandsOf(page: Page): string[] {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(`${request.method()} ${new URL(request.url()).pathname}`);
  });
  return sent;
}
