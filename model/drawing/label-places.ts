import type { Box } from './geometry.ts';
import { LABEL_LINE_HEIGHT, type LabelForm } from './wrap-label.ts';

/** Something to label: its body, its name's forms, and how much it matters. */
export interface Labelled extends Box {
  readonly id: string;
  readonly forms: readonly LabelForm[];
  /** The greater, the earlier it is placed. */
  readonly importance: number;
  /** Shown even where it covers something (selected, pointed at). */
  readonly forced?: boolean;
  /** Its name never stands over a body. */
  readonly spares?: boolean;
  /** In a crowd: a name may stand over it that has no room otherwise. */
  readonly coverable?: boolean;
}

export type Side =
  | 'below'
  | 'above'
  | 'right'
  | 'left'
  | 'below-right'
  | 'below-left'
  | 'above-right'
  | 'above-left';

/** Reserves boxes of other texts as obstacles: no name may cover them. */
export const keptFree = (rooms: readonly Box[]): Labelled[] =>
  rooms.map((room, i) => ({ ...room, id: `room:${i}`, forms: [], importance: 0 }));

/** Position of a label: offset of its centre from the body's, in the bodies' units. */
export interface PlacedLabel {
  readonly text: string;
  readonly side: Side;
  readonly dx: number;
  readonly dy: number;
  readonly box: Box;
  /** How far it is slid along that side, in its own half sizes. */
  readonly slide?: number;
  /** It went there for another's sake, and goes on doing so. */
  readonly yields?: boolean;
  /** It stands over bodies of a crowd. */
  readonly over?: boolean;
}

export interface Lettering {
  /** Size of the letters in the units of the bodies. */
  readonly fontSize: number;
  readonly lineHeight: number;
  /** Air between body and label, and around labels. */
  readonly gap: number;
  /** Bodies of a crowd that one name may hide; where left out, as many as it takes. */
  readonly hiding?: number | undefined;
  /** Factor on what it costs to stand elsewhere than below, where room was kept there. */
  readonly sideCost?: number;
}

/** Air around a name, in heights of its letters. */
export const AROUND = 0.22;
/** On lands: there the layout kept room below each symbol, and a name elsewhere may stand on another land. */
const SIDE_COST_ON_LANDS = 4;

/** Returns the lettering of names at a size. */
export const letteringOf = (
  fontSize: number,
  { onLands = false, ...more }: Pick<Lettering, 'hiding'> & { readonly onLands?: boolean } = {},
): Lettering => ({
  ...{ fontSize, lineHeight: LABEL_LINE_HEIGHT, gap: fontSize * AROUND, ...more },
  ...(onLands && { sideCost: SIDE_COST_ON_LANDS }),
});

export interface Candidate extends PlacedLabel {
  readonly cost: number;
}

/** While it is made: a map of a hundred has a million of them, so none is copied. */
type Writable<T> = { -readonly [K in keyof T]: T[K] };

const SIDE_COST: Readonly<Record<Side, number>> = {
  below: 0,
  above: 0.7,
  right: 0.8,
  left: 0.9,
  'below-right': 1.3,
  'below-left': 1.4,
  'above-right': 1.5,
  'above-left': 1.6,
};
const SIDES = Object.keys(SIDE_COST) as Side[];
/** A label that stays where it was is worth a small detour: still maps do not flicker. */
const STAY_BONUS = 0.8;
const YIELD_BONUS = 100;

/** Shares of a name's half width that it may slide aside, above or below; along its body's side, of its half height. */
const SLIDES = [-0.95, -0.8, -0.6, -0.4, -0.2, 0.2, 0.4, 0.6, 0.8, 0.95];
const SLIDE_COST = 1.2;

/**
 * Lists the places of a name around its body with their costs; `anywhere` adds places slid along its sides.
 */
export function candidatesOf(
  item: Labelled,
  lettering: Lettering,
  before?: PlacedLabel,
  anywhere = false,
): Candidate[] {
  const candidates: Candidate[] = [];
  const put = (form: LabelForm, rank: number, side: Side, slide: number): void => {
    const stays = before?.side === side && before.text === form.text && (before.slide ?? 0) === slide;
    const yields = stays && before?.yields === true;
    const bonus = yields ? YIELD_BONUS : stays ? STAY_BONUS : 0;
    const aside = SIDE_COST[side] + Math.abs(slide) * SLIDE_COST;
    const at: Writable<Candidate> = anchored(item, form, side, lettering, slide);
    at.cost = aside * (lettering.sideCost ?? 1) + rank * 0.5 - bonus;
    if (yields) at.yields = true;
    candidates.push(at);
  };
  const kept = before?.yields === true ? (before.slide ?? 0) : 0;
  item.forms.forEach((form, rank) => {
    for (const side of SIDES) {
      put(form, rank, side, 0);
      if (side.includes('-')) continue;
      if (anywhere) for (const slide of SLIDES) put(form, rank, side, slide);
      else if (kept !== 0 && side === before?.side) put(form, rank, side, kept);
    }
  });
  return candidates;
}

function anchored(
  item: Labelled,
  form: LabelForm,
  side: Side,
  lettering: Lettering,
  slide: number,
): Writable<Candidate> {
  const halfWidth = (form.width * lettering.fontSize) / 2;
  const halfHeight = (form.lines * lettering.fontSize * lettering.lineHeight) / 2;
  // At a corner the label moves closer to the outline, which is rarely square.
  const tuck = side.includes('-') ? 0.75 : 1;
  const beyondX = item.halfWidth * tuck + lettering.gap + halfWidth;
  const beyondY = item.halfHeight * tuck + (tuck === 1 ? lettering.gap : 0) + halfHeight;
  const dx = side.endsWith('right') ? beyondX : side.endsWith('left') ? -beyondX : slide * halfWidth;
  const level = side === 'right' || side === 'left' ? slide * halfHeight : 0;
  const dy = side.startsWith('below') ? beyondY : side.startsWith('above') ? -beyondY : level;
  const box = { x: item.x + dx, y: item.y + dy, halfWidth, halfHeight };
  const at: Writable<Candidate> = { text: form.text, side, dx, dy, box, cost: 0 };
  if (slide !== 0) at.slide = slide;
  return at;
}
