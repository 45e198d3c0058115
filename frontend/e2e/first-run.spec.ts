import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { oneTimeCode } from './one-time-code';
import { addPasskeyDevice } from './passkey';
import { live } from './people';
import { picture } from './pictures';
import { System } from './system';
import { type Device, sizes, Witness } from './witness';

const network = readFileSync(
  resolve(import.meta.dirname, '../../src/main/resources/network/niigata.yaml'),
  'utf8',
);
const broken = network
  .replace('{code: "152021", name: 長岡市', '{code: "152022", name: 長岡市')
  .replace('{id: ct-sado, name: 佐渡市在宅医療推進センター}', '{id: ct-sado}');
const ownPassword = 'Yuki-no-hi-mo-tsunagaru-15';
const witness = new Witness();

/** What the authenticators of the people show, by username, and from which half minute on. */
const authenticators = new Map<string, { secret: string; from: number }>();

let system: System;
let admin: Page;
let yamada: Page;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser }) => {
  test.skip(Boolean(process.env.HASHI_E2E_URL), 'a running system has had its first run');
  test.setTimeout(300_000);
  system = await System.start('empty');
  admin = await newPage(browser, 'admin');
});

test.afterEach(() => witness.verify());

test.afterAll(async () => {
  test.setTimeout(120_000);
  if (!system) return;
  console.log(`axe looked at ${witness.audited.size} views`);
  expect(await system.stop(), 'processes that outlived the program').toEqual([]);
});

test('the first administrator signs in with the password that was printed once, and makes it her own', async () => {
  witness.allow(/status of 404 .*\/api\/demo$/, 'the door asks whether this is a demo, and it is not');
  expect((await fetch(`${system.address}/api/demo`)).status).toBe(404);
  expect(system.output).not.toMatch(/demo|デモ/i);
  const printed = /Temporary password[^:]*: (\S+)/.exec(system.output)?.[1] ?? '';
  await admin.goto(system.address);
  await expect(admin.getByRole('link', { name: 'サインイン', exact: true })).toBeVisible();
  await expectNoDemo(admin);
  await admin.getByRole('link', { name: 'サインイン', exact: true }).click();
  await firstSignIn(admin, 'admin', printed);
  await expect(admin.getByRole('heading', { name: '初期設定' })).toBeVisible();
  await expectNoDemo(admin);
});

test('she names the prefecture, loads its network and loses nothing by a broken file', async () => {
  await witness.audit(admin, 'the prefecture');
  await admin.getByLabel('都道府県').selectOption({ label: '新潟県' });
  await admin.getByRole('button', { name: '次へ' }).click();

  await expect(admin.getByRole('heading', { name: '新潟県の拠点を読み込みます' })).toBeVisible();
  await witness.audit(admin, 'the network');
  const explained = witness.allow(/status of 400 .*\/api\/setup\/network$/, 'a broken file');
  await load(broken);
  const mistakes = admin.getByRole('alert');
  for (const words of ['152022', '{id: ct-sado}']) {
    await expect(mistakes.getByRole('listitem').filter({ hasText: `${lineOf(words)}行目` })).toHaveCount(1);
  }
  await witness.audit(admin, 'the mistakes of a file');
  await admin.reload();
  await expect(admin.getByRole('heading', { name: '新潟県の拠点を読み込みます' })).toBeVisible();
  explained();

  await load(network);
  await expect(admin.getByText('拠点の一覧を読み込みました')).toBeVisible();
  await expect(admin.getByText('拠点 17', { exact: false })).toBeVisible();
});

