import { html, type TemplateResult } from 'lit';
import { fold } from '../../../model/words/fold-text.ts';
import { removeTerritory } from '../../actions/index.ts';
import { JobLine } from '../../components/job-line.ts';
import { PlainElement } from '../../components/store-element.ts';
import { problemText, t } from '../../messages/translate.ts';

type Doomed = { readonly id: string; readonly name: string; readonly version: number };

/** The one act without undo asks for the name. */
export class DeleteTerritoryDialog extends PlainElement {
  static override properties = { territory: { state: true }, typed: { state: true }, wrong: { state: true } };
  declare territory: Doomed | null;
  declare typed: string;
  declare wrong: string;
  readonly #job = new JobLine(this);

  static open(territory: Doomed): void {
    const element = document.querySelector<DeleteTerritoryDialog>('maillage-delete-territory');
    if (element === null) return;
    element.territory = territory;
    element.typed = '';
    element.wrong = '';
    element.querySelector('dialog')?.showModal();
  }

  constructor() {
    super();
    this.territory = null;
    this.typed = '';
    this.wrong = '';
  }

  protected override render(): TemplateResult {
    const name = this.territory?.name ?? '';
    return html`<dialog aria-labelledby="delete-title">
      <h2 id="delete-title">${t('home.deleteTitle', name)}</h2>
      <form @submit=${this.#submit}>
        <p>${t('home.deleteExplained')}</p>
        <div class="field">
          <label for="delete-name">${t('home.deleteName')}</label>
          <input id="delete-name" autocomplete="off" .value=${this.typed} placeholder=${name}
            @input=${(event: Event) => {
              this.typed = (event.target as HTMLInputElement).value;
            }} />
          ${this.wrong === '' ? null : html`<span class="wrong" role="alert">${this.wrong}</span>`}
        </div>
        ${this.#job.render()}
        <div class="buttons">
          <button class="button primary" ?disabled=${this.#job.isOn || fold(this.typed) !== fold(name)}>${t('home.deleteConfirm')}</button>
          <button class="button" type="button" @click=${this.#close}>${t('shell.cancel')}</button>
        </div>
      </form>
    </dialog>`;
  }

  readonly #close = (): void => this.querySelector('dialog')?.close();

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.territory === null || this.#job.isOn) return;
    const { territory } = this;
    const written = await this.#job.run((jobId) => removeTerritory(territory, jobId));
    if (written.ok) this.#close();
    else this.wrong = problemText(written.problem);
  };
}

customElements.define('maillage-delete-territory', DeleteTerritoryDialog);
