import { html, type TemplateResult } from 'lit';
import { speak } from '../../actions/index.ts';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';
import { FetchedVotes } from '../votes/fetched-votes.ts';
import { givenHere } from './given-here.ts';

/** Above whatever is on the phone: a vote is open, or has just been closed. Nobody is taken away from what they type. */
export class VoteCall extends StoreElement {
  readonly #votes = new FetchedVotes(this, () => this.state.speaking?.workshop ?? null);

  protected override render(): TemplateResult | null {
    const words = this.#words();
    return words === null
      ? null
      : html`<p class="vote-call" role="status"><button type="button" class="button primary" @click=${toVote}>${words}</button></p>`;
  }

  #words(): string | null {
    const { open } = this.#votes;
    // A room that has ended takes no dots, whether its vote was closed or not.
    if (open !== undefined && this.state.speaking?.workshop.status === 'open') {
      const given = [...givenHere(open, this.state.outbox).values()].some((n) => n > 0);
      return given ? t('vote.callAgain') : t('vote.call', open.dots);
    }
    const { voteNews } = this.state;
    const justClosed = this.#votes.all.some(
      ({ id, status }) => status === 'closed' && voteNews?.voteId === id,
    );
    return justClosed ? t('vote.callResult') : null;
  }
}

const toVote = (): void => speak((now) => ({ ...now, beforeVote: now.step, step: 'vote' }));

customElements.define('maillage-vote-call', VoteCall);
