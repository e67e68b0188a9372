import { html, type TemplateResult } from 'lit';
import type { SimilarNames } from '../../../model/contract/name-similarity.ts';
import type { MapActor } from '../../../model/contract/reading.ts';
import { Family } from '../../../model/contract/vocabulary.ts';
import { ParticipantAs } from '../../../model/contract/workshop.ts';
import { beginToSpeak, findSimilar, heardInTime, speak } from '../../actions/index.ts';
import { randomId } from '../../api/random-id.ts';
import type { TypedEvent } from '../../components/combobox.ts';
import { familyMark } from '../../components/family-mark.ts';
import { Fetched } from '../../components/fetched.ts';
import { StoreElement } from '../../components/store-element.ts';
import { byName } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { familyShort } from '../../messages/vocabulary.ts';
import { familyOf } from '../../state/entry/index.ts';
import { indexMap, type NewSpeaker, nobodyYet, type Speaking, speakerOf } from '../../state/index.ts';
import {
  chosenOrganisation,
  organisationLine,
  type PickActorEvent,
} from '../questionnaire/organisation-search.ts';
import { aboutWorkshop, consentText } from './about-workshop.ts';
import '../questionnaire/organisation-search.ts';
import { isChecked, textOf } from '../questionnaire/question.ts';
import { phonePage } from './phone-page.ts';
import { savedLine } from './saved-line.ts';

const PAUSE_MS = 200;
const NOBODY: SimilarNames = { items: [], official: [] };

type Missing = 'firstName' | 'organisation' | 'as';

