import { html, type TemplateResult } from 'lit';
import { Confirmation, type MeasureReading, MultiParty } from '../../../model/contract/measures.ts';
import { DEFAULT_MIN_INTENSITY } from '../../../model/elements/query-options.ts';
import { setMeasured, setViewOptions } from '../../actions/index.ts';
import { longDay } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { intensityName, intensityOptions } from '../../messages/vocabulary.ts';
import { type AppState, type Measured, minIntensityOf, type ViewOptions } from '../../state/index.ts';

/** Shows the measured network, its response coverage, and the ways to choose another. */
export function networkSettings(state: AppState, measures: MeasureReading): TemplateResult {
  const { subNetwork, coverage, engine } = measures;
  const { byTwo, byOne, byNone } = coverage.confirmed;
  const level = intensityName(subNetwork.minIntensity);
  return html`<div class="measured-on">
    <p><b>${t('measures.network', subNetwork.nodes, subNetwork.links, longDay(subNetwork.day))}</b>, ${t('measures.from', level)}.
      ${t('measures.heard', coverage.heard, coverage.of)} · ${t('measures.confirmed', byTwo, byOne, byNone)}.
      ${subNetwork.multiPartyCooperations === 0 ? null : html`${t('measures.multi', subNetwork.multiPartyCooperations, subNetwork.cooperations)}. `}
      <span class="soft">${t('measures.absence')}</span></p>
    ${engine.missing.length === 0 ? null : html`<p class="missing">${t('measures.tooLarge')}</p>`}
    <details class="measured-choices">
      <summary>${t('measures.on')}</summary>
      <div class="measured-fields">${viewOptionFields(state.viewOptions, subNetwork.day)}${networkFields(state.measured)}</div>
    </details>
  </div>`;
}

const viewOptionFields = (viewOptions: ViewOptions, day: string): TemplateResult => html`
  <div class="field"><label for="measured-day">${t('measures.day')}</label>
    <input id="measured-day" type="date" .value=${day} @change=${(event: Event) => setDay(viewOptions, event)} /></div>
  <div class="field"><label for="measured-level">${t('measures.level')}</label>
    <select id="measured-level" @change=${(event: Event) => setLevel(viewOptions, event)}>${intensityOptions()
      .slice(1)
      .map(
        ({ value, label }) =>
          html`<option value=${value} .selected=${value === String(minIntensityOf(viewOptions))}>${label}</option>`,
      )}</select></div>
  <label class="check"><input type="checkbox" .checked=${viewOptions.withoutTransactions === true}
    @change=${(event: Event) => setTransactions(viewOptions, event)} />${t('measures.transactions')}</label>`;

const networkFields = (measured: Measured): TemplateResult => html`
  <div class="field"><label for="measured-multi">${t('measures.multiParty')}</label>
    <select id="measured-multi" @change=${(event: Event) => setMultiParty(measured, event)}>${MultiParty.options.map(
      (value) =>
        html`<option value=${value} .selected=${value === (measured.multiParty ?? 'projection')}>${t(`measures.multiParty.${value}`)}</option>`,
    )}</select></div>
  <div class="field"><label for="measured-words">${t('measures.confirmation')}</label>
    <select id="measured-words" @change=${(event: Event) => setConfirmation(measured, event)}>${(
      ['lowest', 'either', 'both'] as const
    ).map(
      (value) =>
        html`<option value=${value} .selected=${value === (measured.confirmation ?? 'lowest')}>${t(`measures.confirmation.${value}`)}</option>`,
    )}</select></div>`;

const chosenIn = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

function setDay({ at: _, ...viewOptions }: ViewOptions, event: Event): void {
  const day = chosenIn(event);
  setViewOptions(day === '' ? viewOptions : { ...viewOptions, at: day });
}

function setLevel({ minIntensity: _, ...viewOptions }: ViewOptions, event: Event): void {
  const level = Number(chosenIn(event)) as 1 | 2 | 3 | 4;
  setViewOptions(level === DEFAULT_MIN_INTENSITY ? viewOptions : { ...viewOptions, minIntensity: level });
}

function setTransactions({ withoutTransactions: _, ...viewOptions }: ViewOptions, event: Event): void {
  const { checked } = event.target as HTMLInputElement;
  setViewOptions(checked ? { ...viewOptions, withoutTransactions: true } : viewOptions);
}

function setMultiParty({ multiParty: _, ...measured }: Measured, event: Event): void {
  const chosen = MultiParty.parse(chosenIn(event));
  setMeasured(chosen === 'projection' ? measured : { ...measured, multiParty: chosen });
}

function setConfirmation({ confirmation: _, ...measured }: Measured, event: Event): void {
  const chosen = Confirmation.parse(chosenIn(event));
  setMeasured(chosen === 'lowest' ? measured : { ...measured, confirmation: chosen });
}
