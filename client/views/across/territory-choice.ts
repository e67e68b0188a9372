import { html, type TemplateResult } from 'lit';
import { notify, setAcross } from '../../actions/index.ts';
import type { ChooseTerritoriesEvent } from '../../components/territory-boxes.ts';
import '../../components/territory-boxes.ts';
import { t } from '../../messages/translate.ts';
import { ACROSS_AT_MOST, type AppState } from '../../state/index.ts';

/** Shows the choice of territories and start day, in the address, so that the page can be shared. */
export function territoryChoice(state: AppState): TemplateResult {
  const { across, sideBySide } = state;
  const { territories: read = [], rest = [] } = sideBySide.value ?? {};
  const chosen = across.ids ?? [...read.map(({ territoryId }) => territoryId), ...rest];
  const { items: cohorts = [], territories: all = 0 } = state.cohorts.value ?? {};
  return html`<div class="across-choice">
    <details><summary>${t('across.choose', chosen.length)}</summary>
      <maillage-territory-boxes class="across-list" .chosen=${chosen}
        @choose=${(event: ChooseTerritoriesEvent) => choose(state, event.detail.ids)}></maillage-territory-boxes>
      ${across.ids === undefined ? null : html`<button class="worded" @click=${() => choose(state, [])}>${t('across.every')}</button>`}
    </details>
    ${
      all < 2
        ? null
        : html`<div class="field"><label for="across-cohort">${t('across.cohort')}</label>
      <select id="across-cohort" @change=${(event: Event) => chooseCohort(state, (event.target as HTMLSelectElement).value)}>
        <option value="" .selected=${across.cohort === undefined && across.all === undefined}>${t('across.noCohort')}</option>
        ${cohorts.map(({ cohort }) => html`<option value=${`=${cohort}`} .selected=${cohort === across.cohort}>${cohort}</option>`)}
        <option value="*" .selected=${across.all === true}>${t('across.all', all)}</option>
      </select></div>`
    }
    <div class="field"><label for="across-since">${t('across.since')}</label>
      <input id="across-since" type="date" .value=${across.from ?? ''} @change=${(event: Event) => chooseSince(state, (event.target as HTMLInputElement).value)} /></div>
    ${across.from === undefined ? null : html`<button class="worded" @click=${() => chooseSince(state, '')}>${t('across.noSince')}</button>`}
  </div>`;
}

/** Sets individual territories, which ends the choice of a cohort. */
function choose(state: AppState, ids: readonly string[]): void {
  const { from } = state.across;
  if (ids.length > ACROSS_AT_MOST) {
    notify(t('across.tooMany', ACROSS_AT_MOST), 'refused');
    // The box that was ticked shows again what is chosen.
    setAcross({ ...state.across });
    return;
  }
  setAcross({ ...(ids.length === 0 ? {} : { ids }), ...(from === undefined ? {} : { from }) });
}

/** Sets a cohort, marked by `=`, so that no name collides with the choice of all. */
function chooseCohort({ across: { from } }: AppState, value: string): void {
  const chosen = value === '*' ? { all: true as const } : value === '' ? {} : { cohort: value.slice(1) };
  setAcross({ ...chosen, ...(from === undefined ? {} : { from }) });
}

function chooseSince({ across: { from: _, ...across } }: AppState, from: string): void {
  setAcross(from === '' ? across : { ...across, from });
}
