import { html, type TemplateResult } from 'lit';
import { problemText, t } from '../messages/translate.ts';
import { type Loadable, nothing } from '../state/index.ts';
import { PlainElement } from './store-element.ts';

/** Time after which loading is described. */
const PATIENCE_MS = 300;

/** Stands where something is being read: silent at first, then what it does; when it failed, why and a way on. */
export class LoadState extends PlainElement {
  static override properties = {
    loadable: { attribute: false },
    doing: {},
    retry: { attribute: false },
    slow: { state: true },
  };
  declare loadable: Loadable<unknown>;
  declare doing: string;
  declare retry: () => void;
  declare slow: boolean;
  #timer = 0;

  constructor() {
    super();
    this.loadable = nothing;
    this.doing = '';
    this.retry = () => {};
    this.slow = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = window.setTimeout(() => {
      this.slow = true;
    }, PATIENCE_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override render(): TemplateResult {
    const { error, pending } = this.loadable;
    if (error !== null && !pending)
      return html`<div role="alert" class="load-failed">
        <h2>${t('problem.title')}</h2>
        <p>${problemText(error)}</p>
        ${
          error.code === 'TERRITORY_NOT_FOUND'
            ? html`<a class="button" href="/">${t('shell.allTerritories')}</a>`
            : html`<button class="button" @click=${() => this.retry()}>${t('shell.retry')}</button>`
        }
      </div>`;
    return html`<p class="working" role="status">${this.slow ? this.doing || t('shell.working') : ''}</p>`;
  }
}

customElements.define('maillage-load-state', LoadState);
