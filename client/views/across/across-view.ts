import { html, type TemplateResult } from 'lit';
import type { Comparison } from '../../../server/contract/comparison.ts';
import { askSideBySide, askSideBySideAgain, loadReadings } from '../../actions/index.ts';
import '../../components/load-state.ts';
import { paperHead, printButton } from '../../components/paper-head.ts';
import { StoreElement } from '../../components/store-element.ts';
import { viewTabs } from '../../components/view-tabs.ts';
import { listOfNames } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { alliance } from './alliance.ts';
import './bar-chart.ts';
import { familiesPart } from './families-part.ts';
import { figureTable } from './figure-table.ts';
import { type FigureId, figureOf } from './figures.ts';
import { gapTable } from './gap-table.ts';
import { smallMaps } from './small-maps.ts';
import { territoryChoice } from './territory-choice.ts';
import { themeMatrix } from './theme-matrix.ts';

/** Any number of territories side by side: figures, families, questions, maps at one scale, peers, themes. */
export class AcrossView extends StoreElement {
  static override properties = { text: { state: true }, figure: { state: true }, themesOf: { state: true } };
  /** What is searched for among the territories to choose from. */
  declare text: string;
  /** The figure drawn as bars. */
  declare figure: FigureId;
  /** The territory whose themes are shown; all of them where none is named. */
  declare themesOf: string;

  constructor() {
    super();
    this.text = '';
    this.figure = 'density';
    this.themesOf = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    askSideBySideAgain();
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
        ${territoryChoice(this.state, this.text, (text) => {
          this.text = text;
        })}
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
        ${territories.length === 1 ? t('across.onlyOne') : null}
        ${leftOut.length === 0 ? null : t('across.leftOut', listOfNames(leftOut))}
        <span class="soft">${t('across.notRanking')}</span></p>
      ${territories.length === 0 ? null : this.#parts(comparison)}`;
  }

  #parts(comparison: Comparison): TemplateResult {
    const { territories } = comparison;
    const { bars, words } = figureOf(this.figure);
    return html`<section><h3>${t('across.figures')}</h3>
        ${figureTable(territories, this.figure, (figure) => {
          this.figure = figure;
        })}
        <maillage-bar-chart .label=${t('across.chartOf', words())} .bars=${territories.map((territory) => ({ name: territory.name, value: bars(territory) }))}
          .theme=${this.state.appearance.theme}></maillage-bar-chart></section>
      ${smallMaps(territories)}
      ${familiesPart(territories, this.state.appearance.theme)}
      ${gapTable(territories)}
      ${alliance(this.state.territories.value?.items ?? [], territories)}
      ${themeMatrix(territories, this.themesOf, (id) => {
        this.themesOf = id;
      })}`;
  }
}

customElements.define('maillage-across', AcrossView);
