export type ColourBy = 'family' | 'theme' | 'tableRole' | 'charter';
export type SizeBy = 'equal' | 'links';
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
