import { html, svg, type TemplateResult } from 'lit';
import { SIZE_MEASURES } from '../../../model/contract/map-look.ts';
import { loadMeasures, setAppearance } from '../../actions/index.ts';
import { choice } from '../../components/choice.ts';
import { classWords, entryOf, measuredOn, undefinedFor } from '../../messages/measure-words.ts';
import { labelText, t } from '../../messages/translate.ts';
import { type AppState, formatAddress, isMeasure, type SizeBy, showsMeasures } from '../../state/index.ts';

/** The three sizes of a legend: radii of discs whose areas are those of the least, the middle, the most. */
const RADII = [4.5, 6, 7.5];

/** Shows the choice of sizes: equal, by links, or by a measure. */
export const sizeChoice = ({ sizeBy }: AppState['appearance']): TemplateResult => html`<section class="lens">
  <h2>${t('legend.size')}</h2>
  ${choice<SizeBy>(
    t('legend.size'),
    sizeBy,
    [
      ['equal', t('legend.size.equal')],
      ['links', t('legend.size.links')],
    ],
    (chosen) => setAppearance({ sizeBy: chosen }),
  )}
  <select class="input slim size-measure" aria-label=${t('legend.size.measure')} @change=${onMeasure}>
    <option value="" .selected=${!isMeasure(sizeBy)}>${t('legend.size.none')}</option>
    ${SIZE_MEASURES.map((measure) => html`<option value=${measure} .selected=${measure === sizeBy}>${t(`measures.name.${measure}`)}</option>`)}
  </select>
</section>`;

function onMeasure(event: Event): void {
  const { value } = event.target as HTMLSelectElement;
  setAppearance({ sizeBy: value === '' ? 'equal' : (value as SizeBy) });
}

/** Shows the measure of the look: meaning, network, response coverage. */
export function measuredLegend(state: AppState): TemplateResult | null {
  const { appearance, measures } = state;
  if (!showsMeasures(appearance)) return null;
  if (measures.value === null)
    return html`<section class="measured" aria-live="polite">${
      measures.error === null
        ? html`<p class="small soft">${t('legend.measuring')}</p>`
        : html`<p class="small">${t('legend.notMeasured')} <button class="worded" @click=${loadMeasures}>${t('shell.retry')}</button></p>`
    }</section>`;
  const address = formatAddress({ ...state, view: 'measures', tab: null });
  return html`<section class="measured" aria-live="polite">
    ${size(state)}
    <p class="small soft">${measuredOn(measures.value)}</p>
    <p class="small"><a href=${address}>${t('legend.toMeasures')}</a></p>
  </section>`;
}

function size({ appearance: { sizeBy }, measures: { value: measures } }: AppState): TemplateResult | null {
  if (measures === null || !isMeasure(sizeBy)) return null;
  return html`<h2>${t('legend.sizeOf', t(`measures.name.${sizeBy}`))}</h2>
    <div class="size-key">${classWords(measures, sizeBy).map(
      (word, i) => html`<span class="size-step">
        ${svg`<svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r=${RADII[i] ?? 6}></circle></svg>`}${word}</span>`,
    )}</div>
    <p class="small">${labelText(entryOf(measures, sizeBy)?.plain)}</p>
    <p class="small soft">${undefinedFor(measures, sizeBy)}</p>`;
}
