import type { Carrier, Commitment } from '../../contract/commitment.ts';
import { pairIntensity } from '../../elements/cooperation-state.ts';
import { addMonths, type IsoDay, lastDayOf, type PartialDate } from '../../elements/day.ts';
import { type CooperationAt, type HeardSubject, pairOf, type System } from '../../elements/system.ts';
import { append, grouped } from '../../grouped.ts';
import { once } from '../../once.ts';
import { type Bridge, bridges, type CutPoint, cutPoints } from '../graph/cut-points.ts';
import { compareIds, type IdPair, introducers } from './missing-pairs.ts';

/** Linked actors. With fewer a map is young: there is nothing to compare yet. */
const YOUNG_BELOW = 10;

/** An active cooperation with its pairs of actors of the map whose intensity reaches τ. */
interface JoiningCooperation {
  readonly cooperation: CooperationAt;
  readonly pairs: readonly IdPair[];
}

/** An open commitment for the territory, with those of the map that carry it at the day, by id. */
export interface OpenCommitment extends Omit<Commitment, 'carriers'> {
  readonly carriers: readonly Carrier[];
  readonly carrierIds: readonly string[];
}

const NONE: readonly never[] = [];

/**
 * Common input of the rules: the system at (d, τ), and derived data that several need. Creating one costs
 * nothing; each part is computed once, on first use.
 */
export class GapContext {
  readonly system: System;
  readonly day: IsoDay;
  readonly #heard = new Map<HeardSubject, ReadonlySet<string>>();
  readonly #halfHeard = new Map<HeardSubject, boolean>();
  readonly #onMap = new Map<string, readonly string[]>();
  readonly #monthsBefore = new Map<number, IsoDay>();

  constructor(system: System) {
    this.system = system;
    this.day = system.reading.day;
  }

  /** Neighbours at τ. */
  get near(): ReadonlyMap<string, ReadonlySet<string>> {
    return this.#near();
  }

  /** Returns the neighbours at τ = 1. */
  get weak(): ReadonlyMap<string, ReadonlySet<string>> {
    return this.#weak();
  }

  /** Returns the cooperations of the system, by id. */
  get cooperations(): ReadonlyMap<string, CooperationAt> {
    return this.#cooperations();
  }

  /** Returns the active cooperations that count by an assumed level. */
  get assumedIds(): ReadonlySet<string> {
    return this.#assumedIds();
  }

  /** Returns the actors of the system, ascending. */
  get actorIds(): readonly string[] {
    return this.#actorIds();
  }

  /** Returns the territory's open commitments, by id. */
  get commitments(): readonly OpenCommitment[] {
    return this.#commitments();
  }

  /** Returns the open commitments that an actor of the map carries, by id. */
  carriedBy(actorId: string): readonly OpenCommitment[] {
    return this.#carried().get(actorId) ?? NONE;
  }

  /** Returns the themes of the work here, by id. */
  get themes(): readonly ThemeWork[] {
    return this.#themes();
  }

  /** Returns the parties on the territory's map, ascending. */
  partiesOnMap(cooperation: CooperationAt): readonly string[] {
    const known = this.#onMap.get(cooperation.id);
    if (known !== undefined) return known;
    const ids = cooperation.parties.map(({ actorId }) => actorId).filter((id) => this.system.actors.has(id));
    ids.sort(compareIds);
    this.#onMap.set(cooperation.id, ids);
    return ids;
  }

  /** Returns true if so few actors are linked that outliers mean little yet. */
  get isYoung(): boolean {
    return this.#isYoung();
  }

  /** Returns the day a number of months before the map's day. */
  monthsBefore(months: number): IsoDay {
    const known = this.#monthsBefore.get(months) ?? addMonths(this.day, -months);
    this.#monthsBefore.set(months, known);
    return known;
  }

  /** Returns true if all of them have responded; false for an empty list. */
  allHeard(ids: readonly string[], subject: HeardSubject): boolean {
    return this.shareHeard(ids, subject, 1);
  }

  /** Returns true if at least this share of them has responded; false for an empty list. */
  shareHeard(ids: readonly string[], subject: HeardSubject, share: number): boolean {
    const heard = this.heard(subject);
    return ids.length > 0 && ids.filter((id) => heard.has(id)).length >= share * ids.length;
  }

  /** Returns true if half of the actors have responded. */
  halfHeard(subject: HeardSubject): boolean {
    const known = this.#halfHeard.get(subject) ?? this.shareHeard(this.actorIds, subject, 0.5);
    this.#halfHeard.set(subject, known);
    return known;
  }

