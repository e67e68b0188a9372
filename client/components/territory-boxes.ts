import { html, type TemplateResult } from 'lit';
import { territoryName } from '../actions/index.ts';
import { t } from '../messages/translate.ts';
import { toggled } from '../state/index.ts';
import { FoundTerritories } from './found-territories.ts';
import { PlainElement } from './store-element.ts';

/** Territories that are shown at once, and chosen ones shown with them. */
const LISTED = 30;
const CHOSEN_LISTED = 60;

/** Chooses territories: the chosen ones, then those found by typing. Event `choose` {ids}. */
export class TerritoryBoxes extends PlainElement {
  static override properties = { chosen: { attribute: false }, text: { state: true } };
  declare chosen: readonly string[];
  declare text: string;
  readonly #found = new FoundTerritories(this, () => this.text, LISTED);

  constructor() {
    super();
    this.chosen = [];
    this.text = '';
  }

  protected override render(): TemplateResult {
    const chosen = this.chosen.slice(0, CHOSEN_LISTED);
    const found = this.#found.items.filter(({ id }) => !chosen.includes(id));
    const label = t('shell.findTerritory');
    return html`<input class="input search" type="search" aria-label=${label} placeholder=${label} .value=${this.text}
        @input=${(event: Event) => {
          this.text = (event.target as HTMLInputElement).value;
        }} />
      <ul class="territory-boxes" role="list">${chosen.map((id) => this.#box(id, territoryName(id)))}${found.map(({ id, name }) => this.#box(id, name))}</ul>
      ${this.#found.hasMore ? html`<p class="soft small">${t('shell.typeForMore')}</p>` : null}`;
  }

  #box(id: string, name: string): TemplateResult {
    return html`<li><label class="check"><input type="checkbox" value=${id} .checked=${this.chosen.includes(id)}
      @change=${() => this.#choose(id)} /> ${name}</label></li>`;
  }

  #choose(id: string): void {
    const ids = toggled(this.chosen, id);
    this.dispatchEvent(new CustomEvent('choose', { detail: { ids } }));
    // A refused choice leaves the box as it was.
    this.requestUpdate();
  }
}

export type ChooseTerritoriesEvent = CustomEvent<{ ids: readonly string[] }>;

customElements.define('maillage-territory-boxes', TerritoryBoxes);
