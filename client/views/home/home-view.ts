import { html, type TemplateResult } from 'lit';
import { isSample } from '../../../model/contract/territory.ts';
import { loadTerritories } from '../../actions/index.ts';
import { keptVisits } from '../../api/kept-visits.ts';
import '../../components/load-state.ts';
import '../../components/tour-offer.ts';
import { icon } from '../../components/icon.ts';
import { StoreElement } from '../../components/store-element.ts';
import { loadWithTexts, t } from '../../messages/translate.ts';
import { findByName } from '../../state/index.ts';
import './delete-territory-dialog.ts';
import { type HomeTerritory, territoryCard } from './territory-card.ts';
import './territory-starter.ts';

/** From as many actors on, a map is worth opening first. */
const WORTH_OPENING = 10;
/** Maps that are shown before one asks for the rest. */
const LISTED = 12;
/** From as many on, they are searched by name. */
const SEARCHED_FROM = 7;

/** Tests for a demonstration: fictional, or an incomplete sample. */
const isDemonstration = (territory: HomeTerritory): boolean =>
  territory.fictional === true || isSample(territory);

/** The first page: three ways to begin, the maps kept here, and the demonstration apart. */
export class HomeView extends StoreElement {
  static override properties = { isList: { state: true }, text: { state: true } };
  /** Whether somebody with a list must first choose its territory. */
  declare isList: boolean;
  declare text: string;

  constructor() {
    super();
    this.isList = false;
    this.text = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void loadWithTexts(() => import('../rehearsal/rehearsal-offer.ts'));
  }

  protected override render(): TemplateResult {
    return html`<div class="home"><div class="home-body">
      <h1>${t('home.title')}</h1>
      <div class="home-ways">
        <section class="home-way main" aria-labelledby="way-place">
          <h2 id="way-place">${icon('place')} ${t(this.isList ? 'home.listOf' : 'home.ownPlace')}</h2>
          <maillage-territory-starter .bringsList=${this.isList}></maillage-territory-starter>
        </section>
        <button class="home-way list-way" data-needs="territory.create" aria-pressed=${this.isList} @click=${this.#toggleList}>
          <span class="way-title">${icon('list')} ${t('home.haveList')}</span>
          <span class="soft">${t('home.haveListWhat')}</span></button>
        <maillage-rehearsals></maillage-rehearsals>
      </div>
      <maillage-tour-offer></maillage-tour-offer>
      ${this.#maps()}
      <p class="home-more">${t('home.more')} <a href="/api/docs" target="_blank" rel="noopener">/api/docs</a></p>
      <p class="home-foot"><a href="/aide">${t('home.guides')}</a> <a href="/aide/accessibilite">${t('home.accessibility')}</a>
        <a href="/confidentialite">${t('shell.privacy')}</a></p>
    </div><maillage-delete-territory></maillage-delete-territory></div>`;
  }

  #maps(): TemplateResult {
    const { territories } = this.state;
    if (territories.value === null)
      return html`<maillage-load-state .loadable=${territories} .doing=${t('home.loading')}
        .retry=${() => void loadTerritories()}></maillage-load-state>`;
    const { items } = territories.value;
    const own = items.filter((one) => !isDemonstration(one));
    const demonstration = items.filter(isDemonstration);
    return html`<section aria-labelledby="territories-title">
        <div class="home-head"><h2 id="territories-title">${t('home.territories')}</h2>
          ${own.length > 1 ? html`<span class="soft">${t('home.recentFirst')}</span>` : null}
          ${own.length < SEARCHED_FROM ? null : this.#search(own.length)}</div>
        ${own.length === 0 ? html`<p>${t('home.empty')}</p>` : this.#cards(this.#found(own))}
      </section>
      ${demonstration.length === 0 ? null : this.#demonstration(demonstration)}`;
  }

  #search(count: number): TemplateResult {
    const label = t('home.searchAmong', count);
    return html`<input class="input home-search" type="search" aria-label=${label} placeholder=${label} .value=${this.text}
      @input=${(event: Event) => {
        this.text = (event.target as HTMLInputElement).value;
      }} />`;
  }

  /** Lists territories found by name; else the recently opened ones, then recommended ones. */
  #found(own: readonly HomeTerritory[]): readonly HomeTerritory[] {
    if (this.text.trim() !== '') return findByName(own, this.text.trim(), own.length);
    const visits = keptVisits();
    const rank = ({ id, counts }: HomeTerritory): number =>
      visits[id] ?? (counts.actors >= WORTH_OPENING ? 1 : 0);
    // They came by name, and keep that order where nothing else tells them apart.
    return [...own].sort((a, b) => rank(b) - rank(a));
  }

  #cards(found: readonly HomeTerritory[]): TemplateResult {
    const visits = keptVisits();
    const rows = (some: readonly HomeTerritory[]) =>
      html`<ul class="territories" role="list">${some.map((one) => territoryCard(one, visits[one.id]))}</ul>`;
    const rest = found.slice(LISTED);
    return html`${rows(found.slice(0, LISTED))}
      ${rest.length === 0 ? null : html`<details class="rest"><summary>${t('home.others', rest.length)}</summary>${rows(rest)}</details>`}`;
  }

  #demonstration(territories: readonly HomeTerritory[]): TemplateResult {
    return html`<section class="demonstration" aria-labelledby="demonstration-title">
      <div><h2 id="demonstration-title">${t('home.demonstration')}</h2><p class="soft">${t('home.demonstrationWhat')}</p></div>
      <ul class="territories" role="list">${territories.map((one) => territoryCard(one))}</ul>
    </section>`;
  }

  readonly #toggleList = async (): Promise<void> => {
    this.isList = !this.isList;
    await this.updateComplete;
    this.querySelector<HTMLElement>('maillage-territory-starter input')?.focus();
  };
}

customElements.define('maillage-home', HomeView);
