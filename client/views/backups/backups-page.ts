import { html, type TemplateResult } from 'lit';
import type { Backup, BackupList } from '../../../model/contract/backup.ts';
import { downloadBackup, makeBackup, readBackups } from '../../actions/index.ts';
import { Fetched } from '../../components/fetched.ts';
import { JobLine } from '../../components/job-line.ts';
import { adminTabs } from '../../components/view-tabs.ts';
import '../../components/load-state.ts';
import { machineLink } from '../../components/machine-link.ts';
import { StoreElement } from '../../components/store-element.ts';
import { formatNumber, longMoment } from '../../messages/format.ts';
import { problemText, t } from '../../messages/translate.ts';
import { waitsForLink } from '../../state/index.ts';
import './backup-dialog.ts';
import type { BackupAct, BackupDialog } from './backup-dialog.ts';
import './territory-dialog.ts';
import type { BackupTerritoryDialog } from './territory-dialog.ts';

/** The backups of this server: made, taken away, restored, deleted. */
export class BackupsPage extends StoreElement {
  static override properties = { busy: { state: true }, wrong: { state: true } };
  readonly #known = new Fetched<BackupList>(this, {
    key: () => (waitsForLink('backups.manage') ? null : 'backups'),
    read: () => readBackups(),
  });
  readonly #job = new JobLine(this);
  declare busy: boolean;
  declare wrong: string;

  constructor() {
    super();
    this.busy = false;
    this.wrong = '';
  }

  protected override render(): TemplateResult {
    const { known, value, again } = this.#known;
    return html`<div class="home backups"><div class="home-body" @done=${again}>
      ${adminTabs('backups')}
      <h1>${t('access.backups')}</h1>
      <p class="lead">${t('backups.lead')}</p>
      ${
        waitsForLink('backups.manage')
          ? machineLink()
          : value === null
            ? html`<maillage-load-state .loadable=${known} .doing=${t('backups.reading')} .retry=${again}></maillage-load-state>`
            : this.#content(value)
      }
      <maillage-backup></maillage-backup><maillage-backup-territory></maillage-backup-territory>
    </div></div>`;
  }

  #content({
    items,
    folder,
    schedule: { everyHours, kept, daily, weekly, monthly },
  }: BackupList): TemplateResult {
    return html`
      <p>${everyHours === 0 ? t('backups.never') : `${t('backups.every', everyHours, kept)} ${t('backups.periods', daily, weekly, monthly)}`} ${t('backups.folder', folder)}</p>
      <p class="soft">${t('backups.secret')}</p>
      <p class="backup-new"><button class="button primary" ?disabled=${this.busy} @click=${this.#take}>
        ${t(this.busy ? 'backups.taking' : 'backups.take')}</button></p>
      ${this.#job.render()}
      ${this.wrong === '' ? null : html`<p class="wrong" role="alert">${this.wrong}</p>`}
      <section aria-labelledby="backups-title"><h2 id="backups-title">${t('backups.list')}</h2>
        ${
          items.length === 0
            ? html`<p>${t('backups.empty')}</p>`
            : html`<ul class="territories" role="list">${items.map((backup) => this.#row(backup))}</ul>`
        }</section>`;
  }

  #row(backup: Backup): TemplateResult {
    const moment = longMoment(backup.takenAt);
    const named = (act: string) => t('backups.of', act, moment);
    const act = (key: 'restore' | 'remove', doing: BackupAct) => html`<button class="button compact"
      aria-label=${named(t(`backups.${key}`))} @click=${() => this.#ask(backup, doing)}>${t(`backups.${key}`)}</button>`;
    return html`<li class="backup">
      <div class="territory"><span class="name">${moment}</span><span class="about">${about(backup)}</span></div>
      <div class="buttons">
        <button class="button compact" aria-label=${named(t('backups.download'))}
          @click=${() => void downloadBackup(backup)}>${t('backups.download')}</button>
        ${
          backup.readable
            ? html`${act('restore', 'restore')} <button class="button compact"
                aria-label=${named(t('backups.restoreTerritory'))} @click=${() => this.#askTerritory(backup)}>${t('backups.restoreTerritory')}</button>`
            : null
        } ${act('remove', 'remove')}
      </div></li>`;
  }

  #ask(backup: Backup, doing: BackupAct): void {
    this.querySelector<BackupDialog>('maillage-backup')?.open(backup, doing);
  }

  #askTerritory(backup: Backup): void {
    this.querySelector<BackupTerritoryDialog>('maillage-backup-territory')?.open(backup);
  }

  readonly #take = async (): Promise<void> => {
    this.busy = true;
    this.wrong = '';
    const written = await this.#job.run(makeBackup);
    this.busy = false;
    if (written.ok) await this.#known.again();
    else this.wrong = problemText(written.problem);
  };
}

const about = ({ reason, size, readable, program, counts, erasedSince }: Backup): string =>
  [
    t(`backups.reason.${reason}`),
    ...(counts === undefined
      ? []
      : [t('backups.counts', counts.territories, counts.actors, counts.cooperations)]),
    t('backups.size', formatNumber(Math.max(1, Math.round(size / 1000)))),
    ...(program === undefined ? [] : [`Maillage ${program}`]),
    ...(readable ? [] : [t('backups.unreadable')]),
    ...(erasedSince === undefined ? [] : [t('backups.erasedSince', erasedSince)]),
  ].join(' · ');

customElements.define('maillage-backups', BackupsPage);
