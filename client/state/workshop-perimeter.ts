import type { Gap } from '../../model/contract/gap.ts';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import type { Workshop } from '../../model/contract/workshop.ts';

/** What a workshop is about, by id. */
export interface RoomPerimeter {
  readonly actorIds: ReadonlySet<string>;
  readonly cooperationIds: ReadonlySet<string>;
  readonly commitmentIds: ReadonlySet<string>;
  readonly themeIds: ReadonlySet<string>;
}

type Bounds = Pick<Workshop, 'perimeterThemes' | 'perimeterActors'>;

/**
 * What of a map a workshop is about; null is all of it. Its actors are those it names, those that are party to or carry
 * something about its themes, and those that came to it (`cameIds`): whoever speaks in the room is never left faint.
 */
export function perimeterOf(
  map: TerritoryMap,
  { perimeterThemes, perimeterActors }: Bounds,
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

/** Whether a question is about the perimeter; one that points at nothing is about the whole territory. */
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
