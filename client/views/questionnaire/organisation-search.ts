import { html, type TemplateResult } from 'lit';
import type { MapActor } from '../../../model/contract/reading.ts';
import { familyMark } from '../../components/family-mark.ts';
import { icon } from '../../components/icon.ts';
import { PlainElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';
import { familyShort } from '../../messages/vocabulary.ts';
import { findOrganisations } from '../../state/index.ts';

/** Maximum number of rows: what stays visible above a phone's keyboard. */
const LISTED = 6;

let made = 0;

/**
 * Search for an organisation by a few letters, with rows for a thumb. Events: `typed` {text}, `pick` {actor},
 * `named` {text} for an unknown one. Organisations in the workshop's scope are offered before typing.
 */
export class OrganisationSearch extends PlainElement {
  static override properties = {
    label: {},
    text: {},
    actors: { attribute: false },
    offered: { attribute: false },
    also: { attribute: false },
    nameable: { type: Boolean },
  };
  declare label: string;
  declare text: string;
  declare actors: readonly MapActor[];
  declare offered: readonly MapActor[];
  /** Further matches by the server: synonyms, acronyms, typing errors. */
  declare also: readonly MapActor[];
  /** Whether what is typed may be an organisation that is in no list yet. */
  declare nameable: boolean;
  readonly #id = `organisation-${++made}`;

  constructor() {
    super();
    this.label = '';
    this.text = '';
    this.actors = [];
    this.offered = [];
    this.also = [];
    this.nameable = false;
  }

  get #found(): readonly MapActor[] {
    if (this.text.trim() === '') return this.offered;
    const found = findOrganisations(this.actors, this.text);
    const known = new Set(found.map(({ id }) => id));
    return [...found, ...this.also.filter(({ id }) => !known.has(id))].slice(0, LISTED);
  }

  protected override render(): TemplateResult {
    const typed = this.text.trim();
    const found = this.#found;
    return html`<div class="field"><label for=${this.#id}>${this.label}</label>
      <input id=${this.#id} type="search" autocomplete="off" autocorrect="off" spellcheck="false" maxlength="200" .value=${this.text}
        @input=${this.#type} @keydown=${this.#onKey} /></div>
      <p class="visually-hidden" role="status">${typed === '' ? '' : t('search.found', found.length)}</p>
      <ul class="rows-to-tap" role="list">${found.map(
        (actor) =>
          html`<li><button type="button" class="row-to-tap" @click=${() => this.#pick(actor)}>${organisationLine(actor)}</button></li>`,
      )}</ul>
      ${typed !== '' && found.length === 0 ? html`<p class="soft">${t('search.none')}</p>` : null}
      ${this.nameable && typed !== '' ? html`<button type="button" class="button name-it" @click=${() => this.#tell('named', { text: typed })}>${icon('plus')} ${t('search.nameIt', typed)}</button>` : null}`;
  }

  readonly #type = (event: Event): void => {
    this.text = (event.target as HTMLInputElement).value;
    this.#tell('typed', { text: this.text });
  };

  /** Enter takes the only one, it sends no form. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const [only, ...others] = this.text.trim() === '' ? [] : this.#found;
    if (only !== undefined && others.length === 0) this.#pick(only);
  };

  #pick(actor: MapActor): void {
    this.#tell('pick', { actor });
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

/** Shows the mark, name and family of an organisation. */
export const organisationLine = ({ name, family }: Pick<MapActor, 'name' | 'family'>): TemplateResult =>
  html`${familyMark(family)}<span><span class="strong">${name}</span><span class="soft small">${familyShort(family)}</span></span>`;

/** Shows the chosen organisation, with a button to change it. */
export const chosenOrganisation = (
  actor: Pick<MapActor, 'name' | 'family'>,
  change: () => void,
): TemplateResult =>
  html`<div class="chosen"><span class="row-to-tap">${organisationLine(actor)}</span>
    <button type="button" class="button" @click=${change}>${icon('pencil')} ${t('search.change')}</button></div>`;

export type PickActorEvent = CustomEvent<{ actor: MapActor }>;

customElements.define('maillage-organisation-search', OrganisationSearch);
