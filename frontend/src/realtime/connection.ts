import { createStore } from '../platform/store/store';

/**
 * connecting: the first time on this page; reconnecting: it was live before; live: caught up with the server;
 * set-aside: too many other pages of this person are open, and this one waits to be looked at.
 */
export type Connection = 'connecting' | 'reconnecting' | 'live' | 'set-aside' | 'signed-out';

export const connection = createStore<Connection>('connecting');
