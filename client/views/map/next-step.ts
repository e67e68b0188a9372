import { html, type TemplateResult } from 'lit';
import type { GapList } from '../../../model/contract/gap.ts';
import { firstToAsk } from '../../../model/readings/gaps/question-groups.ts';
import { openAddress, openReserve, select } from '../../actions/index.ts';
import { familyMark } from '../../components/family-mark.ts';
import { icon } from '../../components/icon.ts';
import { menu } from '../../components/menu.ts';
import '../../components/tour-offer.ts';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';
import {
  formatAddress,
  indexMap,
  lastWorkshopMoment,
  markedAtRest,
  pastMoment,
  sinceAddress,
  workshopsOf,
} from '../../state/index.ts';
import { isPhone } from './is-phone.ts';
import { questionCard } from './question-card.ts';

/** From as many actors on, what comes next is a question, not one more name. */
const ENOUGH_ACTORS = 2;

/** One line above the entry line: what to do next. Words about what was just done stand in its place for a moment. */
export class NextStep extends StoreElement {
  static override properties = { place: { state: true } };
  /** Which of the marked questions a phone shows. */
  declare place: number;

  constructor() {
    super();
    this.place = 0;
  }

  protected override render(): TemplateResult {
    const { map, gaps } = this.state;
    const card = this.#card();
    if (card !== null) return card;
    const content = map.value === null || pastMoment(this.state) !== null ? null : this.#content(gaps.value);
    return html`<div class="next-step">${content}</div>`;
  }

  /** Shows the marked questions on a phone, one at a time: on the map stand their numbers alone. */
  #card(): TemplateResult | null {
    const questions = isPhone() ? (markedAtRest(this.state)?.questions ?? []) : [];
    return questionCard(questions, this.place, {
      answer: (key) => openAddress(this.#address(key)),
      walk: (place) => {
        this.place = place;
      },
    });
  }

  #content(gaps: GapList | null): TemplateResult | null {
    const map = this.state.map.value;
    if (map === null || map.part?.beyond === true) return null;
    if (map.actors.length < ENOUGH_ACTORS) return this.#firstName(map.reserve.length);
    if (gaps === null) return html`<span class="soft">${t('next.reading')}</span>`;
    const first = firstToAsk(gaps);
    const { links, of } = gaps.heard;
    return html`<a class="next-ask" href=${this.#address()}>${t('next.ask', gaps.asked)}</a>
      <maillage-tour-offer></maillage-tour-offer>
      ${this.#toHear(gaps.hearFirst ?? [])}
      ${this.#sinceWorkshop(map.territory.id)}
      <span class="next-heard">${links === 0 ? t('overview.heardNone') : links === 1 ? t('overview.heard', links, of) : t('overview.heardMany', links, of)}</span>
      ${map.cooperations.length === 0 ? html`<span class="soft">${t('overview.step2')}</span>` : null}
      ${
        first === null || this.#isOpen(first.key)
          ? null
          : html`<button class="button primary compact" @click=${() => openAddress(this.#address(first.key))}>${t('next.askFirst')} ${icon('arrowRight')}</button>`
      }`;
  }

  /** Lists actors to contact first, to reduce the doubt most; each opens its sheet. */
  #toHear(ids: readonly string[]): TemplateResult | null {
    const { map } = this.state;
    const index = map.value === null ? null : indexMap(map.value);
    const actors = ids.flatMap((id) => index?.actors.get(id) ?? []);
    if (actors.length === 0) return null;
    return menu(
      { icon: 'hear', word: t('next.hear', actors.length), kind: 'upward next-hear' },
      actors.map(
        ({ id, name, family }) =>
          html`<button class="quiet" @click=${() => select({ kind: 'actor', id })}>${familyMark(family)} ${name}</button>`,
      ),
    );
  }

  /** Shows a link to the changes since the last workshop, once one was closed. */
  #sinceWorkshop(territoryId: string): TemplateResult | null {
    const closed = (workshopsOf(this.state) ?? []).filter(({ closedAt }) => closedAt !== undefined);
    const last = lastWorkshopMoment(closed);
    return last === null
      ? null
      : html`<a class="next-since" href=${sinceAddress(territoryId, 'avant-apres', last)}>${t('next.sinceWorkshop')}</a>`;
  }

  #firstName(waiting: number): TemplateResult {
    return html`<span>${t('overview.step1')}</span>${
      waiting === 0
        ? null
        : html`<button class="button compact" @click=${openReserve}>${t('next.reserve', waiting)}</button>`
    }`;
  }

  #isOpen(key: string): boolean {
    const { view, selection } = this.state;
    return view !== 'map' && selection?.kind === 'gap' && selection.id === key;
  }

  /** Returns the address of the question list, or of one question. */
  #address(key: string | null = null): string {
    const selection = key === null ? null : { kind: 'gap' as const, id: key };
    return formatAddress({ ...this.state, view: 'questions', tab: null, selection });
  }
}

customElements.define('maillage-next-step', NextStep);
