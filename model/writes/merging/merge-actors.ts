import type { MergeCollision } from '../../contract/actor-merge.ts';
import { type Attachments, indexAttachments } from '../../elements/attachments.ts';
import { applyEdits, mergeEdits } from '../../elements/element-edits.ts';
import {
  type Edits,
  type Elements,
  gapAnswerId,
  nodeKey,
  type Properties,
  parseKey,
  type RelationshipKind,
  relationshipKey,
} from '../../elements/elements.ts';
import { actorsInKey } from '../../elements/gap-subjects.ts';
import { FEWEST_PARTIES } from '../../elements/removals.ts';
import { pairKey } from '../../elements/system.ts';
import { append } from '../../grouped.ts';
import { intentionEdits } from '../party-edits.ts';
import { mergeParties, movedDeclaration, partiesOf, partyKey } from './merge-parties.ts';
import { mergeActorProperties } from './merge-properties.ts';
import { MERGE_BOTH } from './merge-relations.ts';

/** Result of a merge: the edits, and their description. */
export interface Merge {
  readonly edits: Edits;
  /** Elements moved, by kind: the id at the other end, or the element's key. */
  readonly moved: ReadonlyMap<string, readonly string[]>;
  readonly gained: readonly string[];
  readonly collisions: readonly MergeCollision[];
  readonly droppedCooperationIds: readonly string[];
  readonly droppedMemberOf: number;
}

const COLLIDES: Readonly<Partial<Record<RelationshipKind, MergeCollision['kind']>>> = {
  ACTS_IN: 'membership',
  CARRIES: 'carrier',
  NEEDS: 'need',
  OFFERS: 'offer',
  MEMBER_OF: 'memberOf',
  PARTY_TO: 'party',
};

/**
 * Merges an actor into another. `state` contains all attached elements of both, with their cooperations and
 * answers.
 */
export const mergeActors = (state: Elements, goneId: string, keptId: string): Merge =>
  new Merging(state, goneId, keptId).run();

class Merging {
  readonly #state: Elements;
  readonly #attachments: Attachments;
  readonly #goneId: string;
  readonly #keptId: string;
  readonly #edits = new Map<string, Properties | null>();
  readonly #moved = new Map<string, string[]>();
  readonly #collisions: MergeCollision[] = [];
  readonly #dropped = new Set<string>();
  readonly #settled = new Set<string>();
  #droppedMemberOf = 0;

  constructor(state: Elements, goneId: string, keptId: string) {
    this.#state = state;
    this.#attachments = indexAttachments(state);
    this.#goneId = goneId;
    this.#keptId = keptId;
  }

  run(): Merge {
    const [kept, gone] = [this.#properties(this.#keptId), this.#properties(this.#goneId)];
    const { properties, gained, collided } = mergeActorProperties(kept, gone);
    this.#edits.set(nodeKey('Actor', this.#goneId), null);
    this.#edits.set(nodeKey('Actor', this.#keptId), properties);
    for (const id of collided) this.#collisions.push({ kind: 'field', id });
    const keys = [...(this.#attachments.get(nodeKey('Actor', this.#goneId)) ?? [])].sort();
    // Cooperations first: what is declared on one that disappears is not moved.
    for (const key of keys.filter((each) => each.startsWith('PARTY_TO:'))) this.#party(key);
    for (const key of keys.filter((each) => !each.startsWith('PARTY_TO:')))
      this.#hangs(key, String(gone.name));
    for (const [key, properties] of this.#state) {
      if (key.startsWith('GapAnswer:')) this.#answer(key, properties);
      if (key.startsWith('Contribution:')) this.#saying(key, properties);
    }
    return {
      edits: this.#agreed(),
      moved: this.#moved,
      gained,
      collisions: this.#collisions,
      droppedCooperationIds: [...this.#dropped],
      droppedMemberOf: this.#droppedMemberOf,
    };
  }

  #properties(actorId: string): Properties {
    return this.#state.get(nodeKey('Actor', actorId)) ?? {};
  }

  #hangs(key: string, goneName: string): void {
    const { kind, id, toId = '' } = parseKey(key);
    if (kind === 'Declaration') this.#declaration(key, goneName);
    else if (kind === 'MEMBER_OF') this.#memberOf(key, id, toId);
    else if (
      kind === 'ACTS_IN' ||
      kind === 'CARRIES' ||
      kind === 'NEEDS' ||
      kind === 'OFFERS' ||
      kind === 'BRINGS'
    )
      this.#relation(key, kind, toId);
  }

  #relation(key: string, kind: keyof typeof MERGE_BOTH, toId: string): void {
    // A contribution to a brief moves with its cooperation.
    if (this.#edits.get(nodeKey('Fiche', toId)) === null) return;
    this.#replace(key, relationshipKey(kind, this.#keptId, toId), kind, toId);
  }

  #memberOf(key: string, id: string, toId: string): void {
    const [from, to] = [this.#heir(id), this.#heir(toId)];
    if (from !== to) {
      this.#replace(
        key,
        relationshipKey('MEMBER_OF', from, to),
        'MEMBER_OF',
        from === this.#keptId ? to : from,
      );
      return;
    }
    this.#edits.set(key, null);
    this.#droppedMemberOf += 1;
  }

  #heir(actorId: string): string {
    return actorId === this.#goneId ? this.#keptId : actorId;
  }

