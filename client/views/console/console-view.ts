import { html, type TemplateResult } from 'lit';
import {
  downloadStatement,
  loadConsoleSchema,
  runStatement,
  say,
  stopStatement,
} from '../../actions/index.ts';
import { forgetStatement, keepStatement, keptStatements } from '../../api/kept-statements.ts';
import '../../components/load-state.ts';
import { StoreElement } from '../../components/store-element.ts';
import { viewTabs } from '../../components/view-tabs.ts';
import { problemText, t } from '../../messages/translate.ts';
import { can, formatAddress } from '../../state/index.ts';
import { consoleRows } from './console-rows.ts';
import { schemaList } from './console-schema.ts';

/** Cypher for researchers: a statement, the model beside it, what it gave. */
export class ConsoleView extends StoreElement {
  static override properties = { query: { state: true }, name: { state: true } };
  declare query: string;
  declare name: string;

  constructor() {
    super();
    this.query = '';
    this.name = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (can('console.use')) void loadConsoleSchema();
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
    const { consoleSchema } = this.state;
    return html`<div class="console-desk"><div>${this.#form()}${this.#kept()}${this.#answer()}</div>
      ${
        consoleSchema.value === null
          ? html`<maillage-load-state .loadable=${consoleSchema} .doing=${t('console.reading')} .retry=${() => void loadConsoleSchema()}></maillage-load-state>`
          : schemaList(consoleSchema.value, (text) => this.#insert(text))
      }</div>`;
  }

  #form(): TemplateResult {
    const { pending } = this.state.consoleAnswer;
    return html`<form class="console-form" @submit=${(event: Event) => {
      event.preventDefault();
      this.#run();
    }}>
      <label class="field"><span>${t('console.query')} <small class="soft">${t('console.keys')}</small></span>
        <textarea rows="7" spellcheck="false" autocomplete="off" maxlength="5000" .value=${this.query}
          @input=${(event: Event) => {
            this.query = (event.target as HTMLTextAreaElement).value;
          }} @keydown=${this.#onKey}></textarea></label>
      <div class="pattern-takes">
        <button class="button primary" ?disabled=${pending || this.query.trim() === ''}>${t('console.run')}</button>
        ${pending ? html`<button type="button" class="button" @click=${stopStatement}>${t('console.stop')}</button>` : null}
      </div></form>`;
  }

  #kept(): TemplateResult {
    const kept = keptStatements();
    return html`<details class="console-kept"><summary>${t('console.kept')} (${kept.length})</summary>
      <ul role="list">${kept.map(
        ({ name, query }) => html`<li><button type="button" class="console-name" @click=${() => {
          this.query = query;
        }}>${name}</button>
        <button type="button" class="button compact" aria-label=${t('console.forget', name)} @click=${() => {
          forgetStatement(name);
          this.requestUpdate();
        }}>×</button></li>`,
      )}</ul>
      <p class="pattern-takes"><input type="text" maxlength="80" aria-label=${t('console.keepAs')} placeholder=${t('console.keepAs')} .value=${this.name}
        @input=${(event: Event) => {
          this.name = (event.target as HTMLInputElement).value;
        }}>
        <button type="button" class="button compact" ?disabled=${this.name.trim() === '' || this.query.trim() === ''} @click=${this.#keep}>${t('console.keep')}</button></p></details>`;
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
      ${value.rows.length === 0 ? html`<p>${t('console.none')}</p>` : consoleRows(value)}
      ${value.truncated ? html`<p>${t('console.truncated')}</p>` : null}</section>`;
  }

  #run(): void {
    if (this.query.trim() !== '') void runStatement(this.query);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.#run();
  };

  readonly #keep = (): void => {
    if (!keepStatement({ name: this.name.trim(), query: this.query })) say(t('console.notKept'), 'refused');
    this.name = '';
  };

  #insert(text: string): void {
    const area = this.querySelector('textarea');
    if (area === null) return;
    area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
    this.query = area.value;
    area.focus();
  }
}

customElements.define('maillage-console', ConsoleView);
