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

/** What a step of the day draws that others do not. */
export interface StepMarks {
  readonly step: WorkshopStep;
  readonly marks: Marks | null;
}

/**
 * What the room needs to read the map: the families that are there, the widths of the links, all else that is drawn, what
 * is missing or has come. Its place is kept where nothing is: a legend that grows would make the map another size.
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

/** What comes and goes with the steps. */
const STEP_MARKS = ['missing', 'come', 'stronger', 'weaker'] as const satisfies readonly LegendMark[];

/** Of the whole map, whatever the step lights. */
const marksOnMap = lastOf((map: TerritoryMap, appearance: MapLook): readonly LegendMark[] =>
  legendMarks(
    mapElements({ map, appearance, selection: null, lit: null, filters: noFilters }),
    appearance.showLands ? (map.lands?.length ?? 0) : 0,
  ),
);

const stroke = (width: number, look: string): TemplateResult =>
  svg`<svg class="stroke" viewBox="0 0 54 12" aria-hidden="true"><line x1="2" x2="52" y1="6" y2="6"
    stroke-width=${width} class=${look}></line></svg>` as unknown as TemplateResult;