  #replace(key: string, next: string, kind: keyof typeof MERGE_BOTH, id: string): void {
    const gone = this.#state.get(key) ?? {};
    const own = this.#state.get(next);
    this.#edits.set(key, null);
    this.#edits.set(next, own === undefined ? gone : MERGE_BOTH[kind](own, gone));
    if (own === undefined) this.#note(kind, id);
    else this.#collide(kind, id);
  }

  #party(key: string): void {
    const cooperationId = parseKey(key).toId ?? '';
    const parties = partiesOf(this.#state, this.#attachments, cooperationId);
    const [kept, gone] = [parties.get(this.#keptId), parties.get(this.#goneId)];
    this.#edits.set(key, null);
    if (kept === undefined || gone === undefined) {
      this.#edits.set(partyKey(this.#keptId, cooperationId), gone ?? {});
      this.#note('PARTY_TO', cooperationId);
      return;
    }
    parties.delete(this.#keptId);
    parties.delete(this.#goneId);
    if (parties.size + 1 < FEWEST_PARTIES) this.#drop(cooperationId);
    else this.#settle(cooperationId, [kept, gone], [...parties.values()]);
  }

  #settle(
    cooperationId: string,
    both: readonly [Properties, Properties],
    others: readonly Properties[],
  ): void {
    const node = nodeKey('Cooperation', cooperationId);
    const cooperation = this.#state.get(node) ?? {};
    const { party, nature } = mergeParties(cooperation, both, others);
    this.#edits.set(partyKey(this.#keptId, cooperationId), party);
    if (nature !== cooperation.nature) this.#edits.set(node, { ...cooperation, nature: String(nature) });
    this.#settled.add(cooperationId);
    this.#collide('PARTY_TO', cooperationId);
  }

  #drop(cooperationId: string): void {
    const node = nodeKey('Cooperation', cooperationId);
    for (const hangs of [...(this.#attachments.get(node) ?? []), node]) {
      this.#edits.set(hangs, null);
      // The parties' contributions are attached to its brief.
      if (hangs.startsWith('Fiche:'))
        for (const brings of this.#attachments.get(hangs) ?? []) this.#edits.set(brings, null);
    }
    this.#dropped.add(cooperationId);
  }

  #declaration(key: string, goneName: string): void {
    const declaration = this.#state.get(key) ?? {};
    if (this.#dropped.has(String(declaration.cooperationId))) return;
    const isTaken = (taken: string) => this.#state.has(taken) || this.#edits.has(taken);
    this.#edits.set(key, null);
    this.#edits.set(...movedDeclaration(isTaken, declaration, this.#keptId, goneName));
    this.#note('Declaration', key);
  }

  /** Moves an answer about the one to the other; an existing answer about the other stays. */
  #answer(key: string, answer: Properties): void {
    const moved = movedGapKey(String(answer.key), this.#goneId, this.#keptId);
    const isAct = answer.actId === this.#goneId;
    if (moved === undefined && !isAct) return;
    const [next, properties] = movedAnswer(
      isAct ? { ...answer, actId: this.#keptId } : answer,
      moved ?? String(answer.key),
    );
    if (next === key) {
      this.#edits.set(key, properties);
      return;
    }
    if (this.#state.has(next)) {
      this.#collisions.push({ kind: 'answer', id: String(answer.key) });
      return;
    }
    this.#edits.set(key, null);
    this.#edits.set(next, properties);
    this.#note('GapAnswer', key);
  }

  /** Moves statements in workshops to the other actor, with its responses and rereading. */
  #saying(key: string, saying: Properties): void {
    if (saying.actorId !== this.#goneId) return;
    this.#edits.set(key, { ...saying, actorId: this.#keptId });
    this.#note('Contribution', key);
  }

  /** Turns a proposed cooperation into an intention if all remaining parties have agreed, as always. */
  #agreed(): Edits {
    const next = applyEdits(this.#state, this.#edits);
    return mergeEdits(this.#edits, ...[...this.#settled].map((id) => intentionEdits(next, id)));
  }

  #note(kind: string, id: string): void {
    append(this.#moved, kind, id);
  }

  #collide(kind: RelationshipKind, id: string): void {
    const collides = COLLIDES[kind];
    if (collides !== undefined) this.#collisions.push({ kind: collides, id });
  }
}

/**
 * Rewrites the key of a gap for a merged actor; undefined if the gap is not about it, or would be about a
 * single actor.
 */
function movedGapKey(key: string, goneId: string, keptId: string): string | undefined {
  const [rule = '', ...ids] = key.split(':');
  const places = actorsInKey(rule, ids);
  if (!places.some((place) => ids[place] === goneId)) return undefined;
  const next = ids.map((id, place) => (places.includes(place) && id === goneId ? keptId : id));
  const [first = '', second = ''] = places.map((place) => next[place] ?? '');
  if (places.length < 2) return [rule, ...next].join(':');
  return first === second ? undefined : `${rule}:${pairKey(first, second)}`;
}

/** Returns an answer under another key. */
function movedAnswer(answer: Properties, key: string): [string, Properties] {
  return [nodeKey('GapAnswer', gapAnswerId(String(answer.territoryId), key)), { ...answer, key }];
}
