import type { Change } from '../../contract/change.ts';
import { FILM_STEPS_AT_MOST, type Film, type FilmChapter, type FilmStep } from '../../contract/film.ts';
import type { TerritoryMap } from '../../contract/reading.ts';
import { dayInParis } from '../../elements/day.ts';
import type { Properties } from '../../elements/elements.ts';
import type { Facts } from '../../elements/facts.ts';
import type { LaterChange } from '../../elements/past/rewind.ts';
import { namedInStates, publicChanges } from '../../elements/visibility/visible-changes.ts';
import { withoutAbsent } from '../../without-absent.ts';
import { diffMaps } from '../diff-maps.ts';
import { landOfEach } from '../lands-reading.ts';
import { captionOf } from './caption.ts';
import { type FilmedChange, type FilmSource, mayShow } from './film-source.ts';
import { type Image, imagesOf } from './images.ts';
import type { Places } from './places-of-today.ts';
import { RewoundStates } from './rewound-states.ts';

/**
 * The film of a territory between two moments: each image is the map as it was known then and as everyone may see it now,
 * without places. Made from the last image back to the first, as the past is read; of more changes than `most` the last ones.
 */
export function makeFilm(source: FilmSource, most = FILM_STEPS_AT_MOST): Film {
  const { territoryId, from, to, changes } = source;
  const states = new RewoundStates(source.present, source.elsewhere);
  const imageAt = imagesOf(source, states);
  const now = imageAt(changes.at(-1)?.revision ?? from.revision, { withLands: true });
  const lands = now.map.lands ?? [];
  const landOf = landOfEach(lands);
  const positions = new Map<string, Places['positions'][number]>();
  keepPlaces(positions, now.map);

  const backwards: LooseStep[] = [];
  let first = from;
  let image = now;
  for (const [i, change] of [...changes.entries()].reverse()) {
    const before = changes[i - 1] ?? from;
    const isShown = change.revision <= to.revision && mayShow(change);
    if (isShown && backwards.length === most) {
      first = { revision: change.revision, at: change.at };
      break;
    }
    const later = isShown ? (atRevision(image, change.revision) ?? imageAt(change.revision)) : null;
    states.takeBack(change, before.at);
    if (later === null) continue;
    const earlier = imageAt(before.revision);
    image = earlier;
    keepPlaces(positions, earlier.map);
    const delta = diffMaps(earlier.plain, later.plain);
    if (Object.keys(delta.lists).length === 0 && saidOf(earlier.map) === saidOf(later.map)) continue;
    const told = toldOf(change, source);
    const facts = [later.facts, earlier.facts];
    const landId = landOfChange(told, facts, landOf);
    const { revision, at, author, workshop } = change;
    backwards.push({
      ...{ revision, at, caption: captionOf(told, facts, source), delta, workshop },
      ...withoutAbsent({ by: author, landId }),
    });
  }
  const start = (atRevision(image, first.revision) ?? imageAt(first.revision)).plain;
  const { steps, chapters } = inChapters(backwards.reverse());
  return {
    territory: { id: territoryId, name: now.map.territory.name },
    ...{ from: first, to, leftOut: first.revision - from.revision },
    places: { positions: [...positions.values()], lands },
    ...{ start, chapters, steps: joined(steps, first.revision) },
  };
}

const atRevision = (image: Image, revision: number): Image | null =>
  image.map.territory.revision === revision ? image : null;

/** Returns the territory's data on a map, except its change count and totals. */
const saidOf = ({
  territory: { revision: _r, version: _v, counts: _c, ...territory },
}: TerritoryMap): string => JSON.stringify(territory);

/** Keeps the last positions of actors without one today. */
function keepPlaces(
  places: Map<string, Places['positions'][number]>,
  { actors, reserve }: TerritoryMap,
): void {
  for (const { id, x, y } of [...actors, ...reserve])
    if (x !== undefined && y !== undefined && !places.has(id)) places.set(id, { actorId: id, x, y });
}

/** Joins each step to the one before: changes between them show nothing. */
const joined = (steps: readonly FilmStep[], begins: number): FilmStep[] =>
  steps.map((step, i) => ({
    ...step,
    delta: { ...step.delta, from: steps[i - 1]?.revision ?? begins },
  }));

/** A step that has no chapter yet, and the workshop it was made in. */
interface LooseStep extends Omit<FilmStep, 'chapter'> {
  readonly workshop: FilmedChange['workshop'];
}

/** A workshop is a chapter, and so is each day outside of any. */
function inChapters(loose: readonly LooseStep[]): { steps: FilmStep[]; chapters: FilmChapter[] } {
  const chapters: FilmChapter[] = [];
  let last = '';
  const steps = loose.map(({ workshop, ...step }, i) => {
    const day = dayInParis(new Date(step.at));
    const chapterKey = workshop?.id ?? day;
    if (chapterKey !== last) chapters.push({ day, step: i, ...(workshop && { workshop: workshop.title }) });
    last = chapterKey;
    return { ...step, chapter: chapters.length - 1 };
  });
  return { steps, chapters };
}

/** Returns a change as everyone may see it; undefined if hidden. */
function toldOf(change: FilmedChange, { seen }: Pick<FilmSource, 'seen'>): Change | undefined {
  const { before, after, author: _author, workshop: _workshop, ...rest } = change;
  const states = (all: LaterChange['before']) => (Object.keys(all).length === 0 ? null : { ...all });
  const kept = { ...rest, id: '', mutationId: '', before: states(before), after: states(after) };
  return publicChanges([kept], seen)[0];
}

/** Returns the land of all elements in a change; undefined if there are several, or none. */
function landOfChange(
  told: Change | undefined,
  facts: readonly Facts[],
  landOf: ReadonlyMap<string, string>,
): string | undefined {
  if (told === undefined) return undefined;
  const states = [...Object.entries(told.before ?? {}), ...Object.entries(told.after ?? {})];
  const named = namedInStates(states as [string, Properties][]);
  const parties = facts.flatMap(({ cooperations }) =>
    cooperations
      .filter(({ id }) => named.cooperationIds.includes(id))
      .flatMap((one) => one.parties.map(({ actorId }) => actorId)),
  );
  const lands = new Set([...named.actorIds, ...parties].map((id) => landOf.get(id)));
  return lands.size === 1 ? [...lands][0] : undefined;
}
