import { createStore } from '../platform/store/store';

/** connecting: the first time on this page; reconnecting: it was live before; live: caught up with the server. */
export type Connection = 'connecting' | 'reconnecting' | 'live' | 'signed-out';

export const connection = createStore<Connection>('connecting');
