import { html, type TemplateResult } from 'lit';
import type { Gap } from '../../../model/contract/gap.ts';
import type { Problem } from '../../../model/contract/problem.ts';
import type { GapStatus } from '../../../model/contract/vocabulary.ts';
import { ASK_FOR_CARRIER } from '../../../model/readings/gaps/question-answered.ts';
import { answersTo, notify, saveAnswer } from '../../actions/index.ts';
import { StoreElement } from '../../components/store-element.ts';
import { isTyping } from '../../components/typing.ts';
import { problemText, t } from '../../messages/translate.ts';
import { minIntensityOf, nameOnMap } from '../../state/index.ts';
import { openNewLink } from '../map/dialogs.ts';
import './carrier-form.ts';
import './meeting-form.ts';
import { reviewDay } from './review-day.ts';

type Asking = 'link' | 'meet' | 'carry' | 'accepted' | 'contested' | null;
type Pair = readonly [string, string];

/** Each answer has the same digit for every question, whether or not the others are offered. */
const DIGITS = {
  link: 1,
  meet: 2,
  accepted: 3,
  handled: 4,
  to_ask: 5,
  contested: 6,
  carry: 7,
  reopen: 8,
} as const;

/**
 * Answers of the room: the first button records « Mais si, on travaille ensemble ! » in one click. Each has a
 * digit, inactive while typing.
 */
export class QuestionAnswers extends StoreElement {
  static override properties = {
    gap: { attribute: false },
    asking: { state: true },
    problem: { state: true },
  };
  declare gap: Gap;
  declare asking: Asking;
  declare problem: Problem | null;
  #key = '';

