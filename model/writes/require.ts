import type { Referred } from '../contract/references.ts';
import { type Elements, type NodeKind, nodeKey, type Properties } from '../elements/elements.ts';
import { NotFoundError, type Noun, RepeatedActorError, UnknownReferenceError } from '../errors.ts';
import type { Scene } from './plan.ts';

const NOUNS = {
  Territory: 'TERRITORY',
  Actor: 'ACTOR',
  Commitment: 'COMMITMENT',
  Cooperation: 'COOPERATION',
  Land: 'LAND',
  Workshop: 'WORKSHOP',
  Fiche: 'FICHE',
} as const satisfies Partial<Record<NodeKind, Noun>>;

/** The nodes that a path may name. */
export type NamedKind = keyof typeof NOUNS;

/** Returns the node in a path; throws if it is missing. */
export function requireNode(elements: Elements, kind: NamedKind, id: string): Properties {
  const properties = elements.get(nodeKey(kind, id));
  if (properties === undefined) throw new NotFoundError(NOUNS[kind], id);
  return properties;
}

/** Something a body refers to, and where in the body. */
export interface Reference {
  readonly path: string;
  readonly kind: Referred;
  readonly id: string;
}

/** Refuses a body that refers to missing things; the error names all of them. */
export function requireReferences(scene: Pick<Scene, 'has'>, references: readonly Reference[]): void {
  const unknown = references.filter(({ kind, id }) => !scene.has(`${kind}:${id}`));
  if (unknown.length > 0) throw new UnknownReferenceError(unknown);
}

/** Returns the references in a list of a body. */
export const referencesIn = (
  list: string,
  kind: Reference['kind'],
  ids: readonly string[] | null | undefined,
): Reference[] => (ids ?? []).map((id, index) => ({ path: `${list}.${index}`, kind, id }));

/** Returns the references to actors in a list of a body. */
export const actorsIn = (list: string, actorIds: readonly string[]): Reference[] =>
  actorIds.map((id, index) => ({ path: `${list}.${index}.actorId`, kind: 'Actor', id }));

/** Refuses a list of a body in which an actor stands twice. */
export function refuseRepeats(list: string, actorIds: readonly string[]): void {
  for (const [index, actorId] of actorIds.entries())
    if (actorIds.indexOf(actorId) < index) throw new RepeatedActorError(`${list}.${index}.actorId`, actorId);
}
