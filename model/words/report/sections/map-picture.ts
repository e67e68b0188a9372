import type { MapLand } from '../../../contract/land.ts';
import type { ReportBlock, ReportKind } from '../../../contract/report.ts';
import { Family } from '../../../contract/vocabulary.ts';
import type { ActorFact } from '../../../elements/facts.ts';
import { landsReading } from '../../../readings/lands-reading.ts';
import type { Told } from '../blocks.ts';
import type { ReportSource } from '../report-source.ts';
import { reportTexts } from '../report-texts.ts';

const MOST_LINKED = 5;
/** Fewer lands are read well enough on the map of them all. */
const MANY_LANDS = 3;
/** Minimum number of actors for a drawing of a land. */
const LARGE_ENOUGH = 3;

type Figure = Extract<ReportBlock, { type: 'figure' }>;

/**
 * Shows the map, with the number of actors on no land; in a report of many actors each land too. All
 * described in words for screen readers.
 */
export function mapPicture(source: ReportSource, kind: ReportKind): Told {
  const { system, say } = source;
  if (system.actors.size === 0) return { blocks: [], leftOut: ['map'] };
  const texts = reportTexts(say).map;
  const day = say.day(system.reading.day);
  const all = landsReading(system, say.language);
  const ashore = new Set(all.flatMap(({ actorIds }) => actorIds));
  const beside = all.length === 0 ? 0 : system.actors.size - ashore.size;
  const whole: Figure = {
    type: 'figure',
    id: 'map.figure',
    picture: 'map',
    caption: texts.caption(day, beside),
    alt: altOf(source, [...system.actors.values()], system.links(1).size),
  };
  const many = kind === 'note' || all.length < MANY_LANDS ? [] : all;
  const apart = many
    .filter(({ actorIds }) => actorIds.length >= LARGE_ENOUGH)
    .sort((a, b) => b.actorIds.length - a.actorIds.length);
  return {
    blocks: [whole, ...apart.map((land) => ofLand(source, land))],
    ...(apart.length < many.length && { leftOut: ['smallLands' as const] }),
  };
}

function ofLand(source: ReportSource, { id, name, actorIds }: MapLand): Figure {
  const { system, say } = source;
  const here = new Set(actorIds);
  const inside = [...system.links(1).values()].filter(({ actorIds: ends }) =>
    ends.every((end) => here.has(end)),
  );
  const actors = actorIds.flatMap((actorId) => system.actors.get(actorId) ?? []);
  return {
    type: 'figure',
    id: `map.land.${id}`,
    picture: 'map',
    landId: id,
    caption: reportTexts(say).map.land(name, actors.length),
    alt: altOf(source, actors, inside.length),
  };
}

/** Describes the map in words: it draws links of every level. */
function altOf({ system, say, labels }: ReportSource, actors: readonly ActorFact[], links: number): string {
  const texts = reportTexts(say).map;
  const families = Family.options
    .map((family) => ({ family, n: actors.filter((actor) => actor.family === family).length }))
    .filter(({ n }) => n > 0)
    .map(
      ({ family, n }) =>
        `${labels.families.find(({ id }) => id === family)?.label[say.language] ?? family} (${n})`,
    );
  const here = new Set(actors.map(({ id }) => id));
  const most = [...system.neighbours(1)]
    .map(([id, near]) => ({ id, n: here.has(id) ? [...near].filter((other) => here.has(other)).length : 0 }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_LINKED)
    .map(({ id, n }) => `${say.name(id)} (${n})`);
  return texts.alt(actors.length, links, say.list(families), most);
}
