// Unsent words of the person at the screen: in memory and in this tab's session storage, gone on sign-out.
const prefix = 'hashi.draft.';
const ownerKey = 'hashi.draft-owner';
const memory = new Map<string, string>();

export type DraftKey = { channelId: string; name: string };

const keyOf = ({ channelId, name }: DraftKey) => `${prefix}${channelId}.${name}`;

function storage(): Storage | undefined {
  try {
    return window.sessionStorage;
  } catch {
    return undefined;
  }
}

export function readDraft(key: DraftKey): string {
  return memory.get(keyOf(key)) ?? storage()?.getItem(keyOf(key)) ?? '';
}

export function keepDraft(key: DraftKey, text: string): void {
  if (text === '') return dropDraft(key);
  memory.set(keyOf(key), text);
  try {
    storage()?.setItem(keyOf(key), text);
  } catch {
    // Storage full or refused: the copy in memory still holds while the page is open.
  }
}

export function dropDraft(key: DraftKey): void {
  memory.delete(keyOf(key));
  storage()?.removeItem(keyOf(key));
}

export function dropDraftsOf(channelId: string): void {
  dropWhere((key) => key.startsWith(`${prefix}${channelId}.`));
}

export function dropAllDrafts(): void {
  dropWhere((key) => key.startsWith(prefix));
  storage()?.removeItem(ownerKey);
}

/** On a shared computer the next person must not find the words of the one before. */
export function claimDrafts(accountId: string): void {
  const owner = storage()?.getItem(ownerKey);
  if (owner && owner !== accountId) dropAllDrafts();
  storage()?.setItem(ownerKey, accountId);
}

function dropWhere(matches: (key: string) => boolean): void {
  for (const key of [...memory.keys()]) if (matches(key)) memory.delete(key);
  const kept = storage();
  if (!kept) return;
  for (const key of Object.keys(kept)) if (matches(key)) kept.removeItem(key);
}