test('she brings a list of facilities along: a line that is wrong is named, and then all of it comes in', async () => {
  await openMenu(admin, '組織');
  await admin.getByRole('link', { name: '一覧を取り込む' }).click();
  await choose('事業所名,種別,市町村\nみほん訪問看護,訪問看護事業所,長岡市\nみほん薬局,宇宙船,\n');
  await expect(admin.getByText('種別「宇宙船」は登録にありません。')).toBeVisible();
  await expect(admin.getByRole('button', { name: /件を登録する/ })).toHaveCount(0);
  await witness.audit(admin, 'a list with a line that is wrong');
  await picture(admin, '10-import', 'phone');
  await picture(admin, '10-import', 'desk');
  await choose('事業所名,種別,市町村\nみほん訪問看護,訪問看護事業所,長岡市\nみほん薬局,薬局,\n');
  await admin.getByRole('button', { name: '2 件を登録する' }).click();
  await expect(admin.getByText('2 件を登録しました。')).toBeVisible();

  await admin.goto(`${system.address}/organizations`);
  await witness.audit(admin, 'the organizations');
  await admin.getByRole('link', { name: 'みほん訪問看護' }).click();
  await expect(admin.getByText('みほん訪問看護は長岡市にある')).toBeVisible();
  await admin.getByRole('button', { name: 'みほん訪問看護と長岡市の関係を終える' }).click();
  await witness.audit(admin, 'the last day of a relation');
  await admin.getByRole('dialog').getByRole('button', { name: '終わりの日を決める' }).click();
  await expect(admin.getByRole('button', { name: '終わりの日をなくす' })).toBeVisible();
  await witness.audit(admin, 'an organization');
  await picture(admin, '10-organization', 'phone');
  await picture(admin, '10-organization', 'desk');
  await openMenu(admin, '名簿');
  await admin.getByLabel('探す').fill('みほん');
  await expect(admin.getByRole('heading', { name: 'みほん薬局' })).toBeVisible();
  await witness.audit(admin, 'the directory');
  await admin.getByRole('button', { name: 'みほん薬局の名刺を書く' }).click();
  await admin.getByLabel(/^得意なこと/).fill('無菌調剤、麻薬の在宅管理');
  await witness.audit(admin, 'a card being written');
  await admin.getByRole('button', { name: '名刺を残す' }).click();
  await expect(admin.getByRole('dialog')).toHaveCount(0);
  await expect(admin.getByText('無菌調剤、麻薬の在宅管理')).toBeVisible();
  await picture(admin, '10-directory', 'phone');
  await picture(admin, '10-directory', 'desk');
  await admin.goto(`${system.address}/setup`);
});

async function choose(list: string): Promise<void> {
  const file = { name: '事業所.csv', mimeType: 'text/csv', buffer: Buffer.from(list) };
  await admin.getByLabel('一覧のファイル').setInputFiles(file);
  await admin.getByRole('button', { name: '中身を確かめる' }).click();
}

