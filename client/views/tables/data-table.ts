import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { select } from '../../actions/index.ts';
import '../../components/fact.ts';
import type { Fact } from '../../components/fact.ts';
import { icon } from '../../components/icon.ts';
import { PlainElement } from '../../components/store-element.ts';
import { isTyping } from '../../components/typing.ts';
import { wordHelp } from '../../components/word-help.ts';
import { currentLanguage, t } from '../../messages/translate.ts';
import { can, type Selection, sameSelection } from '../../state/index.ts';
import { moveInGrid } from './grid-keys.ts';
import {
  type Cell,
  type Heading,
  keepOrder,
  nextSort,
  type Row,
  type Sort,
  sortRows,
} from './table-model.ts';

/** Rows drawn at once: a long table shows its top first, and the page answers while the rest comes. */
const ROWS_A_STEP = 200;

interface Editing {
  readonly row: string;
  readonly column: number;
}

/**
 * Table with arrow keys: Enter or a double click opens the cell's editor, Escape leaves it, Space or a click
 * selects the row everywhere, Delete removes it.
 */
export class DataTable extends PlainElement {
  static override properties = {
    label: {},
    headings: { attribute: false },
    rows: { attribute: false },
    all: { attribute: false },
    selection: { attribute: false },
    look: {},
    sort: { state: true },
    editing: { state: true },
    spoken: { state: true },
  };
  declare label: string;
  declare headings: readonly Heading[];
  /** Visible rows. */
  declare rows: readonly Row[];
  /** All rows, including filtered ones: their order is kept. */
  declare all: readonly Row[];
  declare selection: Selection;
  /** Class of the table. */
  declare look: string;
  declare sort: Sort | null;
  declare editing: Editing | null;
  declare spoken: string;
  #order: readonly string[] = [];
  #shown: readonly Row[] = [];
  /** Cell with the focus, to keep it when its row disappears. */
  #place = { row: 0, column: 0 };
  #focused = false;
  #drawn = ROWS_A_STEP;

  constructor() {
    super();
    this.label = '';
    this.headings = [];
    this.rows = [];
    this.all = [];
    this.selection = null;
    this.look = '';
    this.sort = null;
    this.editing = null;
    this.spoken = '';
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#focused = this.querySelector('tbody')?.contains(document.activeElement) ?? false;
    if (changed.has('rows')) {
      if (this.#order.length === 0) this.#order = this.all.map(({ id }) => id);
      this.#shown = keepOrder(this.rows, this.#order);
    }
    const chosen = this.#shown.findIndex(({ selection }) => isChosen(selection, this.selection));
    this.#drawn = Math.max(this.#drawn, chosen + 1);
  }

  protected override render(): TemplateResult {
    return html`<div class="table-scroll">
      <table class="data ${this.look}" role="grid" aria-label=${this.label} aria-rowcount=${this.#shown.length + 1}
        @keydown=${this.#onKey} @focusin=${this.#onFocus} @click=${this.#onClick} @dblclick=${this.#onDouble}>
        <thead role="rowgroup"><tr role="row">${this.headings.map((heading) => this.#heading(heading))}
          ${this.#removable ? html`<th role="columnheader" class="acts"><span class="visually-hidden">${t('tables.acts')}</span></th>` : null}</tr></thead>
        <tbody role="rowgroup">${repeat(
          this.#shown.slice(0, this.#drawn),
          ({ id }) => id,
          (row) => this.#guarded(row),
        )}</tbody>
      </table>
    </div>
    <p class="visually-hidden" role="status" aria-live="polite">${this.spoken}</p>`;
  }

  get #removable(): boolean {
    return can('map.facilitate') && this.rows.some(({ removal }) => removal !== undefined);
  }

