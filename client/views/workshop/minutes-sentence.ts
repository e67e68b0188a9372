import { html, type PropertyValues, type TemplateResult } from 'lit';
import { MinutesSentence, type Workshop } from '../../../model/contract/workshop.ts';
import { correctSentence } from '../../actions/index.ts';
import { StoreElement } from '../../components/store-element.ts';
import { problemText, t } from '../../messages/translate.ts';
import type { CorrectedSentence } from './minutes-corrections.ts';

/** A correction being written, and the version that it corrects. */
interface Draft {
  readonly text: string;
  readonly from: number;
}

/** Unsaved corrections, by workshop and sentence: they survive looking at something else. */
const unsaved = new Map<string, Draft>();

/** One sentence of the minutes, corrected in place. Two people who correct it at once see both texts. */
export class MinutesSentenceElement extends StoreElement {
  static override properties = {
    workshop: { attribute: false },
    sentence: { attribute: false },
    editing: { state: true },
    theirs: { state: true },
    refusal: { state: true },
  };
  declare workshop: Workshop;
  declare sentence: CorrectedSentence;
  /** Text being edited; null while reading. */
  declare editing: Draft | null;
  /** Text that somebody else wrote meanwhile. */
  declare theirs: MinutesSentence | null;
  declare refusal: string;
  #key = '';

  constructor() {
    super();
    this.editing = null;
    this.theirs = null;
    this.refusal = '';
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const key = `${this.workshop.id} ${this.sentence.id}`;
    if (key === this.#key) return;
    this.#key = key;
    this.editing = unsaved.get(key) ?? null;
    this.theirs = null;
    this.refusal = '';
  }

  /** Opens the sentence for correction, for one just added. */
  async open(): Promise<void> {
    const { text, correction } = this.sentence;
    this.#write(this.editing ?? { text, from: correction?.version ?? 0 });
    await this.updateComplete;
    this.querySelector<HTMLTextAreaElement>('textarea')?.focus();
  }

  #write(draft: Draft | null): void {
    this.editing = draft;
    if (draft === null) unsaved.delete(this.#key);
    else unsaved.set(this.#key, draft);
  }

  protected override render(): TemplateResult | null {
    const { text, kind, computed, correction, isStale } = this.sentence;
    if (this.editing !== null) return this.#editor(this.editing);
    const isOut = text === '';
    return html`<p class="${kind === undefined ? '' : 'item'} ${correction === undefined ? '' : 'corrected'}">
      <span class=${isOut ? 'left-out' : ''}>${kind === 'item' ? '– ' : ''}${isOut ? computed : text}</span>
      <button class="quiet sentence-edit" aria-label=${t('minutes.correctThis', text === '' ? computed : text)} @click=${() => void this.open()}>${t('minutes.correct')}</button>
      ${isOut ? html`<span class="soft small">${t('minutes.leftOut')}</span>` : null}
      ${isStale && computed !== '' ? html`<span class="detail soft small">${t('minutes.nowSays', computed)}</span>` : null}</p>`;
  }

  #editor({ text, from }: Draft): TemplateResult {
    const { computed, correction } = this.sentence;
    const isOthers = correction !== undefined && correction.version > from;
    const theirs = this.theirs ?? (isOthers ? correction : null);
    return html`<form class="sentence-editor" @submit=${this.#submit}>
      <label class="visually-hidden" for=${`edit-${this.sentence.id}`}>${t('minutes.sentenceLabel')}</label>
      <textarea id=${`edit-${this.sentence.id}`} rows="3" maxlength="6000" .value=${text} @input=${(event: Event) => this.#write({ text: (event.target as HTMLTextAreaElement).value, from })}></textarea>
      ${theirs === null ? null : this.#conflict(theirs)}
      ${this.refusal === '' ? null : html`<p class="strong" role="alert">${this.refusal}</p>`}
      <div class="buttons"><button class="button primary compact">${t('shell.save')}</button>
        <button class="button compact" type="button" @click=${this.#leave}>${t('shell.cancel')}</button>
        ${correction === undefined ? null : html`<button class="quiet" type="button" @click=${() => void this.#save(null)}>${t(computed === '' ? 'minutes.remove' : 'minutes.follow')}</button>`}</div>
    </form>`;
  }

  #conflict(theirs: MinutesSentence): TemplateResult {
    return html`<div class="sentence-conflict" role="alert"><p class="strong">${t('minutes.conflict')}</p>
      <blockquote>${theirs.text === '' ? t('minutes.leftOut') : theirs.text}</blockquote>
      <div class="buttons"><button class="button compact" type="button" @click=${this.#leave}>${t('minutes.keepTheirs')}</button>
        <button class="button compact" type="button" @click=${() => void this.#save(this.editing?.text.trim() ?? '', theirs.version)}>${t('minutes.keepMine')}</button></div></div>`;
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    void this.#save(this.editing?.text.trim() ?? '');
  };

  readonly #leave = (): void => {
    this.theirs = null;
    this.refusal = '';
    this.#write(null);
  };

  /** Sends a correction of a version: the one that was opened, unless another was seen and is replaced. */
  async #save(text: string | null, version = this.editing?.from ?? 0): Promise<void> {
    const { editing } = this;
    const { id, computed } = this.sentence;
    const written = await correctSentence(this.workshop, id, { text, was: computed, version });
    if (written.ok) {
      this.theirs = null;
      this.refusal = '';
      // Text edited meanwhile stays open, and corrects this version.
      if (this.editing === null || this.editing.text === editing?.text) this.#write(null);
      else this.#write({ text: this.editing.text, from: version + 1 });
      return;
    }
    const theirs = MinutesSentence.safeParse(written.problem.current);
    this.theirs = theirs.success ? theirs.data : null;
    this.refusal = theirs.success ? '' : problemText(written.problem);
  }
}

customElements.define('maillage-minutes-sentence', MinutesSentenceElement);
