import { type Elements, type NodeKind, nodeKey, type Properties } from '../../model/elements/elements.ts';
import { NotFoundError, type Noun, UnknownReferenceError } from '../../model/errors.ts';
import { PreconditionRequiredError, VersionMismatchError } from '../errors.ts';
import type { ElementReader } from '../store/elements.ts';
import type { WriteContext } from './commit-write.ts';

const NOUNS = {
  Territory: 'TERRITORY',
  Actor: 'ACTOR',
  Commitment: 'COMMITMENT',
  Cooperation: 'COOPERATION',
  Workshop: 'WORKSHOP',
  Fiche: 'FICHE',
} as const satisfies Partial<Record<NodeKind, Noun>>;

/** The node that a path names; refuses where it is not there. */
export function requireNode(elements: Elements, kind: keyof typeof NOUNS, id: string): Properties {
  const properties = elements.get(nodeKey(kind, id));
  if (properties === undefined) throw new NotFoundError(NOUNS[kind], id);
  return properties;
}

/** The node that a path names, in the version that the request edits: `If-Match: "3"`, or `*` for whichever. */
export function requireVersion(
  elements: Elements,
  kind: keyof typeof NOUNS,
  id: string,
  { ifMatch }: WriteContext,
): Properties {
  const properties = requireNode(elements, kind, id);
  if (ifMatch === undefined) throw new PreconditionRequiredError();
  const tags = ifMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (!tags.includes('*') && !tags.includes(`"${properties.version}"`)) throw new VersionMismatchError();
  return properties;
}

/** Something a body refers to, and where in the body. */
export interface Reference {
  readonly path: string;
  readonly kind: 'Actor' | 'Commitment' | 'Theme' | 'Resource';
  readonly id: string;
}

/** Refuses a body that refers to what is not there; all of it is named at once. */
export function requireReferences(reader: ElementReader, references: readonly Reference[]): void {
  const unknown = references.filter(({ kind, id }) => !reader.has(`${kind}:${id}`));
  if (unknown.length > 0) throw new UnknownReferenceError(unknown);
}

/** The references that a list of a body makes. */
export const referencesIn = (
  list: string,
  kind: Reference['kind'],
  ids: readonly string[] | null | undefined,
): Reference[] => (ids ?? []).map((id, index) => ({ path: `${list}.${index}`, kind, id }));
