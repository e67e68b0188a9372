import { html, type TemplateResult } from 'lit';
import { DEFAULT_MIN_INTENSITY } from '../../../model/elements/query-options.ts';
import { setViewOptions } from '../../actions/index.ts';
import { t } from '../../messages/translate.ts';
import { intensityName, intensityOptions } from '../../messages/vocabulary.ts';
import type { ViewOptions } from '../../state/index.ts';

/** Describes the query of the map, with the two ways to change it. */
export function viewOptionSettings(viewOptions: ViewOptions): TemplateResult {
  const { minIntensity = DEFAULT_MIN_INTENSITY, withoutTransactions = false } = viewOptions;
  return html`<details class="group reading-settings">
    <summary>${t('questions.reading.summary', intensityName(minIntensity), withoutTransactions)}</summary>
    <div class="field"><label for="question-level">${t('questions.reading.level')}</label>
      <select id="question-level" @change=${(event: Event) => setLevel(viewOptions, event)}>
        ${intensityOptions()
          .slice(1)
          .map(
            ({ value, label }) =>
              html`<option value=${value} .selected=${value === String(minIntensity)}>${label}</option>`,
          )}
      </select></div>
    <label class="check"><input type="checkbox" .checked=${withoutTransactions}
      @change=${(event: Event) => setTransactions(viewOptions, event)} />${t('questions.reading.transactions')}</label>
  </details>`;
}

function setLevel({ minIntensity: _, ...viewOptions }: ViewOptions, event: Event): void {
  const level = Number((event.target as HTMLSelectElement).value) as 1 | 2 | 3 | 4;
  setViewOptions(level === DEFAULT_MIN_INTENSITY ? viewOptions : { ...viewOptions, minIntensity: level });
}

function setTransactions({ withoutTransactions: _, ...viewOptions }: ViewOptions, event: Event): void {
  const { checked } = event.target as HTMLInputElement;
  setViewOptions(checked ? { ...viewOptions, withoutTransactions: true } : viewOptions);
}
