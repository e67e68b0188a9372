import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { declaredBy } from '../../../model/elements/cooperation-state.ts';
import { pass, speak, validate } from '../../actions/index.ts';
import { icon } from '../../components/icon.ts';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';
import {
  ASKED,
  type AskedScreen,
  indexMap,
  isAnswered,
  type Speaking,
  screenState,
  speakerOf,
} from '../../state/index.ts';
import { aboutWorkshop } from './about-workshop.ts';
import type { Asked, DrawScreen } from './asked.ts';
import { commitmentsScreen } from './commitments-screen.ts';
import { linkScreen, linksAsked } from './links-screen.ts';
import { needsScreen } from './needs-screen.ts';
import { organisationScreen } from './organisation-screen.ts';
import { otherLinks, takeAdded } from './other-links.ts';
import { progress, stateWords, waitsLine } from './progress.ts';
import { savedLine } from './saved-line.ts';
import { seat } from './seat.ts';
import { understandingScreen } from './understanding-screen.ts';

const DRAWN: Readonly<Record<Exclude<AskedScreen, 'links'>, DrawScreen>> = {
  organisation: organisationScreen,
  understanding: understandingScreen,
  commitments: commitmentsScreen,
  needs: needsScreen,
};

/** One screen for one organisation: what is asked, « Passer » and « Valider ». */
export class ScreenPage extends StoreElement {
  static override properties = { unsaid: { state: true } };
  /** « Valider » where nothing was said, « aucun » not even. */
  declare unsaid: boolean;
  #at = '';

  constructor() {
    super();
    this.unsaid = false;
  }

  protected override render(): TemplateResult | null {
    const { speaking, map } = this.state;
    const speaker = speaking === null ? undefined : speakerOf(speaking);
    if (speaking === null || speaker === undefined || map.value === null) return null;
    // It is told of the step that follows before it leaves the page.
    const screen = ASKED.find((one) => one === speaking.step);
    if (screen === undefined) return null;
    const actor = indexMap(map.value).actors.get(speaker.actorId);
    const asked: Asked = { speaker, map: map.value, workshop: speaking.workshop, actor };
    const links = screen === 'links' ? linksAsked(asked) : [];
    const link = links[speaking.part];
    const title =
      screen !== 'links'
        ? t(`screen.${screen}.title`)
        : link === undefined
          ? t('link.whoElse')
          : t('link.question');
    const state = screenState(speaking, speaker, screen, this.state.outbox);
    return seat({
      about: aboutWorkshop(speaking.workshop),
      top: html`${progress(speaking, speaker)}${savedLine()}`,
      body: html`${speaking.workshop.question === undefined ? null : html`<p class="seat-question">${speaking.workshop.question}</p>`}
        <p class="seat-who">${speaker.actorName}${
          speaking.part === 0
            ? null
            : html` <button type="button" class="button compact" @click=${back}>${icon('arrowLeft')} ${t('screen.back')}</button>`
        }</p>
        <h1 tabindex="-1">${title}</h1>
        ${state.is === 'todo' ? null : html`<p class="screen-state ${state.is}">${stateWords(state)}</p>`}
        ${state.is === 'pending' ? waitsLine(speaking.workshop) : null}
        ${
          screen !== 'links'
            ? DRAWN[screen](asked)
            : link === undefined
              ? otherLinks(asked)
              : linkScreen(asked, link, speaking.part, links.length)
        }
        ${this.unsaid ? html`<p class="wrong" role="alert">${t('screen.unsaid')}</p>` : null}`,
      foot: this.#foot(screen, speaker.id, link === undefined, links.length),
      leaving: t('join.leave'),
    });
  }

  #foot(screen: AskedScreen, speakerId: string, last: boolean, links: number): TemplateResult {
    const next = (): void => speak((now) => ({ ...now, part: now.part + 1 }));
    return html`${
      last
        ? html`<button class="button" @click=${() => pass(speakerId, screen)}>${t('screen.pass')}</button>
          <button class="button primary" @click=${() => this.#validate(screen, speakerId)}>${t('screen.validate')}</button>`
        : html`<button class="button" @click=${next}>${t('screen.pass')}</button>
          <button class="button primary" @click=${next}>${t(links > 0 ? 'screen.next' : 'screen.validate')}</button>`
    }`;
  }

  #validate(screen: AskedScreen, speakerId: string): void {
    if (screen === 'links') takeAdded(speakerId);
    const { speaking, map } = this.state;
    const speaker = speaking === null ? undefined : speakerOf(speaking);
    if (speaker === undefined || map.value === null) return;
    this.unsaid =
      !isAnswered(screen, speaker.drafts) &&
      asksForNone(screen) &&
      !hasOnMap(screen, speaker.actorId, map.value);
    if (!this.unsaid) validate(speakerId, screen);
  }

  /** Another screen, or another link, starts at its top, and is said aloud. */
  protected override updated(changed: PropertyValues<this>): void {
    const { speaking } = this.state;
    const at = speaking === null ? '' : placeOf(speaking);
    if (at === this.#at) return;
    const first = this.#at === '';
    this.#at = at;
    if (!changed.has('unsaid')) this.unsaid = false;
    this.querySelector('.seat-scroll')?.scrollTo({ top: 0 });
    if (!first) this.querySelector<HTMLElement>('h1')?.focus();
  }
}

const back = (): void => speak((now) => ({ ...now, part: Math.max(0, now.part - 1) }));

const placeOf = ({ speakerId, step, part }: Speaking): string => `${speakerId} ${step} ${part}`;

/** Where nothing at all is an answer, it is said as such. */
const asksForNone = (screen: AskedScreen): boolean => ['commitments', 'links', 'needs'].includes(screen);

/** What the map has already is confirmed by validating it. */
const hasOnMap = (screen: AskedScreen, actorId: string, map: TerritoryMap): boolean =>
  screen === 'commitments'
    ? indexMap(map)
        .commitmentsOf(actorId)
        .some(({ status }) => status === 'open')
    : screen === 'needs'
      ? [...map.needs, ...map.offers].some((one) => one.actorId === actorId)
      : indexMap(map)
          .cooperationsOf(actorId)
          .some((cooperation) => declaredBy(cooperation.declarations, actorId, map.day) !== undefined);

customElements.define('maillage-screen', ScreenPage);
