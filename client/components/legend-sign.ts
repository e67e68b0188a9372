import { html, svg, type TemplateResult } from 'lit';
import { linkWidth } from '../../model/drawing/appearance.ts';
import type { LegendMark } from '../../model/drawing/legend-marks.ts';
import { SIGNS } from '../../model/drawing/marks.ts';
import { t } from '../messages/translate.ts';

const line = (look: string, width = 2.4): TemplateResult =>
  svg`<line x1="1" x2="53" y1="6" y2="6" stroke-width=${width} class=${look}></line>`;
const sign = (text: string): TemplateResult =>
  svg`<text x="27" y="11" text-anchor="middle" class="sign">${text}</text>`;

/** How each mark looks, in a room of 54 by 12. */
const LOOKS: Readonly<Record<LegendMark, () => TemplateResult>> = {
  wished: () => line('dashed'),
  building: () => line('building', 1.4),
  dormant: () => line('faded'),
  unknown: () => line('unknown', 1.4),
  over: () => line('faded', 1.4),
  directed: () => svg`${line('')}<path d="M54 6L43 1v10z" class="filled"></path>`,
  hub: () =>
    svg`${line('')}<line x1="27" x2="42" y1="6" y2="14" stroke-width="2.4"></line><circle cx="27" cy="6" r="4" class="filled"></circle>`,
  membership: () => line('unknown', 1),
  outside: () => svg`<circle cx="27" cy="6" r="6" class="hollow"></circle>`,
  coast: () => svg`<path d="M4 8c0-9 14-8 24-7s24 0 23 7-14 6-24 6-23 2-23-6z" class="coast-sign"></path>`,
  across: () => line('across-sign', linkWidth(1)),
  strait: () => line('strait-sign', 2.4),
  folded: () => svg`<circle cx="27" cy="6" r="6" class="coast-sign"></circle>`,
  merged: () => svg`${line('')}${sign('7')}`,
  faded: () => line('back'),
  missing: () => line('ghost', 4),
  asked: () => svg`<circle cx="27" cy="6" r="6.5" class="ring"></circle>`,
  come: () => sign(SIGNS.come),
  gone: () => sign(SIGNS.gone),
  stronger: () => sign(SIGNS.stronger),
  weaker: () => sign(SIGNS.weaker),
};

/** Shows a mark with its meaning. */
export const legendSign = (mark: LegendMark): TemplateResult =>
  html`${svg`<svg class="stroke mark-${mark}" viewBox="0 0 54 12" aria-hidden="true">${LOOKS[mark]()}</svg>`}<span>${t(`legend.mark.${mark}`)}</span>`;
