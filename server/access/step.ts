import { endsOf } from '../../model/elements/attachments.ts';
import {
  applyEdits,
  differingProperties,
  effectiveEdits,
  ownerOf,
} from '../../model/elements/element-edits.ts';
import {
  type Edits,
  type Elements,
  nodeKey,
  type Properties,
  parseKey,
  relationshipKey,
} from '../../model/elements/elements.ts';
import { append } from '../../model/grouped.ts';
import type { Concerned } from './authorize.ts';

/** The graph at one moment: which territories each thing concerns. */
class Moment {
  readonly elements: Elements;
  readonly #acting = new Map<string, string[]>();
  readonly #parties = new Map<string, string[]>();
  readonly #for = new Map<string, string[]>();

  constructor(elements: Elements) {
    this.elements = elements;
    for (const key of elements.keys()) {
      const { kind, id, toId = '' } = parseKey(key);
      if (kind === 'ACTS_IN') append(this.#acting, id, toId);
      else if (kind === 'PARTY_TO') append(this.#parties, toId, id);
      else if (kind === 'FOR') append(this.#for, id, toId);
    }
  }

  isParty = (cooperationId: string, actorId: string): boolean =>
    this.elements.has(relationshipKey('PARTY_TO', actorId, cooperationId));

  /**
   * Returns the territories of a node: for an actor those in which it acts, for a cooperation those of its
   * parties, for a commitment its own.
   */
  placeOf(node: string): Concerned {
    const { kind, id } = parseKey(node);
    if (kind === 'Territory') return [id];
    if (kind === 'Actor') return this.#acting.get(id) ?? [];
    // An item of the Charter is of all.
    if (kind === 'Commitment') return this.#for.get(id) ?? 'all';
    if (kind === 'Cooperation')
      return [...new Set((this.#parties.get(id) ?? []).flatMap((party) => this.#acting.get(party) ?? []))];
    const { territoryId } = this.elements.get(node) ?? {};
    return typeof territoryId === 'string' ? [territoryId] : [];
  }
}

/** Change of one element. Absent before: it is added; absent after: it is removed. */
export interface Edit {
  readonly key: string;
  readonly before: Properties | undefined;
  readonly after: Properties | undefined;
}

/**
 * One write with the graph before and after it, to decide on its rights. `state` includes the territories of
 * all actors of the changed elements, and those of their commitments.
 */
export class Step {
  readonly edits: readonly Edit[];
  readonly before: Moment;
  readonly after: Moment;
  readonly #changed: Edits;

  constructor(state: Elements, edits: Edits) {
    this.#changed = effectiveEdits(state, edits);
    this.before = new Moment(state);
    this.after = new Moment(applyEdits(state, this.#changed));
    this.edits = [...this.#changed.keys()].map(this.editOf);
  }

  /** Returns the edit of an element, even if it changes nothing. */
  editOf = (key: string): Edit => ({
    key,
    before: this.before.elements.get(key),
    after: this.after.elements.get(key),
  });

  adds = (key: string): boolean => this.#changed.has(key) && !this.before.elements.has(key);
  removes = (key: string): boolean => this.#changed.get(key) === null;

  /** The territories that a node concerns: as it was, or as it is made. */
  placeOf = (node: string): Concerned =>
    (this.before.elements.has(node) ? this.before : this.after).placeOf(node);

  /** The nodes that go, on which an element hung: it went with them. */
  goneWith = ({ key, before, after }: Edit): string[] =>
    before === undefined || after !== undefined ? [] : endsOf(key, before).filter((end) => this.removes(end));

  /** Returns the node that owns an element; undefined if it is a node itself. */
  ownerOf({ key, before, after }: Edit): string | undefined {
    const owner = ownerOf(key, before ?? after);
    return owner === key ? undefined : owner;
  }

  /**
   * Returns the actor whose departure from a cooperation removes an element: its contribution, or a brief
   * that may name it.
   */
  leaverOf({ key, before, after }: Edit): string | undefined {
    const { kind, id, toId } = parseKey(key);
    if (before === undefined) return undefined;
    if (kind === 'BRINGS' && after === undefined) {
      const brief = this.before.elements.get(nodeKey('Fiche', toId ?? ''));
      return this.removes(relationshipKey('PARTY_TO', id, String(brief?.cooperationId))) ? id : undefined;
    }
    if (kind !== 'Fiche' || after?.status !== 'withdrawn') return undefined;
    if (differingProperties(before, after).some((name) => name !== 'status')) return undefined;
    const left = this.edits
      .map((edit) => parseKey(edit.key))
      .find(
        (edit) =>
          edit.kind === 'PARTY_TO' &&
          edit.toId === before.cooperationId &&
          this.removes(relationshipKey('PARTY_TO', edit.id, String(edit.toId))),
      );
    return left?.id;
  }
}
