import { html, type TemplateResult } from 'lit';
import type {
  ImportPreview,
  ImportProgress,
  ImportReport,
  ImportSettings,
} from '../../../model/contract/import.ts';
import type { Problem } from '../../../model/contract/problem.ts';
import {
  askPreview,
  bringIn,
  bringSnapshot,
  followImport,
  type ImportedFile,
  isSnapshotFile,
  notify,
  readImported,
  stopImport,
  undo,
} from '../../actions/index.ts';
import { problemOf } from '../../api/api-error.ts';
import { randomId } from '../../api/random-id.ts';
import { StoreElement } from '../../components/store-element.ts';
import { viewTabs } from '../../components/view-tabs.ts';
import { problemText, t } from '../../messages/translate.ts';
import { can, formatAddress } from '../../state/index.ts';
import { checkStep } from './check-step.ts';
import { columnsStep } from './columns-step.ts';
import { ACCEPTED, fileStep } from './file-step.ts';
import { reportLines } from './report-lines.ts';
import { settingsThatHold } from './settings-that-hold.ts';
import { snapshotFound } from './snapshot-found.ts';
import { workingLine } from './working-line.ts';

const STEPS = ['file', 'columns', 'check', 'done'] as const;
type Step = (typeof STEPS)[number];

/** A file comes in, in four steps: the file, what its columns say, what it would do, and done. Nothing before the last. */
export class BringView extends StoreElement {
  static override properties = {
    step: { state: true },
    file: { state: true },
    settings: { state: true },
    preview: { state: true },
    problem: { state: true },
    busy: { state: true },
    report: { state: true },
    progress: { state: true },
    snapshot: { state: true },
  };
  declare step: Step;
  declare file: ImportedFile | null;
  declare settings: ImportSettings;
  declare preview: ImportPreview | null;
  declare problem: Problem | null;
  declare busy: '' | 'working' | 'applying' | 'cancelling';
  declare progress: ImportProgress | null;
  declare snapshot: { file: File; state: 'found' | 'keeping' | 'kept' | Problem } | null;
  declare report: ImportReport | null;
  #asking: AbortController | null = null;
  /** The file at hand, or the next to be chosen: an answer about another is none of the view's. */
  #turn = Symbol('file');
  #applying: string | null = null;
  #territoryId: string | null = null;

  constructor() {
    super();
    this.step = 'file';
    this.file = null;
    this.settings = {};
    this.preview = null;
    this.problem = null;
    this.busy = '';
    this.report = null;
    this.progress = null;
    this.snapshot = null;
  }

  protected override willUpdate(): void {
    // A file that was being brought to one territory is not brought to another.
    if (this.state.territoryId === this.#territoryId) return;
    this.#territoryId = this.state.territoryId;
    this.#startAgain();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asking?.abort();
  }

  protected override render(): TemplateResult {
    return html`<div class="page-frame"><section class="page-main" aria-labelledby="bring-title">
      <div class="page-nav">${viewTabs('bring')}</div>
      <div class="page-body reading bring">
        <h2 id="bring-title" tabindex="-1">${t('bring.title')}</h2>
        <ol class="bring-steps" aria-label=${t('bring.steps')}>${STEPS.map(
          (step) =>
            html`<li aria-current=${step === this.step ? 'step' : 'false'}>${t(`bring.step.${step}`)}</li>`,
        )}</ol>
        ${can('map.facilitate') ? this.#step() : html`<p>${t('bring.notYours')}</p>`}
      </div></section></div>`;
  }

  #step(): TemplateResult {
    return html`${this.#head()}
      ${this.problem === null ? null : html`<p class="bring-problem" role="alert">${problemText(this.problem)}</p>`}
      ${workingLine(this.busy, this.progress, this.#interrupt)}
      ${this.#body()}`;
  }

  #head(): TemplateResult | null {
    if (this.file === null) return null;
    // What is being written is stopped, if at all, by its own button.
    const isWriting = this.#applying !== null;
    return html`<p class="bring-file">${t('bring.file', this.file.name)}
      ${
        this.step === 'done' || isWriting
          ? null
          : html`<label class="button compact">${t('bring.corrected')}
          <input type="file" class="visually-hidden" accept=${ACCEPTED}
            @change=${(event: Event) => this.#pick(event, true)} /></label>`
      }
      ${isWriting ? null : html`<button class="button compact" @click=${this.#startAgain}>${t('bring.again')}</button>`}</p>`;
  }

  #body(): TemplateResult | null {
    const { preview, settings } = this;
    const change = (next: ImportSettings): void => {
      this.settings = next;
      void this.#ask();
    };
    if (this.snapshot !== null) return snapshotFound({ ...this.snapshot, keep: () => void this.#keep() });
    if (this.step === 'done') return this.#done();
    if (this.file === null || preview === null)
      return this.busy === ''
        ? fileStep(this.state.territoryId ?? '', (file) => void this.#take(file, false))
        : null;
    if (this.step === 'columns')
      return html`${columnsStep({ preview, settings, change })}
        <div class="buttons"><button class="button primary" @click=${() => this.#go('check')}>${t('bring.toCheck')}</button></div>`;
    return html`${checkStep({ preview, settings, change })}
      <div class="bring-end">
        <p id="bring-ready">${this.#readiness(preview)}</p>
        <div class="buttons">
          <button class="button primary" aria-describedby="bring-ready" ?disabled=${!preview.ready || this.busy !== ''}
            @click=${() => void this.#apply()}>${t('bring.apply')}</button>
          <button class="button" @click=${() => this.#go('columns')}>${t('bring.back')}</button>
        </div>
      </div>`;
  }

