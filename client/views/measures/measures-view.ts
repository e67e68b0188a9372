import { html, type TemplateResult } from 'lit';
import type { MeasureReading } from '../../../model/contract/measures.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { loadMeasures, loadReadings, openTab, openView, saveText, setMeasured } from '../../actions/index.ts';
import { choice } from '../../components/choice.ts';
import { icon } from '../../components/icon.ts';
import '../../components/load-state.ts';
import { paperHead, printButton } from '../../components/paper-head.ts';
import { StoreElement } from '../../components/store-element.ts';
import { viewTabs } from '../../components/view-tabs.ts';
import { wordHelp } from '../../components/word-help.ts';
import { t } from '../../messages/translate.ts';
import '../tables/data-table.ts';
import { memoizeLast } from '../../../model/once.ts';
import { isSheetOpen, pagePanel, panelToggle } from '../tables/page-panel.ts';
import { filterRows } from '../tables/table-model.ts';
import './asked-part.ts';
import { blocksPart } from './blocks-part.ts';
import { measureTable } from './measure-table.ts';
import { measuresCsv } from './measures-csv.ts';
import { networkPart } from './network-part.ts';
import { networkSettings } from './network-settings.ts';
import './timeline-part.ts';

const PARTS = ['actors', 'network', 'blocks', 'asked', 'time'] as const;

/** Measures: of each actor, of the whole, of families; with their network. */
export class MeasuresView extends StoreElement {
  static override properties = { text: { state: true }, sheet: { state: true } };
  declare text: string;
  /** Opened or closed by hand; null as long as it follows what is chosen. */
  declare sheet: boolean | null;

  constructor() {
    super();
    this.text = '';
    this.sheet = null;
  }

  get shows(): (typeof PARTS)[number] {
    return PARTS.find((part) => part === this.state.tab) ?? 'actors';
  }

  protected override render(): TemplateResult {
    const { map, measures, selection } = this.state;
    return html`<div class="page-frame paper landscape">
      <section class="page-main" aria-label=${t('view.measures')}>
        <div class="page-nav">${viewTabs('measures')}</div>
        ${
          map.value === null
            ? html`<maillage-load-state class="page-wait" .loadable=${map} .doing=${t('measures.computing')}
              .retry=${() => void loadReadings(['map'])}></maillage-load-state>`
            : measures.value === null
              ? html`<maillage-load-state class="page-wait" .loadable=${measures} .doing=${t('measures.computing')}
              .retry=${loadMeasures}></maillage-load-state>`
              : this.#page(map.value, measures.value)
        }
      </section>
      ${pagePanel(selection, this.#isOpen, this.#toggle)}
    </div>`;
  }

  #page(map: TerritoryMap, measures: MeasureReading): TemplateResult {
    if (measures.actors.length === 0) return this.#empty();
    return html`${paperHead(map)}${this.#head()}
      ${networkSettings(this.state, measures)}
      <p class="measured-state soft small" role="status">${this.#news()}</p>
      ${
        this.shows === 'actors'
          ? html`<div class="page-body">${this.#actors(map, measures)}</div>`
          : html`<div class="page-body reading measured-parts">${
              this.shows === 'network'
                ? networkPart(measures, this.#figures)
                : this.shows === 'time'
                  ? html`<maillage-timeline></maillage-timeline>`
                  : this.shows === 'asked'
                    ? html`<maillage-asked-measures></maillage-asked-measures>`
                    : blocksPart(map, measures, this.#figures)
            }</div>`
      }`;
  }

  get #figures(): boolean {
    return this.state.measured.figures === true;
  }

  /** Shows that newer figures are loading, or failed. */
  #news(): TemplateResult | string {
    const { pending, error } = this.state.measures;
    if (pending) return t('measures.refreshing');
    if (error === null) return '';
    return html`${t('legend.notMeasured')} <button class="worded" @click=${loadMeasures}>${t('shell.retry')}</button>`;
  }

  #empty(): TemplateResult {
    return html`<div class="page-empty"><h2>${t('measures.title')}</h2><p>${t('measures.empty')}</p>
      <button class="button primary" @click=${() => openView('map')}>${t('measures.toMap')}</button></div>`;
  }

  #head(): TemplateResult {
    return html`<header class="page-head">
      <h2>${t('measures.title')}</h2>
      ${choice(
        t('measures.parts'),
        this.shows,
        PARTS.map((part) => [part, t(`measures.part.${part}`)] as const),
        openTab,
      )}
      <span class="push"></span>
      ${
        this.shows === 'time' || this.shows === 'asked'
          ? null
          : choice(
              t('measures.shownAs'),
              this.#figures ? 'figures' : 'classes',
              [
                ['classes', t('measures.classes')],
                ['figures', t('measures.figures')],
              ],
              this.#showAs,
            )
      }
      ${printButton()}
      ${panelToggle(this.#isOpen, this.#toggle)}
    </header>`;
  }

  readonly #tableOf = memoizeLast(
    (map: TerritoryMap, measures: MeasureReading, figures: boolean, _reference: unknown, _language: string) =>
      measureTable(map, measures, figures),
  );

  readonly #rowsOf = memoizeLast((rows: ReturnType<typeof measureTable>['rows'], text: string) =>
    filterRows(rows, text, {}),
  );

  #actors(map: TerritoryMap, measures: MeasureReading): TemplateResult {
    const { reference, language, selection } = this.state;
    const table = this.#tableOf(map, measures, this.#figures, reference.value, language);
    const rows = this.#rowsOf(table.rows, this.text);
    return html`<div class="page-tools">
        <input class="input search" type="search" aria-label=${t('measures.search')} placeholder=${t('measures.search')} .value=${this.text}
          @input=${(event: Event) => {
            this.text = (event.target as HTMLInputElement).value;
          }} />
        <span class="soft small">${t(this.#figures ? 'measures.figuresSay' : 'measures.classesSay')} ${wordHelp('classes')}</span>
        <span class="shown soft" role="status">${t('tables.shown', rows.length, table.rows.length)}</span>
        <button class="button compact" @click=${() => saveText(measuresCsv(map, measures), `${t('view.measures')} ${map.territory.name} ${measures.subNetwork.day}`, 'csv')}>${icon('download')} ${t('measures.csv')}</button>
      </div>
      <maillage-data-table .label=${t('view.measures')} .look=${`cards measured-table ${this.#figures ? 'figures' : ''}`} .headings=${table.headings}
        .all=${table.rows} .rows=${rows} .selection=${selection}></maillage-data-table>
      ${rows.length > 0 ? null : html`<p class="page-empty">${t('tables.noneFits')}</p>`}`;
  }

  readonly #showAs = (form: 'classes' | 'figures'): void => {
    const { figures: _, ...measured } = this.state.measured;
    setMeasured(form === 'figures' ? { ...measured, figures: true } : measured);
  };

  readonly #toggle = (): void => {
    this.sheet = !this.#isOpen;
  };

  /** Returns true if the sheet is open: the table is wide, so it needs much room. */
  get #isOpen(): boolean {
    return isSheetOpen(this.sheet, this.state.selection, 1700);
  }
}

customElements.define('maillage-measures', MeasuresView);
