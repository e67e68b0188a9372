import { html, nothing as noTemplate, type TemplateResult } from 'lit';
import { MAP_LISTS } from '../../../model/contract/map-delta.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import type { ReportDraft } from '../../../model/contract/report.ts';
import { MinutesSentence, type Workshop } from '../../../model/contract/workshop.ts';
import {
  correctSentence,
  downloadReport,
  keepChoice,
  keepCorrections,
  keptChoice,
  keptCorrections,
  notify,
  type ReportFormat,
  readReportDraft,
} from '../../actions/index.ts';
import { Fetched } from '../../components/fetched.ts';
import '../../components/load-state.ts';
import { StoreElement } from '../../components/store-element.ts';
import { viewTabs } from '../../components/view-tabs.ts';
import { problemText, t } from '../../messages/translate.ts';
import {
  type Corrections,
  can,
  corrected,
  correctionsOf,
  FIRST_CHOICE,
  type ReportChoice,
  type SharedCorrections,
  sentencesOf,
  sharedCorrections,
  sharedId,
  toldKeys,
  withCorrection,
  workshopOfReport,
  workshopsOf,
} from '../../state/index.ts';
import { choices } from './choices.ts';
import { preview } from './preview.ts';
import { type SentenceConflict, sentenceConflict } from './sentence-conflict.ts';