test('she invites the first coordinator, who comes by a link that works once, and waits', async ({
  browser,
}) => {
  await admin.getByLabel('氏名').fill('山田 花子');
  await expect(admin.getByRole('combobox', { name: '役割' })).toHaveValue('coordinator');
  await admin
    .getByRole('combobox', { name: '所属先' })
    .selectOption({ label: '佐渡　佐渡市在宅医療推進センター' });
  await witness.audit(admin, 'the invitation');
  await admin.getByRole('button', { name: '招待のリンクを作る' }).click();
  await expect(admin.getByRole('heading', { name: '山田 花子さんへの招待ができました' })).toBeVisible();
  await expect(admin.getByRole('img', { name: '招待のリンクのQRコード' })).toBeVisible();
  await witness.audit(admin, 'the link');
  await picture(admin, '9-link', 'desk');
  await picture(admin, '9-link', 'phone');
  const link = (await admin.locator('code').first().textContent()) ?? '';
  expect(link).toMatch(/\/invitation#[\w-]{43}$/);
  await admin.reload();
  await expect(admin.getByText(link)).toHaveCount(0);
  await expectNoDemo(admin);

  yamada = await newPage(browser, 'yamada', 'phone');
  const unexplained = witness.allow(/status of (401|499) .*\/api\/me$/, 'she has no session yet');
  await yamada.goto(link);
  await expect(yamada.getByRole('heading', { name: '橋への招待' })).toBeVisible();
  await expect(yamada.getByText('佐渡市在宅医療推進センター')).toBeVisible();
  expect(yamada.url(), 'the secret does not stay in the address').not.toContain('#');
  await witness.audit(yamada, 'an invitation');
  await picture(yamada, '9-invitation', 'phone');
  await picture(yamada, '9-invitation', 'desk');
  await yamada.getByLabel('ユーザー名').fill('yamada');
  await yamada.getByRole('button', { name: '招待を受け入れる' }).click();
  await expect(yamada.getByRole('heading', { name: '招待を受け入れました' })).toBeVisible();
  await witness.audit(yamada, 'an invitation that was accepted');
  const password = (await yamada.locator('dd code').last().textContent()) ?? '';
  await yamada.getByRole('link', { name: 'サインインへ進む' }).click();
  await firstSignIn(yamada, 'yamada', password);
  unexplained();
  await expect(yamada.getByText('所属の確認を待っています')).toBeVisible();
  await expect(yamada.getByText('参加しているチャンネルはありません')).toBeVisible();
  await witness.audit(yamada, 'waiting to be confirmed');
  await picture(yamada, '9-waiting', 'phone');

  const used = witness.allow(/status of (404 .*\/api\/invitation|(401|499) .*\/api\/me)$/, 'it works once');
  const another = await newPage(browser, 'somebody with the same link');
  await another.goto(link);
  await expect(another.getByRole('heading', { name: 'この招待は使えません' })).toBeVisible();
  await witness.audit(another, 'a link that was used');
  await another.context().close();
  used();
});

test('she confirms who the coordinator is, and the channels open by themselves', async () => {
  await admin.goto(`${system.address}/accounts`);
  await admin.getByRole('link', { name: '山田 花子' }).click();
  await expect(admin.getByRole('heading', { name: '山田 花子' })).toBeVisible();
  await witness.audit(admin, 'a person who waits');
  await admin.getByRole('button', { name: /本人・資格を確認する/ }).click();
  await admin.getByRole('radio', { name: '資格証の原本' }).check();
  await witness.audit(admin, 'the confirmation');
  await picture(admin, '9-confirmation', 'phone');
  await admin.getByRole('button', { name: '確認しました' }).click();
  await expect(admin.getByText('本人・資格を確認しました')).toBeVisible();
  await witness.audit(admin, 'a person who was confirmed');
  await picture(admin, '9-person', 'phone');
  await picture(admin, '9-person', 'desk');
  await admin.goto(`${system.address}/invitations`);
  await expect(admin.getByText('受け入れ済み')).toBeVisible();
  await witness.audit(admin, 'the invitations');
  await picture(admin, '9-invitations', 'phone');
  await picture(admin, '9-invitations', 'desk');

  await expect(yamada.getByRole('link', { name: /新潟県コーディネーター/ })).toBeVisible();
  await expect(yamada.getByText('所属の確認を待っています')).toHaveCount(0, { timeout: 20_000 });
  await expect(yamada.getByRole('button', { name: '山田 花子さんのメニュー' })).toBeVisible();
  await expectNoDemo(yamada);
  await yamada.setViewportSize(sizes.desk);
  await witness.audit(yamada, 'the first list of channels');
});

test('she loses her phone, and signs it out from her desk', async ({ browser }) => {
  const phone = await newPage(browser, 'yamada (phone)', 'phone');
  await signIn(phone, 'yamada');
  await phone.getByRole('link', { name: /新潟県コーディネーター/ }).click();
  await expect(phone.getByRole('heading', { name: /新潟県コーディネーター/ })).toBeVisible();

  await yamada.getByRole('button', { name: '山田 花子さんのメニュー' }).click();
  await yamada.getByRole('link', { name: 'サインイン中の端末' }).click();
  await expect(yamada.getByRole('heading', { name: 'サインイン中の端末' })).toBeVisible();
  await expect(yamada.getByText('この端末', { exact: true })).toBeVisible();
  await witness.audit(yamada, 'the devices');
  await picture(yamada, '7-devices', 'phone');
  await picture(yamada, '7-devices', 'desk');
  const unexplained = witness.allow(/status of (401|499) /, 'requests of a session that was ended');
  await yamada.getByRole('button', { name: 'Linux・Chromeをサインアウト' }).click();
  await witness.audit(yamada, 'the question before a device is signed out');
  await yamada.getByRole('button', { name: 'サインアウトする' }).click();
  await expect(yamada.getByText('その端末には、これから何も届きません。')).toBeVisible();
  await expect(yamada.getByRole('button', { name: 'Linux・Chromeをサインアウト' })).toHaveCount(0);
  await witness.audit(yamada, 'the devices when one was signed out');

  await expect(phone.getByRole('alert')).toContainText('この端末はサインアウトされました');
  await expect(phone.getByText('新潟県コーディネーター')).toHaveCount(0);
  await witness.audit(phone, 'a device that was signed out');
  await picture(phone, '7-signed-out', 'phone');
  await phone.getByRole('link', { name: 'サインイン', exact: true }).click();
  await expect(phone.locator('#password')).toBeVisible();
  unexplained();
  await phone.context().close();
});

test('AU-09: she registers a passkey, needs neither password nor code any more, and takes it away again', async () => {
  const device = await addPasskeyDevice(yamada);
  await openMenu(yamada, 'サインインの方法');
  await expect(yamada.getByRole('heading', { name: 'サインインの方法' })).toBeVisible();
  await witness.audit(yamada, 'the ways to sign in');
  await picture(yamada, '9-account', 'phone');
  await picture(yamada, '9-account', 'desk');
  await yamada.getByRole('link', { name: 'パスキーを登録する' }).click();
  await proveItIsMe(yamada, 'yamada');
  yamada.once('dialog', (question) => void question.accept('机のパソコン'));
  await expect(yamada.locator('#registerWebAuthn')).toBeVisible();
  await yamada.waitForLoadState('load'); // before that the button does nothing yet
  await yamada.locator('#registerWebAuthn').click();
  await expect(yamada.getByText('机のパソコン')).toBeVisible();
  expect(await device.keys()).toBe(1);

  const unexplained = witness.allow(/status of (401|499) /, 'the door asks who is there');
  await openMenu(yamada, 'サインアウト');
  await yamada.getByRole('link', { name: 'サインイン', exact: true }).click();
  await live(yamada);
  unexplained();

  await yamada.goto(`${system.address}/account`);
  const asked = witness.allow(/status of 403 .*\/api\/credentials\//, 'she is asked who she is');
  await yamada.getByRole('button', { name: '机のパソコンを削除する' }).click();
  await yamada.getByRole('alertdialog').getByRole('button', { name: '削除する' }).click();
  await yamada.getByRole('link', { name: '本人確認に進む' }).click();
  await proveItIsMe(yamada, 'yamada');
  await yamada.getByRole('alertdialog').getByRole('button', { name: '削除する' }).click();
  await expect(yamada.getByText('机のパソコン')).toHaveCount(0);
  asked();
  await device.remove();
});

test('the administrator stops her account, and lets her in again', async () => {
  await admin.goto(`${system.address}/accounts`);
  await expect(admin.getByRole('heading', { name: '利用者' })).toBeVisible();
  const row = admin.getByRole('listitem').filter({ hasText: '山田 花子' });
  await expect(row).toContainText('佐渡市在宅医療推進センター');
  await expect(admin.getByRole('button', { name: /を止める/ })).toHaveCount(1);
  await witness.audit(admin, 'the people');
  const unexplained = witness.allow(/status of (401|499) /, 'requests of a session that was ended');
  const asked = witness.allow(/status of 403 .*\/api\/accounts\//, 'she is asked who she is');
  await admin.getByRole('button', { name: '山田 花子さんの利用を止める' }).click();
  await witness.audit(admin, 'the question before an account is stopped');
  await admin.getByRole('alertdialog').getByRole('button', { name: '利用を止める' }).click();
  await expect(admin.getByRole('link', { name: '本人確認に進む' })).toBeVisible();
  await witness.audit(admin, 'she is asked who she is');
  await picture(admin, '9-step-up', 'phone');
  await admin.getByRole('link', { name: '本人確認に進む' }).click();
  await proveItIsMe(admin, 'admin');
  await admin.getByRole('alertdialog').getByRole('button', { name: '利用を止める' }).click();
  await expect(admin.getByText('山田 花子さんの利用を止めました')).toBeVisible();
  await expect(row).toContainText('停止中');
  await witness.audit(admin, 'the people when one was stopped');
  await picture(admin, '7-people', 'phone');
  await picture(admin, '7-people', 'desk');

  await expect(yamada.getByRole('alert')).toContainText('この端末はサインアウトされました');
  await yamada.getByRole('link', { name: 'サインイン', exact: true }).click();
  await givePassword(yamada, 'yamada');
  await expect(yamada.locator('#username')).toBeVisible();
  await expect(yamada.locator('#otp')).toHaveCount(0);
  unexplained();
  asked();

  await admin.getByRole('button', { name: '山田 花子さんの利用を再開する' }).click();
  await admin.getByRole('alertdialog').getByRole('button', { name: '利用を再開する' }).click();
  await expect(row).not.toContainText('停止中');
  await signIn(yamada, 'yamada');
});

test('the administrator closes everything of hers when she leaves', async () => {
  const unexplained = witness.allow(/status of (401|499) /, 'requests of a session that was ended');
  await admin.getByRole('button', { name: '山田 花子さんの利用を止める' }).click();
  const question = admin.getByRole('alertdialog');
  await question.getByRole('radio', { name: /退職・異動として閉じる/ }).check();
  await witness.audit(admin, 'the question before somebody is let go');
  await picture(admin, '8-leaving', 'phone');
  await question.getByRole('button', { name: '退職・異動として閉じる' }).click();
  await expect(admin.getByText('山田 花子さんを退職・異動として閉じました')).toBeVisible();
  await expect(admin.getByText(/終わった所属 1 件/)).toBeVisible();
  const row = admin.getByRole('listitem').filter({ hasText: '山田 花子' });
  await expect(row).toContainText('停止中');
  await expect(row).not.toContainText('佐渡市在宅医療推進センター');
  await witness.audit(admin, 'the people when one has left');
  await picture(admin, '8-left', 'desk');
  await expect(yamada.getByRole('alert')).toContainText('この端末はサインアウトされました');
  unexplained();
});

test('she seals the envelope for a day without Keycloak; while Keycloak is there it opens nothing', async () => {
  const asked = witness.allow(
    /status of (403|409) .*\/api\/envelopes?$/,
    'she is asked who she is, and refused',
  );
  await openMenu(admin, '非常用の封筒');
  await expect(admin.getByText('使える封筒がありません。')).toBeVisible();
  await admin.getByRole('button', { name: '新しいコードをつくる' }).click();
  const paper = admin.locator('code');
  const proof = admin.getByRole('link', { name: '本人確認に進む' });
  await expect(paper.or(proof)).toBeVisible();
  if (await proof.isVisible()) {
    await proof.click();
    await proveItIsMe(admin, 'admin');
    await admin.getByRole('button', { name: '新しいコードをつくる' }).click();
  }
  await expect(paper).toHaveText(/^([0-9A-Z]{4}-){6}[0-9A-Z]{2}$/);
  const code = (await paper.textContent()) ?? '';
  await witness.audit(admin, 'a code for the envelope');
  await admin.goto(`${system.address}/envelopes`);
  await expect(admin.getByText(/が封をした封筒があります/)).toBeVisible();
  await expect(paper).toHaveCount(0);
  await witness.audit(admin, 'the envelope that lies ready');
  await picture(admin, '11-envelope', 'desk');

  await admin.goto(`${system.address}/envelope`);
  await admin.getByLabel('封筒のコード').fill(code);
  await admin.getByLabel('開けた方の氏名').fill('見本 当直');
  await admin.getByLabel('理由').fill('認証サーバーが止まっています。');
  await admin.getByRole('button', { name: '記録に残して開ける' }).click();
  await expect(admin.getByRole('alert')).toContainText('認証サーバーが動いている間は使えません');
  await expect(admin.getByLabel('封筒のコード')).toHaveValue(code);
  await witness.audit(admin, 'an envelope that is not needed');
  await admin.getByLabel('封筒のコード').fill('');
  await picture(admin, '11-open-envelope', 'phone');
  asked();
});

async function newPage(browser: Browser, who: string, device: Device = 'desk'): Promise<Page> {
  const context = await browser.newContext({
    viewport: sizes[device],
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
  });
  const page = await context.newPage();
  witness.watch(page, who);
  return page;
}

/** Keycloak asks for an authenticator and a password of one's own, in its own order. */
async function firstSignIn(page: Page, username: string, temporary: string): Promise<void> {
  await givePassword(page, username, temporary);
  const password = page.locator('#password-new');
  const code = page.locator('#totp');
  for (let step = 0; step < 2; step++) {
    await expect(password.or(code)).toBeVisible();
    await witness.audit(page, (await code.isVisible()) ? 'the authenticator' : 'a password of one’s own');
    if (await code.isVisible()) await registerAuthenticator(page, username);
    else await chooseOwnPassword(page);
  }
  await expect(page).toHaveURL(new RegExp(`^${system.address}/`));
}

async function givePassword(page: Page, username: string, password = ownPassword): Promise<void> {
  await page.locator('#username').fill(username);
  await page.locator('#password').fill(password);
  await page.locator('#kc-login').click();
}

/** With the password of one's own and the next code: one opens the door once. */
async function signIn(page: Page, username: string): Promise<void> {
  await page.goto(`${system.address}/api/login?to=/channels`);
  await givePassword(page, username);
  await page.locator('#otp').fill(await nextCode(username));
  await page.locator('#kc-login').click();
  await live(page);
}

/** The second factor once more, where a step asks for it. */
async function proveItIsMe(page: Page, username: string): Promise<void> {
  await page.locator('#otp').fill(await nextCode(username));
  await page.locator('#kc-login').click();
}

async function openMenu(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: /さんのメニュー$/ }).click();
  await page.getByRole('link', { name: entry, exact: true }).click();
}

/** The code of the half minute before, of this one or already of the next; when all were used, a while later. */
async function nextCode(username: string): Promise<string> {
  const { secret, from } = authenticators.get(username) ?? { secret: '', from: 0 };
  await expect.poll(() => halfMinute() + 1, { timeout: 40_000 }).toBeGreaterThanOrEqual(from);
  const at = Math.max(firstGood(), from);
  authenticators.set(username, { secret, from: at + 1 });
  return oneTimeCode(secret, at * 30_000);
}

const halfMinute = () => Math.floor(Date.now() / 30_000);

/** The one before is not, when it may have run out by the time it arrives. */
const firstGood = () => halfMinute() - (Date.now() % 30_000 < 25_000 ? 1 : 0);

async function registerAuthenticator(page: Page, username: string): Promise<void> {
  await page.locator('#mode-manual').click();
  const secret = (await page.locator('#kc-totp-secret-key').textContent()) ?? '';
  authenticators.set(username, { secret, from: 0 });
  await page.locator('#totp').fill(await nextCode(username));
  await page.locator('#saveTOTPBtn').click();
}

async function chooseOwnPassword(page: Page): Promise<void> {
  await page.locator('#password-new').fill(ownPassword);
  await page.locator('#password-confirm').fill(ownPassword);
  await page.getByRole('button', { name: '送信' }).click();
}

async function load(yaml: string): Promise<void> {
  const buffer = Buffer.from(yaml, 'utf8');
  await admin
    .getByLabel('拠点の一覧のファイル')
    .setInputFiles({ name: 'network.yaml', mimeType: 'application/yaml', buffer });
  await admin.getByRole('button', { name: '読み込む' }).click();
}

function lineOf(words: string): number {
  return broken.split('\n').findIndex((line) => line.includes(words)) + 1;
}

async function expectNoDemo(page: Page): Promise<void> {
  await expect(page.getByText(/デモ|demo/i)).toHaveCount(0);
}
