import type { ColourBy } from '../contract/map-look.ts';
import type { MeasureReading } from '../contract/measures.ts';
import type { MapActor, TerritoryMap } from '../contract/reading.ts';
import type { Nature } from '../contract/vocabulary.ts';
import { mainThemes } from '../readings/main-themes.ts';
import { FAMILY_APPEARANCE, PALETTE } from './appearance.ts';

export type Theme = 'light' | 'dark';

/**
 * Colours of natures, told apart with the common kinds of colour blindness (after Okabe & Ito 2008) on either
 * paper; the coral thread is left to what is missing.
 */
export const NATURE_COLOURS: Readonly<Record<Nature, Readonly<Record<Theme, string>>>> = {
  funds: { light: '#B07D00', dark: '#F0C24B' },
  commissions: { light: '#6B4A12', dark: '#B8925A' },
  supports: { light: '#0B63A5', dark: '#6FB4F2' },
  governs: { light: '#22252B', dark: '#F2EFE6' },
  shares_knowledge: { light: '#4FA7D8', dark: '#A9DCF7' },
  co_produces: { light: '#0A8560', dark: '#3FCB9F' },
  shares_means: { light: '#7FB069', dark: '#A7D98F' },
  advocates: { light: '#B5579A', dark: '#E39ACB' },
  unspecified: { light: PALETTE.light.link, dark: PALETTE.dark.link },
};

/** Seven colours for categories beyond families; what is left over is `OTHER`. */
export const CATEGORY_COLOURS: readonly Readonly<Record<Theme, string>>[] = [
  { light: '#0B63A5', dark: '#6FB4F2' },
  { light: '#B07D00', dark: '#F0C24B' },
  { light: '#0A8560', dark: '#3FCB9F' },
  { light: '#A3478A', dark: '#E39ACB' },
  { light: '#5B3F9E', dark: '#B79CF5' },
  { light: '#3F7F93', dark: '#8CCBDD' },
  { light: '#6B4A12', dark: '#C9A46B' },
];
const OTHER: Readonly<Record<Theme, string>> = { light: '#77746B', dark: '#8B8F99' };

/** The category that carries no information in this colouring: nothing recorded, or too rare for a colour. */
export const OTHER_CATEGORY = 'other';
/** Several table roles in one actor: it would be wrong to pick one. */
export const SEVERAL_CATEGORY = 'several';

/** A colour of the map and what it stands for: a family, theme id, table role, relation to the Charter, group. */
export interface ColourKey {
  readonly category: string;
  readonly colour: string;
  readonly count: number;
}

/** How actors are coloured: each one's category, and the legend, most frequent first beyond families. */
export interface Colouring {
  readonly colourOf: (actor: MapActor) => string;
  readonly legend: readonly ColourKey[];
}

/** Colours the actors of a map by family, main theme, table role, charter, or group of the densely linked. */
export function colouring(
  map: TerritoryMap,
  by: ColourBy,
  theme: Theme,
  measures: MeasureReading | null = null,
): Colouring {
  const categoryOf = categories(map, by, measures);
  const counts = new Map<string, number>();
  for (const actor of map.actors) {
    const category = categoryOf(actor);
    counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  const colours = new Map(
    by === 'family'
      ? Object.entries(FAMILY_APPEARANCE).map(([family, appearance]) => [family, appearance[theme]])
      : ordered(counts, by).map((category, rank) => [category, categoryColour(category, rank, theme)]),
  );
  return {
    colourOf: (actor) => colours.get(categoryOf(actor)) ?? OTHER[theme],
    legend: [...colours].flatMap(([category, colour]) => {
      const count = counts.get(category);
      return count === undefined ? [] : [{ category, colour, count }];
    }),
  };
}

const FIXED_ORDER: Readonly<Partial<Record<ColourBy, readonly string[]>>> = {
  tableRole: ['elected', 'officer', 'state_officer', 'socio_economic', SEVERAL_CATEGORY, OTHER_CATEGORY],
  charter: ['signatory', 'supporter', OTHER_CATEGORY],
};

function ordered(counts: ReadonlyMap<string, number>, by: ColourBy): string[] {
  const fixed = FIXED_ORDER[by];
  if (fixed !== undefined) return [...fixed];
  const known = [...counts].filter(([category]) => category !== OTHER_CATEGORY);
  known.sort(
    by === 'community' ? ([a], [b]) => Number(a) - Number(b) : ([a, n], [b, m]) => m - n || (a < b ? -1 : 1),
  );
  return [...known.map(([category]) => category), OTHER_CATEGORY];
}

const categoryColour = (category: string, rank: number, theme: Theme): string =>
  (category === OTHER_CATEGORY ? undefined : CATEGORY_COLOURS[rank]?.[theme]) ?? OTHER[theme];

function categories(
  map: TerritoryMap,
  by: ColourBy,
  measures: MeasureReading | null,
): (actor: MapActor) => string {
  if (by === 'community') return communities(measures);
  if (by === 'family') return (actor) => actor.family;
  if (by === 'charter') return ({ charter }) => (charter === 'none' ? OTHER_CATEGORY : charter);
  if (by === 'tableRole') {
    return ({ tableRoles: [first, second] }) =>
      second !== undefined ? SEVERAL_CATEGORY : (first ?? OTHER_CATEGORY);
  }
  const themes = mainThemes(map);
  const kept = new Set(mostFrequent([...themes.values()]).slice(0, CATEGORY_COLOURS.length));
  return (actor) => {
    const theme = themes.get(actor.id);
    return theme !== undefined && kept.has(theme) ? theme : OTHER_CATEGORY;
  };
}

/**
 * Returns a function for the community of an actor, numbered by size; a single actor, or one beyond the
 * colours, has none.
 */
function communities(measures: MeasureReading | null): (actor: MapActor) => string {
  const sizes = measures?.network.communities.sizes ?? [];
  const groups = new Map(measures?.actors.map(({ actorId, community }) => [actorId, community]));
  return ({ id }) => {
    const group = groups.get(id) ?? null;
    const isShown = group !== null && group <= CATEGORY_COLOURS.length && (sizes[group - 1] ?? 0) > 1;
    return isShown ? String(group) : OTHER_CATEGORY;
  };
}

function mostFrequent(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([value]) => value);
}

/** Mixes a colour towards another, to dim elements without making them transparent. */
export function mixed(colour: string, towards: string, share: number): string {
  const channel = (hex: string, at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  const mix = (at: number): string =>
    Math.round(channel(colour, at) * (1 - share) + channel(towards, at) * share)
      .toString(16)
      .padStart(2, '0');
  return `#${mix(1)}${mix(3)}${mix(5)}`;
}
