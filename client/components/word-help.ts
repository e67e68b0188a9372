import { html, type TemplateResult } from 'lit';
import { t } from '../messages/translate.ts';
import type { Word } from '../views/help/help-part.ts';
import { openHelp } from './open-help.ts';

/** Shows the small « ? » next to a technical word: it opens the glossary there. */
export const wordHelp = (word: Word): TemplateResult => {
  const label = t('help.ofWord', t(`word.${word}`));
  return html`<button type="button" class="word-help" aria-label=${label} title=${label}
    @click=${() => void openHelp('words', word)}><span aria-hidden="true">?</span></button>`;
};
