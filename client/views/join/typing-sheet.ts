import { html, type TemplateResult } from 'lit';
import { ASKED, type AskedScreen } from '../../../model/contract/asked-questions.ts';
import type { SimilarActor } from '../../../model/contract/name-similarity.ts';
import { Family } from '../../../model/contract/vocabulary.ts';
import { ParticipantAs } from '../../../model/contract/workshop.ts';
import { findSimilar, forgetSheet, sendSheet, speak } from '../../actions/index.ts';
import { randomId } from '../../api/random-id.ts';
import { actorOption } from '../../components/actor-picker.ts';
import '../../components/combobox.ts';
import type { PickEvent, TypedEvent } from '../../components/combobox.ts';
import { Fetched } from '../../components/fetched.ts';
import { StoreElement } from '../../components/store-element.ts';
import { byName } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { familyShort } from '../../messages/vocabulary.ts';
import { familyOf } from '../../state/entry/index.ts';
import {
  changeSpeaker,
  findOrganisations,
  indexMap,
  type Speaker,
  type Speaking,
  screenState,
  speakerOf,
  withSpeaker,
} from '../../state/index.ts';
import { type Digit, digitRow } from '../questionnaire/digit-row.ts';
import { noneOf } from '../questionnaire/none.ts';
import { type Asked, isChecked, textOf } from '../questionnaire/question.ts';
import { questionOf } from '../questionnaire/questions.ts';
import { aboutWorkshop } from './about-workshop.ts';
import { phonePage } from './phone-page.ts';
import { stateWords } from './progress.ts';
import { savedLine } from './saved-line.ts';

/** The questions in columns, in their order. */
const COLUMNS = [ASKED.slice(0, 2), ASKED.slice(2, 4), ASKED.slice(4)];

