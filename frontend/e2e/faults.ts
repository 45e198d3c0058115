import type { Page, Route, WebSocketRoute } from '@playwright/test';
import type { Person } from './people';

/** Which step of the story is to be broken on purpose, see README.md; 0 for none. */
export const broken = Number(process.env.HASHI_BREAK ?? 0);

/** Step 1: something between page and server says "stored" although nothing was. */
export async function toServer(route: Route): Promise<Parameters<Route['fulfill']>[0]> {
  if (broken !== 1) return { response: await route.fetch() };
  const { clientId, title, body } = route.request().postDataJSON();
  const lost = '00000000-0000-7000-8000-000000000000';
  const channelId = route.request().url().split('/').at(-2);
  const author = { accountId: lost, name: '', profession: '24', organization: '' };
  const at = new Date().toISOString();
  const place = { threadId: lost, channelId };
  const counts = { state: 'open', lastSeq: 1, messages: 1, unread: 0, tags: [] };
  const thread = {
    ...place,
    ...counts,
    title,
    kind: 'PEER',
    startedBy: author,
    startedAt: at,
    lastPostedAt: at,
  };
  const message = { ...place, messageId: lost, seq: 1, clientId, author, body, postedAt: at };
  return { status: 201, json: { thread, message } };
}

/** Step 2: what is posted never comes down the socket. */
export async function swallowEvents(page: Page): Promise<void> {
  if (broken !== 2) return;
  await page.routeWebSocket('**/ws', (socket: WebSocketRoute) => {
    const server = socket.connectToServer();
    server.onMessage((frame) => {
      if (!frame.toString().includes('"frame":"event"')) socket.send(frame);
    });
  });
}

/** Step 3: the record is acknowledged and not counted. */
export async function forgetToCount(page: Page, before: () => Promise<unknown>): Promise<void> {
  if (broken !== 3) return;
  const json = await before();
  await page.route('**/api/statistics/**', (route) => route.fulfill({ json }));
}

/** Step 4: somebody is let in who does not belong to the team. */
export async function leaveTheDoorOpen(manager: Person, stranger: Person, teamId: string): Promise<void> {
  if (broken !== 4) return;
  const me = (await stranger.api('/api/me')).body as { affiliations: { affiliationId: string }[] };
  const affiliationId = me.affiliations[0]?.affiliationId;
  await manager.api(`/api/channels/${teamId}/members`, 'POST', { affiliationId, role: 'member' });
}

/** Step 5: a centre's confirmation is lost on its way, and its page believes it arrived. */
export async function loseConfirmations(page: Page): Promise<void> {
  if (broken !== 5) return;
  await page.route('**/api/notices/*/confirmation', (route) => route.fulfill({ json: {} }));
}

/** Step 6: after the crash the pages connect again but never learn what they missed. */
export async function refuseCatchUp(page: Page): Promise<void> {
  if (broken !== 6) return;
  await page.route('**/api/channels/*/events?*', (route) => route.abort());
}
