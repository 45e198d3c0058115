// What somebody was about to do when he was asked who he is: kept in this tab, as drafts are, until he comes back.
const prefix = 'hashi.draft.step-up.';

/** What else to do at the identity provider while one is there. */
export type StepUpAction = 'passkey' | 'authenticator' | 'recovery-codes' | 'password';

/** Where to prove who is there, so that this page comes back afterwards. */
export function stepUpAddress(
  action?: StepUpAction,
  to: string = location.pathname + location.search,
): string {
  return `/api/step-up?to=${encodeURIComponent(to)}${action ? `&action=${action}` : ''}`;
}

export function keepThroughStepUp(name: string, intent: unknown): void {
  try {
    window.sessionStorage.setItem(prefix + name, JSON.stringify(intent));
  } catch {
    // Storage full or refused: the page comes back without its dialog.
  }
}

export function keptThroughStepUp<T>(name: string): T | null {
  try {
    return JSON.parse(window.sessionStorage.getItem(prefix + name) ?? 'null') as T | null;
  } catch {
    return null;
  }
}

export function dropKept(name: string): void {
  try {
    window.sessionStorage.removeItem(prefix + name);
  } catch {
    // Nothing could be kept there either.
  }
}
