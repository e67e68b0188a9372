import { html, type TemplateResult } from 'lit';
import { notify } from '../../actions/index.ts';
import {
  forgetStatement,
  keepStatement,
  keptStatements,
  renameStatement,
} from '../../api/kept-statements.ts';
import { PlainElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';

/** Statements kept in this browser: taken up again, renamed, forgotten; and the one being typed, to be kept. */
export class KeptList extends PlainElement {
  static override properties = { query: {}, name: { state: true }, renaming: { state: true } };
  declare query: string;
  declare name: string;
  /** The one whose name is being changed. */
  declare renaming: string | null;

  constructor() {
    super();
    this.query = '';
    this.name = '';
    this.renaming = null;
  }

  protected override render(): TemplateResult {
    const kept = keptStatements();
    return html`<details class="console-kept"><summary>${t('console.kept')} (${kept.length})</summary>
      <ul role="list">${kept.map(({ name, query }) => (name === this.renaming ? this.#rename(name) : this.#row(name, query)))}</ul>
      <form class="pattern-takes" @submit=${this.#keep}><input type="text" maxlength="80" aria-label=${t('console.keepAs')} placeholder=${t('console.keepAs')} .value=${this.name}
        @input=${(event: Event) => {
          this.name = (event.target as HTMLInputElement).value;
        }}>
        <button class="button compact" ?disabled=${this.name.trim() === '' || this.query.trim() === ''}>${t('console.keep')}</button></form></details>`;
  }

  #row(name: string, query: string): TemplateResult {
    return html`<li class="kept-row"><button type="button" class="console-name" @click=${() => this.dispatchEvent(new CustomEvent('taken', { detail: query }))}>${name}</button>
      <button type="button" class="button compact" aria-label=${t('console.renameOne', name)} @click=${() => {
        this.renaming = name;
      }}>${t('console.rename')}</button>
      <button type="button" class="button compact" aria-label=${t('console.forget', name)} @click=${() => {
        forgetStatement(name);
        this.requestUpdate();
      }}>×</button></li>`;
  }

  #rename(name: string): TemplateResult {
    const leave = (): void => {
      this.renaming = null;
    };
    return html`<li><form class="pattern-takes" @submit=${(event: Event) => {
      event.preventDefault();
      const input = (event.target as HTMLFormElement).querySelector('input');
      if (renameStatement(name, input?.value.trim() ?? '')) leave();
      else notify(t('console.notRenamed'), 'refused');
    }} @keydown=${(event: KeyboardEvent) => {
      if (event.key === 'Escape') leave();
    }}><input type="text" maxlength="80" required aria-label=${t('console.newName', name)} .value=${name}>
      <button class="button compact">${t('console.rename')}</button>
      <button type="button" class="button compact" @click=${leave}>${t('console.leaveName')}</button></form></li>`;
  }

  readonly #keep = (event: Event): void => {
    event.preventDefault();
    if (!keepStatement({ name: this.name.trim(), query: this.query }))
      notify(t('console.notKept'), 'refused');
    this.name = '';
  };
}

customElements.define('maillage-kept-list', KeptList);