/** All that an organisation is asked, on one page, for a keyboard: a printed sheet is typed in under a minute. */
export class TypingSheet extends StoreElement {
  static override properties = {
    text: { state: true },
    wrong: { state: true },
    unknown: { state: true },
  };
  declare text: string;
  declare wrong: boolean;
  /** A name that is not on the map: Enter again adds it. */
  declare unknown: string;
  /** Candidates for that name. */
  readonly #similar = new Fetched<readonly SimilarActor[]>(this, {
    key: () => this.unknown || null,
    read: async (signal) => {
      const { items } = await findSimilar(this.unknown, signal).catch(() => ({ items: [] }));
      return items.filter(({ actor }) => actor.onMap !== undefined);
    },
  });

  constructor() {
    super();
    this.text = '';
    this.wrong = false;
    this.unknown = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#onKey);
    void this.#toOrganisation();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#onKey);
  }

  protected override render(): TemplateResult | null {
    const { speaking, map, me } = this.state;
    if (speaking === null || map.value === null) return null;
    const speaker = speakerOf(speaking);
    const mustName = me?.person?.role === 'participant';
    return phonePage({
      about: aboutWorkshop(speaking.workshop),
      top: savedLine(),
      body: html`<div class="typing"><h1 tabindex="-1">${t('typing.title')} <span class="soft">${speaking.workshop.title}</span></h1>
        <p class="soft small">${t('typing.keys')}</p>
        <div class="typing-who"><div class="field"><span class="label" aria-hidden="true">${t('typing.organisation')}</span>${this.#organisation(speaker)}</div>
          ${speaker === undefined ? null : this.#who(speaker, mustName)}</div>
        ${this.wrong ? html`<p class="wrong" role="alert">${t('who.missing.firstName')}</p>` : null}
        ${speaker === undefined ? null : this.#sections(speaking, speaker)}
        ${this.#done(speaking)}</div>`,
      foot: html`<button class="button" @click=${() => speak((now) => ({ ...now, onePage: false, speakerId: null, step: 'who' }))} ?hidden=${!mustName}>${t('typing.leave')}</button>
        <button class="button primary" ?disabled=${speaker === undefined} @click=${this.#send}>${t('typing.validateAll')} <kbd>Ctrl</kbd> <kbd>↵</kbd></button>`,
      leaving: mustName ? t('join.leave') : null,
    });
  }

  #organisation(speaker: Speaker | undefined): TemplateResult {
    const map = this.state.map.value;
    const actors =
      map === null ? [] : [...map.actors.filter(({ outside }) => !outside), ...map.reserve].sort(byName);
    const text = this.text || (speaker?.actorName ?? '');
    return html`<maillage-combobox class="typing-organisation" .label=${t('typing.organisation')} .placeholder=${t('typing.organisationHint')} .value=${text} .keepText=${true}
      .options=${this.text === '' ? [] : findOrganisations(actors, this.text).map(actorOption)}
      @typed=${(event: TypedEvent) => {
        this.text = event.detail.text;
        this.unknown = '';
      }}
      @pick=${(event: PickEvent) => this.#begin(event.detail.option.id)}
      @enter=${(event: TypedEvent) => this.#beginNew(event.detail.text)}></maillage-combobox>
      ${
        this.unknown === ''
          ? null
          : html`<p role="status">${t('typing.unknown', this.unknown)} ${(this.#similar.value ?? []).map(
              ({ actor }) =>
                html`<button type="button" class="button compact" @click=${() => this.#begin(actor.id)}>${actor.name}</button> `,
            )}</p>`
      }`;
  }

  get #speaker(): Speaker | undefined {
    return this.state.speaking === null ? undefined : speakerOf(this.state.speaking);
  }

  #begin(actorId: string): void {
    const known =
      this.state.map.value === null ? undefined : indexMap(this.state.map.value).actors.get(actorId);
    if (known !== undefined)
      this.#open({ actorId, actorName: known.name, family: known.family, isNew: false });
  }

  /** Shows the candidates for a new name before it is added. */
  #beginNew(text: string): void {
    const name = text.trim();
    if (name === '' || name === this.#speaker?.actorName) return;
    if (name === this.unknown)
      this.#open({ actorId: randomId(), actorName: name, family: familyOf(name), isNew: true });
    else this.unknown = name;
  }

  #open(organisation: Pick<Speaker, 'actorId' | 'actorName' | 'family' | 'isNew'>): void {
    const known = this.state.speaking?.speakers.find(({ actorId }) => actorId === organisation.actorId);
    this.text = '';
    this.unknown = '';
    forgetSheet();
    speak((now) =>
      withSpeaker(
        now,
        known ?? { id: randomId(), firstName: '', as: 'other', research: false, ...organisation },
      ),
    );
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#typing-name')?.focus());
  }

  #who(speaker: Speaker, mustName: boolean): TemplateResult {
    const set = (change: Partial<Speaker>): void =>
      speak((now) => changeSpeaker(now, speaker.id, (one) => ({ ...one, ...change })));
    const as: readonly Digit<Speaker['as']>[] = ParticipantAs.options.map((value, at) => ({
      digit: at + 1,
      label: t(`who.as.${value}`),
      value,
    }));
    return html`${
      speaker.isNew
        ? html`<label class="typing-field"><span>${t('newActor.family')}</span><select class="input" @change=${(event: Event) => set({ family: textOf(event) as Family })}>
            ${Family.options.map((family) => html`<option value=${family} .selected=${family === speaker.family}>${familyShort(family)}</option>`)}</select></label>`
        : null
    }
      <label class="typing-field"><span>${t('who.firstName')}${mustName ? '' : ` ${t('typing.optional')}`}</span>
        <input class="input" id="typing-name" maxlength="60" .value=${speaker.firstName} @input=${(event: Event) => set({ firstName: textOf(event) })} /></label>
      <div class="typing-field"><span>${t('who.as')} <span class="soft small">${as.map(({ digit, label }) => `${digit} ${label}`).join(' · ')}</span></span>
        ${digitRow('typing-as', t('who.as'), as, speaker.as === 'other' ? null : speaker.as, (value) => set({ as: value ?? 'other' }))}</div>
      <label class="check"><input type="checkbox" .checked=${speaker.research} @change=${(event: Event) => set({ research: isChecked(event) })} /> ${t('who.research')}</label>`;
  }

  #sections(speaking: Speaking, speaker: Speaker): TemplateResult | null {
    const map = this.state.map.value;
    if (map === null) return null;
    const asked: Asked = {
      speaker,
      map,
      workshop: speaking.workshop,
      actor: indexMap(map).actors.get(speaker.actorId),
    };
    return html`<div class="typing-columns">${COLUMNS.map((screens) => html`<div>${screens.map((screen) => section(screen, asked))}</div>`)}</div>`;
  }

  #done(speaking: Speaking): TemplateResult | null {
    const done = speaking.speakers.filter(({ id }) => id !== speaking.speakerId);
    if (done.length === 0) return null;
    return html`<section class="typing-done"><h2>${t('who.done', done.length)}</h2><ul class="typing-rows" role="list">${[
      ...done,
    ]
      .reverse()
      .map((speaker) => {
        const states = ASKED.map((screen) => ({
          screen,
          state: screenState(speaking, speaker, screen, this.state.outbox),
        })).filter(({ state }) => state.is !== 'passed' && state.is !== 'todo');
        return html`<li><button type="button" class="worded" @click=${() => this.#open(speaker)}>${speaker.actorName}</button>
        <span class="soft small">${states.map(({ screen, state }) => t('shell.labelled', t(`screen.${screen}.title`), stateWords(state))).join(' · ')}</span></li>`;
      })}</ul></section>`;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.#send();
  };

  readonly #send = (): void => {
    const { speaking, me } = this.state;
    const speaker = speaking === null ? undefined : speakerOf(speaking);
    if (speaker === undefined) return;
    this.wrong = me?.person?.role === 'participant' && speaker.firstName.trim() === '';
    if (this.wrong) {
      this.querySelector<HTMLElement>('#typing-name')?.focus();
      return;
    }
    sendSheet(speaker.id);
    void this.#toOrganisation();
  };

  async #toOrganisation(): Promise<void> {
    this.text = '';
    await this.updateComplete;
    this.querySelector<HTMLElement>('.typing-organisation')?.focus();
    this.querySelector('.seat-scroll')?.scrollTo({ top: 0 });
  }
}

/** A question of the sheet, with the legend of its digits; « aucun » is checked on the sheet, it is checked here. */
function section(screen: AskedScreen, asked: Asked): TemplateResult {
  const { digits = [], body } = questionOf(screen).typed(asked);
  const none = noneOf(asked, screen);
  return html`<section class="typing-section"><h2>${t(`screen.${screen}.title`)}</h2>
    ${digits.length === 0 ? null : html`<p class="soft small">${digits.map(({ digit, label }) => `${digit} ${label}`).join(' · ')}</p>`}
    ${body}${
      none === null
        ? null
        : html`<label class="check"><input class="none" type="checkbox" .checked=${none.isTicked} ?disabled=${none.isVain} @change=${none.tick} /> ${none.label}</label>`
    }</section>`;
}

customElements.define('maillage-typing-sheet', TypingSheet);
