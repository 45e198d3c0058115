import type { ChannelThreads, ThreadMessages, ThreadView } from './generated';

export type { Reader, Started as StartedThread, StartThread, Tag } from './generated';

/** In a read by one reader, who is told what he has not read; events, which all readers share, leave that out. */
export type Thread = ThreadView & { unread: number };
export type ThreadList = Omit<ChannelThreads, 'threads'> & { threads: Thread[] };
export type ThreadDetail = Omit<ThreadMessages, 'thread'> & { thread: Thread };
