import { createStore } from '../store/store';

/** True from the first answer that says the session is over, until the page is loaded again. */
export const sessionEnded = createStore(false);
