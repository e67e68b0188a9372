import { html, type TemplateResult } from 'lit';
import { forgetThisDevice, leave, unsentHere } from '../actions/index.ts';
import { t } from '../messages/translate.ts';
import { PlainElement } from './store-element.ts';

type Way = 'leave' | 'forget';

/** Asks before unsent edits and drafts are lost: by signing out, or by forgetting the device. */
export class LeaveDialog extends PlainElement {
  static override properties = { way: { state: true }, unsent: { state: true } };
  declare way: Way;
  declare unsent: number;

  constructor() {
    super();
    this.way = 'leave';
    this.unsent = 0;
  }

  /** Leaves at once where nothing is lost. */
  static open(way: Way): void {
    const unsent = unsentHere();
    if (unsent === 0 && way === 'leave') {
      void leave();
      return;
    }
    const element = document.querySelector<LeaveDialog>('maillage-leave');
    if (element === null) return;
    element.way = way;
    element.unsent = unsent;
    element.querySelector('dialog')?.showModal();
  }

  protected override render(): TemplateResult {
    const { way, unsent } = this;
    return html`<dialog aria-labelledby="leave-title">
      <h2 id="leave-title">${t(way === 'leave' ? 'leave.title' : 'leave.forgetTitle')}</h2>
      ${unsent === 0 ? null : html`<p>${t('leave.unsent', unsent)}</p>`}
      ${way === 'forget' ? html`<p>${t('leave.forgetExplained')}</p>` : null}
      <div class="buttons">
        <button class="button primary" @click=${this.#go}>${t(way === 'leave' ? 'leave.go' : 'leave.forget')}</button>
        <button class="button" @click=${this.#close}>${t('leave.stay')}</button>
      </div>
    </dialog>`;
  }

  readonly #close = (): void => this.querySelector('dialog')?.close();

  readonly #go = (): void => {
    this.#close();
    void (this.way === 'leave' ? leave() : forgetThisDevice());
  };
}

customElements.define('maillage-leave', LeaveDialog);
