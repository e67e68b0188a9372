import { html, type TemplateResult } from 'lit';
import { loadMoreTerritories, loadTerritories, SHOWN } from '../../actions/index.ts';
import { keptVisits } from '../../api/kept-visits.ts';
import '../../components/load-state.ts';
import '../../components/tour-offer.ts';
import { FoundTerritories } from '../../components/found-territories.ts';
import { icon } from '../../components/icon.ts';
import { StoreElement } from '../../components/store-element.ts';
import { loadWithTexts, t } from '../../messages/translate.ts';
import { findByName } from '../../state/index.ts';
import './delete-territory-dialog.ts';
import { type HomeTerritory, territoryCard } from './territory-card.ts';
import './territory-starter.ts';

/** From as many on, they are searched by name. */
const SEARCHED_FROM = 7;

/** Maps that one search shows. */
const FOUND = 24;

/** The first page: three ways to begin, the maps kept here, and the demonstration apart. */
export class HomeView extends StoreElement {
  static override properties = {
    isList: { state: true },
    text: { state: true },
    isUnfolded: { state: true },
    isAsking: { state: true },
  };
  /** Whether somebody with a list must first choose its territory. */
  declare isList: boolean;
  declare text: string;
  /** Whether more is shown than what one uses. */
  declare isUnfolded: boolean;
  declare isAsking: boolean;
  readonly #found = new FoundTerritories(this, () => this.text.trim() || null, FOUND);

  constructor() {
    super();
    this.isList = false;
    this.text = '';
    this.isUnfolded = false;
    this.isAsking = false;
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
    const { items, demonstrations, nextCursor } = territories.value;
    const isSearched = nextCursor !== undefined || items.length >= SEARCHED_FROM;
    return html`<section aria-labelledby="territories-title">
        <div class="home-head"><h2 id="territories-title">${t('home.territories')}</h2>
          ${items.length > 1 ? html`<span class="soft">${t('home.recentFirst')}</span>` : null}
          ${isSearched ? this.#search() : null}</div>
        ${this.text.trim() !== '' ? this.#foundCards() : items.length === 0 ? html`<p>${t('home.empty')}</p>` : this.#ownCards(items, nextCursor !== undefined)}
      </section>
      ${demonstrations.length === 0 ? null : this.#demonstration(demonstrations)}`;
  }

  #search(): TemplateResult {
    const label = t('home.search');
    return html`<input class="input home-search" type="search" aria-label=${label} placeholder=${label} .value=${this.text}
      @input=${(event: Event) => {
        this.text = (event.target as HTMLInputElement).value;
      }} />`;
  }

  #foundCards(): TemplateResult {
    const { known, items, hasMore } = this.#found;
    if (known.value === null)
      return html`<maillage-load-state .loadable=${known} .doing=${t('home.loading')}></maillage-load-state>`;
    if (items.length === 0) return html`<p role="status">${t('home.noneFound')}</p>`;
    return html`${cards(findByName(items, this.text.trim(), items.length))}
      ${hasMore ? html`<p class="soft">${t('shell.typeForMore')}</p>` : null}`;
  }

  #ownCards(items: readonly HomeTerritory[], hasMore: boolean): TemplateResult {
    const isFolded = !this.isUnfolded && items.length > SHOWN;
    return html`${cards(isFolded ? items.slice(0, SHOWN) : items)}
      ${isFolded || hasMore ? html`<button class="button home-more-maps" ?disabled=${this.isAsking} @click=${this.#showMore}>${t('home.more.maps')}</button>` : null}`;
  }

  #demonstration(territories: readonly HomeTerritory[]): TemplateResult {
    return html`<section class="demonstration" aria-labelledby="demonstration-title">
      <div><h2 id="demonstration-title">${t('home.demonstration')}</h2><p class="soft">${t('home.demonstrationWhat')}</p></div>
      <ul class="territories" role="list">${territories.map((one) => territoryCard(one))}</ul>
    </section>`;
  }

  readonly #showMore = async (): Promise<void> => {
    const isAllShown = this.isUnfolded || (this.state.territories.value?.items.length ?? 0) <= SHOWN;
    this.isUnfolded = true;
    if (!isAllShown) return;
    this.isAsking = true;
    await loadMoreTerritories().finally(() => {
      this.isAsking = false;
    });
  };

  readonly #toggleList = async (): Promise<void> => {
    this.isList = !this.isList;
    await this.updateComplete;
    this.querySelector<HTMLElement>('maillage-territory-starter input')?.focus();
  };
}

/** Shows maps, and when each was last opened here. */
function cards(territories: readonly HomeTerritory[]): TemplateResult {
  const visits = keptVisits();
  return html`<ul class="territories" role="list">${territories.map((one) => territoryCard(one, visits[one.id]))}</ul>`;
}

customElements.define('maillage-home', HomeView);
