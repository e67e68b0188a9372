import { html, svg, type TemplateResult } from 'lit';
import type { Vote, VoteChoice } from '../../../model/contract/vote.ts';
import { t } from '../../messages/translate.ts';

/** Shows a choice in words: a question with its reason. */
export const choiceText = ({ text, reason }: Pick<VoteChoice, 'text' | 'reason'>): TemplateResult =>
  html`<span class="vote-text">${text}${reason === undefined ? null : html`<span class="detail">${reason}</span>`}</span>`;

/** Shows the result of a vote: each choice with its dots, as a bar relative to the largest. */
export function voteResult({ choices }: Pick<Vote, 'choices'>): TemplateResult {
  const most = Math.max(1, ...choices.map(({ dots }) => dots ?? 0));
  return html`<ol class="vote-result" role="list">${choices.map(
    ({ dots = 0, mine = 0, ...choice }) => html`<li>${choiceText(choice)}
      <span class="vote-dots"><strong>${t('vote.points', dots)}</strong>${mine === 0 ? null : html` <span class="soft small">${t('vote.ofWhichMine', mine)}</span>`}</span>
      ${bar(dots / most)}</li>`,
  )}</ol>`;
}

const bar = (part: number): TemplateResult =>
  svg`<svg class="vote-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width=${part * 100} height="1"></rect></svg>` as unknown as TemplateResult;
