import { raiseVersions } from '../elements/element-edits.ts';
import type { Edits, Elements, NodeKind } from '../elements/elements.ts';
import { withoutLostDirections } from '../elements/model-rules.ts';
import type { Scope } from '../elements/touched.ts';

/** What belongs to nodes and is read with them; each is a statement of the store. */
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

/** What a plan reads at once: parts by the ids of their nodes, and what it only refers to. */
export type Reads = { readonly [P in Part]?: readonly string[] } & {
  readonly themeIds?: readonly string[] | undefined;
  readonly resourceIds?: readonly string[] | undefined;
  readonly commitmentIds?: readonly string[] | undefined;
};

/** What a plan is made on. */
export interface Scene {
  /** All elements that were read. */
  readonly state: Elements;
  /** Says whether a node was read or looked up: `Theme:food`, `Actor:amap`. */
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
  /** What it touches, as far as its words tell. */
  readonly scope: Scope;
  /** Key of the node that it creates, if that is what it does. */
  readonly creates?: string;
  /** The node whose version the editor must have seen (If-Match). */
  readonly versioned?: { readonly kind: VersionedKind; readonly id: string };
  /** In rounds: what a later one reads follows from those before. */
  readonly reads: readonly ((state: Elements) => Reads)[];
  /** What is to change. Refuses by throwing. */
  changes(scene: Scene): Edits;
}

type VersionedKind = Extract<NodeKind, 'Territory' | 'Actor' | 'Commitment' | 'Cooperation' | 'Workshop'>;

/** What is to be created, with its id: the model generates none. */
export type Named<T> = Omit<T, 'id'> & { readonly id: string };

/** Edits with their consequences: directions that are lost, versions that rise. */
export const completed = (state: Elements, edits: Edits): Edits =>
  raiseVersions(state, withoutLostDirections(state, edits));
