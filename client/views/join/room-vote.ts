import { html, type TemplateResult } from 'lit';
import type { Vote } from '../../../model/contract/vote.ts';
import { giveDots, speak } from '../../actions/index.ts';
import '../../components/load-state.ts';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';
import { FetchedVotes } from '../votes/fetched-votes.ts';
import { choiceText, voteResult } from '../votes/vote-result.ts';
import { aboutWorkshop } from './about-workshop.ts';
import { givenHere, waitingHere } from './given-here.ts';
import { phonePage } from './phone-page.ts';
import { savedLine } from './saved-line.ts';

/** The vote on a phone: dots are put on what matters, given together, and changed as long as the vote is open. */
export class RoomVote extends StoreElement {
  static override properties = { draft: { state: true } };
  /** Dots set but not sent yet, with their vote. */
  declare draft: { readonly voteId: string; readonly dots: ReadonlyMap<string, number> } | null;
  readonly #votes = new FetchedVotes(this, () => this.state.speaking?.workshop ?? null);

  constructor() {
    super();
    this.draft = null;
  }

  protected override render(): TemplateResult | null {
    const { speaking } = this.state;
    if (speaking === null) return null;
    // A room that has ended takes no dots, whether its vote was closed or not.
    const open = speaking.workshop.status === 'open' ? this.#votes.open : undefined;
    const vote = open ?? this.#votes.all.find(({ status }) => status === 'closed');
    const about = aboutWorkshop(speaking.workshop);
    const leaving = t('join.leave');
    const back = html`<button type="button" class="button" @click=${goBack}>${t('end.back')}</button>`;
    if (vote === undefined)
      return phonePage({
        about,
        body:
          this.#votes.known.value === null
            ? html`<maillage-load-state .loadable=${this.#votes.known} .doing=${t('vote.reading')} .retry=${this.#votes.again}></maillage-load-state>`
            : html`<p role="status">${t('vote.none')}</p>`,
        foot: back,
        leaving,
      });
    if (vote.status === 'closed')
      return phonePage({
        about,
        body: html`<h1 tabindex="-1">${t('vote.chosen')}</h1><p class="soft" role="status">${t('vote.given', vote.seats)}</p>${voteResult(vote)}`,
        foot: back,
        leaving,
      });
    return phonePage({ about, top: savedLine(), ...this.#choosing(vote, back), leaving });
  }

  #choosing(vote: Vote, back: TemplateResult): { body: TemplateResult; foot: TemplateResult } {
    const given = givenHere(vote, this.state.outbox);
    const dots = this.draft?.voteId === vote.id ? this.draft.dots : given;
    const left = vote.dots - sumOf(dots);
    const isGiven = sumOf(given) > 0 && isSame(given, dots);
    const messageKey = waitingHere(vote, this.state.outbox) === undefined ? 'vote.areGiven' : 'vote.areKept';
    const put = (key: string, n: number): void => {
      this.draft = { voteId: vote.id, dots: new Map([...dots, [key, n]]) };
    };
    return {
      body: html`<h1 tabindex="-1">${t('vote.title')}</h1>
        <p>${t('vote.howTo', vote.dots)}</p>
        <p class="vote-left" role="status">${isGiven ? t(messageKey) : t('vote.left', left)}</p>
        <ul class="vote-choices" role="list">${vote.choices.map((choice) => {
          const { key } = choice;
          const n = dots.get(key) ?? 0;
          return html`<li>${choiceText(choice)}
            <span class="vote-put" role="group" aria-label=${choice.reason ?? choice.text}>
              <button type="button" class="button" aria-label=${t('vote.takeOne')} ?disabled=${n === 0} @click=${() => put(key, n - 1)}>−</button>
              <output aria-live="polite"><span class="visually-hidden">${t('vote.points', n)}</span><span aria-hidden="true">${n === 0 ? '–' : '●'.repeat(n)}</span></output>
              <button type="button" class="button" aria-label=${t('vote.putOne')} ?disabled=${left <= 0} @click=${() => put(key, n + 1)}>+</button></span></li>`;
        })}</ul>`,
      foot: html`${back}<button type="button" class="button primary" ?disabled=${isSame(given, dots)}
        @click=${() => void this.#give(vote, dots)}>${t(sumOf(given) > 0 ? 'vote.change' : 'vote.give')}</button>`,
    };
  }

  async #give(vote: Vote, dots: ReadonlyMap<string, number>): Promise<void> {
    const { speaking } = this.state;
    if (speaking === null) return;
    await giveDots(speaking.workshop, vote.id, dots);
    await this.#votes.again();
    // Later dots are still to be sent; so are these, until the server's answer includes them.
    const known = this.#votes.all.find(({ id }) => id === vote.id) ?? vote;
    if (this.draft?.dots === dots && isSame(givenHere(known, this.state.outbox), dots)) this.draft = null;
  }
}

const sumOf = (dots: ReadonlyMap<string, number>): number =>
  [...dots.values()].reduce((sum, n) => sum + n, 0);

const isSame = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean =>
  [...new Set([...a.keys(), ...b.keys()])].every((key) => (a.get(key) ?? 0) === (b.get(key) ?? 0));

/** Returns to the step that was shown when the vote called. */
const goBack = (): void =>
  speak(({ beforeVote, ...now }) => ({
    ...now,
    step: beforeVote ?? (now.speakerId === null ? 'who' : 'summary'),
  }));

customElements.define('maillage-room-vote', RoomVote);
