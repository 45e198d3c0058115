// Whether anybody is there: when somebody last touched a page of this browser. All its windows share one sign-in, so
// they share this moment as well.
const key = 'hashi.touched-at';
const pace = 5_000;
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/** As long as the realm lets a sign-in stand that nobody uses. */
export const longestUnattended = 60 * 60_000;

let touched = Date.now();

export function touch(): void {
  touched = Date.now();
  try {
    localStorage.setItem(key, String(touched));
  } catch {
    // Refused: this window counts for itself.
  }
}

/** For how long nobody has touched anything, in milliseconds. */
export function unattendedFor(): number {
  return Date.now() - Math.max(touched, elsewhere());
}

/** Counts what a person does at this window; gives back how to stop. */
export function attend(): () => void {
  touch();
  const sign = () => {
    if (Date.now() - touched > pace) touch();
  };
  for (const one of signs) window.addEventListener(one, sign, { passive: true, capture: true });
  return () => {
    for (const one of signs) window.removeEventListener(one, sign, { capture: true });
  };
}

function elsewhere(): number {
  try {
    return Number(localStorage.getItem(key));
  } catch {
    return 0;
  }
}
