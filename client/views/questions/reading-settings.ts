import { html, type TemplateResult } from 'lit';
import { setReading } from '../../actions/index.ts';
import { t } from '../../messages/translate.ts';
import { intensityName, intensityOptions } from '../../messages/vocabulary.ts';
import type { Reading } from '../../state/index.ts';

export const USUAL_LEVEL = 2;

/** How the map is read, in words, and the two ways to change it. */
export function readingSettings(reading: Reading): TemplateResult {
  const { minIntensity = USUAL_LEVEL, withoutTransactions = false } = reading;
  return html`<details class="group reading-settings">
    <summary>${t('questions.reading.summary', intensityName(minIntensity), withoutTransactions)}</summary>
    <div class="field"><label for="question-level">${t('questions.reading.level')}</label>
      <select id="question-level" @change=${(event: Event) => setLevel(reading, event)}>
        ${intensityOptions()
          .slice(1)
          .map(
            ({ value, label }) =>
              html`<option value=${value} .selected=${value === String(minIntensity)}>${label}</option>`,
          )}
      </select></div>
    <label class="check"><input type="checkbox" .checked=${withoutTransactions}
      @change=${(event: Event) => setTransactions(reading, event)} />${t('questions.reading.transactions')}</label>
  </details>`;
}

function setLevel({ minIntensity: _, ...reading }: Reading, event: Event): void {
  const level = Number((event.target as HTMLSelectElement).value) as 1 | 2 | 3 | 4;
  setReading(level === USUAL_LEVEL ? reading : { ...reading, minIntensity: level });
}

function setTransactions({ withoutTransactions: _, ...reading }: Reading, event: Event): void {
  const { checked } = event.target as HTMLInputElement;
  setReading(checked ? { ...reading, withoutTransactions: true } : reading);
}
