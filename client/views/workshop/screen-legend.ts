import { html, type TemplateResult } from 'lit';
import type { LegendMark } from '../../../model/drawing/legend-marks.ts';
import type { Marks } from '../../../model/drawing/marks.ts';
import { legendSign } from '../../components/legend-sign.ts';

/** Marks of newcomers and changed links, in the order of the legend. */
const STEP_MARKS = ['come', 'gone', 'stronger', 'weaker'] as const satisfies readonly LegendMark[];

/** Explains the marks that a step has drawn on the map; null if there are none. */
export function stepSigns(marks: Marks | null): TemplateResult | null {
  const drawn = new Set<LegendMark>([
    ...(marks?.actors.values() ?? []),
    ...(marks?.cooperations.values() ?? []),
  ]);
  const signs = STEP_MARKS.filter((mark) => drawn.has(mark));
  return signs.length === 0
    ? null
    : html`<ul class="step-signs" role="list">${signs.map((mark) => html`<li>${legendSign(mark)}</li>`)}</ul>`;
}
