import type { Commitment } from '../../model/contract/commitment.ts';
import type { CooperationFact, Facts } from '../../model/elements/facts.ts';
import { System } from '../../model/elements/system.ts';

/** Each id once, ascending. */
export const ascending = (ids: Iterable<string>): string[] => [...new Set(ids)].sort();
/** Compares by one text after the other. */
export const by =
  <T>(...keys: ReadonlyArray<(row: T) => string>) =>
  (a: T, b: T): number => {
    for (const key of keys) if (key(a) !== key(b)) return key(a) < key(b) ? -1 : 1;
    return 0;
  };

/** Facts at a day, as the rows of the rules are told from them. */
export class Scene {
  readonly facts: Facts;
  readonly day: string;
  readonly system: System;
  readonly ids: string[];

  constructor(facts: Facts, day: string) {
    this.facts = facts;
    this.day = day;
    this.system = new System(facts, { day, minIntensity: 2, withoutTransactions: false });
    this.ids = ascending(this.system.actors.keys());
  }

  get open(): Commitment[] {
    return this.facts.commitments.filter(({ status }) => status === 'open').sort(by(({ id }) => id));
  }

  /** Whatever their state, absent ones too. */
  get cooperations(): CooperationFact[] {
    return this.facts.cooperations
      .filter((cooperation) => this.inside(cooperation).length > 0)
      .sort(by(({ id }) => id));
  }

  readonly inside = ({ parties }: Pick<CooperationFact, 'parties'>): string[] =>
    ascending(parties.map(({ actorId }) => actorId)).filter((id) => this.ids.includes(id));

  readonly carriers = (commitment: Commitment): string[] =>
    ascending(this.system.carriers(commitment).map(({ actorId }) => actorId));

  readonly carriedBy = (id: string) =>
    this.open.filter((commitment) => this.carriers(commitment).includes(id));

  readonly family = (id: string) => this.system.actors.get(id)?.family;
}
