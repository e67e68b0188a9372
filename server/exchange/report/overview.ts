import type { Language } from '../../../model/contract/primitives.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { graphInFrame } from '../../../model/drawing/frames/frame-graph.ts';
import { placeInFrame } from '../../../model/drawing/frames/place-in-frame.ts';
import { pivotsOf } from '../../../model/drawing/lands/pivots.ts';
import { needsLayout } from '../../../model/drawing/positions.ts';
import { degreesIn } from '../../../model/readings/lands-reading.ts';
import { textsIn } from '../../texts/texts.ts';
import type { Area, Sheet } from '../map-svg/page.ts';
import { measure } from '../map-svg/text-metrics.ts';

/** Maximum number of actors that are all named on the map of a report; with more, it is read by lands. */
const NAMED_AT_MOST = 60;
/** Side of a dot with the air around it, in units of the page. */
const DOT = 12;

/** Whether the map of all is read by lands: each then has a drawing of its own. */
export const isReadByLands = ({ lands = [], actors }: TerritoryMap): boolean =>
  lands.length > 1 && actors.length > NAMED_AT_MOST;

/**
 * Makes the map of all for a reading of ten seconds: each land with its name and number of actors, actors as dots.
 * They are placed for the page from their places in the room.
 */
export function overview(map: TerritoryMap, { map: area }: Sheet, language: Language): TerritoryMap {
  if (needsLayout(map.actors)) return map;
  const lands = (map.lands ?? []).map((land) => shortlyNamed(land, map, language));
  const shown = { ...map, lands };
  // Names of lands are written over them.
  const names = { actorIds: new Set<string>(), landIds: new Set<string>() };
  const sizes = { letters: DOT, symbol: DOT, line: 1, lands: DOT };
  const { graph, lands: drawn } = graphInFrame(shown, { sizes, names }, measure);
  const placed = Object.fromEntries(
    map.actors.flatMap(({ id, x, y }) =>
      x === undefined || y === undefined ? [] : [[id, { x, y }] as const],
    ),
  );
  const { positions } = placeInFrame({ graph, lands: drawn, placed, kept: {}, frame: within(area) });
  return { ...shown, actors: map.actors.map((actor) => ({ ...actor, ...positions[actor.id] })) };
}

/** Narrows the area: coasts reach beyond the actors of a land. */
const within = ({ width, height }: Area) => ({ width: width * 0.94, height: height * 0.94 });

type Land = NonNullable<TerritoryMap['lands']>[number];

/** Names a land as given, or after its pivot without the words around; adds its number of actors. */
function shortlyNamed(land: Land, map: TerritoryMap, language: Language): Land {
  const [leader] = pivotsOf([land], degreesIn(map.links));
  const name = land.named ? land.name : (map.actors.find(({ id }) => id === leader)?.name ?? land.name);
  return { ...land, name: textsIn(language).reportFile.land(name, land.actorIds.length) };
}
