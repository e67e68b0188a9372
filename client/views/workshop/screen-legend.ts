import { html, svg, type TemplateResult } from 'lit';
import { type MapLook, noFilters } from '../../../model/contract/map-look.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { Family, LINK_LEVELS } from '../../../model/contract/vocabulary.ts';
import type { WorkshopStep } from '../../../model/contract/workshop.ts';
import { linkWidth } from '../../../model/drawing/appearance.ts';
import { type LegendMark, legendMarks } from '../../../model/drawing/legend-marks.ts';
import { mapElements } from '../../../model/drawing/map-elements.ts';
import type { Marks } from '../../../model/drawing/marks.ts';
import { lastOf } from '../../../model/once.ts';
import { familyMark } from '../../components/family-mark.ts';
import { legendSign } from '../../components/legend-sign.ts';
import { t } from '../../messages/translate.ts';
import { familyShort, intensityName } from '../../messages/vocabulary.ts';

/** Marks specific to a step of the workshop. */
export interface StepMarks {
  readonly step: WorkshopStep;
  readonly marks: Marks | null;
}

/**
 * Shows the room's legend: present families, link widths, other marks, gaps or newcomers. It keeps its space
 * when empty: a growing legend would resize the map.
 */
export function screenLegend(
  map: TerritoryMap,
  appearance: MapLook,
  { step, marks }: StepMarks,
): TemplateResult {
  const present = new Set(map.actors.filter(({ outside }) => !outside).map(({ family }) => family));
  const come = new Set<LegendMark>([
    ...(marks?.actors.values() ?? []),
    ...(marks?.cooperations.values() ?? []),
  ]);
  return html`<footer class="screen-legend" aria-label=${t('map.legend')}>
    <ul role="list">${Family.options
      .filter((family) => present.has(family))
      .map((family) => html`<li>${familyMark(family)}${familyShort(family)}</li>`)}</ul>
    <ul role="list">${LINK_LEVELS.map((level) => html`<li>${stroke(linkWidth(level) * 1.5, '')}${intensityName(level)}</li>`)}
      ${marksOnMap(map, appearance).map((mark) => html`<li>${legendSign(mark)}</li>`)}
      ${STEP_MARKS.map((mark) => {
        const isDrawn = mark === 'missing' ? step === 'questions' : come.has(mark);
        return html`<li class=${isDrawn ? '' : 'unseen'} aria-hidden=${!isDrawn}>${legendSign(mark)}</li>`;
      })}</ul>
  </footer>`;
}

/** Marks that depend on the step. */
const STEP_MARKS = ['missing', 'come', 'stronger', 'weaker'] as const satisfies readonly LegendMark[];

/** Marks of the whole map, whatever the step highlights. */
const marksOnMap = lastOf((map: TerritoryMap, appearance: MapLook): readonly LegendMark[] =>
  legendMarks(
    mapElements({ map, appearance, selection: null, lit: null, filters: noFilters }),
    appearance.showLands ? (map.lands?.length ?? 0) : 0,
  ),
);

const stroke = (width: number, look: string): TemplateResult =>
  svg`<svg class="stroke" viewBox="0 0 54 12" aria-hidden="true"><line x1="2" x2="52" y1="6" y2="6"
    stroke-width=${width} class=${look}></line></svg>` as unknown as TemplateResult;
