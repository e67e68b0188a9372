import '../../components/load-state.ts';
import './found-graph.ts';
import './kept-list.ts';
import './statement-editor.ts';
import { html, type TemplateResult } from 'lit';
import type { ConsoleAnswer } from '../../../model/contract/console.ts';
import {
  consoleParameters,
  downloadStatement,
  loadConsoleSchema,
  loadConsoleState,
  notify,
  runStatement,
  stopStatement,
} from '../../actions/index.ts';
import { choice } from '../../components/choice.ts';
import { StoreElement } from '../../components/store-element.ts';
import { viewTabs } from '../../components/view-tabs.ts';
import { problemText, t } from '../../messages/translate.ts';
import { can, formatAddress } from '../../state/index.ts';
import { consoleCopy } from './console-copy.ts';
import { schemaList } from './console-schema.ts';
import type { StatementEditor } from './statement-editor.ts';

/** Cypher console for researchers: a statement, the model, the answer. */
export class ConsoleView extends StoreElement {
  static override properties = { query: { state: true }, as: { state: true } };
  declare query: string;
  /** How what was found is shown. */
  declare as: 'table' | 'graph';

  constructor() {
    super();
    this.query = '';
    this.as = 'table';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!can('console.use')) return;
    void loadConsoleSchema();
    void loadConsoleState();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    stopStatement();
  }

  protected override render(): TemplateResult {
    return html`<div class="page-main"><div class="page-nav">${viewTabs('console')}</div><div class="page-body reading patterns console">
      <h2 tabindex="-1">${t('console.title')}</h2><p class="soft">${t('console.about')}</p>
      ${can('console.use') ? this.#desk() : html`<p role="status">${t('console.notYours')}</p>`}</div></div>`;
  }

  #desk(): TemplateResult {
    const { consoleSchema, consoleState } = this.state;
    return html`<div class="console-desk"><div>${consoleCopy(consoleState, this.state.consoleAnswer.pending || consoleState.pending)}${this.#form()}${this.#kept()}${this.#answer()}</div>
      ${
        consoleSchema.value === null
          ? html`<maillage-load-state .loadable=${consoleSchema} .doing=${t('console.reading')} .retry=${() => void loadConsoleSchema()}></maillage-load-state>`
          : schemaList(consoleSchema.value, (text) => this.#insert(text))
      }</div>`;
  }

  #form(): TemplateResult {
    const { pending } = this.state.consoleAnswer;
    const isThere = this.state.consoleState.value?.state !== 'unavailable';
    return html`<form class="console-form" @submit=${(event: Event) => {
      event.preventDefault();
      this.#run();
    }}>
      <p class="field"><span aria-hidden="true">${t('console.query')}</span> <small class="soft">${t('console.keys')}</small></p>
      <maillage-statement-editor .value=${this.query} .label=${`${t('console.query')}. ${t('console.keys')}`}
        .words=${this.state.consoleSchema.value} .parameters=${Object.keys(consoleParameters(this.state))}
        @typed=${(event: Event) => {
          this.query = (event.target as StatementEditor).value;
        }} @run=${() => this.#run()}></maillage-statement-editor>
      <div class="pattern-takes">
        <button class="button primary" ?disabled=${pending || !isThere || this.query.trim() === ''}>${t('console.run')}</button>
        ${pending ? html`<button type="button" class="button" @click=${this.#stop}>${t('console.stop')}</button>` : null}
      </div></form>`;
  }

  #kept(): TemplateResult {
    return html`<maillage-kept-list .query=${this.query} @taken=${(event: CustomEvent<string>) => {
      this.query = event.detail;
      this.querySelector<StatementEditor>('maillage-statement-editor')?.focus();
    }}></maillage-kept-list>`;
  }

  #answer(): TemplateResult | null {
    const { value, pending, error } = this.state.consoleAnswer;
    if (pending) return html`<p role="status">${t('console.running')}</p>`;
    if (error !== null) return html`<p role="alert" class="console-refused">${problemText(error)}</p>`;
    if (value === null) return null;
    const onMap = formatAddress({ ...this.state, view: 'map', selection: { kind: 'console', id: 'found' } });
    return html`<section><div class="side-head"><h3 role="status">${t('console.rows', value.rows.length, value.milliseconds)}</h3>
      <div class="pattern-takes">
        ${value.graph.actorIds.length + value.graph.cooperationIds.length === 0 ? null : html`<a class="button compact primary" href=${onMap}>${t('patterns.show')}</a>`}
        ${(['csv', 'json'] as const).map((kind) => html`<button class="button compact" @click=${() => downloadStatement(kind)}>${kind.toUpperCase()}</button>`)}</div></div>
      ${
        value.drawing.nodes.length === 0
          ? null
          : choice(
              t('console.asWhat'),
              this.as,
              [
                ['table', t('console.asTable')],
                ['graph', t('console.asGraph')],
              ],
              (as) => {
                this.as = as;
              },
            )
      }
      ${this.#found(value)}
      ${value.truncated ? html`<p>${t('console.truncated')}</p>` : null}</section>`;
  }

  #found(answer: ConsoleAnswer): TemplateResult {
    if (answer.rows.length === 0) return html`<p>${t('console.none')}</p>`;
    if (this.as === 'table' || answer.drawing.nodes.length === 0) return consoleRows(answer);
    return html`<maillage-found-graph .drawing=${answer.drawing} .theme=${this.state.appearance.theme}></maillage-found-graph>`;
  }

  readonly #stop = (): void => {
    stopStatement();
    notify(t('console.stopped'));
  };

  #run(): void {
    if (this.query.trim() !== '') void runStatement(this.query);
  }

  #insert(text: string): void {
    this.querySelector<StatementEditor>('maillage-statement-editor')?.insert(text);
  }
}

customElements.define('maillage-console', ConsoleView);

/** Shows the rows of an answer as a table: text as text, objects as JSON. */
const consoleRows = ({ columns, rows }: ConsoleAnswer): TemplateResult =>
  html`<div class="table-scroll" tabindex="0" role="region" aria-label=${t('console.title')}>
    <table class="pattern-rows"><thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr>${row.map((value) => html`<td class=${typeof value === 'number' ? 'number' : ''}>${cell(value)}</td>`)}</tr>`)}</tbody></table></div>`;

function cell(value: unknown): TemplateResult | string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  const { label, name, id } = value as { label?: unknown; name?: unknown; id?: unknown };
  const short = typeof label === 'string' ? `(:${label}) ${String(name ?? id ?? '')}` : undefined;
  const whole = JSON.stringify(value, null, 1);
  return short === undefined
    ? html`<code>${whole}</code>`
    : html`<details><summary>${short}</summary><code>${whole}</code></details>`;
}
