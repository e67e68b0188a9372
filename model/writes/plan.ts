import { raiseVersions } from '../elements/element-edits.ts';
import type { Edits, Elements, NodeKind } from '../elements/elements.ts';
import { withoutLostDirections } from '../elements/model-rules.ts';
import type { Scope } from '../elements/touched.ts';

/** Elements belonging to nodes, read by one statement each. */
type Part =
  | 'actors'
  | 'belongings'
  | 'ties'
  | 'commitments'
  | 'cooperations'
  | 'territories'
  | 'contents'
  | 'lands'
  | 'workshops'
  | 'gatherings';

/** One step of a plan's reads: parts by the ids of their nodes, and mere references. */
export type Reads = { readonly [P in Part]?: readonly string[] } & {
  readonly themeIds?: readonly string[] | undefined;
  readonly resourceIds?: readonly string[] | undefined;
  readonly commitmentIds?: readonly string[] | undefined;
};

/** Input of a plan. */
export interface Scene {
  /** All elements that were read. */
  readonly state: Elements;
  /** Returns true if a node was read or looked up: `Theme:food`, `Actor:amap`. */
  has(key: string): boolean;
  /** The model has no clock: the caller passes the time. */
  readonly now: Date;
}

/**
 * A write as the model knows it: what it reads, what follows from it. The server commits it; a screen that holds what it
 * reads foresees it. Both make the same edits.
 */
export interface Plan {
  /** How its Change is called, in the past tense: `actor.added`. */
  readonly type: string;
  readonly subjectId: string;
  /** Elements that it touches, as far as its input shows. */
  readonly scope: Scope;
  /** Key of the node that it creates, if that is what it does. */
  readonly creates?: string;
  /** The node whose version the editor must have seen (If-Match). */
  readonly versioned?: { readonly kind: VersionedKind; readonly id: string };
  /** In rounds: what a later one reads follows from those before. */
  readonly reads: readonly ((state: Elements) => Reads)[];
  /** Returns the edits. Refuses by throwing. */
  changes(scene: Scene): Edits;
}

type VersionedKind = Extract<NodeKind, 'Territory' | 'Actor' | 'Commitment' | 'Cooperation' | 'Workshop'>;

/** Input of a creation with its id: the model generates none. */
export type Named<T> = Omit<T, 'id'> & { readonly id: string };

/** Adds the consequences to edits: lost directions, raised versions. */
export const completed = (state: Elements, edits: Edits): Edits =>
  raiseVersions(state, withoutLostDirections(state, edits));
