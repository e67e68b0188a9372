import { html, type TemplateResult } from 'lit';
import type { Problem } from '../../model/contract/problem.ts';
import { changeMyPassword } from '../actions/index.ts';
import { problemText, t } from '../messages/translate.ts';
import { StoreElement } from './store-element.ts';

/** Another password for oneself; the present one is asked. */
export class PasswordDialog extends StoreElement {
  static override properties = { problem: { state: true }, pending: { state: true } };
  declare problem: Problem | null;
  declare pending: boolean;

  constructor() {
    super();
    this.problem = null;
    this.pending = false;
  }

  static open(): void {
    const dialog = document.querySelector<PasswordDialog>('maillage-password');
    dialog?.querySelector('form')?.reset();
    dialog?.querySelector('dialog')?.showModal();
  }

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby="password-title"><h2 id="password-title">${t('password.title')}</h2>
      <form @submit=${this.#submit}>
        <p class="soft">${t('password.lead')}</p>
        <div class="field"><label for="password-present">${t('password.present')}</label>
          <input id="password-present" name="present" type="password" required maxlength="200" autocomplete="current-password" />
          ${this.problem === null ? null : html`<span class="wrong" role="alert">${this.#refusal(this.problem)}</span>`}</div>
        <div class="field"><label for="password-next">${t('enter.newPassword')}</label>
          <input id="password-next" name="next" type="password" required minlength="10" maxlength="200" autocomplete="new-password" /></div>
        <div class="buttons"><button class="button primary" ?disabled=${this.pending}>${t('password.submit')}</button>
          <button class="button" type="button" @click=${this.#close}>${t('shell.cancel')}</button></div>
      </form></dialog>`;
  }

  #refusal(problem: Problem): string {
    return problem.code === 'INVALID_CREDENTIALS' ? t('password.wrong') : problemText(problem);
  }

  readonly #close = (): void => this.querySelector('dialog')?.close();

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.pending) return;
    const data = new FormData(event.target as HTMLFormElement);
    this.pending = true;
    this.problem = await changeMyPassword({
      present: String(data.get('present') ?? ''),
      next: String(data.get('next') ?? ''),
    });
    this.pending = false;
    if (this.problem === null) this.#close();
  };
}

customElements.define('maillage-password', PasswordDialog);
