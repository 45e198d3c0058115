const key = 'hashi.invitation';

/**
 * What stands behind # in the address is taken out of it at once: it shall lie neither in the history nor in a picture of
 * the screen. It waits in this tab only, so that one can sign in and come back.
 */
export function takeToken(): string {
  const token = location.hash.slice(1);
  if (token) {
    sessionStorage.setItem(key, token);
    history.replaceState(history.state, '', location.pathname);
  }
  return sessionStorage.getItem(key) ?? '';
}

export function forgetToken(): void {
  sessionStorage.removeItem(key);
}
