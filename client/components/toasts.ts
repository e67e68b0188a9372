import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { dismiss, redo, retryToast, undo } from '../actions/index.ts';
import { t } from '../messages/translate.ts';
import type { Toast } from '../state/index.ts';
import { icon } from './icon.ts';
import { StoreElement } from './store-element.ts';

/** Words at the foot of the screen. The region is always there: a screen reader announces what enters it. */
export class Toasts extends StoreElement {
  protected override render(): TemplateResult {
    return html`<div class="toasts" role="status" aria-live="polite">
      ${repeat(
        this.state.toasts,
        ({ id }) => id,
        (toast) => this.#toast(toast),
      )}
    </div>`;
  }

  #toast(toast: Toast): TemplateResult {
    return html`<div class="toast ${toast.tone}">
      <span>${toast.text}</span>
      ${toast.action === null ? null : html`<button class="quiet" @click=${() => this.#act(toast)}>${t(`toast.${toast.action}`)}</button>`}
      <button class="quiet" @click=${() => dismiss(toast.id)} aria-label=${t('toast.dismiss')}>${icon('close')}</button>
    </div>`;
  }

  #act({ id, action }: Toast): void {
    if (action === 'retry') {
      retryToast(id);
      return;
    }
    dismiss(id);
    void (action === 'redo' ? redo() : undo());
  }
}

customElements.define('maillage-toasts', Toasts);
