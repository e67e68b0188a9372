import { html, type TemplateResult } from 'lit';
import type { Vote } from '../../../model/contract/vote.ts';
import { t } from '../../messages/translate.ts';

/** What a vote came to: each choice with its dots, as a bar of the longest one's length. */
export function voteResult({ choices }: Pick<Vote, 'choices'>): TemplateResult {
  const most = Math.max(1, ...choices.map(({ dots }) => dots ?? 0));
  return html`<ol class="vote-result" role="list">${choices.map(
    ({ text, dots = 0, mine = 0 }) => html`<li><span class="vote-text">${text}</span>
      <span class="vote-dots"><strong>${t('vote.points', dots)}</strong>${mine === 0 ? null : html` <span class="soft small">${t('vote.ofWhichMine', mine)}</span>`}</span>
      <span class="vote-bar" aria-hidden="true" style="--part: ${dots / most}"></span></li>`,
  )}</ol>`;
}
