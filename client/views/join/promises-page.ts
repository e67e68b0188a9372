import { html, type TemplateResult } from 'lit';
import type { Cooperation } from '../../../model/contract/cooperation.ts';
import type { PromiseWord } from '../../../model/contract/questionnaire.ts';
import { isOverdue } from '../../../model/readings/promises.ts';
import { sayPromises, speak } from '../../actions/index.ts';
import { dayInput, typedDay } from '../../components/day-input.ts';
import { StoreElement } from '../../components/store-element.ts';
import { listOfNames, longDay } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { nameOnMap, OUTCOMES, promisesAsked, promiseWords, speakerOf } from '../../state/index.ts';
import { aboutWorkshop } from './about-workshop.ts';
import { phonePage } from './phone-page.ts';
import { savedLine } from './saved-line.ts';

/** Promises of the organisation on its phone: its yes to a proposal, and the outcome of earlier ones. */
export class PromisesPage extends StoreElement {
  static override properties = { words: { state: true }, unsaid: { state: true } };
  /** Words chosen here and not sent yet, by promise. */
  declare words: ReadonlyMap<string, PromiseWord>;
  declare unsaid: boolean;

  constructor() {
    super();
    this.words = new Map();
    this.unsaid = false;
  }

  protected override render(): TemplateResult | null {
    const { speaking, map } = this.state;
    const speaker = speaking === null ? undefined : speakerOf(speaking);
    if (speaking === null || map.value === null || speaker === undefined) return null;
    const { day } = map.value;
    const earlier = promiseWords(speaking.contributions.filter(({ actorId }) => actorId === speaker.actorId));
    const asked = promisesAsked(map.value, speaker.actorId);
    const follows = speaking.workshop.follows !== undefined;
    return phonePage({
      about: aboutWorkshop(speaking.workshop),
      top: savedLine(),
      body: html`<h1 tabindex="-1">${t(follows ? 'promise.lastTime' : 'promise.mine')}</h1>
        ${asked.length === 0 ? html`<p class="soft" role="status">${t('promise.none')}</p>` : html`<p class="soft">${t('promise.lead')}</p>`}
        <form id="said-promises" @submit=${this.#submit}><ul class="cards" role="list">${asked.map((one) =>
          this.#card(one, {
            isAgreed: one.parties.some(
              ({ actorId, agreedOn }) => actorId === speaker.actorId && agreedOn !== undefined,
            ),
            asksOutcome: follows || isOverdue(one, day),
            known: earlier.get(one.id)?.[0]?.word,
            actorId: speaker.actorId,
            day,
          }),
        )}</ul></form>
        ${this.unsaid ? html`<p class="wrong" role="alert">${t('promise.unsaid')}</p>` : null}`,
      foot: html`<button class="button" @click=${leave}>${t('end.back')}</button>
        ${asked.length === 0 ? null : html`<button class="button primary" form="said-promises">${t('screen.validate')}</button>`}`,
      leaving: t('join.leave'),
    });
  }

  #card(
    { id, parties, note, promisedFor }: Cooperation,
    asked: {
      readonly isAgreed: boolean;
      readonly asksOutcome: boolean;
      readonly known: PromiseWord | undefined;
      readonly actorId: string;
      readonly day: string;
    },
  ): TemplateResult {
    const others = parties.map((party) => party.actorId).filter((actorId) => actorId !== asked.actorId);
    const names = others.map((actorId) => nameOnMap(this.state.map.value, actorId));
    const chosen = this.words.get(id) ?? asked.known;
    const shown: readonly PromiseWord[] = asked.asksOutcome || asked.isAgreed ? OUTCOMES : ['yes', 'no'];
    return html`<li class="said-card"><p class="strong">${t('promise.with', listOfNames(names))}</p>
      <p class="soft">${[...(note === undefined ? [] : [note]), ...(promisedFor === undefined ? [] : [t('promise.for', longDay(promisedFor))])].join(' · ')}</p>
      <div class="taps" role="radiogroup" aria-label=${t('promise.word')}>${shown.map(
        (word) => html`<label class="tap"><input type="radio" name=${`word-${id}`} .checked=${word === chosen}
          @change=${() => {
            this.words = new Map(this.words).set(id, word);
            this.unsaid = false;
          }} /><span>${t(`promise.word.${word}`)}</span></label>`,
      )}</div>
      ${
        this.words.get(id) === 'moved'
          ? html`<div class="field"><label for=${`day-${id}`}>${t('promise.newDay')}</label>
            ${dayInput({ id: `day-${id}`, name: `day-${id}`, side: 'end', from: asked.day, style: 'input' })}</div>`
          : null
      }</li>`;
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const { speaking, map } = this.state;
    const speaker = speaking === null ? undefined : speakerOf(speaking);
    if (speaker === undefined) return;
    const answers = [...this.words].map(([cooperationId, word]) => {
      const day = word === 'moved' ? typedDay(form, `day-${cooperationId}`, 'end', map.value?.day) : '';
      return { cooperationId, word, ...(day === '' ? {} : { promisedFor: day }) };
    });
    this.unsaid =
      answers.length === 0 ||
      answers.some(({ word, promisedFor }) => word === 'moved' && promisedFor === undefined);
    if (this.unsaid) return;
    leave();
    await sayPromises(speaker.id, answers);
  };
}

const leave = (): void => speak((now) => ({ ...now, step: 'summary' }));

customElements.define('maillage-phone-promises', PromisesPage);
