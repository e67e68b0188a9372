import { html, type TemplateResult } from 'lit';
import { ASKED } from '../../../model/contract/asked-questions.ts';
import type { Problem } from '../../../model/contract/problem.ts';
import type { Answers } from '../../../model/contract/questionnaire.ts';
import type { Card } from '../../../model/contract/workshop.ts';
import { readCardOf, sendAnswers } from '../../actions/index.ts';
import { randomId } from '../../api/random-id.ts';
import { Fetched } from '../../components/fetched.ts';
import { addressOfPage } from '../../components/page-address.ts';
import { StoreElement } from '../../components/store-element.ts';
import { longDay } from '../../messages/format.ts';
import { problemText, t } from '../../messages/translate.ts';
import { aboutWorkshop, rereadingEnd } from '../join/about-workshop.ts';
import { phonePage } from '../join/phone-page.ts';
import { savedLine } from '../join/saved-line.ts';
import type { Reread } from '../questionnaire/question.ts';
import { questionOf } from '../questionnaire/questions.ts';

/** Data on the map about one organisation: confirm, correct, withdraw, print. */
export class OrganisationCard extends StoreElement {
  static override properties = {
    territoryId: {},
    workshopId: {},
    actorId: {},
    leaving: {},
    wrong: { state: true },
    open: { state: true },
    verdict: { state: true },
    withdrawing: { state: true },
    waits: { state: true },
    answers: { state: true },
  };
  declare territoryId: string;
  declare workshopId: string;
  declare actorId: string;
  declare leaving: string | null;
  /** Refusal of a correction. */
  declare wrong: Problem | null;
  /** Parts being corrected, each with the card at its opening. */
  declare open: ReadonlyMap<string, Card>;
  declare verdict: Card['verdict'];
  /** Whether withdrawal awaits a second confirmation. */
  declare withdrawing: boolean;
  /** Whether the last contribution awaits a facilitator. */
  declare waits: boolean;
  /** Corrections that the card, as it was read last, does not have yet. */
  declare answers: readonly Answers[];
  readonly #card = new Fetched<Card>(this, {
    key: () => (this.actorId === '' ? null : JSON.stringify(this.#place)),
    read: () => readCardOf(this.#place),
    came: ({ verdict }) => {
      this.verdict = verdict;
    },
  });

  constructor() {
    super();
    this.territoryId = '';
    this.workshopId = '';
    this.actorId = '';
    this.leaving = null;
    this.wrong = null;
    this.open = new Map();
    this.verdict = undefined;
    this.withdrawing = false;
    this.waits = false;
    this.answers = [];
  }

  get #place() {
    return { territoryId: this.territoryId, workshopId: this.workshopId, actorId: this.actorId };
  }

  protected override render(): TemplateResult {
    const { leaving, verdict } = this;
    const { value: read, error } = this.#card.known;
    if (verdict === 'withdrawn')
      return phonePage({
        body: html`<h1 tabindex="-1">${t('reread.gone')}</h1><p>${t('reread.goneText')}</p>`,
        leaving,
      });
    if (read === null || this.state.reference.value === null)
      return phonePage({
        body: html`<p role="status">${error === null ? t('shell.working') : problemText(error)}</p>`,
        leaving,
      });
    const card = this.answers.reduce(withSaid, read);
    const { workshop, actor, territory } = card;
    const until = workshop.rereadUntil;
    const end = rereadingEnd(workshop);
    const isOver = end !== null;
    const one: Reread = {
      card,
      readOnly: isOver,
      open: this.open,
      correct: (part) => {
        this.open = new Map(this.open).set(part, card);
        this.wrong = null;
      },
      leave: (part) => this.#leave(part),
      say: (part, answers) => void this.#say(answers, part),
    };
    return phonePage({
      about: aboutWorkshop(workshop),
      top: savedLine(),
      body: html`<div class="card"><p class="seat-who">${territory.name} · ${workshop.title}</p>
        <h1 tabindex="-1">${actor.name}</h1>
        <p>${end !== null ? t('reread.over', longDay(end)) : until === undefined ? t('reread.lead') : t('reread.leadUntil', longDay(until))}</p>
        ${verdict === 'confirmed' ? html`<p class="confirmed" role="status">${t('reread.confirmed')}</p>` : null}
        ${this.waits ? html`<p class="confirmed" role="status">${t('reread.waits')}</p>` : null}
        ${this.wrong === null ? null : html`<p class="wrong" role="alert">${problemText(this.wrong)}</p>`}
        ${ASKED.map((screen) => questionOf(screen).reread(one))}
        <p class="seat-links"><button type="button" class="button" @click=${() => print()}>${t('reread.print')}</button>
          <a class="button" target="_blank" href=${addressOfPage(this.territoryId, this.actorId)}>${t('ownPage.ours')}</a></p>
        <div class="paper-only card-verdict"><p><span class="tick"></span> ${t('reread.allRight')}</p>
          <p><span class="tick"></span> ${t('reread.withdraw')}</p>
          <p class="sheet-who"><span>${t('reread.signed')}</span><span class="write"></span></p></div>
        ${isOver ? null : this.#withdrawal()}</div>`,
      foot: isOver
        ? null
        : html`<button class="button primary" @click=${() => void this.#say({ screen: 'rereading', verdict: 'confirmed' })}>${t('reread.allRight')}</button>`,
      leaving,
    });
  }

