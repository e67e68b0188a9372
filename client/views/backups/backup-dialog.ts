import { html, type TemplateResult } from 'lit';
import type { Backup } from '../../../model/contract/backup.ts';
import { loadTerritories, removeBackup, restoreFrom, type Written } from '../../actions/index.ts';
import { JobLine } from '../../components/job-line.ts';
import { StoreElement } from '../../components/store-element.ts';
import { longMoment } from '../../messages/format.ts';
import { problemText, t } from '../../messages/translate.ts';

export type BackupAct = 'restore' | 'remove';

/** Dialog before an operation that Ctrl-Z cannot undo: it explains the effect. */
export class BackupDialog extends StoreElement {
  static override properties = {
    backup: { state: true },
    doing: { state: true },
    busy: { state: true },
    wrong: { state: true },
  };
  declare backup: Backup | null;
  declare doing: BackupAct;
  declare busy: boolean;
  declare wrong: string;
  readonly #job = new JobLine(this);

  constructor() {
    super();
    this.backup = null;
    this.doing = 'restore';
    this.busy = false;
    this.wrong = '';
  }

  open(backup: Backup, doing: BackupAct): void {
    this.backup = backup;
    this.doing = doing;
    this.wrong = '';
    this.querySelector('dialog')?.showModal();
  }

  protected override render(): TemplateResult {
    const moment = this.backup === null ? '' : longMoment(this.backup.takenAt);
    const restores = this.doing === 'restore';
    const go = restores ? (this.busy ? 'backups.restoring' : 'backups.restoreGo') : 'backups.remove';
    return html`<dialog aria-labelledby="backup-title" @cancel=${this.#stay}>
      <h2 id="backup-title">${t(restores ? 'backups.restoreTitle' : 'backups.removeTitle')}</h2>
      <form @submit=${this.#onSubmit}>
        <p>${t(restores ? 'backups.restoreWhat' : 'backups.removeWhat', moment)}</p>
        ${restores ? html`<p>${t('backups.restoreCopy')}</p><p class="soft">${t('backups.restoreOut')}</p>` : null}
        ${this.#job.render()}
        ${this.wrong === '' ? null : html`<p class="wrong" role="alert">${this.wrong}</p>`}
        <div class="buttons">
          <button class="button primary" ?disabled=${this.busy}>${t(go)}</button>
          <button class="button" type="button" ?disabled=${this.busy} @click=${this.#close}>${t('shell.cancel')}</button>
        </div>
      </form>
    </dialog>`;
  }

  readonly #close = (): void => this.querySelector('dialog')?.close();

  /** An operation under way keeps the dialog open. */
  readonly #stay = (event: Event): void => {
    if (this.busy) event.preventDefault();
  };

  #send(backup: Backup): Promise<Written<unknown>> {
    return this.doing === 'restore'
      ? this.#job.run((jobId) => restoreFrom(backup, jobId))
      : removeBackup(backup);
  }

  readonly #onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.backup === null || this.busy) return;
    this.busy = true;
    const written = await this.#send(this.backup);
    this.busy = false;
    if (!written.ok) {
      this.wrong = problemText(written.problem);
      return;
    }
    this.#close();
    this.dispatchEvent(new CustomEvent('done', { bubbles: true }));
    if (this.doing === 'restore') void loadTerritories();
  };
}

customElements.define('maillage-backup', BackupDialog);
