import { html, type TemplateResult } from 'lit';
import { ASKED, type AskedScreen } from '../../../model/contract/asked-questions.ts';
import { speak } from '../../actions/index.ts';
import { icon } from '../../components/icon.ts';
import { StoreElement } from '../../components/store-element.ts';
import { longDay } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import {
  isAnswered,
  nobodyYet,
  promisesAsked,
  type Speaker,
  type Speaking,
  screenState,
  speakerOf,
} from '../../state/index.ts';
import { organisationLine } from '../questionnaire/organisation-search.ts';
import { aboutWorkshop, rereadingEnd, sendsLate } from './about-workshop.ts';
import { phonePage } from './phone-page.ts';
import { progress, stateWords, waitsLine } from './progress.ts';
import { savedLine } from './saved-line.ts';

/** State of each screen, with a way back; after the workshop, the next steps. */
export class SummaryPage extends StoreElement {
  protected override render(): TemplateResult | null {
    const { speaking } = this.state;
    if (speaking === null) return null;
    const speaker = speakerOf(speaking);
    const closed = speaking.workshop.status === 'closed';
    const isLate = sendsLate(speaking.workshop);
    return phonePage({
      about: aboutWorkshop(speaking.workshop),
      top: html`${speaker === undefined || closed ? null : progress(speaking, speaker)}${savedLine()}`,
      body: html`<h1 tabindex="-1">${closed ? t('end.closed') : speaker === undefined ? '' : t('end.thanks', speaker.firstName)}</h1>
        <p>${rereadWords(speaking)}</p>
        ${speaker !== undefined && isLate ? html`<p>${t('end.late', longDay(speaking.workshop.lateUntil ?? ''))}</p>` : null}
        ${speaker === undefined ? null : html`${this.#waits(speaking, speaker)}${this.#screens(speaking, speaker)}`}
        ${speaking.several ? this.#others(speaking) : null}
        <p class="seat-links">${speaker === undefined || closed ? null : this.#promises(speaker)}<button type="button" class="button" @click=${toQuestions}>${t('end.questions')}</button>
        ${
          closed || speaker === undefined
            ? null
            : html`<button type="button" class="button" @click=${() => correctWho(speaker)}>${icon('pencil')} ${t('end.who')}</button>`
        }</p>`,
      foot: closed ? null : this.#foot(speaking, speaker),
      leaving: t('join.leave'),
    });
  }

  /** Leads to what the organisation promised, or is asked to promise; nothing without any. */
  #promises({ actorId }: Speaker): TemplateResult | null {
    const { map } = this.state;
    const asked = map.value === null ? 0 : promisesAsked(map.value, actorId).length;
    if (asked === 0) return null;
    const go = (): void => speak((now) => ({ ...now, step: 'promises' }));
    return html`<button type="button" class="button" @click=${go}>${t('promise.toSay', asked)}</button>`;
  }

  #waits(speaking: Speaking, speaker: Speaker): TemplateResult | null {
    const { outbox } = this.state;
    const isWaiting = ASKED.some((screen) => screenState(speaking, speaker, screen, outbox).is === 'pending');
    return isWaiting ? waitsLine(speaking.workshop) : null;
  }

  #screens(speaking: Speaking, speaker: Speaker): TemplateResult {
    const { workshop } = speaking;
    const isShut = workshop.status === 'closed' && !sendsLate(workshop);
    return html`<h2 class="seat-who">${speaker.actorName}</h2>
      <ul class="rows-to-tap" role="list">${ASKED.map((screen) => {
        const state = screenState(speaking, speaker, screen, this.state.outbox);
        const isBegun =
          workshop.status === 'closed' && state.is === 'todo' && isAnswered(screen, speaker.drafts);
        const stands = isBegun ? t('state.begun') : stateWords(state);
        const words = html`<span class="state-mark ${state.is}" aria-hidden="true"></span>
          <span><span class="strong">${t(`screen.${screen}.title`)}</span><span class="small screen-state ${state.is}">${stands}</span></span>`;
        return html`<li>${
          isShut
            ? html`<span class="row-to-tap">${words}</span>`
            : html`<button type="button" class="row-to-tap" @click=${() => toScreen(screen)}>${words}<span class="soft small push">${t(isBegun ? 'end.goOn' : 'end.correct')}</span></button>`
        }</li>`;
      })}</ul>`;
  }

  #others({ speakers, speakerId }: Speaking): TemplateResult | null {
    const others = speakers.filter(({ id }) => id !== speakerId);
    if (others.length === 0) return null;
    return html`<section class="spoken"><h2>${t('who.done', others.length)}</h2><ul class="rows-to-tap" role="list">${others.map(
      ({ id, actorName, family }) =>
        html`<li><button type="button" class="row-to-tap" @click=${() =>
          speak((now) => ({
            ...now,
            speakerId: id,
            step: 'summary',
          }))}>${organisationLine({ name: actorName, family })}</button></li>`,
    )}</ul></section>`;
  }

  #foot(speaking: Speaking, speaker: Speaker | undefined): TemplateResult | null {
    const next =
      speaker &&
      ASKED.find((screen) => {
        const { is } = screenState(speaking, speaker, screen, this.state.outbox);
        return is === 'todo';
      });
    if (next !== undefined)
      return html`<button class="button primary" @click=${() => toScreen(next)}>${t('end.goOn')}</button>`;
    return speaking.several
      ? html`<button class="button primary" @click=${nextOrganisation}>${t('end.nextOrganisation')}</button>`
      : null;
  }
}

/** Formats the last day for rereading. */
function rereadWords({ workshop }: Speaking): string {
  if (workshop.status !== 'closed') return t('end.correctWhile');
  const end = rereadingEnd(workshop);
  if (end !== null) return t('end.rereadEnded', longDay(end));
  return workshop.rereadUntil === undefined
    ? t('end.reread')
    : t('end.rereadUntil', longDay(workshop.rereadUntil));
}

const toScreen = (screen: AskedScreen): void => speak((now) => ({ ...now, step: screen, part: 0 }));
const toQuestions = (): void => speak((now) => ({ ...now, step: 'questions' }));

const nextOrganisation = (): void =>
  speak((now) => ({ ...now, speakerId: null, step: 'who', newSpeaker: nobodyYet }));

const correctWho = ({ firstName, as, research, actorId, actorName, isNew, family }: Speaker): void =>
  speak((now) => ({
    ...now,
    step: 'who',
    newSpeaker: {
      firstName,
      as,
      research,
      actorId: isNew ? '' : actorId,
      search: isNew ? actorName : '',
      isNew,
      family,
    },
  }));

customElements.define('maillage-said', SummaryPage);
