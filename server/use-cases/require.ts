import type { Elements, Properties } from '../../model/elements/elements.ts';
import { type NamedKind, requireNode } from '../../model/writes/require.ts';
import { PreconditionRequiredError, VersionMismatchError } from '../errors.ts';
import type { WriteContext } from './commit-write.ts';

/** Throws unless the node in the path has the request's version: `If-Match: "3"`, or `*` for any. */
export function requireVersion(
  elements: Elements,
  kind: NamedKind,
  id: string,
  { ifMatch }: WriteContext,
): Properties {
  const properties = requireNode(elements, kind, id);
  if (ifMatch === undefined) throw new PreconditionRequiredError();
  const tags = ifMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (!tags.includes('*') && !tags.includes(`"${properties.version}"`)) throw new VersionMismatchError();
  return properties;
}
