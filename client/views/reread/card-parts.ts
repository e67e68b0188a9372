import { html, type TemplateResult } from 'lit';
import type { Answers } from '../../../model/contract/questionnaire.ts';
import type { Card } from '../../../model/contract/workshop.ts';
import { t } from '../../messages/translate.ts';

/** What a part of the card is drawn from, and how it is corrected. */
export interface Reread {
  readonly card: Card;
  /** Past the last day, or after a verdict that ends it. */
  readonly readOnly: boolean;
  /** The part that is being corrected; '' where none is. */
  readonly open: string;
  readonly correct: (part: string) => void;
  readonly say: (answers: Answers) => void;
}

/** « Corriger », which opens the form of a part. */
export const correctButton = (
  { readOnly, correct }: Reread,
  part: string,
  what: string,
): TemplateResult | null =>
  readOnly
    ? null
    : html`<button type="button" class="button compact" aria-label=${t('shell.labelled', t('reread.correct'), what)} @click=${() => correct(part)}>${t('reread.correct')}</button>`;

/** On paper, what a hand answers with. */
export const paperAnswer = (): TemplateResult =>
  html`<p class="paper-only"><span class="tick"></span> ${t('reread.paperRight')} <span class="tick"></span> ${t('reread.paperRemove')} ${t('reread.paperCorrect')} <span class="write"></span></p>`;

/** The two buttons of a form that corrects. */
export const formButtons = ({ correct }: Reread): TemplateResult =>
  html`<div class="buttons"><button class="button primary">${t('reread.save')}</button>
    <button type="button" class="button" @click=${() => correct('')}>${t('shell.cancel')}</button></div>`;
