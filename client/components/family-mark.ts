import { html, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Family } from '../../model/contract/vocabulary.ts';
import { type IconName, iconShapes } from './icon.ts';

/** Shape (in a square of 40) and icon of each family; its colour is `--family` of the class `family-…`. */
const MARKS: Readonly<
  Record<Family, { readonly shape: string; readonly icon: IconName; readonly dy?: number }>
> = {
  local_authority: { shape: '<path d="M10.5 3h19L40 20 29.5 37h-19L0 20z"/>', icon: 'landmark' },
  state: { shape: '<path d="M12 1h16l11 11v16L28 39H12L1 28V12z"/>', icon: 'scale' },
  social_economy: { shape: '<circle cx="20" cy="20" r="19"/>', icon: 'heartHandshake' },
  business: { shape: '<rect x="2" y="2" width="36" height="36"/>', icon: 'factory' },
  research_training: { shape: '<path d="M20 0l20 20-20 20L0 20z"/>', icon: 'graduationCap' },
  citizens: {
    shape: '<path d="M17.5 2.5q2.5-4 5 0L39.5 34q2 4-2.5 4H3q-4.5 0-2.5-4z"/>',
    icon: 'users',
    dy: 6,
  },
  funder: { shape: '<path d="M20 0l20 15-7.5 24h-25L0 15z"/>', icon: 'piggyBank', dy: 2 },
  resource_network: {
    shape: '<path d="M2 5q0-2 3-2.5Q20 0 35 2.5q3 .5 3 2.5v30q0 2-3 2.5-15 2.5-30 0Q2 37 2 35z"/>',
    icon: 'waypoints',
  },
  unspecified: { shape: '<circle cx="20" cy="20" r="19"/>', icon: 'circleQuestionMark' },
};

/** The shape alone, in a square of 40: to be set inside another SVG. The text is ours, never a person's. */
export const familyShape = (family: Family): string => MARKS[family].shape;

/** Shows colour, shape and icon of a family, always together. Decorative: the family's name is next to it. */
export const familyMark = (family: Family): TemplateResult =>
  html`${unsafeHTML(
    `<svg class="mark family-${family}" viewBox="0 0 40 40" aria-hidden="true" focusable="false">${markShapes(family)}</svg>`,
  )}`;

/** Returns the shapes of a mark, in a square of 40. */
export function markShapes(family: Family): string {
  const { shape, icon, dy = 0 } = MARKS[family];
  return (
    `<g class="mark-shape">${shape}</g>` +
    `<g class="mark-icon" transform="translate(8.6 ${8.6 + dy}) scale(.95)">${iconShapes(icon)}</g>`
  );
}
