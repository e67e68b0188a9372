import { type Family, Scale } from '../../contract/vocabulary.ts';
import { DAY_MS, firstDayOf, type IsoDay } from '../../elements/day.ts';
import type { ActorFact } from '../../elements/facts.ts';
import type { System } from '../../elements/system.ts';
import { chosenLinks } from '../measures/chosen-links.ts';
import type { NetworkChoices } from '../measures/sub-network.ts';

/** An actor of a panel: its covariates as last known, and the waves in which it is on the map. */
export interface PanelActor {
  readonly id: string;
  readonly name: string;
  readonly family: Family;
  readonly scale: Scale | undefined;
  readonly isThere: readonly boolean[];
  /** Whether it answered about links within the year before each wave. */
  readonly isHeard: readonly boolean[];
}

/** An interval of presence, in waves counted from 1: 1.5 lies between the first two. */
export interface Presence {
  readonly actorId: string;
  readonly from: number;
  readonly until: number;
}

/** Networks of the same actors in the same order, wave after wave. */
export interface Panel {
  readonly days: readonly IsoDay[];
  readonly actors: readonly PanelActor[];
  /** By wave, then row and column in the order of actors; null where one of the two is not on the map. */
  readonly waves: ReadonlyArray<ReadonlyArray<ReadonlyArray<0 | 1 | null>>>;
  readonly presence: readonly Presence[];
}

/**
 * Builds the panel of a territory's systems in the order of time, one a wave, for stochastic actor-oriented models
 * (Snijders, van de Bunt & Steglich 2010). An actor is in it that is on the map in one wave at least. It joins on the
 * day it began to act where that lies between two waves, and else halfway; it leaves halfway.
 */
export function panelOf(systems: readonly System[], choices: NetworkChoices): Panel {
  const days = systems.map(({ reading }) => reading.day);
  const latest = new Map<string, ActorFact>();
  for (const { actors } of systems) for (const actor of actors.values()) latest.set(actor.id, actor);
  const actors = [...latest.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, name, family, scale }) => ({
      ...{ id, name, family, scale },
      isThere: systems.map((system) => system.actors.has(id)),
      isHeard: systems.map((system) => system.isHeard(id, 'links')),
    }));
  return {
    days,
    actors,
    waves: systems.map((system, wave) => matrixOf(system, wave, actors, choices)),
    presence: actors.flatMap((actor) => presenceOf(actor, days, latest.get(actor.id)?.membership.since)),
  };
}

function matrixOf(
  system: System,
  wave: number,
  actors: readonly PanelActor[],
  choices: NetworkChoices,
): Panel['waves'][number] {
  const linked = new Set(
    chosenLinks(system, choices).flatMap(({ actorIds: [a, b] }) => [`${a} ${b}`, `${b} ${a}`]),
  );
  return actors.map((a) =>
    actors.map((b) => {
      if (a.isThere[wave] !== true || b.isThere[wave] !== true) return null;
      return linked.has(`${a.id} ${b.id}`) ? 1 : 0;
    }),
  );
}

function presenceOf(
  { id, isThere }: PanelActor,
  days: readonly IsoDay[],
  since: string | undefined,
): Presence[] {
  const intervals: Presence[] = [];
  let from: number | undefined;
  for (const [wave, is] of isThere.entries()) {
    if (is && from === undefined) from = wave === 0 ? 1 : joining(days, wave, since);
    if (!is && from !== undefined) {
      intervals.push({ actorId: id, from, until: wave + 0.5 });
      from = undefined;
    }
  }
  return from === undefined ? intervals : [...intervals, { actorId: id, from, until: isThere.length }];
}

/**
 * Computes when an actor joined that is in a wave and not in the one before, counted in waves. An unknown
 * day, or one outside the two, counts as half-way between them.
 */
function joining(days: readonly IsoDay[], wave: number, since: string | undefined): number {
  const [before = '', now = ''] = [days[wave - 1], days[wave]];
  const day = since === undefined ? undefined : firstDayOf(since);
  if (day === undefined || day <= before || day > now) return wave + 0.5;
  const share = daysBetween(before, day) / daysBetween(before, now);
  return wave + Math.round(share * 1000) / 1000;
}

const daysBetween = (from: IsoDay, to: IsoDay): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** Returns the rank of a scale; the smallest has 1. */
export const rankOfScale = (scale: Scale | undefined): number | null =>
  scale === undefined ? null : Scale.options.indexOf(scale) + 1;