/** The first screen: what speaking means here, who speaks, for which organisation, as what. */
export class WhoPage extends StoreElement {
  static override properties = {
    similar: { state: true },
    wrong: { state: true },
    pending: { state: true },
  };
  /** Candidates for a new organisation's name, shown before it is created. */
  declare similar: SimilarNames;
  declare wrong: Missing | null;
  declare pending: boolean;
  /** Name whose candidates were shown. */
  #seen = '';
  /** Candidates by the server for the search text; without an answer, those of this device. */
  readonly #meant = new Fetched<SimilarNames>(this, {
    key: () => this.#searched || null,
    read: (signal) => findSimilar(this.#searched, signal).catch(() => NOBODY),
    keeps: true,
    pauseMs: PAUSE_MS,
  });

  constructor() {
    super();
    this.similar = NOBODY;
    this.wrong = null;
    this.pending = false;
  }

  protected override render(): TemplateResult | null {
    const { speaking } = this.state;
    if (speaking === null) return null;
    const { workshop, several, speakers, newSpeaker } = speaking;
    return phonePage({
      about: aboutWorkshop(workshop),
      top: savedLine(),
      body: html`<h1 tabindex="-1">${several && speakers.length > 0 ? t('who.next') : workshop.title}</h1>
        ${workshop.question === undefined ? null : html`<p class="seat-question">${workshop.question}</p>`}
        ${several && speakers.length > 0 ? this.#done(speaking) : null}
        <p class="consent">${consentText(workshop)}</p>
        <p class="small"><a href="/confidentialite" target="_blank">${t('shell.privacy')}</a></p>
        <form id="who-form" class="seat-form" novalidate @submit=${this.#submit}>
          <div class="field"><label for="who-name">${t('who.firstName')}</label>
            <input id="who-name" autocomplete="given-name" autocapitalize="words" maxlength="60" aria-invalid=${this.wrong === 'firstName'}
              .value=${newSpeaker.firstName} @input=${(event: Event) => set({ firstName: textOf(event) })} />
            ${this.#wrongAt('firstName')}</div>
          ${this.#organisation(newSpeaker)}
          <fieldset class="field"><legend class="label">${t('who.as')}</legend>
            <div class="taps">${ParticipantAs.options.map(
              (as) => html`<label class="tap"><input type="radio" name="as" .checked=${newSpeaker.as === as}
                @change=${() => set({ as })} /><span>${t(`who.as.${as}`)}</span></label>`,
            )}</div>${this.#wrongAt('as')}${this.#citizenView(newSpeaker)}</fieldset>
          <label class="tap box"><input type="checkbox" .checked=${newSpeaker.research}
            @change=${(event: Event) => set({ research: isChecked(event) })} /><span>${t('who.research')}</span></label>
          ${
            speakers.length > 0
              ? null
              : html`<label class="tap box"><input type="checkbox" .checked=${several}
            @change=${(event: Event) => speak((now) => ({ ...now, several: isChecked(event) }))} /><span>${t('who.several')}
              <span class="soft small">${t('who.severalHint')}</span></span></label>`
          }
          ${several ? html`<p class="wide-only"><button type="button" class="button" @click=${onOnePage}>${t('who.onePage')}</button></p>` : null}
        </form>`,
      foot: html`<button class="button primary" form="who-form" ?disabled=${this.pending}>${t(this.pending ? 'shell.working' : 'who.start')}</button>`,
      leaving: t('join.leave'),
    });
  }

  /** Lists the organisations of a secretary; each can be reopened. */
  #done({ speakers }: Speaking): TemplateResult {
    return html`<section class="spoken" aria-labelledby="spoken-title"><h2 id="spoken-title">${t('who.done', speakers.length)}</h2>
      <ul class="rows-to-tap" role="list">${speakers.map(
        (speaker) => html`<li><button type="button" class="row-to-tap" @click=${() => open(speaker.id)}>
          ${organisationLine({ name: speaker.actorName, family: speaker.family })}</button></li>`,
      )}</ul></section>`;
  }

  #organisation(made: NewSpeaker): TemplateResult {
    const map = this.state.map.value;
    if (map === null) return html``;
    const known = indexMap(map).actors.get(made.actorId);
    if (known !== undefined && !made.isNew)
      return html`<div class="field"><span class="label">${t('who.organisation')}</span>
        ${chosenOrganisation(known, () => set({ actorId: '', search: '' }))}</div>`;
    if (made.isNew) return this.#newOrganisation(made);
    const actors = [...map.actors.filter(({ outside }) => !outside), ...map.reserve].sort(byName);
    return html`<div class="who-organisation"><maillage-organisation-search .label=${t('who.organisation')} .text=${made.search} .actors=${actors}
        .also=${this.#also} @typed=${(event: TypedEvent) => set({ search: event.detail.text })}
        @pick=${(event: PickActorEvent) => set({ actorId: event.detail.actor.id, isNew: false })}></maillage-organisation-search>
      ${this.#wrongAt('organisation')}
      <p><button type="button" class="button" @click=${() => set({ isNew: true, actorId: '', family: '' })}>${t('who.notThere')}</button></p></div>`;
  }

  #newOrganisation(made: NewSpeaker): TemplateResult {
    const family = made.family || familyOf(made.search);
    return html`<fieldset class="new-organisation"><legend class="label">${t('who.newOrganisation')}</legend>
      <div class="field"><label for="who-new">${t('who.newName')}</label>
        <input id="who-new" maxlength="200" autocomplete="organization" aria-invalid=${this.wrong === 'organisation'} .value=${made.search}
          @input=${(event: Event) => set({ search: textOf(event) })} />${this.#wrongAt('organisation')}</div>
      ${this.#similarlyNamed()}
      <fieldset class="field"><legend class="label">${t('newActor.family')}</legend>
        <div class="taps two-wide">${Family.options.map(
          (option) => html`<label class="tap"><input type="radio" name="family" .checked=${option === family}
            @change=${() => set({ family: option })} />${familyMark(option)}<span>${familyShort(option)}</span></label>`,
        )}</div></fieldset>
      <p><button type="button" class="button" @click=${() => set({ isNew: false })}>${t('who.searchAgain')}</button></p></fieldset>`;
  }

  #similarlyNamed(): TemplateResult | null {
    const here = this.similar.items.filter(({ actor }) => actor.onMap !== undefined);
    if (here.length === 0 || this.state.speaking?.newSpeaker.search.trim() !== this.#seen) return null;
    return html`<div class="similar-names" role="alert"><p class="strong">${t('who.similarNames')}</p>
      <ul class="rows-to-tap" role="list">${here.map(
        ({ actor, reason }) => html`<li><button type="button" class="row-to-tap"
          @click=${() => set({ actorId: actor.id, isNew: false })}>${organisationLine(actor)}<span class="soft small">${reason}</span></button></li>`,
      )}</ul>
      <p class="soft">${t('who.similarNamesOther')}</p></div>`;
  }

  /** Somebody who speaks as a citizen speaks for a citizens' actor: elsewhere it is noted as a view. */
  #citizenView({ as, actorId, isNew, family }: NewSpeaker): TemplateResult | null {
    const { map } = this.state;
    if (as !== 'citizen' || map.value === null) return null;
    const known = isNew ? family : indexMap(map.value).actors.get(actorId)?.family;
    if (known === undefined || known === '' || known === 'citizens') return null;
    return html`<p class="soft small" role="status">${t('who.citizenView')}</p>`;
  }

  #wrongAt(field: Missing): TemplateResult | null {
    return this.wrong === field
      ? html`<span class="wrong" role="alert">${t(`who.missing.${field}`)}</span>`
      : null;
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { speaking, map } = this.state;
    if (speaking === null || map.value === null || this.pending) return;
    const made = speaking.newSpeaker;
    const name = made.search.trim();
    const known = made.isNew ? undefined : indexMap(map.value).actors.get(made.actorId);
    const family = known?.family ?? (made.family || familyOf(name));
    this.wrong =
      made.firstName.trim() === ''
        ? 'firstName'
        : known === undefined && !(made.isNew && name !== '')
          ? 'organisation'
          : made.as === ''
            ? 'as'
            : null;
    if (this.wrong !== null || made.as === '') {
      await this.updateComplete;
      this.querySelector<HTMLElement>('.wrong')?.scrollIntoView({ block: 'center' });
      return;
    }
    if (made.isNew) {
      this.pending = true;
      const mayExist = await this.#mayExist(name);
      this.pending = false;
      const now = this.state.speaking?.newSpeaker;
      if (mayExist || now === undefined) return;
      // Said while it was looked up: of the same organisation it counts, another one is begun with once it is chosen.
      if (now !== made) return now.isNew && now.search.trim() === name ? this.#submit(event) : undefined;
    }
    const current = speakerOf(speaking);
    const organisation =
      known === undefined
        ? { actorId: current?.isNew ? current.actorId : randomId(), actorName: name, family, isNew: true }
        : { actorId: known.id, actorName: known.name, family: known.family, isNew: false };
    const { as, research } = made;
    // Who corrects a first name goes on; another organisation is another voice.
    const id = current?.actorId === organisation.actorId ? current.id : randomId();
    beginToSpeak({ id, firstName: made.firstName.trim(), as, research, ...organisation });
  };

  /** Returns the search text while nobody is chosen. */
  get #searched(): string {
    const { newSpeaker } = this.state.speaking ?? {};
    return newSpeaker === undefined || newSpeaker.isNew || newSpeaker.actorId !== ''
      ? ''
      : newSpeaker.search.trim();
  }

  get #also(): readonly MapActor[] {
    const map = this.state.map.value;
    if (map === null) return [];
    const { actors } = indexMap(map);
    return (this.#meant.value?.items ?? []).flatMap(({ actor }) => actors.get(actor.id) ?? []);
  }

  /** Shows the candidates once before another organisation is created; without an answer it proceeds. */
  async #mayExist(name: string): Promise<boolean> {
    if (this.#seen === name) return false;
    this.similar = (await heardInTime(findSimilar(name).catch(() => NOBODY))) ?? NOBODY;
    this.#seen = name;
    return this.similar.items.some(({ actor, grade }) => actor.onMap !== undefined && grade !== 'possible');
  }
}

const set = (change: Partial<NewSpeaker>): void =>
  speak((now) => ({ ...now, newSpeaker: { ...nobodyYet, ...now.newSpeaker, ...change } }));

const open = (speakerId: string): void => speak((now) => ({ ...now, speakerId, step: 'summary', part: 0 }));

const onOnePage = (): void => speak((now) => ({ ...now, onePage: true, several: true }));

customElements.define('maillage-who', WhoPage);
