import { pairIntensity } from '../../elements/cooperation-state.ts';
import type { IsoDay } from '../../elements/day.ts';
import { type CooperationAt, type HeardSubject, pairOf, type System } from '../../elements/system.ts';
import { grouped } from '../../grouped.ts';
import { type Bridge, bridges, type CutPoint, cutPoints } from '../graph/passages.ts';
import { compareIds, type IdPair, introducers } from './missing-pairs.ts';

/** An active cooperation with its pairs of actors of the map whose intensity reaches τ. */
interface JoiningCooperation {
  readonly cooperation: CooperationAt;
  readonly pairs: readonly IdPair[];
}

/** What the rules share: the system at (d, τ), and what several of them ask of it, computed once. */
export class GapContext {
  readonly system: System;
  readonly day: IsoDay;
  /** Neighbours at τ. */
  readonly near: ReadonlyMap<string, ReadonlySet<string>>;
  /** Neighbours at τ = 1. */
  readonly weak: ReadonlyMap<string, ReadonlySet<string>>;
  readonly cooperations: ReadonlyMap<string, CooperationAt>;
  readonly #heard = new Map<HeardSubject, ReadonlySet<string>>();
  #joining: readonly JoiningCooperation[] | undefined;
  #joiningOf: ReadonlyMap<string, readonly string[]> | undefined;
  #bridgesOf: ReadonlyMap<string, readonly Bridge[]> | undefined;

  constructor(system: System) {
    this.system = system;
    this.day = system.reading.day;
    this.near = system.neighbours();
    this.weak = system.neighbours(1);
    this.cooperations = new Map(system.cooperations.map((cooperation) => [cooperation.id, cooperation]));
  }

  get actorIds(): readonly string[] {
    return [...this.system.actors.keys()].sort(compareIds);
  }

  /** Parties that act in the territory on the map, ascending. */
  partiesOnMap({ parties }: Pick<CooperationAt, 'parties'>): string[] {
    const ids = parties.map(({ actorId }) => actorId).filter((id) => this.system.actors.has(id));
    return ids.sort(compareIds);
  }

  /** Whether all of them were heard; never of nobody. */
  allHeard(ids: readonly string[], subject: HeardSubject): boolean {
    return this.shareHeard(ids, subject, 1);
  }

  /** Whether at least this share of them was heard; never of nobody. */
  shareHeard(ids: readonly string[], subject: HeardSubject, share: number): boolean {
    const heard = this.heard(subject);
    return ids.length > 0 && ids.filter((id) => heard.has(id)).length >= share * ids.length;
  }

  /** Whether half of the actors were heard. */
  halfHeard(subject: HeardSubject): boolean {
    return this.shareHeard([...this.system.actors.keys()], subject, 0.5);
  }

  /** The actors heard on a subject. */
  heard(subject: HeardSubject): ReadonlySet<string> {
    const known = this.#heard.get(subject);
    if (known !== undefined) return known;
    const heard = new Set(this.actorIds.filter((id) => this.system.isHeard(id, subject)));
    this.#heard.set(subject, heard);
    return heard;
  }

  get cutPoints(): readonly CutPoint[] {
    return cutPoints(this.system);
  }

  get bridges(): readonly Bridge[] {
    return bridges(this.system);
  }

  /** The single bridges that an actor is an end of. */
  bridgesOf(actorId: string): readonly Bridge[] {
    this.#bridgesOf ??= grouped(this.bridges, ({ actorIds }) => actorIds);
    return this.#bridgesOf.get(actorId) ?? [];
  }

  /** Who can introduce the ends of these pairs: common partners at τ = 1, the most useful first. */
  introducers(pairs: readonly IdPair[]): string[] {
    return introducers(pairs, this.weak);
  }

  /** Active cooperations with the pairs that they link at τ. */
  get joining(): readonly JoiningCooperation[] {
    this.#joining ??= this.system.active().map((cooperation) => ({
      cooperation,
      pairs: this.#pairsAtTau(cooperation),
    }));
    return this.#joining;
  }

  /** The active cooperations that link an actor at τ, by id. */
  joiningOf(actorId: string): readonly string[] {
    this.#joiningOf ??= new Map(
      [...grouped(this.joining, ({ pairs }) => pairs.flat())].map(([id, joining]) => [
        id,
        joining.map(({ cooperation }) => cooperation.id),
      ]),
    );
    return this.#joiningOf.get(actorId) ?? [];
  }

  #pairsAtTau(cooperation: CooperationAt): IdPair[] {
    const inside = this.partiesOnMap(cooperation);
    const { minIntensity } = this.system.reading;
    return inside.flatMap((a, i) =>
      inside
        .slice(i + 1)
        .filter((b) => pairIntensity(cooperation, a, b, this.day) >= minIntensity)
        .map((b) => pairOf(a, b)),
    );
  }
}
