import type { Commitment } from '../contract/commitment.ts';
import type { Cooperation } from '../contract/cooperation.ts';
import { TRANSACTION_NATURES } from '../contract/vocabulary.ts';
import { cooperationAt, pairIntensity } from './cooperation-state.ts';
import { addMonths, firstDayOf, hasBegun, type IsoDay } from './day.ts';
import type { ActorFact, Facts } from './facts.ts';
import { HEARD_ON, type HeardSubject } from './heard.ts';

/** How a territory is read: the day d, the intensity τ from which two are linked, with or without transactions. */
export interface Reading {
  readonly day: IsoDay;
  /** τ, 2 by default. */
  readonly minIntensity: number;
  readonly withoutTransactions: boolean;
}

/** Two actors (ids ascending), what joins them and the highest pair intensity among it. */
export interface Link {
  readonly actorIds: readonly [string, string];
  readonly intensity: number;
  readonly cooperationIds: readonly string[];
}

export type { HeardSubject } from './heard.ts';

/** A cooperation as it is at the day of the system. */
export type CooperationAt = Readonly<Cooperation>;

/** `a:b`, ids ascending. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a}:${b}` : `${b}:${a}`);

export const pairOf = (a: string, b: string): [string, string] => (a < b ? [a, b] : [b, a]);

/**
 * System of a territory at (d, τ): its actors on the map at d, its cooperations with their state at d, and
 * the linked pairs. Absent cooperations are left out, and transactions on request.
 */
export class System {
  readonly facts: Facts;
  readonly reading: Reading;
  #actors: ReadonlyMap<string, ActorFact> | undefined;
  #cooperations: readonly CooperationAt[] | undefined;
  #commitments: readonly Commitment[] | undefined;
  #weakLinks: ReadonlyMap<string, Link> | undefined;
  #heardFrom: IsoDay | undefined;

  /**
   * Computes nothing yet: each part is computed on first use. Code that passes a territory to a thread needs
   * none.
   */
  constructor(facts: Facts, reading: Reading) {
    this.facts = facts;
    this.reading = reading;
  }

  get actors(): ReadonlyMap<string, ActorFact> {
    this.#actors ??= new Map(
      this.facts.actors
        .filter(({ membership }) => membership.onMap && hasBegun(membership.since, this.reading.day))
        .map((actor) => [actor.id, actor]),
    );
    return this.#actors;
  }

  get cooperations(): readonly CooperationAt[] {
    this.#cooperations ??= this.#findCooperations();
    return this.#cooperations;
  }

  get commitments(): readonly Commitment[] {
    this.#commitments ??= this.facts.commitments.filter(({ status }) => status === 'open');
    return this.#commitments;
  }

  /** Returns every pair of actors that share an active cooperation of pair intensity ≥ 1. */
  get weakLinks(): ReadonlyMap<string, Link> {
    this.#weakLinks ??= this.#findLinks();
    return this.#weakLinks;
  }

  /** Returns the pairs linked at τ (by default the query's), by pair key. */
  links(tau: number = this.reading.minIntensity): ReadonlyMap<string, Link> {
    if (tau <= 1) return this.weakLinks;
    return new Map([...this.weakLinks].filter(([, { intensity }]) => intensity >= tau));
  }

  /** Neighbours of every actor at τ; an actor without link has an empty set. */
  neighbours(tau: number = this.reading.minIntensity): ReadonlyMap<string, ReadonlySet<string>> {
    const neighbours = new Map([...this.actors.keys()].map((id) => [id, new Set<string>()]));
    for (const { actorIds } of this.links(tau).values()) {
      const [a, b] = actorIds;
      neighbours.get(a)?.add(b);
      neighbours.get(b)?.add(a);
    }
    return neighbours;
  }

  active(): readonly CooperationAt[] {
    return this.cooperations.filter(({ state }) => state === 'active');
  }

  /** Lists the actors of the map that carry a commitment at d, in any role. */
  carriers(commitment: Commitment): Commitment['carriers'] {
    return commitment.carriers.filter(
      ({ actorId, since }) => this.actors.has(actorId) && hasBegun(since, this.reading.day),
    );
  }

  /** An actor is heard on a subject when it answered within 12 months before d, « aucun » included. */
  isHeard(actorId: string, subject: HeardSubject): boolean {
    const day = this.actors.get(actorId)?.membership?.[HEARD_ON[subject]];
    this.#heardFrom ??= addMonths(this.reading.day, -12);
    return day !== undefined && this.#heardFrom <= firstDayOf(day) && day <= this.reading.day;
  }

  #findCooperations(): readonly CooperationAt[] {
    const { day, withoutTransactions } = this.reading;
    const { actors } = this;
    return this.facts.cooperations
      .filter(({ nature }) => !(withoutTransactions && TRANSACTION_NATURES.has(nature)))
      .filter(({ parties }) => parties.some(({ actorId }) => actors.has(actorId)))
      .map((cooperation) => cooperationAt(cooperation, day))
      .filter(({ state }) => state !== 'absent');
  }

  #findLinks(): ReadonlyMap<string, Link> {
    const links = new Map<
      string,
      { actorIds: [string, string]; intensity: number; cooperationIds: string[] }
    >();
    for (const cooperation of this.active()) {
      const inside = cooperation.parties.map(({ actorId }) => actorId).filter((id) => this.actors.has(id));
      for (const [i, a] of inside.entries()) {
        for (const b of inside.slice(i + 1)) {
          const intensity = pairIntensity(cooperation, a, b, this.reading.day);
          if (intensity < 1) continue;
          const key = pairKey(a, b);
          const link = links.get(key) ?? { actorIds: pairOf(a, b), intensity: 0, cooperationIds: [] };
          link.intensity = Math.max(link.intensity, intensity);
          link.cooperationIds.push(cooperation.id);
          links.set(key, link);
        }
      }
    }
    return links;
  }
}
