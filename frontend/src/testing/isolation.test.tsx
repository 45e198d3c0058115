import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MemberRow } from '../features/channel/member-row';
import { RemoveMemberDialog } from '../features/channel/remove-member-dialog';
import { AccountMenu } from '../features/identity/account-menu';
import { Composer } from '../features/message/composer';
import { MessagePost } from '../features/message/message-post';
import { OutgoingPost } from '../features/message/outgoing-post';
import { ConfirmationTable } from '../features/notice/confirmation-table';
import { NoticePage } from '../features/notice/notice-page';
import { NoticeRow } from '../features/notice/notice-row';
import { ThreadHeader } from '../features/thread/thread-header';
import { ThreadRow } from '../features/thread/thread-row';
import type { Me } from '../platform/api-types/identity';
import { createQueryClient } from '../platform/query/query-client';
import { MeContext } from '../platform/session/me-context';

vi.mock('@tanstack/react-router', () => ({
  Link: ({ children }: { children: ReactNode }) => <a href="/">{children}</a>,
}));

/** Marks that turn the direction of what follows: of a whole line, when nothing keeps them in. */
const turning = /[\u202a-\u202e\u2066-\u2069]/;
const over = (text: string) => `\u202e${text}\u2067`;

const person = {
  accountId: 'a',
  name: over('高橋 芽衣'),
  profession: '24',
  organization: over('長岡センター'),
};
const me: Me = {
  accountId: 'b',
  name: over('佐藤'),
  demo: false,
  administrator: false,
  setup: false,
  affiliations: [],
  waiting: [],
};
const at = '2026-11-24T00:00:00Z';
const thread = {
  threadId: 't',
  channelId: 'c',
  title: over('相談です'),
  kind: 'PEER',
  state: 'open',
  startedBy: person,
  startedAt: at,
  lastSeq: 2,
  lastPostedAt: at,
  messages: 1,
  unread: 1,
  tags: [],
} as const;
const member = { person, role: 'member', joinedAt: at, lastDay: null } as const;
const message = {
  messageId: 'm',
  threadId: 't',
  channelId: 'c',
  seq: 2,
  clientId: 'i',
  author: person,
  body: over('本文です'),
  postedAt: at,
};
const notice = {
  noticeId: 'n',
  channelId: 'c',
  number: over('第1号'),
  title: over('題名です'),
  section: over('担当課'),
  body: over('お知らせです'),
  issuedOn: '2026-11-20',
  issuedBy: person,
  postedAt: at,
  seq: 3,
  confirmed: 1,
};
const recipients = [
  { centreId: 'x', centre: over('新発田'), area: over('下越'), confirmedAt: at, confirmedBy: person },
];

function show(shown: ReactNode, answer: unknown = {}) {
  vi.stubGlobal('fetch', async (address: string) =>
    Response.json(address.includes('code-lists') ? { dimensions: [] } : answer),
  );
  return render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={createQueryClient()}>
        <MeContext value={me}>{shown}</MeContext>
      </QueryClientProvider>
    </I18nProvider>,
  );
}

/** What turns the direction stands in an element that lets none of it out. */
function keptIn(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const turned: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement as HTMLElement;
    if (!turning.test(node.textContent ?? '') || parent.closest('[aria-hidden="true"]')) continue;
    const kept = parent.closest('bdi, [dir="auto"]');
    expect(kept, `not kept in: ${parent.outerHTML}`).not.toBeNull();
    turned.push(kept?.textContent ?? '');
  }
  return turned;
}

describe('IJ-07: marks that turn the direction of writing turn nothing beside the words they are in', () => {
  beforeEach(() => {
    sessionStorage.clear();
    Element.prototype.scrollIntoView = () => {};
  });
  afterEach(() => vi.unstubAllGlobals());

  test('in a post, by its author and by its readers', async () => {
    show(
      <MessagePost
        message={message}
        readers={[{ person: { ...person, accountId: 'r' }, upTo: 2, readAt: at }]}
      />,
    );
    await userEvent.click(screen.getByRole('button', { name: '既読 1 人' }));
    const kept = keptIn();
    expect(kept).toContain(message.body);
    expect(kept.filter((text) => text === person.name)).toHaveLength(2);
  });

  test('in a post that is not sent yet', () => {
    show(
      <OutgoingPost
        item={{ clientId: 'i', body: message.body, state: 'sending' }}
        onRetry={() => {}}
        onTakeBack={() => {}}
      />,
    );
    expect(keptIn()).toEqual([me.name, message.body]);
  });

  test('in the head of a thread and in the list of threads', () => {
    show(
      <>
        <ThreadHeader thread={{ ...thread, tags: [] }} />
        <ThreadRow thread={{ ...thread, tags: [] }} />
      </>,
    );
    const kept = keptIn();
    expect(kept.filter((text) => text === thread.title)).toHaveLength(2);
    expect(kept.filter((text) => text === person.name)).toHaveLength(2);
  });

  test('in the list of members', () => {
    show(<MemberRow member={member} />);
    expect(keptIn()).toContain(person.name);
  });

  test('in the question whether a member is to be removed', () => {
    show(<RemoveMemberDialog channelId="c" member={member} onClose={() => {}} />);
    expect(keptIn()).toEqual([person.name, person.name, person.name]);
  });

  test('in a notice and who confirmed it', async () => {
    show(
      <>
        <NoticeRow notice={{ ...notice, recipients: 1 }} />
        <ConfirmationTable recipients={recipients} />
        <NoticePage channelId="c" noticeId="n" />
      </>,
      { ...notice, recipients },
    );
    await screen.findByRole('article');
    const kept = keptIn();
    for (const words of [notice.number, notice.title, notice.section, notice.body, person.name]) {
      expect(kept).toContain(words);
    }
  });

  test('in one’s own name', () => {
    show(<AccountMenu />);
    expect(keptIn()).toEqual([me.name, me.name]);
  });

  test('and what is being written shows in its own direction', () => {
    show(<Composer draft={{ channelId: 'c', name: 'thread.t' }} onSend={() => {}} />);
    expect(screen.getByRole('textbox')).toHaveAttribute('dir', 'auto');
  });
});
