import { html, type TemplateResult } from 'lit';
import type { Backup, TerritoryRestoration } from '../../../model/contract/backup.ts';
import {
  loadTerritories,
  previewBackupTerritory,
  readBackupTerritories,
  restoreBackupTerritory,
} from '../../actions/index.ts';
import { Fetched } from '../../components/fetched.ts';
import '../../components/load-state.ts';
import { StoreElement } from '../../components/store-element.ts';
import { longMoment } from '../../messages/format.ts';
import { problemText, t } from '../../messages/translate.ts';
import { restorationLines } from './restoration-lines.ts';

/** Dialog to restore one territory from a backup: which one, what changes, what does not come back. */
export class BackupTerritoryDialog extends StoreElement {
  static override properties = {
    backup: { state: true },
    territoryId: { state: true },
    busy: { state: true },
    wrong: { state: true },
  };
  declare backup: Backup | null;
  declare territoryId: string;
  declare busy: boolean;
  declare wrong: string;
  readonly #territories = new Fetched(this, {
    key: () => this.backup?.name ?? null,
    read: () => readBackupTerritories(this.backup?.name ?? ''),
  });
  readonly #preview = new Fetched<TerritoryRestoration>(this, {
    key: () =>
      this.backup === null || this.territoryId === '' ? null : `${this.backup.name} ${this.territoryId}`,
    read: () => previewBackupTerritory(this.backup?.name ?? '', this.territoryId),
  });

  constructor() {
    super();
    this.backup = null;
    this.territoryId = '';
    this.busy = false;
    this.wrong = '';
  }

  open(backup: Backup): void {
    this.backup = backup;
    this.territoryId = '';
    this.wrong = '';
    this.querySelector('dialog')?.showModal();
  }

  protected override render(): TemplateResult {
    const { backup, busy, wrong } = this;
    return html`<dialog class="wide" aria-labelledby="backup-territory-title" @cancel=${this.#stay} @close=${this.#forget}>
      <h2 id="backup-territory-title">${t('backups.territoryTitle')}</h2>
      ${
        backup === null
          ? null
          : html`<form @submit=${this.#onSubmit}>
        <p>${t('backups.territoryWhat', longMoment(backup.takenAt))}</p>
        ${this.#choice()} ${this.#effect()}
        ${wrong === '' ? null : html`<p class="wrong" role="alert">${wrong}</p>`}
        <div class="buttons">
          <button class="button primary" ?disabled=${busy || this.#preview.value === null}>
            ${t(busy ? 'backups.restoring' : 'backups.territoryGo')}</button>
          <button class="button" type="button" ?disabled=${busy} @click=${this.#close}>${t('shell.cancel')}</button>
        </div></form>`
      }
    </dialog>`;
  }

  #choice(): TemplateResult {
    const { known, value, again } = this.#territories;
    if (value === null)
      return html`<maillage-load-state .loadable=${known} .doing=${t('backups.territoriesReading')} .retry=${again}></maillage-load-state>`;
    return html`<label class="field"><span>${t('backups.territory')}</span>
      <select ?disabled=${this.busy} @change=${this.#choose}>
        <option value="" ?selected=${this.territoryId === ''}>${t('backups.territoryChoose')}</option>
        ${value.items.map(({ id, name }) => html`<option value=${id} ?selected=${id === this.territoryId}>${name}</option>`)}
      </select></label>`;
  }

  #effect(): TemplateResult | null {
    if (this.territoryId === '') return null;
    const { known, value, again } = this.#preview;
    return value === null
      ? html`<maillage-load-state .loadable=${known} .doing=${t('backups.territoryReading')} .retry=${again}></maillage-load-state>`
      : restorationLines(value);
  }

  readonly #choose = (event: Event): void => {
    this.territoryId = (event.target as HTMLSelectElement).value;
    this.wrong = '';
  };

  readonly #close = (): void => this.querySelector('dialog')?.close();

  readonly #forget = (): void => {
    this.backup = null;
  };

  /** An operation under way keeps the dialog open. */
  readonly #stay = (event: Event): void => {
    if (this.busy) event.preventDefault();
  };

  readonly #onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const preview = this.#preview.value;
    if (this.backup === null || preview === null || this.busy) return;
    this.busy = true;
    const written = await restoreBackupTerritory(this.backup.name, preview.territory);
    this.busy = false;
    if (!written.ok) {
      this.wrong = problemText(written.problem);
      return;
    }
    this.#close();
    void loadTerritories();
  };
}

customElements.define('maillage-backup-territory', BackupTerritoryDialog);
