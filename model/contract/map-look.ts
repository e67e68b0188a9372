import type { ActorMeasures, MeasureId, MeasureReading } from './measures.ts';
import type { CooperationState, Family, Nature } from './vocabulary.ts';

/** Properties by which actors are coloured. */
export const COLOURS_BY = ['family', 'theme', 'tableRole', 'charter', 'community'] as const;
export type ColourBy = (typeof COLOURS_BY)[number];

/** Measures of an actor that a size can show, each with its entry in the catalogue. */
export const MEASURE_ENTRIES = {
  degree: 'degree',
  strength: 'strength',
  cooperations: 'two-mode-degree',
  betweenness: 'betweenness',
  closeness: 'closeness',
  eigenvector: 'eigenvector',
  core: 'k-core',
  constraint: 'constraint',
  effectiveSize: 'effective-size',
} as const satisfies Readonly<Record<keyof ActorMeasures['classes'], MeasureId>>;
export type SizeMeasure = keyof typeof MEASURE_ENTRIES;
export const SIZE_MEASURES = Object.keys(MEASURE_ENTRIES) as readonly SizeMeasure[];

/** Properties by which actors are sized. */
export const SIZES_BY = ['equal', 'links', ...SIZE_MEASURES] as const;
export type SizeBy = (typeof SIZES_BY)[number];

/** Meaning of a link's colour. */
export type LinkLens = 'none' | 'nature';

/** An actor and its neighbourhood within some steps; other actors are dimmed. */
export interface Focus {
  readonly actorId: string;
  readonly steps: 1 | 2 | 3;
}

/** Filters of the map. An empty list of themes, natures or states filters nothing. */
export interface MapFilters {
  readonly hiddenFamilies: readonly Family[];
  readonly themes: readonly string[];
  readonly natures: readonly Nature[];
  readonly states: readonly CooperationState[];
  /** Links below this intensity are not drawn; 0 draws all. */
  readonly fromIntensity: number;
}

export const noFilters: MapFilters = {
  hiddenFamilies: [],
  themes: [],
  natures: [],
  states: [],
  fromIntensity: 0,
};

export const isFiltering = (filters: MapFilters): boolean =>
  filters.hiddenFamilies.length + filters.themes.length + filters.natures.length + filters.states.length >
    0 || filters.fromIntensity > 0;

/** How the map is drawn, on a screen or on paper; says nothing of what is true. */
export interface MapLook {
  readonly colourBy: ColourBy;
  readonly sizeBy: SizeBy;
  readonly linkLens: LinkLens;
  readonly showEnded: boolean;
  readonly showMemberships: boolean;
  /** Coasts around lands, if the map has any. */
  readonly showLands: boolean;
  readonly theme: 'light' | 'dark';
  readonly focus: Focus | null;
}

export const plainLook: MapLook = {
  colourBy: 'family',
  sizeBy: 'equal',
  linkLens: 'none',
  showEnded: false,
  showMemberships: false,
  showLands: true,
  theme: 'light',
  focus: null,
};

export const isMeasure = (sizeBy: SizeBy): sizeBy is SizeMeasure => sizeBy !== 'equal' && sizeBy !== 'links';

/** Returns true if a look shows measures, which must then be loaded. */
export const showsMeasures = ({ sizeBy, colourBy }: Pick<MapLook, 'sizeBy' | 'colourBy'>): boolean =>
  isMeasure(sizeBy) || colourBy === 'community';

/** Returns a look that can be drawn now: until figures arrive, families and equal sizes replace measures. */
export function drawnAppearance<L extends MapLook>(look: L, measures: MeasureReading | null): L {
  if (measures !== null || !showsMeasures(look)) return look;
  return {
    ...look,
    sizeBy: isMeasure(look.sizeBy) ? 'equal' : look.sizeBy,
    colourBy: look.colourBy === 'community' ? 'family' : look.colourBy,
  };
}