  #withdrawal(): TemplateResult {
    if (!this.withdrawing)
      return html`<p><button type="button" class="button" @click=${() => {
        this.withdrawing = true;
      }}>${t('reread.withdraw')}</button></p>`;
    return html`<section class="withdrawal" role="alert"><h2>${t('reread.withdrawTitle')}</h2><p>${t('reread.withdrawText')}</p>
      <div class="buttons"><button type="button" class="button" @click=${() => {
        this.withdrawing = false;
      }}>${t('reread.stay')}</button>
      <button type="button" class="button withdraw" @click=${() => void this.#say({ screen: 'rereading', verdict: 'withdrawn' })}>${t('reread.withdrawYes')}</button></div></section>`;
  }

  #leave(part: string): void {
    this.open = new Map([...this.open].filter(([open]) => open !== part));
  }

  /**
   * Sends one contribution for each correction, then reloads the card. Only the sent form closes: others may
   * have been opened meanwhile.
   */
  async #say(answers: Answers, part = ''): Promise<void> {
    const { actorId, ...place } = this.#place;
    this.wrong = null;
    this.answers = [...this.answers, answers];
    const written = await sendAnswers(place, randomId(), { actorId, answers });
    if (!written.ok) {
      this.answers = this.answers.filter((one) => one !== answers);
      this.wrong = written.problem;
      await this.updateComplete;
      this.querySelector<HTMLElement>('.wrong')?.scrollIntoView({ block: 'center' });
      return;
    }
    this.#leave(part);
    this.waits = written.value?.state === 'pending';
    if (answers.screen === 'rereading') {
      this.verdict = answers.verdict;
      await this.updateComplete;
      this.querySelector('.seat-scroll')?.scrollTo({ top: 0 });
      this.querySelector<HTMLElement>('h1')?.focus();
    }
    // If the server is unreachable, the card stays, with pending corrections shown above it.
    if (written.value === null || this.verdict === 'withdrawn') return;
    await this.#card.again();
    // Pending contributions are not in the reloaded map.
    if (this.#card.known.error === null && !this.waits)
      this.answers = this.answers.filter((one) => one !== answers);
  }
}

/**
 * Applies a local correction to the card: needs, offers and commitments are sent whole, and must include
 * earlier pending corrections.
 */
function withSaid(card: Card, answers: Answers): Card {
  if (answers.screen === 'needs') return { ...card, needs: answers.needs, offers: answers.offers };
  if (answers.screen !== 'commitments') return card;
  const roles = new Map(answers.carried.map(({ commitmentId, role }) => [commitmentId, role]));
  return {
    ...card,
    commitments: card.commitments.flatMap((one) => {
      const role = roles.get(one.commitmentId);
      return role === undefined ? [] : [{ ...one, role }];
    }),
  };
}

customElements.define('maillage-card', OrganisationCard);
