import { html, type TemplateResult } from 'lit';
import { loadTerritories } from '../../actions/index.ts';
import '../../components/load-state.ts';
import '../../components/tour-offer.ts';
import { icon } from '../../components/icon.ts';
import { StoreElement } from '../../components/store-element.ts';
import { formatNumber, listOfNames, longDay } from '../../messages/format.ts';
import { loadWithTexts, t } from '../../messages/translate.ts';
import { labelOf } from '../../messages/vocabulary.ts';
import type { AppState } from '../../state/index.ts';
import { DeleteTerritoryDialog } from './delete-territory-dialog.ts';
import './territory-starter.ts';

/** From as many actors on, a map is worth opening first. */
const WORTH_OPENING = 10;
/** Territories that are listed before one asks for the rest. */
const LISTED = 50;

type Territory = NonNullable<AppState['territories']['value']>['items'][number];

/** The first page: start a map by typing a name, or open one that exists. */
export class HomeView extends StoreElement {
  override connectedCallback(): void {
    super.connectedCallback();
    void loadWithTexts(() => import('../rehearsal/rehearsal-offer.ts'));
  }

  protected override render(): TemplateResult {
    return html`<div class="home"><div class="home-body">
      <h1>${t('home.title')}</h1>
      <p class="lead">${t('home.lead')}</p>
      <maillage-territory-starter></maillage-territory-starter>
      <maillage-tour-offer></maillage-tour-offer>
      <maillage-rehearsals></maillage-rehearsals>
      <section aria-labelledby="territories-title">
        <h2 id="territories-title">${t('home.territories')}</h2>
        ${this.#list()}
      </section>
      <p class="home-more">${t('home.more')} <a href="/api/docs" target="_blank" rel="noopener">/api/docs</a></p>
      <p class="home-foot"><a href="/aide">${t('home.guides')}</a> <a href="/aide/accessibilite">${t('home.accessibility')}</a>
        <a href="/confidentialite">${t('shell.privacy')}</a></p>
    </div><maillage-delete-territory></maillage-delete-territory></div>`;
  }

  #list(): TemplateResult {
    const { territories } = this.state;
    if (territories.value === null)
      return html`<maillage-load-state .loadable=${territories} .doing=${t('home.loading')}
        .retry=${() => void loadTerritories()}></maillage-load-state>`;
    const { items: byName } = territories.value;
    const isWorthOpening = ({ counts }: Territory): boolean => counts.actors >= WORTH_OPENING;
    const items = [...byName.filter(isWorthOpening), ...byName.filter((one) => !isWorthOpening(one))];
    if (items.length === 0) return html`<p>${t('home.empty')}</p>`;
    const names = new Map(items.map(({ id, name }) => [id, name]));
    const rows = (some: readonly Territory[]) =>
      html`<ul class="territories" role="list">${some.map((item) => this.#row(item, names))}</ul>`;
    const rest = items.slice(LISTED);
    return html`${rows(items.slice(0, LISTED))}
      ${rest.length === 0 ? null : html`<details class="rest"><summary>${t('home.others', rest.length)}</summary>${rows(rest)}</details>`}`;
  }

  #row(territory: Territory, names: ReadonlyMap<string, string>): TemplateResult {
    const { id, name, counts } = territory;
    return html`<li>
      <a class="territory" href=${`/t/${encodeURIComponent(id)}`}>
        <span class="name">${name}</span>
        <span class="counts">${t('home.counts', counts.actors, counts.cooperations, counts.commitments)}
          ${counts.shown > 0 ? html`<br /><span class="strong questions">${t('home.shown', counts.shown)}</span>` : null}
        </span>
        <span class="about">${about(territory, names)}</span>
      </a>
      <button class="quiet" data-needs="territory.delete" aria-label=${t('home.delete', name)} title=${t('home.delete', name)}
        @click=${() => DeleteTerritoryDialog.open(territory)}>${icon('trash')}</button>
    </li>`;
  }
}

function about(territory: Territory, names: ReadonlyMap<string, string>): string {
  const { fictional, level, population, asOf, peers } = territory;
  const peerNames = peers
    .map(({ territoryId }) => names.get(territoryId))
    .filter((name) => name !== undefined);
  return [
    fictional ? t('home.fictional') : labelOf('territoryLevels', level),
    ...(population === undefined ? [] : [t('home.population', formatNumber(population))]),
    ...(asOf === undefined ? [] : [t('home.asOf', longDay(asOf))]),
    ...(peerNames.length === 0 ? [] : [t('home.peers', listOfNames(peerNames))]),
  ].join(' · ');
}

customElements.define('maillage-home', HomeView);
