import { html, type TemplateResult } from 'lit';
import type { Gap } from '../../../model/contract/gap.ts';
import { select } from '../../actions/index.ts';
import { t } from '../../messages/translate.ts';

/** Longer questions have smaller letters: two lines are read at once, four are not. */
const LONG = 112;
const VERY_LONG = 150;

/** Returns the size class of a question by its length. */
export const questionSize = ({ length }: string): string =>
  length > VERY_LONG ? 'very-long' : length > LONG ? 'long' : '';

/** Shows the question put to the room: number, text, next button. */
export function questionBar(gap: Gap, shown: readonly Gap[]): TemplateResult {
  const place = shown.findIndex(({ key }) => key === gap.key);
  return html`<section class="question-bar ${questionSize(gap.question)}" aria-live="polite">
    <span class="question-number" aria-hidden="true">${place < 0 ? '?' : place + 1}</span>
    <h2>${gap.question}</h2>
    <div class="question-place">${place < 0 ? null : html`<p>${t('questions.place', place + 1, shown.length)}</p>`}
      ${gap.confidence === 'to_check' ? html`<p>${t('questions.toCheck')}</p>` : null}
      ${shown.length > 1 || place < 0 ? walk(shown, place) : null}</div>
  </section>`;
}

function walk(shown: readonly Gap[], place: number): TemplateResult | null {
  if (shown.length === 0) return null;
  const step = (to: number, label: string, sign: string): TemplateResult => {
    const gap = shown[to];
    return html`<button class="quiet" aria-label=${label} title=${label} ?disabled=${gap === undefined}
      @click=${() => gap !== undefined && select({ kind: 'gap', id: gap.key })}><span aria-hidden="true">${sign}</span></button>`;
  };
  return html`<nav aria-label=${t('projector.walk')}>${step(place - 1, t('projector.previous'), '←')}${step(place + 1, t('projector.next'), '→')}</nav>`;
}

/** Shows another selection: its name and a line about it. */
export const choiceBar = (name: string, detail: string): TemplateResult =>
  html`<section class="question-bar"><h2>${name}</h2><div class="question-place"><p>${detail}</p></div></section>`;
