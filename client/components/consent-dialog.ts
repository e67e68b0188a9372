import { html, type TemplateResult } from 'lit';
import type { Problem } from '../../model/contract/problem.ts';
import { onConsentNeeded } from '../api/call.ts';
import { problemText, t } from '../messages/translate.ts';
import { can } from '../state/index.ts';
import { StoreElement } from './store-element.ts';

/** Asks whether an organisation that withdrew agrees to come back, before a write that brings it back is repeated. */
export class ConsentDialog extends StoreElement {
  static override properties = { problem: { state: true } };
  declare problem: Problem | null;
  #answer: (agrees: boolean) => void = () => undefined;

  constructor() {
    super();
    this.problem = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    onConsentNeeded((problem) => (can('map.facilitate') ? this.#ask(problem) : Promise.resolve(false)));
  }

  protected override render(): TemplateResult {
    const { problem } = this;
    return html`<dialog aria-labelledby="consent-title" @close=${() => this.#say(false)}>
      ${
        problem === null
          ? null
          : html`<h2 id="consent-title">${problem.title}</h2>
      <p>${problemText(problem)}</p>
      <div class="buttons">
        <button class="button primary" @click=${() => this.#say(true)}>${t('consent.agrees')}</button>
        <button class="button" @click=${() => this.#say(false)}>${t('consent.leave')}</button>
      </div>`
      }
    </dialog>`;
  }

  async #ask(problem: Problem): Promise<boolean> {
    this.#say(false);
    this.problem = problem;
    await this.updateComplete;
    this.querySelector('dialog')?.showModal();
    return new Promise((resolve) => {
      this.#answer = resolve;
    });
  }

  #say(agrees: boolean): void {
    const answer = this.#answer;
    this.#answer = () => undefined;
    this.querySelector('dialog')?.close();
    answer(agrees);
  }
}

customElements.define('maillage-consent', ConsentDialog);
