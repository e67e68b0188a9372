import '../../components/load-state.ts';
import './bar-chart.ts';
import { html, type TemplateResult } from 'lit';
import type { ComparedTerritory, Comparison } from '../../../model/contract/comparison.ts';
import { computedWanted, readComputed, stopComputing } from '../../actions/computed-figures.ts';
import {
  askSideBySide,
  askSideBySideAgain,
  knownTerritory,
  leaveSideBySide,
  loadReadings,
  stopSideBySide,
} from '../../actions/index.ts';
import { paperHead, printButton } from '../../components/paper-head.ts';
import { StoreElement } from '../../components/store-element.ts';
import { viewTabs } from '../../components/view-tabs.ts';
import { listOfNames } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { type Computed, nothingComputed } from '../../state/index.ts';
import { alliance } from './alliance.ts';
import { familiesPart } from './families-part.ts';
import { figureTable } from './figure-table.ts';
import { type FigureId, figureOf } from './figures.ts';
import { gapTable } from './gap-table.ts';
import { DRAWN_AT_ONCE, pager, pageWithin } from './pager.ts';
import { smallMaps } from './small-maps.ts';
import { territoryChoice } from './territory-choice.ts';
import { themeMatrix } from './theme-matrix.ts';

/**
 * Compares any number of territories. A table has the figures of all. Bars, maps, families, questions and
 * peers are drawn for a few at a time, on one scale; themes are summed over all.
 */
export class AcrossView extends StoreElement {
  static override properties = {
    figure: { state: true },
    page: { state: true },
    themesOf: { state: true },
  };
  /** The figure drawn as bars. */
  declare figure: FigureId;
  /** Which of the territories are drawn, from 0. */
  declare page: number;
  /** The territory whose themes are shown; all of them where none is named. */
  declare themesOf: string;

  constructor() {
    super();
    this.figure = 'density';
    this.page = 0;
    this.themesOf = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    askSideBySideAgain();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    leaveSideBySide();
  }

  protected override updated(): void {
    if (this.state.view === 'across') askSideBySide();
  }

  protected override render(): TemplateResult {
    const { map, sideBySide } = this.state;
    return html`<div class="page-main">
      <div class="page-nav">${viewTabs('across')}</div>
      <div class="page-body reading paper landscape across">
        ${map.value === null ? null : paperHead(map.value)}
        <div class="side-head"><h2>${t('across.title')}</h2>${printButton()}</div>
        ${territoryChoice(this.state)}
        ${
          map.value === null
            ? html`<maillage-load-state .loadable=${map} .doing=${t('across.reading')} .retry=${() => void loadReadings(['map'])}></maillage-load-state>`
            : sideBySide.value === null
              ? html`<maillage-load-state .loadable=${sideBySide} .doing=${t('across.reading')} .retry=${askSideBySideAgain}></maillage-load-state>`
              : this.#comparison(sideBySide.value)
        }
      </div>
    </div>`;
  }

  #comparison(comparison: Comparison): TemplateResult {
    const { territories, leftOut } = comparison;
    return html`<p role="status">${territories.length === 0 ? t('across.none') : t('across.lead', territories.length)}
        ${territories.length === 1 && comparison.rest.length === 0 ? t('across.onlyOne') : null}
        ${leftOut.length === 0 ? null : t('across.leftOut', listOfNames(leftOut))}
        <span class="soft">${t('across.notRanking')}</span></p>
      ${this.#progress(comparison)}
      ${territories.length === 0 ? null : this.#parts(comparison)}`;
  }

  /** Shows the progress of loading; after a failure, how many are missing, and a retry button. */
  #progress({ territories, leftOut, rest }: Comparison): TemplateResult | null {
    const { sideBySide } = this.state;
    const done = territories.length + leftOut.length;
    if (rest.length === 0) return null;
    if (sideBySide.pending)
      return html`<p class="across-progress"><progress max=${done + rest.length} value=${done}></progress>
        <span>${t('across.progress', done, done + rest.length)}</span>
        <button class="worded no-print" @click=${stopSideBySide}>${t('shell.stop')}</button></p>`;
    return html`<p>${t('across.wanting', rest.length)}</p>
      <maillage-load-state .loadable=${sideBySide} .doing=${t('across.reading')} .retry=${askSideBySideAgain}></maillage-load-state>`;
  }

  #parts({ territories }: Comparison): TemplateResult {
    const { appearance, computed: known } = this.state;
    const computed = known.key === computedWanted() ? known : nothingComputed;
    const { of, words } = figureOf(this.figure, computed);
    const page = pageWithin(this.page, territories.length);
    const shown = territories.slice(page * DRAWN_AT_ONCE, (page + 1) * DRAWN_AT_ONCE);
    const bars = shown.map((territory) => ({ name: territory.name, value: of(territory) ?? null }));
    const turn = pager(page, territories.length, (next) => {
      this.page = next;
    });
    return html`<section><h3>${t('across.figures')}</h3>
        ${figureTable(territories, computed, this.figure, (figure) => {
          this.figure = figure;
        })}
        ${computedPart(territories, computed)} ${turn}
        <maillage-bar-chart .label=${t('across.chartOf', words())} .bars=${bars} .scale=${territories.flatMap((territory) => of(territory) ?? [])}
          .theme=${appearance.theme}></maillage-bar-chart></section>
      ${smallMaps(shown, territories)} ${turn}
      ${familiesPart(shown, appearance.theme)}
      ${gapTable(shown, territories)} ${turn}
      ${alliance(knownTerritory, shown)}
      ${themeMatrix(territories, this.themesOf, (id) => {
        this.themesOf = id;
      })}`;
  }
}

customElements.define('maillage-across', AcrossView);

/**
 * Shows figures that need the graph library: loaded on request, one territory after the other, with progress.
 */
function computedPart(
  territories: readonly ComparedTerritory[],
  { byId, pending }: Computed,
): TemplateResult | null {
  const ids = territories.map(({ territoryId }) => territoryId);
  const wanting = ids.filter((id) => byId[id] == null);
  if (pending)
    return html`<p class="across-progress no-print"><progress max=${ids.length} value=${ids.length - wanting.length}></progress>
      <span role="status">${t('across.computing', ids.length - wanting.length, ids.length)}</span>
      <button class="worded" @click=${stopComputing}>${t('across.stop')}</button></p>`;
  if (wanting.length === 0) return null;
  return html`<p class="no-print"><button class="button compact" @click=${() => void readComputed(ids)}>${t('across.compute')}</button>
    <span class="soft small">${t('across.computeLead')}</span></p>`;
}
