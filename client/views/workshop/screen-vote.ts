import { html, type TemplateResult } from 'lit';
import type { Vote } from '../../../model/contract/vote.ts';
import { t } from '../../messages/translate.ts';
import { choiceText, voteResult } from '../votes/vote-result.ts';

/** Shows the vote on the big screen: choices and number of voters; the result after closing. */
export const voteSide = (vote: Vote): TemplateResult =>
  vote.status === 'open'
    ? html`<p class="screen-kicker">${t('vote.given', vote.seats)}</p><h2>${t('vote.screen', vote.dots)}</h2>
      <ol class="vote-listed" role="list">${vote.choices.map((choice) => html`<li>${choiceText(choice)}</li>`)}</ol>`
    : html`<p class="screen-kicker">${t('vote.given', vote.seats)}</p><h2>${t('vote.chosen')}</h2>${voteResult(vote)}`;

/**
 * Vote shown on the screen: the open one, or a closed one until the room moves on. `place`: the step and its
 * question.
 */
export class VoteOnScreen {
  #closed: { readonly id: string; readonly place: string } | null = null;
  #openId = '';

  at(votes: readonly Vote[], place: string): Vote | null {
    const open = votes.find(({ status }) => status === 'open');
    if (open !== undefined) {
      this.#openId = open.id;
      return open;
    }
    const last = votes.find(({ id }) => id === this.#openId);
    if (last === undefined) return null;
    if (this.#closed?.id !== last.id) this.#closed = { id: last.id, place };
    return this.#closed.place === place ? last : null;
  }
}
