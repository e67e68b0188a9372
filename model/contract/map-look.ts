import type { ActorMeasures, MeasureId, MeasureReading } from './measures.ts';
import type { CooperationState, Family, Nature } from './vocabulary.ts';

/** What actors are coloured by. */
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

/** What actors are sized by. */
export const SIZES_BY = ['equal', 'links', ...SIZE_MEASURES] as const;
export type SizeBy = (typeof SIZES_BY)[number];

/** What the colour of a link says. */
export type LinkLens = 'none' | 'nature';

/** An actor and those within so many steps; the others fade. */
export interface Focus {
  readonly actorId: string;
  readonly steps: 1 | 2 | 3;
}

/** What the map leaves out. An empty list of themes, natures or states leaves nothing out. */
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
  /** Coasts around those who work together, where the map has any. */
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

/** Whether a look shows what is measured, which is then to be read. */
export const showsMeasures = ({ sizeBy, colourBy }: Pick<MapLook, 'sizeBy' | 'colourBy'>): boolean =>
  isMeasure(sizeBy) || colourBy === 'community';

/** A look as it can be drawn: until figures have come, families and equal sizes stand in for what shows them. */
export function drawnAppearance<L extends MapLook>(look: L, measures: MeasureReading | null): L {
  if (measures !== null || !showsMeasures(look)) return look;
  return {
    ...look,
    sizeBy: isMeasure(look.sizeBy) ? 'equal' : look.sizeBy,
    colourBy: look.colourBy === 'community' ? 'family' : look.colourBy,
  };
}
