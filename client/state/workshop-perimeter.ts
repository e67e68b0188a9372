import type { Gap } from '../../model/contract/gap.ts';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import type { Workshop } from '../../model/contract/workshop.ts';

/** Scope of a workshop, by id. */
export interface RoomPerimeter {
  readonly actorIds: ReadonlySet<string>;
  readonly cooperationIds: ReadonlySet<string>;
  readonly commitmentIds: ReadonlySet<string>;
  readonly themeIds: ReadonlySet<string>;
}

/** Stated scope of a workshop; empty is the whole territory. */
export type Perimeter = Pick<Workshop, 'perimeterThemes' | 'perimeterActors'>;

/**
 * Returns the scope of a workshop on a map; null is all of it. Its actors are the named ones, parties and
 * carriers of anything about its themes, and actors present (`cameIds`): speakers in the room are never
 * dimmed.
 */
export function perimeterOf(
  map: TerritoryMap,
  { perimeterThemes, perimeterActors }: Perimeter,
  cameIds: Iterable<string> = [],
): RoomPerimeter | null {
  if (perimeterThemes.length === 0 && perimeterActors.length === 0) return null;
  const themeIds = new Set(perimeterThemes);
  const isAbout = ({ themes }: { readonly themes: readonly string[] }) =>
    themes.some((theme) => themeIds.has(theme));
  const about = map.cooperations.filter(isAbout);
  const commitments = map.commitments.filter(isAbout);
  const actorIds = new Set([
    ...perimeterActors,
    ...cameIds,
    ...about.flatMap(({ parties }) => parties.map(({ actorId }) => actorId)),
    ...commitments.flatMap(({ carriers }) => carriers.map(({ actorId }) => actorId)),
  ]);
  return {
    actorIds,
    themeIds,
    commitmentIds: new Set([
      ...commitments.map(({ id }) => id),
      ...map.commitments
        .filter(({ carriers }) => carriers.some(({ actorId }) => actorIds.has(actorId)))
        .map(({ id }) => id),
    ]),
    // Between two of its actors, whatever it is about: a theme that nobody wrote down hides no link.
    cooperationIds: new Set([
      ...about.map(({ id }) => id),
      ...map.cooperations
        .filter(({ parties }) => parties.filter(({ actorId }) => actorIds.has(actorId)).length > 1)
        .map(({ id }) => id),
    ]),
  };
}

/** Returns true if a question is in scope; one without evidence concerns the whole territory. */
export function isWithin({ evidence }: Pick<Gap, 'evidence'>, perimeter: RoomPerimeter | null): boolean {
  if (perimeter === null) return true;
  const { actorIds, cooperationIds, commitmentIds, themeIds } = evidence;
  const all = [...actorIds, ...cooperationIds, ...commitmentIds, ...themeIds];
  return (
    all.length === 0 ||
    actorIds.some((id) => perimeter.actorIds.has(id)) ||
    cooperationIds.some((id) => perimeter.cooperationIds.has(id)) ||
    commitmentIds.some((id) => perimeter.commitmentIds.has(id)) ||
    themeIds.some((id) => perimeter.themeIds.has(id))
  );
}

/** Lists the commitments that can be carried: without closed ones, and those of the Charter only. */
export const openCommitments = (
  { commitments }: Pick<TerritoryMap, 'commitments'>,
  perimeter: RoomPerimeter | null = null,
): TerritoryMap['commitments'] =>
  commitments.filter(
    ({ id, status, origin }) =>
      status === 'open' && origin === 'territory' && (perimeter?.commitmentIds.has(id) ?? true),
  );

/** Sorts items in scope first; otherwise the order stays. */
export function firstInPerimeter<T>(
  items: readonly T[],
  { perimeterThemes, perimeterActors }: Perimeter,
  scopeOf: (item: T) => { readonly themes?: readonly string[]; readonly actorIds?: readonly string[] },
): readonly T[] {
  const within = (item: T): boolean => {
    const { themes = [], actorIds = [] } = scopeOf(item);
    return (
      themes.some((id) => perimeterThemes.includes(id)) || actorIds.some((id) => perimeterActors.includes(id))
    );
  };
  const first = items.filter(within);
  return first.length === 0 ? items : [...first, ...items.filter((item) => !within(item))];
}
