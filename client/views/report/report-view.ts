import { html, nothing as noTemplate, type TemplateResult } from 'lit';
import type { ReportDraft } from '../../../model/contract/report.ts';
import {
  downloadReport,
  keepChoice,
  keepCorrections,
  keptChoice,
  keptCorrections,
  type ReportFormat,
  readReportDraft,
} from '../../actions/index.ts';
import { Fetched } from '../../components/fetched.ts';
import '../../components/load-state.ts';
import { StoreElement } from '../../components/store-element.ts';
import { viewTabs } from '../../components/view-tabs.ts';
import { t } from '../../messages/translate.ts';
import {
  type Corrections,
  can,
  corrected,
  FIRST_CHOICE,
  type ReportChoice,
  toldKeys,
  withCorrection,
} from '../../state/index.ts';
import { choices } from './choices.ts';
import { preview } from './preview.ts';

/** A territory as a report: what it is made of, its sentences to correct, and the file. */
export class ReportView extends StoreElement {
  static override properties = {
    choice: { state: true },
    corrections: { state: true },
    writing: { state: true },
  };
  declare choice: ReportChoice;
  declare corrections: Corrections;
  declare writing: ReportFormat | null;
  readonly #draft = new Fetched<ReportDraft>(this, {
    key: () => this.#key || null,
    read: (signal) => readReportDraft(this.choice, signal),
    keeps: true,
  });
  #key = '';
  #territoryId = '';
  #screen = this.state.language;

  constructor() {
    super();
    this.choice = { ...FIRST_CHOICE, language: this.state.language };
    this.corrections = {};
    this.writing = null;
  }

  protected override willUpdate(): void {
    const { territoryId, viewOptions, language } = this.state;
    // It speaks as the screen does, until another language is chosen for it.
    if (language !== this.#screen && this.choice.language === this.#screen)
      this.choice = { ...this.choice, language };
    this.#screen = language;
    if (territoryId === null || !can('report.make')) return;
    if (territoryId !== this.#territoryId) {
      this.#territoryId = territoryId;
      const { kind, language: spoken } = this.choice;
      this.choice = { ...FIRST_CHOICE, kind, language: spoken, ...keptChoice(territoryId) };
    }
    const key = JSON.stringify([territoryId, viewOptions, this.choice]);
    if (key === this.#key) return;
    this.#key = key;
    this.corrections = keptCorrections(this.#place());
  }

  #place() {
    const { kind, language } = this.choice;
    return { territoryId: this.state.territoryId ?? '', kind, language };
  }

  protected override render(): TemplateResult {
    return html`<div class="page-main"><div class="page-nav">${viewTabs('report')}</div><div class="page-body reading paper report">
      ${can('report.make') ? this.#page() : html`<p class="page-empty">${t('report.notYours')}</p>`}
    </div></div>`;
  }

  #page(): TemplateResult {
    const { known: draft, again } = this.#draft;
    const { choice } = this;
    const document = draft.value?.document;
    return html`<div class="report-page">
      <div class="report-side"><h2>${t('report.title')}</h2><p>${t('report.lead')}</p>
        ${this.#tools()}
        ${choices({
          chosen: choice,
          gaps: this.state.gaps.value?.items ?? [],
          told: document === undefined ? [] : (choice.questions ?? toldKeys(document)),
          choose: (change) => {
            this.choice = { ...this.choice, ...change };
            keepChoice(this.#territoryId, this.choice);
          },
        })}</div>
      <div class="report-words" aria-busy=${String(draft.pending)}>${
        draft.value === null || draft.error !== null
          ? html`<maillage-load-state class="page-wait" .loadable=${draft} .doing=${t('report.reading')} .retry=${again}></maillage-load-state>`
          : html`${this.#older(draft.value)}${preview(draft.value, { corrections: this.corrections, correct: this.#correct })}`
      }</div></div>`;
  }

  #tools(): TemplateResult {
    const number = Object.keys(this.corrections).length;
    const isReady =
      this.#draft.known.value !== null && this.#draft.known.error === null && !this.#draft.known.pending;
    return html`<div class="buttons">
        ${this.#button('docx', 'primary', isReady)}${this.#button('pdf', '', isReady)}${this.#button('pptx', '', isReady)}
      </div>
      ${
        number === 0
          ? noTemplate
          : html`<p class="small">${t('report.corrections', number)}
            <button class="button compact" type="button" @click=${this.#discard}>${t('report.discard')}</button></p>`
      }`;
  }

  #button(format: ReportFormat, rank: string, isReady: boolean): TemplateResult {
    return html`<button class=${`button ${rank}`} type="button" ?disabled=${!isReady || this.writing !== null}
      @click=${() => void this.#download(format)}>${t(this.writing === format ? 'report.writing' : `report.${format}`)}</button>`;
  }

  /** Shows that the report is older than the map: it stays unchanged while somebody corrects it. */
  #older({ document }: ReportDraft): TemplateResult | typeof noTemplate {
    const revision = this.state.map.value?.territory.revision ?? 0;
    if (revision <= document.reading.revision) return noTemplate;
    return html`<p class="report-older" role="status">${t('report.older')}
      <button class="button compact" type="button" @click=${this.#draft.again}>${t('report.readAgain')}</button></p>`;
  }

  readonly #correct = (id: string, text: string | null, computed: string): void => {
    this.corrections = withCorrection(this.corrections, id, text, computed);
    keepCorrections(this.#place(), this.corrections);
  };

  readonly #discard = (): void => {
    this.corrections = {};
    keepCorrections(this.#place(), {});
  };

  async #download(format: ReportFormat): Promise<void> {
    const { value } = this.#draft;
    if (value === null) return;
    this.writing = format;
    await downloadReport(corrected(value.document, this.corrections), format);
    this.writing = null;
  }
}

customElements.define('maillage-report', ReportView);
