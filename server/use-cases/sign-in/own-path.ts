const NOWHERE = 'http://nowhere.invalid';

/**
 * The page of these screens that an address names, without what is behind its #; the first one where it names none, or
 * leads elsewhere in whatever way it is written.
 */
export function ownPath(address: string): string {
  if (!address.startsWith('/') || !URL.canParse(address, NOWHERE)) return '/';
  const { origin, pathname, search } = new URL(address, NOWHERE);
  // A browser reads `//name` as another host, also where it came of `/.//name`.
  return origin !== NOWHERE || /^\/(\/|api\/)/.test(pathname) ? '/' : pathname + search;
}
