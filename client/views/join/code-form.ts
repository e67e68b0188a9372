import { html, type TemplateResult } from 'lit';
import type { Problem } from '../../../model/contract/problem.ts';
import { enterByCode } from '../../actions/index.ts';
import { StoreElement } from '../../components/store-element.ts';
import { problemText, t } from '../../messages/translate.ts';
import { patchState, readCode, writeCode } from '../../state/index.ts';
import { phonePage } from './phone-page.ts';

/** Form that opens a workshop by its code, typed or contained in the address. */
export class CodeForm extends StoreElement {
  static override properties = {
    code: { state: true },
    problem: { state: true },
    unread: { state: true },
    pending: { state: true },
  };
  declare code: string;
  declare problem: Problem | null;
  /** True if the typed text cannot be a code. */
  declare unread: boolean;
  declare pending: boolean;

  constructor() {
    super();
    this.code = '';
    this.problem = null;
    this.unread = false;
    this.pending = false;
  }

  protected override render(): TemplateResult {
    const wrong = this.unread ? t('join.codeUnread') : this.problem === null ? '' : wrongText(this.problem);
    return phonePage({
      body: html`<h1>${t('join.title')}</h1>
        <p class="soft">${t(this.state.speaking === null ? 'join.lead' : 'join.again')}</p>
        <form id="code-form" class="seat-form" novalidate @submit=${this.#submit}>
          <div class="field"><label for="join-code">${t('join.code')}</label>
            <input id="join-code" class="code-input" inputmode="text" autocapitalize="characters" autocomplete="off" autocorrect="off"
              spellcheck="false" maxlength="20" placeholder="K7QM-2XPA" aria-invalid=${wrong !== ''} aria-describedby="join-code-wrong join-code-hint"
              .value=${this.code} @input=${this.#type} @blur=${this.#tidy} />
            <span class="hint" id="join-code-hint">${t('join.codeHint')}</span></div>
          <p class="wrong" id="join-code-wrong" role="alert">${wrong}</p>
        </form>
        <p class="home-foot"><a href="/aide/accessibilite" target="_blank">${t('home.accessibility')}</a>
          <a href="/confidentialite" target="_blank">${t('shell.privacy')}</a></p>`,
      foot: html`<button class="button primary" form="code-form" ?disabled=${this.pending}>${t(this.pending ? 'shell.working' : 'join.enter')}</button>`,
    });
  }

  protected override updated(): void {
    const { signInLink } = this.state;
    if (signInLink?.way === 'code' && !this.pending) {
      this.code = writeCode(signInLink.token);
      void this.#join(signInLink.token);
    }
  }

  readonly #type = (event: Event): void => {
    this.code = (event.target as HTMLInputElement).value;
    this.problem = null;
    this.unread = false;
  };

  readonly #tidy = (): void => {
    if (readCode(this.code) !== null) this.code = writeCode(this.code);
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (!this.pending) void this.#join(this.code);
  };

  async #join(typed: string): Promise<void> {
    const code = readCode(typed);
    this.unread = code === null;
    this.problem = null;
    if (code !== null) {
      this.pending = true;
      this.problem = await enterByCode(code);
      this.pending = false;
    }
    if (this.state.signInLink !== null) patchState({ signInLink: null });
    if (this.unread || this.problem !== null) this.querySelector<HTMLElement>('#join-code')?.focus();
  }
}

/** Returns the text for an invalid code: wrong, replaced, or of a closed workshop. */
const wrongText = (problem: Problem): string =>
  problem.status === 401 || problem.status === 404 ? t('join.codeWrong') : problemText(problem);

customElements.define('maillage-code-form', CodeForm);
