import { html, type TemplateResult } from 'lit';
import type { GapAnswer, GapList } from '../../../model/contract/gap.ts';
import { select } from '../../actions/index.ts';
import { shortDay } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import type { Selection } from '../../state/index.ts';

/** Lists the questions that the room answered and that the map no longer asks; nothing without any. */
export function settledList({ settled = [] }: GapList, day: string | undefined): TemplateResult | null {
  if (settled.length === 0) return null;
  return html`<details class="group" open><summary>${t('questions.settled')} (${settled.length})</summary>
    <ul class="rows" role="list">${settled.map(
      ({
        title,
        acted,
        answer,
      }) => html`<li><button class="row" @click=${() => select(madeBy(answer))}><span>${acted}
        <span class="detail">${title}</span><span class="detail soft">${shortDay(answer.at, day)}</span></span></button></li>`,
    )}</ul></details>`;
}

/** Selects what the act of an answer created, to show it on the map. For an answer in words, selects the question. */
const madeBy = ({ act, actId = '', key }: GapAnswer): Selection =>
  act === undefined
    ? { kind: 'gap', id: key }
    : { kind: act === 'carrier' ? 'actor' : 'cooperation', id: actId };
