import { svg, type TemplateResult } from 'lit';
import type { Commitment } from '../../../model/contract/commitment.ts';

/** Draws the mark of a star (direction) or pebble (dated step). Decorative: the word is next to it. */
export const horizonMark = (horizon: Commitment['horizon']): TemplateResult =>
  svg`<svg class="horizon ${horizon}" viewBox="0 0 24 24" aria-hidden="true">${
    horizon === 'star'
      ? svg`<path d="M12 2.5l2.6 6.6 7 .5-5.4 4.5 1.8 6.9-6-3.8-6 3.8 1.8-6.9L2.4 9.6l7-.5z"/>`
      : svg`<path d="M4 15.5C3 11 6 6.5 11 5.5s10 1.5 10.5 6.5-3 7.5-9 7.5-7.7-1-8.5-4z"/>`
  }</svg>`;
