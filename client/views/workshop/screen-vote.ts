import { html, type TemplateResult } from 'lit';
import type { Vote } from '../../../model/contract/vote.ts';
import { t } from '../../messages/translate.ts';
import { choiceText, voteResult } from '../votes/vote-result.ts';

/** A vote for the big screen, and whether it has the side panel: at other steps it is one line. */
export interface VoteHere extends Vote {
  readonly isHere: boolean;
}

/** Up to as many choices have room for their words and their reasons. */
const FEW = 4;

/** Shows the vote on the big screen: choices and number of voters; the result after closing. */
export function voteSide(given: Vote): TemplateResult {
  const vote = given.choices.length > FEW ? { ...given, choices: toldApart(given.choices) } : given;
  return vote.status === 'open'
    ? html`<p class="screen-kicker">${t('vote.given', vote.seats)}</p><h2>${t('vote.screen', vote.dots)}</h2>
      <ol class="vote-listed" role="list" data-choices=${vote.choices.length}>${vote.choices.map((choice) => html`<li>${choiceText(choice)}</li>`)}</ol>`
    : html`<p class="screen-kicker">${t('vote.given', vote.seats)}</p><h2>${t('vote.chosen')}</h2>
      <div class="vote-shown" data-choices=${vote.choices.length}>${voteResult(vote)}</div>`;
}

/** Replaces the words of choices that read alike by their reasons: with many choices there is room for one of both. */
export const toldApart = (choices: Vote['choices']): Vote['choices'] =>
  choices.map((choice) =>
    choice.reason !== undefined && choices.some(({ key, text }) => key !== choice.key && text === choice.text)
      ? { ...choice, text: choice.reason }
      : choice,
  );

/**
 * Vote shown on the screen. An open one stays until it is closed, reduced at other steps than its own. A closed
 * one stays until the room moves on.
 *
 * `place`: the step and its question.
 */
export class VoteOnScreen {
  #closed: { readonly id: string; readonly place: string } | null = null;
  #open: { readonly id: string; readonly step: string } | null = null;

  at(votes: readonly Vote[], step: string, place: string): VoteHere | null {
    const open = votes.find(({ status }) => status === 'open');
    if (open !== undefined) {
      if (this.#open?.id !== open.id) this.#open = { id: open.id, step };
      return { ...open, isHere: this.#open.step === step };
    }
    const last = votes.find(({ id }) => id === this.#open?.id);
    if (last === undefined) return null;
    if (this.#closed?.id !== last.id) this.#closed = { id: last.id, place };
    return this.#closed.place === place ? { ...last, isHere: true } : null;
  }
}
