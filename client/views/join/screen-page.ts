import { html, type PropertyValues, type TemplateResult } from 'lit';
import { ASKED, type AskedScreen } from '../../../model/contract/asked-questions.ts';
import type { EarlierWord } from '../../../model/contract/workshop.ts';
import { pass, readEarlierWords, speak, validate } from '../../actions/index.ts';
import { Fetched } from '../../components/fetched.ts';
import { icon } from '../../components/icon.ts';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';
import {
  indexMap,
  isAnswered,
  type Speaker,
  type Speaking,
  screenState,
  speakerOf,
} from '../../state/index.ts';
import { earlierAnswer } from '../questionnaire/earlier-words.ts';
import { noneOf } from '../questionnaire/none.ts';
import type { Asked, Part } from '../questionnaire/question.ts';
import { questionOf } from '../questionnaire/questions.ts';
import { aboutWorkshop, sendsLate } from './about-workshop.ts';
import { phonePage } from './phone-page.ts';
import { progress, stateWords, waitsLine } from './progress.ts';
import { savedLine } from './saved-line.ts';

/** One screen for one organisation: questions, « Passer » and « Valider ». */
export class ScreenPage extends StoreElement {
  static override properties = { unsaid: { state: true } };
  /** True after « Valider » without any answer, not even « aucun ». */
  declare unsaid: boolean;
  #at = '';
  /** Key of the visible part: it stays, whatever appears or disappears before it. */
  #key: string | undefined;
  #goes = false;
  /** Screens that other devices validated for the organisation; without network, none are known. */
  readonly #earlier = new Fetched<readonly EarlierWord[]>(this, {
    key: () => {
      const { speaking } = this.state;
      const speaker = speaking === null ? undefined : speakerOf(speaking);
      return speaker === undefined || speaker.isNew ? null : `${speaker.actorId} ${speaking?.step}`;
    },
    read: async () => readEarlierWords(),
    keeps: true,
  });

  constructor() {
    super();
    this.unsaid = false;
  }

  protected override render(): TemplateResult | null {
    const { speaking, map } = this.state;
    const speaker = speaking === null ? undefined : speakerOf(speaking);
    if (speaking === null || speaker === undefined || map.value === null) return null;
    // Announced before leaving the page for the next step.
    const screen = ASKED.find((one) => one === speaking.step);
    if (screen === undefined) return null;
    const actor = indexMap(map.value).actors.get(speaker.actorId);
    const asked: Asked = { speaker, map: map.value, workshop: speaking.workshop, actor };
    const parts = questionOf(screen).phone(asked);
    const at = this.#partAt(speaking, parts);
    this.#key = parts[at]?.subject;
    const isLast = at === parts.length - 1;
    const none = isLast ? noneOf(asked, screen) : null;
    const state = screenState(speaking, speaker, screen, this.state.outbox);
    return phonePage({
      about: aboutWorkshop(speaking.workshop),
      top: html`${progress(speaking, speaker)}${savedLine(state)}`,
      body: html`${speaking.workshop.question === undefined ? null : html`<p class="seat-question">${speaking.workshop.question}</p>`}
        <p class="seat-who">${speaker.actorName}${
          at === 0
            ? null
            : html` <button type="button" class="button compact" @click=${() => this.#goTo(at - 1)}>${icon('arrowLeft')} ${t('screen.back')}</button>`
        }</p>
        <h1 tabindex="-1">${parts[at]?.title ?? t(`screen.${screen}.title`)}</h1>
        ${sendsLate(speaking.workshop) ? html`<p class="small waits">${t('screen.late')}</p>` : null}
        ${state.is === 'todo' ? null : html`<p class="screen-state ${state.is}">${stateWords(state)}</p>`}
        ${state.is === 'pending' && !sendsLate(speaking.workshop) ? waitsLine(speaking.workshop) : null}
        ${at === 0 && (state.is === 'todo' || state.is === 'passed') ? earlierAnswer(this.#earlier.value ?? [], screen) : null}
        ${parts[at]?.body}
        ${
          none === null
            ? null
            : html`<label class="tap box"><input type="checkbox" .checked=${none.isTicked} ?disabled=${none.isVain} @change=${none.tick} /><span>${none.label}</span></label>`
        }
        ${this.unsaid ? html`<p class="wrong" role="alert">${t('screen.unsaid')}</p>` : null}`,
      foot: this.#foot(screen, speaker, isLast ? null : at + 1, parts.length),
      leaving: t('join.leave'),
    });
  }

  /** Returns the visible part: the same one until somebody moves on. */
  #partAt(speaking: Speaking, parts: readonly Part[]): number {
    const stays = placeOf(speaking) === this.#at && this.#key !== undefined;
    const same = stays ? parts.findIndex(({ subject }) => subject === this.#key) : -1;
    return same >= 0 ? same : Math.min(speaking.part, parts.length - 1);
  }

  #goTo(part: number): void {
    this.#key = undefined;
    this.#goes = true;
    speak((now) => ({ ...now, part }));
  }

  /** Shows the buttons to go on. Passing the last of several parts sends the answers to earlier ones. */
  #foot(
    screen: AskedScreen,
    { id, drafts }: Speaker,
    nextPart: number | null,
    partCount: number,
  ): TemplateResult {
    const next = (): void => this.#goTo(nextPart ?? 0);
    const leave = partCount > 1 && isAnswered(screen, drafts) ? validate : pass;
    return nextPart === null
      ? html`<button class="button" @click=${() => leave(id, screen)}>${t('screen.pass')}</button>
        <button class="button primary" @click=${() => this.#validate(screen, id)}>${t('screen.validate')}</button>`
      : html`<button class="button" @click=${next}>${t('screen.pass')}</button>
        <button class="button primary" @click=${next}>${t('screen.next')}</button>`;
  }

  #validate(screen: AskedScreen, speakerId: string): void {
    const { none, finish } = questionOf(screen);
    finish?.(speakerId);
    const { speaking, map } = this.state;
    const speaker = speaking === null ? undefined : speakerOf(speaking);
    if (speaker === undefined || map.value === null) return;
    // « None » must be stated explicitly; data already on the map is confirmed by validating it.
    this.unsaid =
      none !== undefined && !isAnswered(screen, speaker.drafts) && !none.isOnMap(map.value, speaker.actorId);
    if (!this.unsaid) validate(speakerId, screen);
  }

  /** Another screen, or another link, starts at its top, and is announced. */
  protected override updated(changed: PropertyValues<this>): void {
    const { speaking } = this.state;
    const at = speaking === null ? '' : placeOf(speaking);
    if (at === this.#at && !this.#goes) return;
    this.#goes = false;
    const first = this.#at === '';
    this.#at = at;
    if (!changed.has('unsaid')) this.unsaid = false;
    this.querySelector('.seat-scroll')?.scrollTo({ top: 0 });
    if (!first) this.querySelector<HTMLElement>('h1')?.focus();
  }
}

const placeOf = ({ speakerId, step, part }: Speaking): string => `${speakerId} ${step} ${part}`;

customElements.define('maillage-screen', ScreenPage);
