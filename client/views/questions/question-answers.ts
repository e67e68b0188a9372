import { html, type TemplateResult } from 'lit';
import type { Gap } from '../../../model/contract/gap.ts';
import type { Problem } from '../../../model/contract/problem.ts';
import type { GapStatus } from '../../../model/contract/vocabulary.ts';
import { pairKey } from '../../../model/elements/system.ts';
import { createCooperation, notify, saveAnswer, takeSuggestion, type Written } from '../../actions/index.ts';
import { Sending } from '../../components/sending.ts';
import { StoreElement } from '../../components/store-element.ts';
import { isTyping } from '../../components/typing.ts';
import { listOfNames } from '../../messages/format.ts';
import { problemText, t } from '../../messages/translate.ts';
import { indexMap, tauOf } from '../../state/index.ts';
import { openNewLink } from '../map/dialogs.ts';
import { reviewDay } from './review-day.ts';
import { threeOf } from './three-of.ts';

type Asking = 'link' | 'meet' | 'accepted' | 'contested' | null;
type Pair = readonly [string, string];

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
  readonly #sending = new Sending(this);

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
    const answer = this.querySelectorAll<HTMLButtonElement>('.answers button')[Number(event.key) - 1];
    if (answer === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    answer.click();
  };

  protected override willUpdate(): void {
    if (this.gap.key === this.#key) return;
    this.#key = this.gap.key;
    this.#sending.forget();
    this.asking = null;
    this.problem = null;
  }

  protected override render(): TemplateResult {
    const { status, evidence } = this.gap;
    const missing = evidence.missingPairs.length > 0;
    return html`<div class="answers">
      ${missing ? html`<div>${this.#toggle('link', 'primary', t('answer.exists'), this.#pairs('link'))}</div>` : null}
      ${missing ? this.#toggle('meet', '', t('answer.meet'), this.#pairs('meet')) : null}
      ${
        status === 'open'
          ? html`${this.#toggle('accepted', '', t('answer.accepted'))}
        ${this.#give('handled')}${this.#give('to_ask')}
        ${this.#toggle('contested', '', t('answer.contested'))}`
          : html`<button class="button" @click=${() => void this.#save({ status: 'open', reason: null, reviewOn: null }, t('answer.reopened'))}>${t('answer.reopen')}</button>`
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
    return html`<button class="button ${kind}" aria-expanded=${act ? 'false' : open} @click=${click}>${label}</button>`;
  }

  #give(status: GapStatus & ('handled' | 'to_ask')): TemplateResult {
    return html`<button class="button" @click=${() => void this.#save({ status }, t('answer.kept'))}>${t(`answer.${status}`)}</button>`;
  }

  /** One pair is taken at once; among several the room says which. */
  #pairs(asking: 'link' | 'meet'): (() => void) | null {
    const [first, ...more] = this.gap.evidence.missingPairs;
    return first === undefined || more.length > 0 ? null : () => void this.#take(asking, first);
  }

  async #ask(asking: Asking): Promise<void> {
    this.asking = asking;
    this.problem = null;
    await this.updateComplete;
    this.querySelector<HTMLElement>('.answer-form textarea, .answer-form button')?.focus();
  }

  #form(): TemplateResult | null {
    if (this.asking === null) return null;
    if (this.asking === 'link' || this.asking === 'meet') return this.#choosePair(this.asking);
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

  #choosePair(asking: 'link' | 'meet'): TemplateResult {
    const three = asking === 'meet' && this.gap.rule === 'scattered-carriers' ? threeOf(this.gap) : null;
    return html`<div class="answer-form" role="group" aria-label=${t('answer.whichPair')}>
      <p class="strong">${t('answer.whichPair')}</p>
      ${this.gap.evidence.missingPairs.map(
        (pair) =>
          html`<button class="button compact" @click=${() => void this.#take(asking, pair)}>${t('answer.pair', this.#name(pair[0]), this.#name(pair[1]))}</button>`,
      )}${three === null ? null : html`<button class="button compact" @click=${() => void this.#meetAll(three)}>${listOfNames(three.map((id) => this.#name(id)))}</button>`}</div>`;
  }

  #name(id: string): string {
    const map = this.state.map.value;
    return map === null ? id : (indexMap(map).actors.get(id)?.name ?? id);
  }

  async #take(asking: 'link' | 'meet', [fromId, toId]: Pair): Promise<void> {
    const { themeIds, commitmentIds } = this.gap.evidence;
    this.asking = null;
    if (asking === 'link')
      return await openNewLink({
        fromId,
        toId,
        countsFrom: tauOf(this.state.viewOptions),
        themes: themeIds.length === 1 ? themeIds : [],
        serves: commitmentIds.length === 1 ? commitmentIds : [],
        ...(this.gap.rule === 'unmet-need' ? { statement: t('answer.addedForNeed') } : {}),
      });
    await this.#propose(() => takeSuggestion(pairKey(fromId, toId)));
  }

  /** « À deux ou trois »: a meeting of three is a cooperation proposed to all of them. */
  async #meetAll(actorIds: readonly string[]): Promise<void> {
    const { themeIds, commitmentIds } = this.gap.evidence;
    this.asking = null;
    await this.#propose(() =>
      createCooperation(
        {
          nature: 'unspecified',
          status: 'proposed',
          intensity: 0,
          parties: actorIds.map((actorId) => ({ actorId, role: 'member' as const })),
          themes: themeIds.length === 1 ? [...themeIds] : [],
          serves: [...commitmentIds],
        },
        t('suggestion.accepted'),
      ),
    );
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

  /** Makes a meeting, once however often it is pressed. */
  async #propose(make: () => Promise<Written<unknown>>): Promise<void> {
    const written = await this.#sending.send(make);
    if (written !== null) this.problem = written.ok ? null : written.problem;
  }
}

customElements.define('maillage-answers', QuestionAnswers);
