import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import type { Reference } from '../../../model/contract/reference.ts';
import { loadReadings, openTab, startTab } from '../../actions/index.ts';
import { icon } from '../../components/icon.ts';
import '../../components/load-state.ts';
import { showCurrentTab } from '../../components/show-current-tab.ts';
import { StoreElement } from '../../components/store-element.ts';
import { mapTabs } from '../../components/view-tabs.ts';
import { formatNumber } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { charterOptions } from '../../messages/vocabulary.ts';
import { actorTable } from './actor-table.ts';
import { commitmentTable } from './commitment-table.ts';
import { cooperationTable } from './cooperation-table.ts';
import './data-table.ts';
import { memoizeLast } from '../../../model/once.ts';
import type { DataTable } from './data-table.ts';
import { needTable } from './need-table.ts';
import { isSheetOpen, pagePanel, panelToggle } from './page-panel.ts';
import type { TableContent } from './table-content.ts';
import { type Filter, filterRows } from './table-model.ts';

const TABS = ['actors', 'cooperations', 'commitments', 'needs'] as const;
type Tab = (typeof TABS)[number];

const TAB_OF: Readonly<Record<string, Tab>> = {
  actor: 'actors',
  cooperation: 'cooperations',
  commitment: 'commitments',
};

/** Everything without the canvas: each table sorted, filtered, edited in place, with the sheet of the row chosen. */
export class TablesView extends StoreElement {
  static override properties = {
    text: { state: true },
    chosen: { state: true },
    sheet: { state: true },
  };
  declare text: string;
  /** Filters set, by tab; a tab not opened yet has its own first ones. */
  declare chosen: Readonly<Partial<Record<Tab, Readonly<Record<string, string>>>>>;
  /** Opened or closed by hand; null as long as it follows what is chosen. */
  declare sheet: boolean | null;
  /** The table one was at, to come back to it. */
  #last: Tab = 'actors';
  #inSight = '';

  constructor() {
    super();
    this.text = '';
    this.chosen = {};
    this.sheet = null;
  }

  /** Opens the table of the selection, if any. */
  override connectedCallback(): void {
    super.connectedCallback();
    const first = TAB_OF[this.state.selection?.kind ?? ''] ?? this.#last;
    if (this.state.tab === null && first !== 'actors') queueMicrotask(() => startTab(first));
    void this.updateComplete.then(() => this.querySelector<DataTable>('maillage-data-table')?.showSelected());
  }

  get tab(): Tab {
    return TABS.find((tab) => tab === this.state.tab) ?? 'actors';
  }

  protected override updated(): void {
    if (this.#inSight === this.tab) return;
    this.#inSight = this.tab;
    showCurrentTab(this);
  }

  protected override willUpdate(): void {
    // After leaving for another view, no table is shown.
    if (this.state.view !== 'tables' || this.tab === this.#last) return;
    this.#last = this.tab;
    this.text = '';
  }

  protected override render(): TemplateResult {
    const { map, reference, selection, language } = this.state;
    return html`<div class="page-frame">
      <section class="page-main" aria-label=${t('view.tables')}>
        <div class="page-nav">${mapTabs('tables')}</div>
        ${
          map.value === null
            ? html`<maillage-load-state class="page-wait" .loadable=${map} .doing=${t('tables.reading')}
              .retry=${() => void loadReadings(['map'])}></maillage-load-state>`
            : this.#page(map.value, this.#contentOf(this.tab, map.value, reference.value, language))
        }
      </section>
      ${pagePanel(selection, this.#isOpen, this.#toggle)}
    </div>`;
  }

  readonly #contentOf = memoizeLast(
    (tab: Tab, map: TerritoryMap, _reference: Reference | null, _language: string): TableContent => {
      const charter = charterOptions();
      const own = map.commitments.map(({ id, text }) => ({ value: id, label: text }));
      if (tab === 'actors') return actorTable(map);
      if (tab === 'cooperations') return cooperationTable(map, [...own, ...charter]);
      return tab === 'commitments' ? commitmentTable(map, charter) : needTable(map);
    },
  );

  readonly #rowsOf = memoizeLast(
    (content: TableContent, text: string, chosen: Readonly<Record<string, string>>) =>
      filterRows(content.rows, text, chosen),
  );