  constructor() {
    super();
    this.asking = null;
    this.problem = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Before the keys of the map: with a question open, digits answer it.
    addEventListener('keydown', this.#onKey, true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#onKey, true);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (!/^[1-9]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target) || !this.checkVisibility() || document.querySelector('dialog[open]') !== null)
      return;
    const answer = this.querySelector<HTMLButtonElement>(`.answers button[data-digit="${event.key}"]`);
    if (answer === null) return;
    event.preventDefault();
    event.stopPropagation();
    answer.click();
  };

  protected override willUpdate(): void {
    if (this.gap.key === this.#key) return;
    this.#key = this.gap.key;
    this.asking = null;
    this.problem = null;
  }

  protected override render(): TemplateResult {
    const { rule, status, evidence } = this.gap;
    const missing = evidence.missingPairs.length > 0;
    const carried = ASK_FOR_CARRIER.has(rule) && evidence.commitmentIds.length === 1;
    return html`<div class="answers">
      ${carried ? html`<div>${this.#toggle('carry', 'primary', t('answer.carry'))}</div>` : null}
      ${missing ? html`<div>${this.#toggle('link', 'primary', t('answer.exists'), this.#onePair())}</div>` : null}
      ${missing || evidence.actorIds.length > 0 ? this.#toggle('meet', '', t('answer.meet')) : null}
      ${
        status === 'open'
          ? html`${this.#toggle('accepted', '', t('answer.accepted'))}
        ${this.#give('handled')}${this.#give('to_ask')}
        ${this.#toggle('contested', '', t('answer.contested'))}`
          : html`<button class="button" data-digit=${DIGITS.reopen} @click=${() => void this.#save({ status: 'open', reason: null, reviewOn: null }, t('answer.reopened'))}>${t('answer.reopen')}</button>`
      }
    </div>
    ${this.#form()}
    ${this.problem === null ? null : html`<p class="strong" role="alert">${problemText(this.problem)}</p>`}`;
  }

  #toggle(
    asking: Exclude<Asking, null>,
    kind: string,
    label: string,
    act?: (() => void) | null,
  ): TemplateResult {
    const open = this.asking === asking;
    const click = act ?? (() => void this.#ask(open ? null : asking));
    return html`<button class="button ${kind}" data-digit=${DIGITS[asking]} aria-expanded=${act ? 'false' : open} @click=${click}>${label}</button>`;
  }

  #give(status: GapStatus & ('handled' | 'to_ask')): TemplateResult {
    return html`<button class="button" data-digit=${DIGITS[status]} @click=${() => void this.#save({ status }, t('answer.kept'))}>${t(`answer.${status}`)}</button>`;
  }

  /** One pair is taken at once; among several the room says which. */
  #onePair(): (() => void) | null {
    const [first, ...more] = this.gap.evidence.missingPairs;
    return first === undefined || more.length > 0 ? null : () => void this.#link(first);
  }

  async #ask(asking: Asking): Promise<void> {
    this.asking = asking;
    this.problem = null;
    await this.updateComplete;
    // The fields of a form are elements of their own, drawn before the next frame.
    await new Promise(requestAnimationFrame);
    this.querySelector<HTMLElement>(
      '.answer-form textarea, .answer-form input, .answer-form button',
    )?.focus();
  }

  #form(): TemplateResult | null {
    if (this.asking === null) return null;
    if (this.asking === 'link') return this.#choosePair();
    const close = () => void this.#ask(null);
    if (this.asking === 'meet')
      return html`<maillage-meeting-form .gap=${this.gap} @close=${close}></maillage-meeting-form>`;
    if (this.asking === 'carry')
      return html`<maillage-carrier-form .gap=${this.gap} @close=${close}></maillage-carrier-form>`;
    const status = this.asking;
    const day = this.state.map.value?.day ?? '';
    return html`<form class="answer-form" @submit=${(event: Event) => void this.#submit(event, status)}>
      <div class="field"><label for="answer-reason">${t(`answer.reason.${status}`)}</label>
        <textarea id="answer-reason" name="reason" required maxlength="2000"></textarea></div>
      ${
        status === 'accepted'
          ? html`<div class="field"><label for="answer-review">${t('answer.reviewOn')}</label>
        <input id="answer-review" name="reviewOn" type="date" required min=${day} .value=${reviewDay(day)} /></div>`
          : null
      }
      <div class="buttons"><button class="button primary compact">${t('answer.keep')}</button>
        <button type="button" class="button compact" @click=${() => void this.#ask(null)}>${t('shell.cancel')}</button></div>
    </form>`;
  }

  #choosePair(): TemplateResult {
    return html`<div class="answer-form" role="group" aria-label=${t('answer.whichPair')}>
      <p class="strong">${t('answer.whichPair')}</p>
      ${this.gap.evidence.missingPairs.map(
        (pair) =>
          html`<button class="button compact" @click=${() => void this.#link(pair)}>${t('answer.pair', this.#name(pair[0]), this.#name(pair[1]))}</button>`,
      )}</div>`;
  }

  readonly #name = (id: string): string => nameOnMap(this.state.map.value, id);

  /** Opens the entry of the missing link; adding it answers the question. */
  async #link([fromId, toId]: Pair): Promise<void> {
    const { themeIds, commitmentIds } = this.gap.evidence;
    this.asking = null;
    await openNewLink({
      fromId,
      toId,
      countsFrom: minIntensityOf(this.state.viewOptions),
      themes: themeIds.length === 1 ? themeIds : [],
      serves: commitmentIds.length === 1 ? commitmentIds : [],
      ...answersTo(this.gap),
    });
  }

  async #submit(event: Event, status: 'accepted' | 'contested'): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const reason = String(form.get('reason') ?? '').trim();
    const reviewOn = form.get('reviewOn');
    await this.#save(
      { status, reason, ...(reviewOn === null ? {} : { reviewOn: String(reviewOn) }) },
      t('answer.kept'),
    );
  }

  /** Keeps an answer to the question on screen; one that is given while another is on its way follows it. */
  async #save(body: Parameters<typeof saveAnswer>[1], notice: string): Promise<void> {
    const { asking } = this;
    const { key } = this.gap;
    const written = await saveAnswer(key, body, notice);
    if (this.gap.key !== key) {
      if (!written.ok) notify(problemText(written.problem), 'refused');
      return;
    }
    this.problem = written.ok ? null : written.problem;
    if (written.ok && this.asking === asking) this.asking = null;
  }
}

customElements.define('maillage-answers', QuestionAnswers);
