import { html, type TemplateResult } from 'lit';
import type { ErasurePreview } from '../../../model/contract/erasure.ts';
import { fold } from '../../../model/words/fold-text.ts';
import { eraseAccount, eraseForGood, readErasure } from '../../actions/index.ts';
import { problemOf } from '../../api/api-error.ts';
import { PlainElement } from '../../components/store-element.ts';
import { problemText, t } from '../../messages/translate.ts';

/** An actor, or the account of a person who signs in. */
export interface Erasable {
  readonly id: string;
  readonly name: string;
  readonly isPerson?: boolean;
}

/** Erasure dialog: there is no undo, so it lists the effects and asks for the name. */
export class EraseDialog extends PlainElement {
  static override properties = {
    actor: { state: true },
    preview: { state: true },
    typed: { state: true },
    wrong: { state: true },
    busy: { state: true },
  };
  declare actor: Erasable;
  declare preview: ErasurePreview | null;
  declare typed: string;
  declare wrong: string;
  declare busy: boolean;

  constructor() {
    super();
    this.actor = { id: '', name: '' };
    this.preview = null;
    this.typed = '';
    this.wrong = '';
    this.busy = false;
  }

  async open(actor: Erasable): Promise<void> {
    this.actor = actor;
    this.preview = null;
    this.typed = '';
    this.wrong = '';
    await this.updateComplete;
    this.querySelector('dialog')?.showModal();
    if (actor.isPerson) return;
    try {
      const preview = await readErasure(actor.id);
      if (this.actor === actor) this.preview = preview;
    } catch (thrown) {
      if (this.actor === actor) this.wrong = problemText(problemOf(thrown));
    }
  }

  protected override render(): TemplateResult {
    const { preview, busy, actor } = this;
    const name = preview?.name ?? actor.name;
    return html`<dialog aria-labelledby="erase-title" @cancel=${this.#stay}>
      <h2 id="erase-title">${t(actor.isPerson ? 'erase.person' : 'erase.title', name)}</h2>
      <form @submit=${this.#submit}>
        ${actor.isPerson ? html`<p>${t('erase.personWhat')}</p>` : preview === null ? this.#counting() : this.#consequences(preview)}
        <div class="field">
          <label for="erase-name">${t('erase.type')}</label>
          <input id="erase-name" autocomplete="off" spellcheck="false" .value=${this.typed} placeholder=${name}
            @input=${(event: Event) => {
              this.typed = (event.target as HTMLInputElement).value;
            }} />
          ${this.wrong === '' ? null : html`<span class="wrong" role="alert">${this.wrong}</span>`}
        </div>
        <div class="buttons">
          <button class="button primary" ?disabled=${(preview === null && !actor.isPerson) || busy || fold(this.typed) !== fold(name)}>
            ${t(busy ? 'erase.acting' : 'erase.act')}</button>
          <button class="button" type="button" ?disabled=${busy} @click=${this.#close}>${t('shell.cancel')}</button>
        </div>
      </form>
    </dialog>`;
  }

  #counting(): TemplateResult | null {
    return this.wrong === '' ? html`<p class="soft" role="status">${t('erase.counting')}</p>` : null;
  }

  #consequences(preview: ErasurePreview): TemplateResult {
    const some = (n: number, line: string) => (n === 0 ? [] : [line]);
    const lines = [
      t('erase.sheet', preview.territories),
      ...some(preview.cooperations, t('erase.cooperations', preview.cooperations)),
      ...some(preview.leftCooperations, t('erase.left', preview.leftCooperations)),
      ...some(preview.fiches, t('erase.fiches', preview.fiches)),
      ...some(
        preview.contributions + preview.participants,
        t('erase.workshops', preview.contributions, preview.participants),
      ),
      ...some(preview.changes, t('erase.changes', preview.changes)),
      ...some(preview.snapshots, t('erase.snapshots', preview.snapshots)),
      ...some(preview.mentions, t('erase.mentions', preview.mentions)),
    ];
    return html`<p>${t('erase.lead')}</p>
      <ul class="merge-lines">${lines.map((line) => html`<li>${line}</li>`)}</ul>
      <p class="soft">${t('erase.backups')}</p>`;
  }

  readonly #close = (): void => this.querySelector('dialog')?.close();

  /** An operation under way keeps the dialog open. */
  readonly #stay = (event: Event): void => {
    if (this.busy) event.preventDefault();
  };

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { actor } = this;
    if ((this.preview === null && !actor.isPerson) || this.busy) return;
    this.busy = true;
    const written = await (actor.isPerson ? eraseAccount : eraseForGood)(actor.id, this.typed);
    this.busy = false;
    if (written.ok) {
      this.#close();
      this.dispatchEvent(new CustomEvent('erased'));
    } else this.wrong = problemText(written.problem);
  };
}

customElements.define('maillage-erase', EraseDialog);
