import { html, type TemplateResult } from 'lit';
import { settleConflict } from '../actions/index.ts';
import { fieldLabel } from '../messages/field-label.ts';
import { t } from '../messages/translate.ts';
import type { Conflict } from '../state/index.ts';
import { StoreElement } from './store-element.ts';

/** Two people changed the same field: who is right is theirs to say. */
export class ConflictDialog extends StoreElement {
  protected override render(): TemplateResult {
    const { conflict } = this.state;
    return html`<dialog aria-labelledby="conflict-title" @cancel=${() => void settleConflict(false)}>
      ${conflict === null ? null : this.#choice(conflict)}
    </dialog>`;
  }

  #choice({ fields, patch, current }: Conflict): TemplateResult {
    return html`<h2 id="conflict-title">${t('conflict.title')}</h2>
      <dl class="facts">
        ${fields.map(
          (field) => html`<div>
            <dt class="strong">${fieldLabel(field)}</dt>
            <dd><span class="soft">${t('conflict.theirs')}</span> ${written(current[field])}</dd>
            <dd><span class="soft">${t('conflict.mine')}</span> ${written(patch[field])}</dd>
          </div>`,
        )}
      </dl>
      <div class="buttons">
        <button class="button primary" @click=${() => void settleConflict(true)}>${t('conflict.keepMine')}</button>
        <button class="button" @click=${() => void settleConflict(false)}>${t('conflict.keepTheirs')}</button>
      </div>`;
  }

  protected override updated(): void {
    const dialog = this.querySelector('dialog');
    const asked = this.state.conflict !== null;
    if (asked && !dialog?.open) dialog?.showModal();
    if (!asked && dialog?.open) dialog.close();
  }
}

const written = (value: unknown): string =>
  value === null || value === undefined || value === ''
    ? '–'
    : Array.isArray(value)
      ? value.join(', ')
      : String(value);

customElements.define('maillage-conflict', ConflictDialog);
