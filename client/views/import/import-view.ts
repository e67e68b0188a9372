import { html, type TemplateResult } from 'lit';
import type { ImportPreview } from '../../../model/contract/import.ts';
import { takePasted, undo } from '../../actions/index.ts';
import { StoreElement } from '../../components/store-element.ts';
import { viewTabs } from '../../components/view-tabs.ts';
import { problemText, t } from '../../messages/translate.ts';
import { can, formatAddress } from '../../state/index.ts';
import { checkStep } from './check-step.ts';
import { columnsStep } from './columns-step.ts';
import { FileImport, STEPS } from './file-import.ts';
import { ACCEPTED, fileStep } from './file-step.ts';
import { reportLines } from './report-lines.ts';
import { snapshotFound } from './snapshot-found.ts';
import { workingLine } from './working-line.ts';

/** A file comes in, in four steps: the file, what its columns say, what it would do, and done. Nothing before the last. */
export class BringView extends StoreElement {
  readonly #import = new FileImport(this, () => {
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#bring-title')?.focus());
  });
  #territoryId: string | null = null;

  protected override willUpdate(): void {
    // A file that was being brought to one territory is not brought to another.
    if (this.state.territoryId === this.#territoryId) return;
    this.#territoryId = this.state.territoryId;
    this.#import.startAgain();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const pasted = takePasted();
    // Once the territory of this view is known.
    if (pasted !== null) void this.updateComplete.then(() => this.#import.take(pasted, false));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#import.stopReading();
  }

  protected override render(): TemplateResult {
    const { step: present } = this.#import.state;
    return html`<div class="page-frame"><section class="page-main" aria-labelledby="bring-title">
      <div class="page-nav">${viewTabs('bring')}</div>
      <div class="page-body reading bring">
        <h2 id="bring-title" tabindex="-1">${t('bring.title')}</h2>
        <ol class="bring-steps" aria-label=${t('bring.steps')}>${STEPS.map(
          (step) =>
            html`<li aria-current=${step === present ? 'step' : 'false'}>${t(`bring.step.${step}`)}</li>`,
        )}</ol>
        ${can('map.facilitate') ? this.#step() : html`<p>${t('bring.notYours')}</p>`}
      </div></section></div>`;
  }

  #step(): TemplateResult {
    const { problem, busy, progress } = this.#import.state;
    return html`${this.#head()}
      ${problem === null ? null : html`<p class="bring-problem" role="alert">${problemText(problem)}</p>`}
      ${workingLine(busy, progress, () => this.#import.interrupt())}
      ${this.#body()}`;
  }

  #head(): TemplateResult | null {
    const { isWriting, state } = this.#import;
    if (state.file === null) return null;
    return html`<p class="bring-file">${t('bring.file', state.file.name)}
      ${
        state.step === 'done' || isWriting
          ? null
          : html`<label class="button compact">${t('bring.corrected')}
          <input type="file" class="visually-hidden" accept=${ACCEPTED} @change=${this.#onCorrected} /></label>`
      }
      ${isWriting ? null : html`<button class="button compact" @click=${this.#onAgain}>${t('bring.again')}</button>`}</p>`;
  }

  #body(): TemplateResult | null {
    const { preview, settings, snapshot, step, file, busy } = this.#import.state;
    const change = this.#import.change.bind(this.#import);
    if (snapshot !== null)
      return snapshotFound({ ...snapshot, keep: () => void this.#import.keepSnapshot() });
    if (step === 'done') return this.#done();
    if (file === null || preview === null)
      return busy === ''
        ? fileStep(this.state.territoryId ?? '', (chosen) => void this.#import.take(chosen, false))
        : null;
    if (step === 'columns')
      return html`${columnsStep({ preview, settings, change })}
        <div class="buttons"><button class="button primary" @click=${() => this.#import.go('check')}>${t('bring.toCheck')}</button></div>`;
    return html`${checkStep({ preview, settings, change })}
      <div class="bring-end">
        <p id="bring-ready">${readiness(preview)}</p>
        <div class="buttons">
          <button class="button primary" aria-describedby="bring-ready" ?disabled=${!preview.ready || busy !== ''}
            @click=${() => void this.#import.apply()}>${t('bring.apply')}</button>
          <button class="button" @click=${() => this.#import.go('columns')}>${t('bring.back')}</button>
        </div>
      </div>`;
  }

  #done(): TemplateResult | null {
    const { report, brief } = this.#import.state;
    if (report === null) return null;
    return html`<h3 tabindex="-1">${t(report.revision === undefined ? 'bring.noChange' : 'bring.applied')}</h3>
      ${brief === null ? null : html`<p class="bring-brief" role="status">${t('bring.brief', brief)}</p>`}
      ${reportLines(report.counts, report.leftOutCount)}
      <div class="buttons">
        <a class="button primary" href=${formatAddress({ ...this.state, view: 'map', tab: null, selection: null })}>${t('bring.seeMap')}</a>
        ${report.revision === undefined ? null : html`<button class="button" @click=${this.#onUndo}>${t('bring.undo')}</button>`}
      </div>`;
  }

  readonly #onAgain = (): void => this.#import.startAgain();

  readonly #onUndo = async (): Promise<void> => {
    const isOwn = this.#import.ownTurn();
    await undo();
    if (isOwn()) this.#import.startAgain();
  };

  readonly #onCorrected = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file !== undefined) void this.#import.take(file, true);
    input.value = '';
  };
}

const readiness = ({ ready, faultCount, undecided }: ImportPreview): string =>
  ready ? t('bring.ready') : t('bring.notReady', faultCount, undecided.columns, undecided.duplicates);

customElements.define('maillage-bring', BringView);
