import { html, type TemplateResult } from 'lit';
import { loadWithTexts, t } from '../messages/translate.ts';
import type { HelpPanel } from '../views/help/help-panel.ts';
import type { HelpPart, Word } from '../views/help/help-part.ts';
import { placed } from '../views/map/dialogs.ts';

/** The small « ? » beside a word that is not everybody's: opens the glossary there. */
export const wordHelp = (word: Word): TemplateResult => {
  const label = t('help.ofWord', t(`word.${word}`));
  return html`<button type="button" class="word-help" aria-label=${label} title=${label}
    @click=${() => void openHelp('words', word)}><span aria-hidden="true">?</span></button>`;
};

/** Opens help, at a part of it or at a word; it is loaded when first asked for, and stays in the page. */
export async function openHelp(part?: HelpPart, word?: Word): Promise<void> {
  await loadWithTexts(() => import('../views/help/help-panel.ts'));
  await placed<HelpPanel>('maillage-help').open(part, word);
}
