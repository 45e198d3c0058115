import type { Page } from '@playwright/test';
import { toServer } from './faults';

/** A slow line, under control: a command waits before the server until `pass`, its answer before the page until `answer`. */
export async function holdPost(page: Page, address: string) {
  const asked = turnstile();
  const passing = turnstile();
  const stored = turnstile();
  const answering = turnstile();
  await page.route(address, async (route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    asked.open();
    await passing.opened;
    const answer = await toServer(route);
    stored.open();
    await answering.opened;
    await route.fulfill(answer);
  });
  return {
    asked: asked.opened,
    async pass() {
      passing.open();
      await stored.opened;
    },
    answer: answering.open,
  };
}

function turnstile() {
  let open: () => void = () => {};
  const opened = new Promise<void>((done) => {
    open = done;
  });
  return { open, opened };
}
