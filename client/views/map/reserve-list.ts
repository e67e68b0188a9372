import { html, type TemplateResult } from 'lit';
import type { MapActor } from '../../../model/contract/reading.ts';
import { fold } from '../../../model/words/fold-text.ts';
import { changeMembership, select } from '../../actions/index.ts';
import { familyMark } from '../../components/family-mark.ts';
import { icon } from '../../components/icon.ts';
import { StoreElement } from '../../components/store-element.ts';
import { byName } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';

/** Enough to read; the search finds the others. */
const LISTED = 40;

/** Organisations in the reserve, with a button to add them. */
export class ReserveList extends StoreElement {
  static override properties = { search: { state: true } };
  declare search: string;

  constructor() {
    super();
    this.search = '';
  }

  protected override render(): TemplateResult | null {
    const reserve = this.state.map.value?.reserve ?? [];
    if (reserve.length === 0) return null;
    const wanted = fold(this.search);
    const found = [...reserve].filter(({ name }) => fold(name).includes(wanted)).sort(byName);
    return html`<details ?open=${this.state.map.value?.actors.length === 0}>
      <summary>${t('legend.reserve', reserve.length)}</summary>
      <div>
        <p class="small soft" data-needs="map.contribute">${t('legend.reserveHint')}</p>
        ${reserve.length > LISTED / 4 ? this.#searchField() : null}
        <ul role="list">${found.slice(0, LISTED).map((actor) => this.#row(actor))}</ul>
      </div>
    </details>`;
  }

  #searchField(): TemplateResult {
    return html`<input class="input" type="search" aria-label=${t('legend.reserveSearch')} placeholder=${t('legend.reserveSearch')}
      .value=${this.search} @input=${(event: Event) => {
        this.search = (event.target as HTMLInputElement).value;
      }} />`;
  }

  #row(actor: MapActor): TemplateResult {
    return html`<li class="reserve-row">
      <button class="legend-row" @click=${() => select({ kind: 'actor', id: actor.id })}>
        ${familyMark(actor.family)}<span class="name">${actor.name}</span>
      </button>
      <button class="quiet" data-needs="map.contribute" aria-label=${t('legend.enter', actor.name)} title=${t('legend.enter', actor.name)}
        @click=${() => void changeMembership(actor.id, { onMap: true }, t('legend.entered', actor.name))}>${icon('plus')}</button>
    </li>`;
  }
}

customElements.define('maillage-reserve', ReserveList);
