import { createStore } from '../store/store';

/**
 * How the session ended, until the page is loaded again: `expired` by itself, and what is on the page stays; `ended` by
 * somebody, or because nobody attended to the page (`unattended`), and nothing may be seen of it any more. Drafts wait
 * for the same person.
 */
export const sessionEnded = createStore<'expired' | Gone | null>(null);

export type Gone = 'ended' | 'unattended';

const whileLeaving = 10_000;
let leftAt = Number.NEGATIVE_INFINITY;

/** She signs out on this page, which is about to go: that the session ends is no news to her. */
export function signingOut(): void {
  leftAt = performance.now();
}

export function sessionEndedBySomebody(): void {
  if (performance.now() - leftAt > whileLeaving && sessionEnded.get() !== 'unattended')
    sessionEnded.set('ended');
}