/** A territory as a report: what it is made of, its sentences to correct, and the file. */
export class ReportView extends StoreElement {
  static override properties = {
    choice: { state: true },
    corrections: { state: true },
    conflict: { state: true },
    writing: { state: true },
  };
  declare choice: ReportChoice;
  /** Corrections on this device: those made before any workshop was opened, or by people who do not lead. */
  declare corrections: Corrections;
  /** A sentence that somebody else corrected meanwhile. */
  declare conflict: SentenceConflict | null;
  declare writing: ReportFormat | null;
  readonly #draft = new Fetched<ReportDraft>(this, {
    key: () => this.#key || null,
    read: (signal) => readReportDraft(this.choice, signal),
    keeps: true,
  });
  /** The sentence being typed, and the version that it corrects. */
  #typing: { readonly id: string; readonly text: string; readonly version: number } | null = null;
  /** The map when the report came: a shared correction is a change that leaves its lists as they are. */
  #mapRead: TerritoryMap | null = null;
  #key = '';
  #territoryId = '';
  #screen = this.state.language;

  constructor() {
    super();
    this.choice = { ...FIRST_CHOICE, language: this.state.language };
    this.corrections = {};
    this.conflict = null;
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
    this.conflict = null;
  }

  /** Returns the workshop that stores the corrections of a facilitator; undefined if they stay on the device. */
  get #workshop(): Workshop | undefined {
    return can('map.facilitate') ? workshopOfReport(workshopsOf(this.state) ?? []) : undefined;
  }

  get #shared(): SharedCorrections {
    return sharedCorrections(workshopsOf(this.state) ?? [], this.choice);
  }

  /** Returns all corrections: what this device still holds is shown until it is shared or discarded. */
  get #all(): Corrections {
    return { ...correctionsOf(this.#shared), ...this.corrections };
  }

  /** Returns the corrections on screen, with the text being typed. */
  get #onScreen(): Corrections {
    return this.#typing === null ? this.#all : { ...this.#all, [this.#typing.id]: this.#typing.text };
  }

  readonly #type = (id: string, text: string): void => {
    const version = this.#typing?.id === id ? this.#typing.version : this.#shared.get(id)?.sentence.version;
    this.#typing = { id, text, version: version ?? 0 };
  };

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
          : html`${this.#older(draft.value)}${this.#conflict()}${preview(draft.value, { corrections: this.#onScreen, correct: this.#correct, type: this.#type })}`
      }</div></div>`;
  }

  #tools(): TemplateResult {
    const number = Object.keys(this.corrections).length;
    const shared = this.#shared.size;
    const isReady =
      this.#draft.known.value !== null && this.#draft.known.error === null && !this.#draft.known.pending;
    return html`<div class="buttons">
        ${this.#button('docx', 'primary', isReady)}${this.#button('pdf', '', isReady)}${this.#button('pptx', '', isReady)}
      </div>
      ${shared === 0 ? noTemplate : html`<p class="small">${t('report.shared', shared)}</p>`}
      ${
        number === 0
          ? noTemplate
          : html`<p class="small">${t('report.corrections', number)}
            ${this.#workshop === undefined ? noTemplate : html`<button class="button compact" type="button" ?disabled=${!isReady} @click=${() => void this.#share()}>${t('report.share')}</button>`}
            <button class="button compact" type="button" @click=${this.#discard}>${t('report.discard')}</button></p>`
      }`;
  }

  #button(format: ReportFormat, rank: string, isReady: boolean): TemplateResult {
    return html`<button class=${`button ${rank}`} type="button" ?disabled=${!isReady || this.writing !== null}
      @click=${() => void this.#download(format)}>${t(this.writing === format ? 'report.writing' : `report.${format}`)}</button>`;
  }

  /** Shows that the report is older than the map: it stays unchanged while somebody corrects it. */
  #older({ document }: ReportDraft): TemplateResult | typeof noTemplate {
    const map = this.state.map.value;
    if (map === null || map.territory.revision <= document.reading.revision) {
      this.#mapRead = map;
      return noTemplate;
    }
    if (sameLists(this.#mapRead, map)) return noTemplate;
    return html`<p class="report-older" role="status">${t('report.older')}
      <button class="button compact" type="button" @click=${this.#draft.again}>${t('report.readAgain')}</button></p>`;
  }

  #conflict(): TemplateResult | typeof noTemplate {
    const { conflict } = this;
    if (conflict === null) return noTemplate;
    return sentenceConflict(conflict, {
      theirs: () => {
        this.conflict = null;
      },
      mine: () => void this.#send(conflict.id, conflict.mine, conflict.computed),
    });
  }

  /** Shares one correction with the team; one that somebody else changed meanwhile shows both texts. */
  async #send(id: string, text: string | null, computed: string, version?: number): Promise<boolean> {
    const present = this.#shared.get(id);
    const workshop = present?.workshop ?? this.#workshop;
    if (workshop === undefined) return false;
    const written = await correctSentence(workshop, sharedId(this.choice, id), {
      text: text === computed ? null : (text ?? ''),
      was: computed,
      version: version ?? present?.sentence.version ?? 0,
    });
    if (written.ok) {
      if (this.conflict?.id === id) this.conflict = null;
      return true;
    }
    const theirs = MinutesSentence.safeParse(written.problem.current);
    if (theirs.success) this.conflict = { id, computed, mine: text, theirs: theirs.data.text || null };
    else notify(problemText(written.problem), 'refused');
    return false;
  }

  /** Shares what this device holds; a sentence that the team has corrected is asked about. */
  async #share(): Promise<void> {
    const draft = this.#draft.known.value;
    if (draft === null) return;
    const computed = new Map(sentencesOf(draft.document));
    for (const [id, text] of Object.entries(this.corrections)) {
      if (!(await this.#send(id, text, computed.get(id) ?? '', 0)) && this.conflict === null) return;
      const { [id]: _sent, ...others } = this.corrections;
      this.corrections = others;
      keepCorrections(this.#place(), others);
      if (this.conflict !== null) return;
    }
    notify(t('report.nowShared'));
  }

  readonly #correct = (id: string, text: string | null, computed: string): void => {
    const version = this.#typing?.id === id ? this.#typing.version : undefined;
    this.#typing = null;
    if (this.#workshop !== undefined && !(id in this.corrections)) {
      const before = this.#all[id];
      if ((before === undefined ? computed : before) !== text) void this.#send(id, text, computed, version);
      return;
    }
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
    await downloadReport(corrected(value.document, this.#all), format);
    this.writing = null;
  }
}

/** Returns true if two maps hold the same lists; a difference that leaves a list alone keeps the object. */
const sameLists = (a: TerritoryMap | null, b: TerritoryMap | null): boolean =>
  a !== null && b !== null && a.day === b.day && MAP_LISTS.every((name) => a[name] === b[name]);

customElements.define('maillage-report', ReportView);
