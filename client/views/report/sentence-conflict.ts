import { html, type TemplateResult } from 'lit';
import { t } from '../../messages/translate.ts';

/** A sentence that two people corrected at once: the text of each, null for removed. */
export interface SentenceConflict {
  readonly id: string;
  readonly computed: string;
  readonly mine: string | null;
  readonly theirs: string | null;
}

/** Shows both texts of a conflict, with the choice between them. */
export const sentenceConflict = (
  { mine, theirs }: SentenceConflict,
  keep: { theirs(): void; mine(): void },
): TemplateResult =>
  html`<div class="sentence-conflict" role="alert"><p class="strong">${t('minutes.conflict')}</p>
    <blockquote>${theirs ?? t('minutes.leftOut')}</blockquote>
    <p class="soft">${t('report.yours')}</p><blockquote>${mine ?? t('minutes.leftOut')}</blockquote>
    <div class="buttons"><button class="button compact" type="button" @click=${keep.theirs}>${t('minutes.keepTheirs')}</button>
      <button class="button compact" type="button" @click=${keep.mine}>${t('minutes.keepMine')}</button></div></div>`;
