import { html, type TemplateResult } from 'lit';
import type { Numbered } from '../../../model/drawing/missing/missing-questions.ts';
import { t } from '../../messages/translate.ts';

/** Functions of the card's buttons. */
interface CardActions {
  readonly answer: (key: string) => void;
  readonly walk: (place: number) => void;
}

/** Shows one of the marked questions on a phone: its number, its words, the way to answer it and to the next one. */
export function questionCard(
  questions: readonly Numbered[],
  place: number,
  { answer, walk }: CardActions,
): TemplateResult | null {
  const at = Math.min(place, questions.length - 1);
  const question = questions[at];
  if (question === undefined) return null;
  const { number, gap } = question;
  const step = (to: number, label: string, sign: string): TemplateResult =>
    html`<button class="button" aria-label=${label} @click=${() => walk((to + questions.length) % questions.length)}><span aria-hidden="true">${sign}</span></button>`;
  return html`<section class="question-card" aria-label=${t('missing.atRest')}>
    <span class="rest-number" aria-hidden="true">${number}</span>
    <h2 aria-live="polite">${gap.question}</h2>
    <div class="question-card-acts"><button class="button primary" @click=${() => answer(gap.key)}>${t('next.answer')}</button>
      ${
        questions.length < 2
          ? null
          : html`${step(at - 1, t('next.previous'), '‹')}<span class="tabular">${t('next.place', at + 1, questions.length)}</span>${step(at + 1, t('next.following'), '›')}`
      }</div>
  </section>`;
}
