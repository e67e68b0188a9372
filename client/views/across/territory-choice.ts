import { html, type TemplateResult } from 'lit';
import type { Territory } from '../../../model/contract/territory.ts';
import { fold } from '../../../model/words/fold-text.ts';
import { notify, setAcross } from '../../actions/index.ts';
import { t } from '../../messages/translate.ts';
import { ACROSS_AT_MOST, type AppState, toggled } from '../../state/index.ts';

/** Shows the choice of territories and start day, in the address, so that the page can be shared. */
export function territoryChoice(
  state: AppState,
  text: string,
  search: (text: string) => void,
): TemplateResult {
  const { across, territories, sideBySide } = state;
  const known = territories.value?.items ?? [];
  const { territories: read = [], rest = [] } = sideBySide.value ?? {};
  const chosen = across.ids ?? [...read.map(({ territoryId }) => territoryId), ...rest];
  const cohorts = [...new Set(known.flatMap(({ cohorts }) => cohorts))].sort();
  return html`<div class="across-choice">
    <details><summary>${t('across.choose', chosen.length)}</summary>
      <input class="input search" type="search" aria-label=${t('across.search')} placeholder=${t('across.search')} .value=${text}
        @input=${(event: Event) => search((event.target as HTMLInputElement).value)} />
      <ul class="across-list" role="list">${known.filter(named(text)).map(
        ({ id, name }) => html`<li><label class="check"><input type="checkbox" .checked=${chosen.includes(id)}
          @change=${() => choose(state, toggled(chosen, id))} />${name}</label></li>`,
      )}</ul>
      ${across.ids === undefined ? null : html`<button class="worded" @click=${() => choose(state, [])}>${t('across.every')}</button>`}
    </details>
    ${
      known.length < 2
        ? null
        : html`<div class="field"><label for="across-cohort">${t('across.cohort')}</label>
      <select id="across-cohort" @change=${(event: Event) => chooseCohort(state, (event.target as HTMLSelectElement).value)}>
        <option value="" .selected=${across.cohort === undefined && across.all === undefined}>${t('across.noCohort')}</option>
        ${cohorts.map((cohort) => html`<option value=${`=${cohort}`} .selected=${cohort === across.cohort}>${cohort}</option>`)}
        <option value="*" .selected=${across.all === true}>${t('across.all', known.length)}</option>
      </select></div>`
    }
    <div class="field"><label for="across-since">${t('across.since')}</label>
      <input id="across-since" type="date" .value=${across.from ?? ''} @change=${(event: Event) => chooseSince(state, (event.target as HTMLInputElement).value)} /></div>
    ${across.from === undefined ? null : html`<button class="worded" @click=${() => chooseSince(state, '')}>${t('across.noSince')}</button>`}
  </div>`;
}

const named = (text: string): ((territory: Territory) => boolean) => {
  const wanted = fold(text);
  return ({ name }) => fold(name).includes(wanted);
};

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
