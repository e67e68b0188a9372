import type { MapLand } from '../../../model/contract/land.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import type { Family } from '../../../model/contract/vocabulary.ts';
import type { FrameSizes } from '../../../model/drawing/frames/frame-sizes.ts';
import { LAND_LINE_HEIGHT, WIDER } from '../../../model/drawing/lands/land-names.ts';
import { pivotsOf } from '../../../model/drawing/lands/pivots.ts';
import { labelForms, type Measure } from '../../../model/drawing/wrap-label.ts';
import { degreesIn } from '../../../model/readings/lands-reading.ts';
import type { ScreenRenderInput } from '../screen-render-input.ts';
import type { Stage } from './framing.ts';

/** Drawn card of a folded land: its name, its number of actors, and their families, in pixels at zoom 1. */
export interface FoldedCard {
  readonly width: number;
  readonly height: number;
  /** Letters of its name. */
  readonly letters: number;
  readonly lines: readonly string[];
  readonly counts: string;
  /** A mark for each actor, of its family; none where there is no room. */
  readonly marks: readonly Family[];
}

interface CardLook {
  readonly foldWords: ScreenRenderInput['foldWords'] | undefined;
  readonly sizes: FrameSizes;
  readonly stage: Stage;
  readonly measure: Measure;
  /** How many lands are folded. */
  readonly among: number;
}

/** Size of counts relative to names. */
export const COUNT_LETTERS = 0.87;
/** Side of a mark and from one to the next, in letters of names. */
export const MARK = { side: 1.05, step: 1.25, most: 8 };
/** Number of lands above which cards have text only. */
const MARKED_AT_MOST = 6;
const AMONG_MANY = 0.87;
const AIR = { across: 2.2, down: 1.9 };
const CLOSE_AIR = { across: 1.6, down: 1.1 };
/** A name may take this share of the stage. */
const WIDEST = 0.4;

/** Measures a card: as many marks as its words are wide, the families in their order. Among many it says the least. */
export function foldedCard(
  land: MapLand,
  map: TerritoryMap,
  { sizes, stage, measure, among, foldWords }: CardLook,
): FoldedCard {
  const isMany = among > MARKED_AT_MOST;
  const letters = sizes.lands * (isMany ? AMONG_MANY : 1);
  const on = new Set(land.actorIds);
  const links = map.links.filter(({ actorIds: [a, b] }) => on.has(a) && on.has(b)).length;
  const counts = foldWords?.(land.actorIds.length, isMany ? null : links) ?? '';
  const families = map.actors.flatMap(({ id, family }) => (on.has(id) ? [family] : [])).sort();
  const marks = isMany ? [] : families.slice(0, MARK.most);
  const widest = (WIDEST * stage.width) / (letters * WIDER);
  const forms = labelForms(isMany ? shortName(land, map) : land.name, measure, widest);
  const form = forms.find(({ lines }) => lines === 2) ?? forms[0] ?? { text: land.name, lines: 1, width: 8 };
  const words = Math.max(form.width * WIDER, measure(counts) * COUNT_LETTERS, marks.length * MARK.step);
  const lines =
    form.lines * LAND_LINE_HEIGHT + COUNT_LETTERS * 1.3 + (marks.length > 0 ? MARK.step + 0.2 : 0);
  const air = isMany ? CLOSE_AIR : AIR;
  return {
    ...{ letters, width: (words + air.across) * letters, height: (lines + air.down) * letters },
    ...{ lines: form.text.split('\n'), counts, marks },
  };
}

/** Returns the main name in a land's title. */
function shortName({ name, named, actorIds }: MapLand, map: TerritoryMap): string {
  if (named) return name;
  const [leader] = pivotsOf([{ actorIds }], degreesIn(map.links));
  return map.actors.find(({ id }) => id === leader)?.name ?? name;
}