  /** Returns the actors that have responded on a subject. */
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

  /** Returns the single bridges that end at an actor. */
  bridgesOf(actorId: string): readonly Bridge[] {
    return this.#bridgesOf().get(actorId) ?? NONE;
  }

  /** Returns true if this cooperation alone is a single bridge. */
  isSingleBridge(cooperationId: string): boolean {
    return this.#bridging().has(cooperationId);
  }

  /**
   * Lists the actors that can introduce the ends of these pairs: common partners at τ = 1, the most useful
   * first.
   */
  introducers(pairs: readonly IdPair[]): string[] {
    return introducers(pairs, this.weak);
  }

  /** Returns the active cooperations that link an actor at τ, with all pairs that they link. */
  joiningOf(actorId: string): readonly JoiningCooperation[] {
    return this.#joining().get(actorId) ?? NONE;
  }

  readonly #assumedIds = once(
    () =>
      new Set(
        this.system.reading.minIntensity < 2
          ? []
          : this.system
              .active()
              .filter(({ intensityAssumed }) => intensityAssumed === true)
              .map(({ id }) => id),
      ),
  );
  readonly #near = once(() => this.system.neighbours());
  readonly #weak = once(() => this.system.neighbours(1));
  readonly #isYoung = once(() => [...this.weak.values()].filter(({ size }) => size > 0).length < YOUNG_BELOW);
  readonly #actorIds = once(() => [...this.system.actors.keys()].sort(compareIds));
  readonly #cooperations = once(
    () => new Map(this.system.cooperations.map((cooperation) => [cooperation.id, cooperation])),
  );
  readonly #commitments = once(() =>
    this.system.commitments
      .map((commitment): OpenCommitment => {
        const carriers = this.system.carriers(commitment);
        carriers.sort((a, b) => compareIds(a.actorId, b.actorId));
        return { ...commitment, carriers, carrierIds: carriers.map(({ actorId }) => actorId) };
      })
      .sort((a, b) => compareIds(a.id, b.id)),
  );
  readonly #carried = once(() => grouped(this.commitments, ({ carrierIds }) => carrierIds));
  readonly #themes = once(() => themesOf(this));
  readonly #bridgesOf = once(() => grouped(this.bridges, ({ actorIds }) => actorIds));
  readonly #bridging = once(
    () =>
      new Set(this.bridges.flatMap(({ cooperationIds: [id, ...others] }) => (others.length > 0 ? [] : id))),
  );
  readonly #joining = once(() =>
    grouped(
      this.system.active().map((cooperation) => ({ cooperation, pairs: this.#pairsAtTau(cooperation) })),
      ({ pairs }) => pairs.flat(),
    ),
  );

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

/** Work here on a theme. */
interface ThemeWork {
  readonly themeId: string;
  /** The active cooperations about it. */
  readonly cooperationIds: readonly string[];
  /** The open commitments about it. */
  readonly commitmentIds: readonly string[];
  /**
   * Actors of the map that take part in an active cooperation about it, or carry a commitment about it;
   * ascending.
   */
  readonly actorIds: readonly string[];
}

/** Collects the themes of active cooperations and open commitments, by id. */
function themesOf(context: GapContext): ThemeWork[] {
  const cooperations = new Map<string, CooperationAt[]>();
  for (const cooperation of context.system.active())
    for (const theme of cooperation.themes) append(cooperations, theme, cooperation);
  const commitments = new Map<string, OpenCommitment[]>();
  for (const commitment of context.commitments)
    for (const theme of commitment.themes) append(commitments, theme, commitment);
  return [...new Set([...cooperations.keys(), ...commitments.keys()])].sort(compareIds).map((themeId) => {
    const [done, meant] = [cooperations.get(themeId) ?? [], commitments.get(themeId) ?? []];
    const parties = done.flatMap((cooperation) => context.partiesOnMap(cooperation));
    const carriers = meant.flatMap(({ carrierIds }) => carrierIds);
    return {
      themeId,
      cooperationIds: done.map(({ id }) => id).sort(compareIds),
      commitmentIds: meant.map(({ id }) => id),
      actorIds: [...new Set([...parties, ...carriers])].sort(compareIds),
    };
  });
}

/** Returns true if a day is past, or within 12 months, both bounds included. */
export const isDueSoon = (dueOn: PartialDate | null, day: IsoDay): boolean =>
  dueOn !== null && lastDayOf(dueOn) <= addMonths(day, 12);