  #heading({ id, label, draw, look = '', fixed = false, word }: Heading): TemplateResult {
    const sorted = this.sort?.heading === id ? (this.sort.descending ? 'descending' : 'ascending') : 'none';
    if (fixed) return html`<th role="columnheader" scope="col" class=${look}>${draw ?? label}</th>`;
    return html`<th role="columnheader" scope="col" class=${look} aria-sort=${sorted}>
      <button type="button" class="sorter" @click=${() => this.sortBy(nextSort(this.sort, id))}>${draw ?? label}<span
        class="arrow ${sorted}" aria-hidden="true"></span></button>${word === undefined ? null : wordHelp(word)}</th>`;
  }

  /** Sorts by a column; the order then stays until another is asked for. */
  sortBy(sort: Sort): void {
    this.sort = sort;
    const column = this.headings.findIndex(({ id }) => id === sort.heading);
    this.#order = sortRows(this.all, column, sort.descending, currentLanguage()).map(({ id }) => id);
    this.#shown = keepOrder(this.rows, this.#order);
    const label = this.headings[column]?.label ?? '';
    this.spoken = t(sort.descending ? 'tables.sortedDown' : 'tables.sortedUp', label);
  }

  #guarded(row: Row): unknown {
    const selected = isChosen(row.selection, this.selection);
    const editing = this.editing?.row === row.id ? this.editing.column : -1;
    return guard([row, selected, editing, this.#removable], () => this.#row(row, selected, editing));
  }

  #row(row: Row, selected: boolean, editing: number): TemplateResult {
    return html`<tr role="row" data-row=${row.id} aria-selected=${selected} class=${row.faded ? 'faded' : nothing}>
      ${row.cells.map((cell, column) => this.#cell(row, cell, column, column === editing))}
      ${
        row.removal === undefined || !this.#removable
          ? this.#removable
            ? html`<td role="gridcell" class="acts" tabindex="-1"></td>`
            : null
          : html`<td role="gridcell" class="acts" tabindex="-1"><button type="button" class="quiet" tabindex="-1"
            aria-label=${row.removal.label} title=${row.removal.label} @click=${row.removal.run}>${icon('trash')}</button></td>`
      }
    </tr>`;
  }

  #cell(row: Row, cell: Cell, column: number, editing: boolean): TemplateResult {
    const { label = '', look = '' } = this.headings[column] ?? {};
    const role = column === 0 ? 'rowheader' : 'gridcell';
    const editable = cell.edit !== undefined && can('map.contribute');
    const classes = `${look} ${editable ? 'editable' : ''} ${editing ? 'editing' : ''}`;
    return html`<td role=${role} class=${classes} data-label=${label} tabindex="-1" aria-readonly=${editable ? nothing : 'true'}>
      ${editing ? this.#editor(row, cell, label) : (cell.draw?.() ?? cell.text)}</td>`;
  }

  #editor(row: Row, cell: Cell, label: string): TemplateResult | string {
    const edit = cell.edit?.();
    if (edit === undefined) return cell.text;
    return html`<maillage-fact .label=${`${label}, ${row.label}`} .field=${edit.field} .kind=${edit.kind} .value=${edit.value}
      .options=${edit.options ?? []} .required=${edit.required ?? false}
      .save=${Object.assign(
        async (value: Parameters<typeof edit.save>[0]) => {
          const problem = await edit.save(value);
          if (problem === null) this.spoken = t('tables.saved', label, row.label);
          return problem;
        },
        { field: edit.save.field },
      )} @shut=${this.#onShut}></maillage-fact>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (this.querySelector('td[tabindex="0"]') === null) {
      const first = this.querySelector<HTMLElement>('td');
      if (first !== null) first.tabIndex = 0;
    }
    if (changed.has('editing') && this.editing !== null)
      void this.querySelector<Fact>('td.editing maillage-fact')?.open();
    if (changed.has('selection')) this.showSelected();
    if (this.#focused && document.activeElement === document.body)
      void this.#focus(Math.min(this.#place.row, this.#shown.length - 1), this.#place.column);
    if (this.#drawn < this.#shown.length) setTimeout(() => this.#drawTo(this.#drawn + ROWS_A_STEP));
  }

  #drawTo(rows: number): void {
    if (rows <= this.#drawn) return;
    this.#drawn = rows;
    this.requestUpdate();
  }

  /** Brings the chosen row into sight, without moving the page around it. */
  showSelected(): void {
    this.querySelector('tr[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  readonly #onFocus = (event: FocusEvent): void => {
    const cell = (event.target as Element).closest('td');
    if (cell === null) return;
    this.#place = {
      row: (cell.parentElement as HTMLTableRowElement).sectionRowIndex,
      column: cell.cellIndex,
    };
    if (cell.tabIndex === 0) return;
    for (const other of this.querySelectorAll<HTMLElement>('td[tabindex="0"]')) other.tabIndex = -1;
    cell.tabIndex = 0;
  };

  readonly #onClick = (event: Event): void => {
    const target = event.target as Element;
    if (target.closest('button, input, select, textarea, th') !== null) return;
    const row = this.#rowOf(target);
    if (row !== undefined) select(row.selection);
  };

  readonly #onDouble = (event: Event): void => {
    const cell = (event.target as Element).closest('td');
    if (cell !== null && !cell.classList.contains('editing')) this.#edit(cell);
  };

  #rowOf(target: Element): Row | undefined {
    const id = target.closest('tr')?.dataset.row;
    return this.#shown.find((row) => row.id === id);
  }

  #edit(cell: HTMLTableCellElement): boolean {
    const row = this.#rowOf(cell);
    const column = cell.cellIndex;
    if (row?.cells[column]?.edit === undefined || !can('map.contribute')) return false;
    this.editing = { row: row.id, column };
    return true;
  }

  readonly #onShut = async (event: CustomEvent<{ refocus: boolean }>): Promise<void> => {
    const was = this.editing;
    this.editing = null;
    await this.updateComplete;
    if (was !== null && event.detail.refocus)
      void this.#focus(
        this.#shown.findIndex(({ id }) => id === was.row),
        was.column,
      );
  };

  async #focus(row: number, column: number): Promise<void> {
    this.#drawTo(row + 1);
    await this.updateComplete;
    const cell = this.querySelectorAll<HTMLTableRowElement>('tbody > tr')[row]?.cells[column];
    cell?.focus();
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const cell = (event.target as Element).closest('td');
    if (cell === null || cell.classList.contains('editing') || isTyping(event.target)) return;
    const place = {
      row: (cell.parentElement as HTMLTableRowElement).sectionRowIndex,
      column: cell.cellIndex,
    };
    const size = { rows: this.#shown.length, columns: this.headings.length + (this.#removable ? 1 : 0) };
    const next = moveInGrid(event.key, event.ctrlKey || event.metaKey, place, size);
    if (next !== null) void this.#focus(next.row, next.column);
    else if (!this.#act(event.key, cell)) return;
    event.preventDefault();
  };

  #act(key: string, cell: HTMLTableCellElement): boolean {
    const row = this.#rowOf(cell);
    if (row === undefined) return false;
    const onRemoval = cell.classList.contains('acts');
    if (key === 'Delete' || (onRemoval && (key === 'Enter' || key === ' ')))
      this.#removable ? row.removal?.run() : undefined;
    else if (key === ' ') select(row.selection);
    else if (key === 'Enter' || key === 'F2') {
      if (!this.#edit(cell)) select(row.selection);
    } else return false;
    return true;
  }
}

const isChosen = (own: Selection, selection: Selection): boolean =>
  own !== null && sameSelection(own, selection);

customElements.define('maillage-data-table', DataTable);
