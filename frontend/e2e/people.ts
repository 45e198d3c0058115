import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import { oneTimeCode } from './one-time-code';
import { type Device, sizes, type Witness } from './witness';

export type Demo = {
  people: { username: string; name: string; profession: string; organization: string }[];
  password: string;
  codes: Record<string, string>;
  secondsLeft: number;
};

type Answer = { status: number; body: unknown };

/** The browsers of one story and who sits before them. */
export class House {
  private readonly used = new Set<string>();

  constructor(
    readonly browser: Browser,
    readonly address: string,
    readonly witness: Witness,
    /** What somebody's authenticator holds; without it only the code of now is known. */
    private readonly secretOf: (username: string) => string | undefined = () => undefined,
  ) {}

  async demo(): Promise<Demo> {
    return (await fetch(`${this.address}/api/demo`)).json() as Promise<Demo>;
  }

  /** Through the real sign-in: password, then the current one-time code. */
  async signIn(username: string, device: Device, door: Door = straightIn): Promise<Person> {
    const demo = await this.demo();
    const facts = demo.people.find((one) => one.username === username);
    if (!facts) throw new Error(`${username} is not in the cast`);
    const context = await this.context(device);
    const person = new Person(this, facts, context, await context.newPage());
    this.witness.watch(person.page, username);
    await door(person.page, this.address);
    await this.giveCredentials(person.page, username, demo.password);
    return person;
  }

  /** Somebody else sits down at the same browser, where the one before is signed out. */
  async signInHere(page: Page, username: string): Promise<void> {
    const { password } = await this.demo();
    this.witness.watch(page, username);
    await page.getByRole('link', { name: 'サインイン', exact: true }).click();
    await this.giveCredentials(page, username, password);
  }

  private async giveCredentials(page: Page, username: string, password: string): Promise<void> {
    await page.locator('#username').fill(username);
    await page.locator('#password').fill(password);
    await page.locator('#kc-login').click();
    await this.giveCode(page, username);
    await live(page);
  }

  context(device: Device, from?: BrowserContext): Promise<BrowserContext> {
    return open(this.browser, device, from);
  }

  /** Again, where a step asks who is there. */
  async proveIdentity(page: Page, username: string): Promise<void> {
    const back = page.url();
    await page.getByRole('link', { name: '本人確認に進む' }).click();
    await page.locator('#otp').waitFor();
    await this.giveCode(page, username);
    await expect(page).toHaveURL(back);
  }

  /** A code opens the door once; when all that are good now were used, a later one is waited for. */
  private async giveCode(page: Page, username: string): Promise<void> {
    const field = page.locator('#otp');
    await expect(async () => {
      if (await isHome(page, this.address)) return;
      const code = (await this.codes(username)).find((one) => !this.used.has(username + one));
      if (!code) throw new Error('no code that was not used');
      this.used.add(username + code);
      await field.fill(code);
      await page.locator('#kc-login').click();
      await expect(async () => expect(await isHome(page, this.address)).toBe(true)).toPass({
        timeout: 5_000,
      });
    }).toPass({ timeout: 70_000, intervals: [100, 1_000] });
  }

  /** Telephones' clocks differ, so the codes of the half minutes before and after are good too. */
  private async codes(username: string): Promise<string[]> {
    const secret = this.secretOf(username);
    if (!secret) return [(await this.demo()).codes[username] ?? ''];
    return [0, 30_000, -30_000].map((away) => oneTimeCode(secret, Date.now() + away));
  }
}

type Door = (page: Page, address: string) => Promise<void>;

const straightIn: Door = async (page, address) => {
  await page.goto(`${address}/api/login?to=/channels`);
};

async function isHome(page: Page, address: string): Promise<boolean> {
  return page.url().startsWith(`${address}/`);
}

async function open(browser: Browser, device: Device, from?: BrowserContext): Promise<BrowserContext> {
  return browser.newContext({
    viewport: sizes[device],
    hasTouch: device === 'phone',
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    ...(from ? { storageState: await from.storageState() } : {}),
  });
}

export class Person {
  /** Everything the server has pushed to any page of this person. */
  readonly frames: string[] = [];

  constructor(
    private readonly house: House,
    readonly facts: Demo['people'][number],
    private readonly context: BrowserContext,
    readonly page: Page,
  ) {
    this.listen(page);
  }

  get name(): string {
    return this.facts.name;
  }

  /** A second window of the same session, on another device. */
  async also(device: Device, path: string): Promise<Page> {
    const context = await this.house.context(device, this.context);
    const page = await context.newPage();
    this.house.witness.watch(page, `${this.facts.username} (${device})`);
    this.listen(page);
    await page.goto(this.house.address + path);
    await live(page);
    return page;
  }

  proveIdentity(): Promise<void> {
    return this.house.proveIdentity(this.page, this.facts.username);
  }

  async leave(): Promise<void> {
    await this.context.close();
  }

  /** A tunnel, a lift, the basement of a hospital. */
  async offline(off: boolean): Promise<void> {
    await this.context.setOffline(off);
  }

  async goto(path: string): Promise<void> {
    await this.page.goto(this.house.address + path);
  }

  /** A request of the page itself, with its session. */
  api(path: string, method = 'GET', json?: unknown): Promise<Answer> {
    return this.page.evaluate(
      async ([url, verb, body]) => {
        const response = await fetch(url, {
          method: verb,
          headers: { 'X-Requested-With': 'JavaScript', 'Content-Type': 'application/json' },
          ...(body ? { body } : {}),
        });
        const text = await response.text();
        return { status: response.status, body: text ? (JSON.parse(text) as unknown) : undefined };
      },
      [path, method, json ? JSON.stringify(json) : ''] as const,
    );
  }

  /** What the server sent before this moment has arrived: the page asks for a sign of life and gets it. */
  async socketAnswers(): Promise<void> {
    const pongs = () => this.frames.filter((frame) => frame.includes('"pong"')).length;
    const before = pongs();
    await this.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect.poll(pongs).toBeGreaterThan(before);
  }

  private listen(page: Page): void {
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => this.frames.push(payload.toString())),
    );
  }
}

export async function live(page: Page): Promise<void> {
  await expect(page.getByRole('status', { name: '接続の状態' })).toHaveText('最新です');
}
