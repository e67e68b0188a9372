import type { Evidence } from '../contract/gap.ts';
import type { MapFilters, MapLook } from '../contract/map-look.ts';
import type { MeasureReading } from '../contract/measures.ts';
import type { TerritoryMap } from '../contract/reading.ts';
import type { Marks } from './marks.ts';

/** What is chosen: of which kind, and which one. */
export type Chosen = { readonly kind: string; readonly id: string } | null;

/** What a finding points at: who and what stays lit, and between whom something is missing. */
export interface Lit extends Pick<Evidence, 'actorIds' | 'cooperationIds' | 'missingPairs'> {
  /** Links stand back, and nobody does: what is asked of the whole map at once. */
  readonly everyoneStays?: boolean;
  /** Links do not stand back either: the map is as it is, with what is asked marked on it. */
  readonly linksStay?: boolean;
  /** Actors about whom something is asked, each with a ring. */
  readonly ringIds?: readonly string[];
}

/** All the drawing of a map depends on, on a screen or on paper: the same model draws the same map. */
export interface MapModel {
  readonly map: TerritoryMap;
  readonly selection: Chosen;
  /** The intensity from which a link counts, where steps from the chosen actor are shown. */
  readonly tau?: number;
  /** Evidence of the finding on screen: the rest fades, missing pairs become ghost links. */
  readonly lit: Lit | null;
  readonly filters: MapFilters;
  readonly appearance: MapLook;
  /** Where the map is of two moments: what came, left, grew or faded; nobody is moved on it. */
  readonly marks?: Marks | null;
  /** What sizes and colours show, where the look asks for it and it has come. */
  readonly measures?: MeasureReading | null;
  /** Actors that stand without their name here: who has no link is named to whoever leads alone. */
  readonly unnamedIds?: ReadonlySet<string>;
  /** The actors of a perimeter: the others stand back. */
  readonly within?: ReadonlySet<string> | null;
}
