import type { Cooperation } from '../contract/cooperation.ts';
import type { MapActor, TerritoryMap } from '../contract/reading.ts';
import { LINK_STYLES } from '../drawing/appearance.ts';
import { type Mark, type Marks, SIGNS } from '../drawing/marks.ts';

export { type Mark, type Marks, SIGNS };

/**
 * Merges two moments into one map: everything of the later one at its position, and elements gone since at
 * their former one.
 */
export function unitedMap(before: TerritoryMap, after: TerritoryMap): { map: TerritoryMap; marks: Marks } {
  const actors = marksOfActors(before, after);
  const cooperations = marksOfCooperations(before, after);
  const goneCooperations = before.cooperations
    .filter(({ id }) => cooperations.get(id) === 'gone')
    .map((cooperation): Cooperation => ({ ...cooperation, state: 'ended' }));
  // Cooperations that had ended at both moments are no change.
  const kept = after.cooperations.filter(isDrawn);
  return {
    map: {
      ...after,
      actors: actorsOf(before, after, actors, goneCooperations),
      cooperations: [...kept, ...goneCooperations],
      reserve: after.reserve.filter(({ id }) => !actors.has(id)),
    },
    marks: { actors, cooperations },
  };
}

const inside = ({ actors }: TerritoryMap): Set<string> =>
  new Set(actors.filter(({ outside }) => outside !== true).map(({ id }) => id));

function marksOfActors(before: TerritoryMap, after: TerritoryMap): Map<string, Mark> {
  const [then, now] = [inside(before), inside(after)];
  return new Map([
    ...[...now].filter((id) => !then.has(id)).map((id) => [id, 'come'] as const),
    ...[...then].filter((id) => !now.has(id)).map((id) => [id, 'gone'] as const),
  ]);
}

const isDrawn = (cooperation: Cooperation | undefined): cooperation is Cooperation =>
  cooperation !== undefined && LINK_STYLES[cooperation.state] !== 'hidden';

function marksOfCooperations(before: TerritoryMap, after: TerritoryMap): Map<string, Mark> {
  const then = new Map(before.cooperations.map((cooperation) => [cooperation.id, cooperation]));
  const now = new Map(after.cooperations.map((cooperation) => [cooperation.id, cooperation]));
  const marks = new Map<string, Mark>();
  for (const id of new Set([...then.keys(), ...now.keys()])) {
    const mark = markOf(then.get(id), now.get(id));
    if (mark !== null) marks.set(id, mark);
  }
  return marks;
}

/** Compares two days: a planned cooperation ranks below every link; becoming one counts as new. */
function markOf(before: Cooperation | undefined, after: Cooperation | undefined): Mark | null {
  if (!isDrawn(before)) return isDrawn(after) ? 'come' : null;
  if (!isDrawn(after)) return 'gone';
  const [was, is] = [before, after].map(({ state, agreedIntensity }) =>
    state === 'active' ? agreedIntensity : null,
  );
  if (was === is || was === undefined || is === undefined) return null;
  if (was === null) return 'come';
  return is !== null && is > was ? 'stronger' : 'weaker';
}

function actorsOf(
  before: TerritoryMap,
  after: TerritoryMap,
  marks: ReadonlyMap<string, Mark>,
  goneCooperations: readonly Cooperation[],
): MapActor[] {
  const parties = new Set(goneCooperations.flatMap((one) => one.parties.map(({ actorId }) => actorId)));
  const stay = after.actors.filter(({ id }) => marks.get(id) !== 'gone');
  const known = new Set(stay.map(({ id }) => id));
  const left = before.actors.filter(
    ({ id, outside }) => !known.has(id) && (outside !== true || parties.has(id)),
  );
  return [...stay, ...left].map((actor) => {
    const mark = marks.get(actor.id);
    return mark === undefined ? actor : { ...actor, name: `${SIGNS[mark]} ${actor.name}` };
  });
}
