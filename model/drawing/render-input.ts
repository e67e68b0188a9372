import type { Evidence } from '../contract/gap.ts';
import type { MapFilters, MapLook } from '../contract/map-look.ts';
import type { MeasureReading } from '../contract/measures.ts';
import type { TerritoryMap } from '../contract/reading.ts';
import type { Marks } from './marks.ts';
import type { AskedStrait } from './missing/asked-straits.ts';

/** Selection: its kind and id. */
export type Chosen = { readonly kind: string; readonly id: string } | null;

/** Target of a finding: highlighted elements, and missing pairs. */
export interface HighlightedEvidence extends Pick<Evidence, 'actorIds' | 'cooperationIds' | 'missingPairs'> {
  /** Whether links are dimmed and actors are not: for questions about the whole map. */
  readonly everyoneStays?: boolean;
  /** Whether links are not dimmed either: the map stays as it is, with marks. */
  readonly linksStay?: boolean;
  /** Straits that are asked about; water elsewhere bears its number alone. */
  readonly straits?: readonly AskedStrait[];
  /** Actors about whom something is asked, each with a ring. */
  readonly ringIds?: readonly string[];
}

/** All the drawing of a map depends on, on a screen or on paper: the same model draws the same map. */
export interface RenderInput {
  readonly map: TerritoryMap;
  readonly selection: Chosen;
  /** The intensity from which a link counts, where steps from the chosen actor are shown. */
  readonly tau?: number;
  /** Evidence of the finding on screen: the rest fades, missing pairs become ghost links. */
  readonly lit: HighlightedEvidence | null;
  readonly filters: MapFilters;
  readonly appearance: MapLook;
  /** Marks on a map of two moments, with fixed positions: added, removed, grown or weakened elements. */
  readonly marks?: Marks | null;
  /** Values for sizes and colours, if the look needs them and they are loaded. */
  readonly measures?: MeasureReading | null;
  /** Actors without a name here: unlinked ones are named for facilitators only. */
  readonly unnamedIds?: ReadonlySet<string>;
  /** Actors in scope: others are dimmed. */
  readonly within?: ReadonlySet<string> | null;
}
