const NOWHERE = 'http://nowhere.invalid';

/**
 * Returns the path of our own page in an address, without its #; the start page if it is invalid or leads
 * elsewhere, however written.
 */
export function ownPath(address: string): string {
  if (!address.startsWith('/') || !URL.canParse(address, NOWHERE)) return '/';
  const { origin, pathname, search } = new URL(address, NOWHERE);
  // A browser reads `//name` as another host, also where it came of `/.//name`.
  return origin !== NOWHERE || /^\/(\/|api\/)/.test(pathname) ? '/' : pathname + search;
}