  #page(map: TerritoryMap, content: TableContent): TemplateResult {
    const chosen = this.chosen[this.tab] ?? content.chosen;
    const rows = this.#rowsOf(content, this.text, chosen);
    return html`${this.#head(map)}
      <div class="page-body" role="tabpanel" id="table-panel" aria-labelledby=${`tab-${this.tab}`}>
        ${content.above?.()}
        ${content.rows.length === 0 ? this.#empty(content) : this.#filled(content, rows, chosen)}
      </div>`;
  }

  #head(map: TerritoryMap): TemplateResult {
    const counts: Readonly<Record<Tab, number>> = {
      actors: map.actors.filter(({ outside }) => !outside).length,
      cooperations: map.cooperations.length,
      commitments: map.commitments.length,
      needs: map.needs.length + map.offers.length,
    };
    return html`<header class="page-head with-tabs">
      <div class="table-tabs" role="tablist" aria-label=${t('view.tables')} @keydown=${this.#onTabKey}>
        ${TABS.map(
          (
            tab,
          ) => html`<button type="button" role="tab" id=${`tab-${tab}`} aria-controls="table-panel" aria-selected=${tab === this.tab}
            tabindex=${tab === this.tab ? 0 : -1} @click=${() => openTab(tab)}>${t(`tables.tab.${tab}`)}
            <span class="count">${formatNumber(counts[tab])}</span></button>`,
        )}
      </div>
      <span class="push"></span>
      ${panelToggle(this.#isOpen, this.#toggle)}
    </header>`;
  }

  #filled(
    content: TableContent,
    rows: TableContent['rows'],
    chosen: Readonly<Record<string, string>>,
  ): TemplateResult {
    return html`<div class="page-tools">
        <input class="input search" type="search" aria-label=${t('tables.search')} placeholder=${t('tables.search')} .value=${this.text}
          @input=${(event: Event) => {
            this.text = (event.target as HTMLInputElement).value;
          }} />
        ${content.filters.map((filter) => this.#filter(filter, chosen))}
        <span class="shown soft" role="status">${t('tables.shown', rows.length, content.rows.length)}</span>
        <button class="button compact primary" data-needs="map.contribute" aria-label=${content.add.label} @click=${content.add.run}>${icon('plus')} <span class="wide-only">${content.add.label}</span></button>
      </div>
      ${keyed(
        this.tab,
        html`<maillage-data-table .label=${t(`tables.tab.${this.tab}`)} .look=${`cards ${this.tab}`} .headings=${content.headings}
        .all=${content.rows} .rows=${rows} .selection=${this.state.selection}></maillage-data-table>`,
      )}
      ${rows.length > 0 ? null : html`<p class="page-empty">${t('tables.noneFits')} <button class="worded" @click=${this.#clear}>${t('legend.clear')}</button></p>`}`;
  }

  #filter({ id, label, options }: Filter, chosen: Readonly<Record<string, string>>): TemplateResult {
    const value = chosen[id] ?? '';
    return html`<select class="input slim ${value === '' ? '' : 'set'}" aria-label=${label} @change=${(
      event: Event,
    ) => this.#choose({ ...chosen, [id]: (event.target as HTMLSelectElement).value })}>
      <option value="" .selected=${value === ''}>${label}</option>
      ${options.map((option) => html`<option value=${option.value} .selected=${option.value === value}>${option.label}</option>`)}
    </select>`;
  }

  #empty({ empty, add }: TableContent): TemplateResult {
    return html`<div class="page-empty"><p>${empty}</p><button class="button primary" data-needs="map.contribute" @click=${add.run}>${add.label}</button></div>`;
  }

  #choose(chosen: Readonly<Record<string, string>>): void {
    this.chosen = { ...this.chosen, [this.tab]: chosen };
  }

  readonly #clear = (): void => {
    this.text = '';
    this.#choose({});
  };

  readonly #toggle = (): void => {
    this.sheet = !this.#isOpen;
  };

  get #isOpen(): boolean {
    return isSheetOpen(this.sheet, this.state.selection);
  }

  readonly #onTabKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    openTab(TABS[(TABS.indexOf(this.tab) + step + TABS.length) % TABS.length] ?? 'actors');
    void this.updateComplete.then(() =>
      this.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus(),
    );
  };
}

customElements.define('maillage-tables', TablesView);
