/** Where to sign in so that this page comes back afterwards. */
export function signInAddress(to: string = location.pathname + location.search): string {
  return `/api/login?to=${encodeURIComponent(to)}`;
}
