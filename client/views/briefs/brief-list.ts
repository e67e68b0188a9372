import { html, type TemplateResult } from 'lit';
import type { Brief } from '../../../model/contract/brief.ts';
import { familyMark } from '../../components/family-mark.ts';
import { StoreElement } from '../../components/store-element.ts';
import { longDay } from '../../messages/format.ts';
import { labelText, t } from '../../messages/translate.ts';
import { labelOf, optionsOf, vocabulary } from '../../messages/vocabulary.ts';
import {
  type BriefFilters,
  briefsThatFit,
  can,
  formatAddress,
  noBriefFilters,
  type ViewId,
} from '../../state/index.ts';
import { titleOfBrief } from './title-of-brief.ts';

/** From how many briefs on one looks for them. */
const MANY = 3;

/** All the briefs one may read here, to look through by words, theme, question and family. */
export class BriefListElement extends StoreElement {
  static override properties = { filters: { state: true } };
  declare filters: BriefFilters;

  constructor() {
    super();
    this.filters = noBriefFilters;
  }

  protected override render(): TemplateResult {
    const { briefs, territoryId } = this.state;
    const all = briefs.value?.items ?? [];
    const found = briefsThatFit(all, this.filters);
    const isFiltered = Object.values(this.filters).some((value) => value !== '');
    const [own, others] = [true, false].map((isOwn) =>
      found.filter((brief) => (brief.territoryId === territoryId) === isOwn),
    );
    return html`<h2>${t('fiches.title')}</h2>
      <p>${t('fiches.lead')}</p>
      ${all.length < MANY ? null : this.#search()}
      <p class="visually-hidden" role="status">${isFiltered ? t('fiches.found', found.length) : ''}</p>
      ${
        isFiltered && found.length === 0
          ? html`<p>${t('fiches.nothing')} <button class="worded" @click=${this.#clear}>${t('fiches.clear')}</button></p>`
          : html`${this.#section('here', own ?? [], isFiltered)}${this.#section('elsewhere', others ?? [], isFiltered)}`
      }`;
  }

  #section(
    place: 'here' | 'elsewhere',
    briefs: readonly Brief[],
    isFiltered: boolean,
  ): TemplateResult | null {
    if (isFiltered && briefs.length === 0) return null;
    return html`<section aria-labelledby=${`fiches-${place}`}><h3 id=${`fiches-${place}`}>${t(`fiches.${place}`)}</h3>
      ${
        briefs.length > 0
          ? html`<ul class="fiche-rows" role="list">${briefs.map((brief) => this.#row(brief))}</ul>`
          : place === 'elsewhere'
            ? html`<p class="soft">${t('fiches.elsewhereEmpty')}</p>`
            : can('map.contribute')
              ? html`<p class="soft">${t('fiches.hereEmpty')}</p><p><a class="button" href=${this.#to('map')}>${t('fiches.toMap')}</a></p>`
              : html`<p class="soft">${t('fiches.hereEmptyReader')}</p>`
      }</section>`;
  }

  #row(brief: Brief): TemplateResult {
    const { id, summary, status, publishedOn, territory, territoryId, parties, cooperation } = brief;
    const isHere = territoryId === this.state.territoryId;
    const told = [
      ...(isHere ? [] : [territory.name]),
      ...(brief.fictional ? [t('fiches.fictional')] : []),
      ...cooperation.themes.map((theme) => labelOf('themes', theme)),
      status === 'published' && publishedOn !== undefined
        ? t('fiches.publishedOn', longDay(publishedOn))
        : t(`fiches.status.${status}`),
    ];
    return html`<li class="fiche-row">
      <h4><a href=${formatAddress({ ...this.state, brief: id })}>${titleOfBrief(brief)}</a></h4>
      ${summary === undefined ? null : html`<p>${summary}</p>`}
      <p class="fiche-parties">${parties.map(({ family, name }) => html`<span>${familyMark(family)} ${name}</span>`)}</p>
      <p class="soft small">${told.join(' · ')}</p>
      ${brief.withheld === undefined ? null : html`<p class="fiche-withheld small">${t(`fiches.withheld.${brief.withheld}`)}</p>`}
    </li>`;
  }

  #search(): TemplateResult {
    const families = (vocabulary()?.families ?? []).map(({ id, shortLabel }) => ({
      value: id,
      label: labelText(shortLabel),
    }));
    const rules = (vocabulary()?.gaps ?? []).map(({ rule, title }) => ({
      value: rule,
      label: labelText(title),
    }));
    return html`<form class="fiche-search" role="search" @submit=${(event: Event) => event.preventDefault()}>
      <div class="field"><label for="fiche-q">${t('fiches.search')}</label>
        <input id="fiche-q" type="search" autocomplete="off" .value=${this.filters.q} @input=${this.#set('q')} /></div>
      ${this.#select('theme', t('fiches.theme'), t('fiches.anyTheme'), optionsOf('themes'))}
      ${this.#select('rule', t('fiches.rule'), t('fiches.any'), rules)}
      ${this.#select('family', t('fiches.family'), t('fiches.any'), families)}
    </form>`;
  }

  #select(
    grouping: 'theme' | 'rule' | 'family',
    label: string,
    any: string,
    options: readonly { value: string; label: string }[],
  ): TemplateResult {
    return html`<div class="field"><label for=${`fiche-${grouping}`}>${label}</label>
      <select id=${`fiche-${grouping}`} @change=${this.#set(grouping)}>
        <option value="" .selected=${this.filters[grouping] === ''}>${any}</option>
        ${options.map(({ value, label: words }) => html`<option value=${value} .selected=${this.filters[grouping] === value}>${words}</option>`)}
      </select></div>`;
  }

  #set(filter: keyof BriefFilters) {
    return (event: Event): void => {
      const { value } = event.target as HTMLInputElement | HTMLSelectElement;
      this.filters = { ...this.filters, [filter]: value };
    };
  }

  readonly #clear = (): void => {
    this.filters = noBriefFilters;
  };

  #to(view: ViewId): string {
    return formatAddress({ ...this.state, view, tab: null });
  }
}

customElements.define('maillage-fiche-list', BriefListElement);
