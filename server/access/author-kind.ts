import type { Identity } from '../../model/contract/access.ts';
import type { AuthorKind } from '../../model/contract/author-kind.ts';

/** Returns the kind of credential of a person; undefined for nobody. */
export function authorKindOf(person: Identity | null): AuthorKind | undefined {
  if (person === null) return undefined;
  const { by, role } = person;
  if (by === 'password' || by === 'provider') return 'account';
  if (by === 'token') return 'program';
  if (by === 'machine') return 'machine';
  return role === 'participant' ? 'phone' : role === 'rereader' ? 'card' : 'link';
}
