import type { CooperationState, Family, Intensity } from '../contract/vocabulary.ts';

/** Outline of an actor on the map, by the name Cytoscape gives it. */
export type FamilyShape =
  | 'hexagon'
  | 'octagon'
  | 'ellipse'
  | 'rectangle'
  | 'diamond'
  | 'round-triangle'
  | 'pentagon'
  | 'barrel';

/** How a family is drawn: colour, shape and icon always together, so that none needs colour. */
export interface FamilyAppearance {
  readonly light: string;
  readonly dark: string;
  readonly shape: FamilyShape;
  /** Name of the icon in Lucide. */
  readonly icon: string;
}

/** Colour, shape and icon of each family. */
export const FAMILY_APPEARANCE: Readonly<Record<Family, FamilyAppearance>> = {
  local_authority: { light: '#2F4B9B', dark: '#8FA6F0', shape: 'hexagon', icon: 'landmark' },
  state: { light: '#7A2E5D', dark: '#D58DBB', shape: 'octagon', icon: 'scale' },
  social_economy: { light: '#0F7B6C', dark: '#5CC9B5', shape: 'ellipse', icon: 'heart-handshake' },
  business: { light: '#8A5A00', dark: '#E0B052', shape: 'rectangle', icon: 'factory' },
  research_training: { light: '#1F7FB5', dark: '#7CC4EE', shape: 'diamond', icon: 'graduation-cap' },
  citizens: { light: '#6D3FA0', dark: '#C3A0F2', shape: 'round-triangle', icon: 'users' },
  funder: { light: '#5E7A1F', dark: '#B5CF6B', shape: 'pentagon', icon: 'piggy-bank' },
  resource_network: { light: '#5B5B66', dark: '#B9BAC6', shape: 'barrel', icon: 'waypoints' },
  unspecified: { light: '#77736B', dark: '#A6A198', shape: 'ellipse', icon: 'circle-question-mark' },
};

/** Width of a link in pixels at zoom 1, by agreed intensity 0 to 4. */
export const LINK_WIDTHS: readonly [number, number, number, number, number] = [0.8, 1.2, 2.4, 4.2, 6.5];

/** Returns the width of a link of that intensity. */
export const linkWidth = (intensity: Intensity): number => LINK_WIDTHS[intensity] ?? LINK_WIDTHS[0];

/** How the line of a cooperation is drawn; `hidden` unless asked for. */
export type LinkStyle = 'solid' | 'dashed' | 'faded' | 'grey' | 'hidden';

/** Dashes mean wished, proposed or intended, and nothing else. */
export const LINK_STYLES: Readonly<Record<CooperationState, LinkStyle>> = {
  wished: 'dashed',
  proposed: 'dashed',
  intention: 'dashed',
  in_progress: 'solid',
  active: 'solid',
  dormant: 'faded',
  unknown: 'grey',
  ended: 'hidden',
  broken: 'hidden',
  absent: 'hidden',
};

interface Palette {
  readonly paper: string;
  readonly sheet: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly wash: string;
  readonly thread: string;
  readonly threadText: string;
  readonly action: string;
  readonly onAction: string;
  readonly link: string;
  readonly unknown: string;
}

/** Tints of lands, which only separate them; touching lands differ. */
export const LAND_TINTS: Readonly<Record<'light' | 'dark', readonly string[]>> = {
  light: ['#E7EDDD', '#F0E8D6', '#EFE4EA', '#E2E9F0', '#F5E5D7', '#EDECD4'],
  dark: ['#20281F', '#2A261D', '#2A2127', '#1E2630', '#2D241E', '#26271A'],
};

/** The coast, which alone tells land from water where there are no colours. */
export const COAST_LINE: Readonly<Record<'light' | 'dark', string>> = { light: '#CFC6B1', dark: '#4A4F57' };

/** Colours of the map and its panels; `thread` is kept for what is missing or asked. */
export const PALETTE: Readonly<Record<'light' | 'dark', Palette>> = {
  light: {
    paper: '#FBF8F1',
    sheet: '#FFFFFF',
    ink: '#22252B',
    soft: '#6A675F',
    line: '#E4DED1',
    wash: '#F3EEE2',
    thread: '#E4572E',
    threadText: '#C2411C',
    action: '#0F5C52',
    onAction: '#FFFFFF',
    link: '#8E8A80',
    unknown: '#C9C5BB',
  },
  dark: {
    paper: '#17191D',
    sheet: '#1F2227',
    ink: '#F2EFE6',
    soft: '#A9A69C',
    line: '#33373E',
    wash: '#262A30',
    thread: '#FF8A65',
    threadText: '#FF8A65',
    action: '#7FD1C2',
    onAction: '#10201D',
    link: '#7C828E',
    unknown: '#4A4F58',
  },
};
