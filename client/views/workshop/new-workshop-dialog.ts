import { html, type TemplateResult } from 'lit';
import type { Problem } from '../../../model/contract/problem.ts';
import type { Acceptance, Workshop } from '../../../model/contract/workshop.ts';
import { createWorkshop } from '../../actions/index.ts';
import { chips, choice } from '../../components/choice.ts';
import { Sending } from '../../components/sending.ts';
import { StoreElement } from '../../components/store-element.ts';
import { longDay, today } from '../../messages/format.ts';
import { problemText, t } from '../../messages/translate.ts';
import { optionsOf } from '../../messages/vocabulary.ts';
import { toggled, workshopsOf } from '../../state/index.ts';

/** Default number of days for rereading. */
const REREADING_DAYS = 14;

/** A workshop to prepare: its name and day are enough, the rest can come later. */
export class NewWorkshopDialog extends StoreElement {
  static override properties = {
    themes: { state: true },
    acceptance: { state: true },
    follows: { state: true },
    problem: { state: true },
  };
  declare themes: readonly string[];
  declare acceptance: Acceptance;
  /** The workshop that this one follows, if any. */
  declare follows: Workshop | null;
  declare problem: Problem | null;
  readonly #sending = new Sending(this);

  constructor() {
    super();
    this.themes = [];
    this.acceptance = 'direct';
    this.follows = null;
    this.problem = null;
  }

  async open(): Promise<void> {
    this.themes = [];
    this.acceptance = 'direct';
    this.follows = null;
    this.problem = null;
    this.#sending.forget();
    await this.updateComplete;
    this.querySelector('form')?.reset();
    this.#setDay('on', notPast(this.state.map.value?.day ?? today()));
    this.#followDay();
    this.querySelector('dialog')?.showModal();
    this.querySelector<HTMLInputElement>('#workshop-title')?.focus();
  }

  protected override render(): TemplateResult {
    return html`<dialog class="wide" aria-labelledby="new-workshop-title">
      <h2 id="new-workshop-title">${t('workshop.new')}</h2>
      <form @submit=${this.#submit}>
        <div class="two">
          <div class="field"><label for="workshop-title">${t('workshop.field.title')}</label>
            <input id="workshop-title" name="title" required maxlength="200" autocomplete="off" placeholder=${t('workshop.titleExample')} /></div>
          <div class="field"><label for="workshop-on">${t('workshop.field.on')}</label>
            <input id="workshop-on" name="on" type="date" required @change=${this.#followDay} /></div>
        </div>
        ${this.#followed()}
        <div class="field"><label for="workshop-question">${t('workshop.field.question')}</label>
          <input id="workshop-question" name="question" maxlength="1000" autocomplete="off" placeholder=${t('workshop.questionExample')} /></div>
        <div class="field"><span class="label">${t('workshop.field.perimeterThemes')}</span>
          ${chips(t('workshop.field.perimeterThemes'), this.themes, optionsOf('themes'), (theme) => {
            this.themes = toggled(this.themes, theme);
          })}<span class="hint">${t('workshop.perimeterHint')}</span></div>
        <div class="field"><span class="label">${t('workshop.field.acceptance')}</span>
          ${acceptanceChoice(this.acceptance, (acceptance) => {
            this.acceptance = acceptance;
          })}<span class="hint">${t(`workshop.acceptance.${this.acceptance}Hint`)}</span></div>
        <div class="two">
          <div class="field"><label for="workshop-invited">${t('workshop.field.invited')}</label>
            <input id="workshop-invited" name="invited" type="number" min="0" max="10000" inputmode="numeric" /></div>
          <div class="field"><label for="workshop-reread">${t('workshop.field.rereadUntil')}</label>
            <input id="workshop-reread" name="rereadUntil" type="date" /></div>
        </div>
        ${this.problem === null ? null : html`<p class="strong" role="alert">${problemText(this.problem)}</p>`}
        <div class="buttons">
          <button class="button primary" ?disabled=${this.#sending.isOn}>${t('workshop.prepare')}</button>
          <button class="button" type="button" @click=${this.#close}>${t('shell.cancel')}</button>
        </div>
      </form>
    </dialog>`;
  }

  /** Offers what another workshop began with; nothing where none was opened. */
  #followed(): TemplateResult | null {
    const opened = (workshopsOf(this.state) ?? []).filter(({ openedAt }) => openedAt !== undefined);
    if (opened.length === 0) return null;
    return html`<div class="field"><label for="workshop-follows">${t('workshop.field.follows')}</label>
      <select id="workshop-follows" @change=${(event: Event) => this.#carryOver(opened.find(({ id }) => id === (event.target as HTMLSelectElement).value) ?? null)}>
        <option value="" .selected=${this.follows === null}>${t('workshop.followsNone')}</option>
        ${opened.map(({ id, title, on }) => html`<option value=${id} .selected=${id === this.follows?.id}>${title}, ${longDay(on)}</option>`)}
      </select>${this.follows === null ? null : html`<span class="hint">${t('workshop.followsHint')}</span>`}</div>`;
  }

  /** Carries over the question, the perimeter and the mode of a workshop. */
  #carryOver(followed: Workshop | null): void {
    this.follows = followed;
    if (followed === null) return;
    this.themes = followed.perimeterThemes;
    this.acceptance = followed.acceptance;
    const question = this.querySelector<HTMLInputElement>('#workshop-question');
    if (question !== null && question.value === '') question.value = followed.question ?? '';
  }

  #day = (name: string): HTMLInputElement | null => this.querySelector(`input[name="${name}"]`);

  #setDay(name: string, day: string): void {
    const input = this.#day(name);
    if (input !== null) input.value = day;
  }

  readonly #followDay = (): void => {
    const day = this.#day('on')?.value ?? '';
    if (day !== '') this.#setDay('rereadUntil', daysAfter(notPast(day), REREADING_DAYS));
  };

  readonly #close = (): void => this.querySelector('dialog')?.close();

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const text = (name: string) => String(data.get(name) ?? '').trim();
    const { follows } = this;
    const given = (name: string) => (text(name) === '' ? {} : { [name]: text(name) });
    const written = await this.#sending.send(() =>
      createWorkshop({
        title: text('title'),
        on: text('on'),
        acceptance: this.acceptance,
        ...given('question'),
        ...given('rereadUntil'),
        ...(text('invited') === '' ? {} : { invited: Number(text('invited')) }),
        ...(this.themes.length === 0 ? {} : { perimeterThemes: [...this.themes] }),
        ...(follows === null ? {} : { follows: follows.id }),
        ...(follows === null || follows.perimeterActors.length === 0
          ? {}
          : { perimeterActors: [...follows.perimeterActors] }),
      }),
    );
    if (written?.ok) this.#close();
    else if (written !== null) this.problem = written.problem;
  };
}

/** Shows the choice whether phones' contributions need acceptance. */
export const acceptanceChoice = (
  chosen: Acceptance,
  choose: (acceptance: Acceptance) => void,
): TemplateResult =>
  choice<Acceptance>(
    t('workshop.field.acceptance'),
    chosen,
    [
      ['direct', t('workshop.acceptance.direct')],
      ['reviewed', t('workshop.acceptance.reviewed')],
    ],
    choose,
  );

/** Clamps a day to today: workshops and rereading periods lie in the future. */
const notPast = (day: string): string => (day < today() ? today() : day);

function daysAfter(day: string, days: number): string {
  const moment = new Date(`${day}T12:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

customElements.define('maillage-new-workshop', NewWorkshopDialog);