  #readiness({ ready, faultCount, undecided }: ImportPreview): string {
    return ready
      ? t('bring.ready')
      : t('bring.notReady', faultCount, undecided.columns, undecided.duplicates);
  }

  #done(): TemplateResult | null {
    const { report } = this;
    if (report === null) return null;
    return html`<h3 tabindex="-1">${t(report.revision === undefined ? 'bring.noChange' : 'bring.applied')}</h3>
      ${reportLines(report.counts, report.leftOutCount)}
      <div class="buttons">
        <a class="button primary" href=${formatAddress({ ...this.state, view: 'map', tab: null, selection: null })}>${t('bring.seeMap')}</a>
        ${report.revision === undefined ? null : html`<button class="button" @click=${this.#undo}>${t('bring.undo')}</button>`}
      </div>`;
  }

  readonly #undo = async (): Promise<void> => {
    const isOwn = this.#ownTurn();
    await undo();
    if (isOwn()) this.#startAgain();
  };

  /** Whether the view is still about the same file, to be asked once an answer has come. */
  #ownTurn(): () => boolean {
    const turn = this.#turn;
    return () => this.#turn === turn;
  }

  readonly #startAgain = (): void => {
    this.#turn = Symbol('file');
    this.#applying = null;
    this.#stop();
    this.step = 'file';
    this.file = null;
    this.settings = {};
    this.preview = null;
    this.problem = null;
    this.report = null;
    this.snapshot = null;
  };

  /** Reading is left where it is; of what is being written the server says whether it could still be stopped. */
  readonly #interrupt = (): void => {
    if (this.#applying === null) {
      this.#stop();
      if (this.preview === null) this.#letGo();
      return;
    }
    this.busy = 'cancelling';
    void stopImport(this.#applying);
  };

  /** Nothing is known of the file: another one is to be chosen. */
  #letGo(): void {
    this.file = null;
    this.step = 'file';
  }

  readonly #stop = (): void => {
    this.#asking?.abort();
    this.#asking = null;
    this.busy = '';
    this.progress = null;
  };

  #pick(event: Event, isCorrected: boolean): void {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file !== undefined) void this.#take(file, isCorrected);
    input.value = '';
  }

  /** A file is read. */
  async #take(file: File, isCorrected: boolean): Promise<void> {
    this.#turn = Symbol('file');
    const isOwn = this.#ownTurn();
    this.settings = isCorrected ? settingsThatHold(this.settings) : {};
    this.problem = null;
    this.preview = null;
    this.snapshot = null;
    const isSnapshot = await isSnapshotFile(file);
    if (!isOwn()) return;
    if (isSnapshot) {
      this.#letGo();
      this.snapshot = { file, state: 'found' };
      return;
    }
    const read = await readImported(file);
    if (!isOwn()) return;
    this.file = read;
    await this.#ask();
    if (!isOwn() || this.preview === null) return;
    this.#go(isCorrected && this.step === 'check' ? 'check' : 'columns');
  }

  async #ask(): Promise<void> {
    if (this.file === null) return;
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    this.busy = 'working';
    const importId = randomId();
    const leave = this.#follow(importId);
    asking.signal.addEventListener('abort', leave);
    try {
      const preview = await askPreview({ ...this.file, settings: this.settings, importId }, asking.signal);
      if (this.#asking !== asking) return;
      this.preview = preview;
      this.problem = null;
    } catch (thrown) {
      if (this.#asking !== asking) return;
      this.problem = problemOf(thrown);
      if (this.preview === null) this.#letGo();
    } finally {
      leave();
    }
    this.busy = '';
  }

  /** Shows how far the work is; gives what ends that. */
  #follow(importId: string): () => void {
    const leave = followImport(importId, (progress) => {
      this.progress = progress;
    });
    return () => {
      leave();
      this.progress = null;
    };
  }

  async #apply(): Promise<void> {
    if (this.file === null) return;
    this.busy = 'applying';
    this.problem = null;
    const isOwn = this.#ownTurn();
    const importId = randomId();
    this.#applying = importId;
    const leave = this.#follow(importId);
    const written = await bringIn({ ...this.file, settings: this.settings, importId });
    leave();
    if (!isOwn()) {
      if (!written.ok) notify(problemText(written.problem), 'refused');
      return;
    }
    this.#applying = null;
    this.busy = '';
    if (written.ok) {
      this.report = written.value;
      this.#go('done');
    } else {
      this.problem = written.problem;
      if (written.problem.code === 'IMPORT_CANCELLED') return;
      // What was right a moment ago is not any more: see what stands against it.
      void this.#ask();
    }
  }

  async #keep(): Promise<void> {
    if (this.snapshot === null) return;
    const { file } = this.snapshot;
    this.snapshot = { file, state: 'keeping' };
    const isOwn = this.#ownTurn();
    const written = await bringSnapshot(file);
    if (isOwn()) this.snapshot = { file, state: written.ok ? 'kept' : written.problem };
  }

  #go(step: Step): void {
    this.step = step;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#bring-title')?.focus());
  }
}

customElements.define('maillage-bring', BringView);
