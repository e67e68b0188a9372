import { html, type TemplateResult } from 'lit';
import type { Territory } from '../../../server/contract/territory.ts';
import { setAcross } from '../../actions/index.ts';
import { folded } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { ACROSS_AT_MOST, type AppState, toggled } from '../../state/index.ts';

/** Which territories stand side by side, and since when: in the address, so that the page can be sent. */
export function territoryChoice(
  state: AppState,
  text: string,
  search: (text: string) => void,
): TemplateResult {
  const { across, territories, sideBySide } = state;
  const known = territories.value?.items ?? [];
  const chosen = across.ids ?? sideBySide.value?.territories.map(({ territoryId }) => territoryId) ?? [];
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
      cohorts.length === 0
        ? null
        : html`<div class="field"><label for="across-cohort">${t('across.cohort')}</label>
      <select id="across-cohort" @change=${(event: Event) => chooseCohort(state, (event.target as HTMLSelectElement).value)}>
        <option value="" .selected=${across.cohort === undefined}>${t('across.noCohort')}</option>
        ${cohorts.map((cohort) => html`<option value=${cohort} .selected=${cohort === across.cohort}>${cohort}</option>`)}
      </select></div>`
    }
    <div class="field"><label for="across-since">${t('across.since')}</label>
      <input id="across-since" type="date" .value=${across.from ?? ''} @change=${(event: Event) => chooseSince(state, (event.target as HTMLInputElement).value)} /></div>
    ${across.from === undefined ? null : html`<button class="worded" @click=${() => chooseSince(state, '')}>${t('across.noSince')}</button>`}
  </div>`;
}

const named = (text: string): ((territory: Territory) => boolean) => {
  const wanted = folded(text);
  return ({ name }) => folded(name).includes(wanted);
};

/** Chosen one by one, they are no cohort any more. */
function choose({ across: { from } }: AppState, ids: readonly string[]): void {
  const named = ids.slice(0, ACROSS_AT_MOST);
  setAcross({ ...(named.length === 0 ? {} : { ids: named }), ...(from === undefined ? {} : { from }) });
}

function chooseCohort({ across: { from } }: AppState, cohort: string): void {
  setAcross({ ...(cohort === '' ? {} : { cohort }), ...(from === undefined ? {} : { from }) });
}

function chooseSince({ across: { from: _, ...across } }: AppState, from: string): void {
  setAcross(from === '' ? across : { ...across, from });
}
