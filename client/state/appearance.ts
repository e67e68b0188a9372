import type { ActorMeasures, MeasureReading } from '../../server/contract/measures.ts';

export type ColourBy = 'family' | 'theme' | 'tableRole' | 'charter' | 'community';
/** Measures of an actor that a size can show. */
export type SizeMeasure = keyof ActorMeasures['classes'];
export type SizeBy = 'equal' | 'links' | SizeMeasure;
export type LinkLens = 'none' | 'nature';

/** An actor and those within so many steps; the others fade. */
export interface Focus {
  readonly actorId: string;
  readonly steps: 1 | 2 | 3;
}

/** How the map is drawn; says nothing of what is true. */
export interface Appearance {
  readonly colourBy: ColourBy;
  readonly sizeBy: SizeBy;
  readonly linkLens: LinkLens;
  readonly showEnded: boolean;
  readonly showMemberships: boolean;
  /** What is on screen now; the person's choice (`system` included) is `AppState.theme`. */
  readonly theme: 'light' | 'dark';
  readonly bigScreen: boolean;
  readonly focus: Focus | null;
}

export const defaultAppearance: Appearance = {
  colourBy: 'family',
  sizeBy: 'equal',
  linkLens: 'none',
  showEnded: false,
  showMemberships: false,
  theme: 'light',
  bigScreen: false,
  focus: null,
};

export const isMeasure = (sizeBy: SizeBy): sizeBy is SizeMeasure => sizeBy !== 'equal' && sizeBy !== 'links';

/** Whether a look shows what is measured, which is then to be read. */
export const showsMeasures = ({ sizeBy, colourBy }: Pick<Appearance, 'sizeBy' | 'colourBy'>): boolean =>
  isMeasure(sizeBy) || colourBy === 'community';

/** A look as it can be drawn: until figures have come, families and equal sizes stand in for what shows them. */
export function drawnAppearance(appearance: Appearance, measures: MeasureReading | null): Appearance {
  if (measures !== null || !showsMeasures(appearance)) return appearance;
  return {
    ...appearance,
    sizeBy: isMeasure(appearance.sizeBy) ? 'equal' : appearance.sizeBy,
    colourBy: appearance.colourBy === 'community' ? 'family' : appearance.colourBy,
  };
}
