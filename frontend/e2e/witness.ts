import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

type Allowance = { what: RegExp; because: string };

const always: Allowance[] = [{ what: /status of 499 .*\/api\/me$/, because: 'nobody is signed in yet' }];

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export const sizes = {
  phone: { width: 390, height: 844 },
  desk: { width: 1280, height: 800 },
};

export type Device = keyof typeof sizes;

/** Watches every page of a story: the console, errors, the content security policy, the accessibility rules. */
export class Witness {
  readonly complaints: string[] = [];
  readonly audited = new Set<string>();
  private readonly allowed = [...always];

  watch(page: Page, who: string): void {
    page.on('pageerror', (error) => this.complain(`${who}: page error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() !== 'error' && !/Content Security Policy/i.test(message.text())) return;
      this.complain(`${who}: ${message.text()} ${message.location().url}`);
    });
  }

  /** A deliberate probe or outage: this complaint is expected from now on, for this reason. */
  allow(what: RegExp, because: string): () => void {
    const allowance = { what, because };
    this.allowed.push(allowance);
    return () => this.allowed.splice(this.allowed.indexOf(allowance), 1);
  }

  /** axe finds nothing, neither at a phone's width nor at a desk's. */
  async audit(page: Page, name: string): Promise<void> {
    const before = page.viewportSize() ?? sizes.desk;
    for (const device of Object.keys(sizes) as Device[]) {
      await page.setViewportSize(sizes[device]);
      await expect
        .configure({ soft: true })
        .poll(() => findings(page), { message: `axe on ${name} at ${device} width`, timeout: 5_000 })
        .toEqual([]);
      this.audited.add(`${name} (${device})`);
    }
    await page.setViewportSize(before);
  }

  /** Nothing was said on any console that nobody has explained. */
  verify(): void {
    expect.soft(this.complaints.splice(0), 'console, page errors, CSP').toEqual([]);
  }

  private complain(what: string): void {
    if (!this.allowed.some((one) => one.what.test(what))) this.complaints.push(what);
  }
}

/** What axe finds once the page stands still; while a dialog comes or goes it may see neither it nor the page. */
async function findings(page: Page): Promise<string[]> {
  await settled(page);
  const { violations } = await axe(page);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** In the page itself: it has no frames, and a page more for each look takes longer than looking. */
function axe(page: Page) {
  return new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(tags)
    .setLegacyMode(true)
    .analyze();
}

/** Sheets slide and colours fade in: the rules are about what stands then. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  });
}
