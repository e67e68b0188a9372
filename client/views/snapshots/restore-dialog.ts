import { html, type TemplateResult } from 'lit';
import type { Snapshot } from '../../../model/contract/snapshot.ts';
import { restoreTo } from '../../actions/index.ts';
import { Sending } from '../../components/sending.ts';
import { StoreElement } from '../../components/store-element.ts';
import { problemText, t } from '../../messages/translate.ts';

/** Dialog that explains what a restoration changes and keeps, before it starts. */
export class RestoreDialog extends StoreElement {
  static override properties = { snapshot: { state: true }, wrong: { state: true } };
  declare snapshot: Snapshot | null;
  declare wrong: string;
  readonly #sending = new Sending(this);

  constructor() {
    super();
    this.snapshot = null;
    this.wrong = '';
  }

  open(snapshot: Snapshot): void {
    this.snapshot = snapshot;
    this.wrong = '';
    this.#sending.forget();
    this.querySelector('dialog')?.showModal();
  }

  protected override render(): TemplateResult {
    const { title = '', territories = [] } = this.snapshot ?? {};
    const isHere = territories.some(({ id }) => id === this.state.territoryId);
    return html`<dialog aria-labelledby="restore-title">
      <h2 id="restore-title">${t('snapshots.restoreTitle')}</h2>
      <form @submit=${this.#onSubmit}>
        <p>${t('snapshots.restoreWhat', title)}</p>
        ${
          isHere && territories.length === 1
            ? null
            : html`<ul class="restore-list">${territories.map(({ name }) => html`<li>${name}</li>`)}</ul>`
        }
        <p class="soft">${t('snapshots.restoreStays')}</p>
        ${isHere ? null : html`<p class="soft">${t('snapshots.restoreMakes')}</p>`}
        ${this.wrong === '' ? null : html`<p class="wrong" role="alert">${this.wrong}</p>`}
        <div class="buttons">
          <button class="button primary" ?disabled=${this.#sending.isOn}>${t(this.#sending.isOn ? 'shell.working' : 'snapshots.restoreGo')}</button>
          <button class="button" type="button" @click=${this.#close}>${t('shell.cancel')}</button>
        </div>
      </form>
    </dialog>`;
  }

  readonly #close = (): void => this.querySelector('dialog')?.close();

  readonly #onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { snapshot } = this;
    if (snapshot === null) return;
    const written = await this.#sending.send(() => restoreTo(snapshot));
    if (written?.ok) this.#close();
    else if (written !== null) this.wrong = problemText(written.problem);
  };
}

customElements.define('maillage-restore-snapshot', RestoreDialog);
