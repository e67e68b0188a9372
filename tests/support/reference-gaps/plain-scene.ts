import type { Commitment } from '../../../model/contract/commitment.ts';
import { declaredBy, pairIntensity, stateAt } from '../../../model/elements/cooperation-state.ts';
import { addMonths } from '../../../model/elements/day.ts';
import type { ActorFact, CooperationFact, Facts } from '../../../model/elements/facts.ts';
import type { Reading } from '../../../model/elements/system.ts';

export type Subject = 'links' | 'commitments' | 'needs';
export type Told = CooperationFact & { readonly state: string };

/** A gap as the plain telling has it. */
export interface PlainGap {
  /** Without the rule. */
  readonly subject: readonly string[];
  readonly severity: number;
  readonly sure: boolean;
}

/** Sorts texts in ascending order, without duplicates. */
export const ascending = (texts: Iterable<string>): string[] => [...new Set(texts)].sort();

/** Lists all pairs of a list. */
export const pairsOf = <T>(list: readonly T[]): [T, T][] =>
  list.flatMap((a, i) => list.slice(i + 1).map((b): [T, T] => [a, b]));

const begun = (since: string | undefined, day: string): boolean => since === undefined || since <= day;

/**
 * Second implementation of the input of the rules: the facts, searched again for each question. It does not
 * use `System` and `GapContext`, and trades speed for simplicity.
 */
export class PlainScene {
  readonly facts: Facts;
  readonly day: string;
  readonly tau: number;
  readonly withoutTransactions: boolean;
  readonly actors: readonly ActorFact[];
  readonly ids: readonly string[];
  /** Cooperations with a party on the map, in any state, without money on request. */
  readonly cooperations: readonly Told[];
  readonly active: readonly Told[];

  constructor(facts: Facts, { day, minIntensity, withoutTransactions }: Reading) {
    this.facts = facts;
    this.day = day;
    this.tau = minIntensity;
    this.withoutTransactions = withoutTransactions;
    this.actors = facts.actors.filter(({ membership }) => membership.onMap && begun(membership.since, day));
    this.ids = ascending(this.actors.map(({ id }) => id));
    this.cooperations = this.#cooperationsAt(day);
    this.active = this.cooperations.filter(({ state }) => state === 'active');
  }

  actor(id: string): ActorFact | undefined {
    return this.actors.find((actor) => actor.id === id);
  }

  isOn(id: string): boolean {
    return this.actor(id) !== undefined;
  }

  #cooperationsAt(day: string): Told[] {
    const money = ['funds', 'commissions'];
    return this.facts.cooperations
      .filter(({ nature }) => !this.withoutTransactions || !money.includes(nature))
      .filter((cooperation) => this.inside(cooperation).length > 0)
      .map((cooperation) => ({ ...cooperation, state: stateAt(cooperation, day) }))
      .filter(({ state }) => state !== 'absent');
  }

  /** Lists the parties on the map. */
  inside({ parties }: Pick<CooperationFact, 'parties'>): string[] {
    return ascending(parties.map(({ actorId }) => actorId)).filter((id) => this.isOn(id));
  }

  /** Lists the active cooperations that join two actors of the map at an intensity. */
  joining(a: string, b: string, tau: number): Told[] {
    if (a === b || !this.isOn(a) || !this.isOn(b)) return [];
    return this.active.filter(
      (cooperation) =>
        [a, b].every((id) => cooperation.parties.some(({ actorId }) => actorId === id)) &&
        pairIntensity(cooperation, a, b, this.day) >= Math.max(tau, 1),
    );
  }

  linked(a: string, b: string, tau: number = this.tau): boolean {
    return this.joining(a, b, tau).length > 0;
  }

  partners(id: string, tau: number = this.tau): string[] {
    return this.ids.filter((other) => this.linked(id, other, tau));
  }

  get open(): Commitment[] {
    return this.facts.commitments.filter(({ status }) => status === 'open');
  }

  /** Lists the actors of the map that carry a commitment on the day. */
  carriers(commitment: Commitment) {
    return commitment.carriers.filter(({ actorId, since }) => this.isOn(actorId) && begun(since, this.day));
  }

  carrierIds(commitment: Commitment): string[] {
    return ascending(this.carriers(commitment).map(({ actorId }) => actorId));
  }

  /** Counts the open commitments of an actor. */
  carried(id: string): number {
    return this.open.filter((commitment) => this.carrierIds(commitment).includes(id)).length;
  }

  declared(cooperation: CooperationFact, id: string): number | undefined {
    return declaredBy(cooperation.declarations, id, this.day);
  }

  heard(id: string, subject: Subject): boolean {
    const { heardLinksOn, heardCommitmentsOn, heardNeedsOn } = this.actor(id)?.membership ?? {};
    const on = { links: heardLinksOn, commitments: heardCommitmentsOn, needs: heardNeedsOn }[subject];
    return on !== undefined && on <= this.day && on >= addMonths(this.day, -12);
  }

  /** Whether this share of them was heard, and there is somebody. */
  shareHeard(ids: readonly string[], subject: Subject, share: number): boolean {
    return ids.length > 0 && ids.filter((id) => this.heard(id, subject)).length >= share * ids.length;
  }

  allHeard(ids: readonly string[], subject: Subject): boolean {
    return this.shareHeard(ids, subject, 1);
  }

  halfHeard(subject: Subject): boolean {
    return this.shareHeard(this.ids, subject, 0.5);
  }
}
