import { html, type TemplateResult } from 'lit';
import type { Pattern } from '../../../model/contract/patterns.ts';
import { finder } from '../../../model/words/fold-text.ts';
import { labelText, t } from '../../messages/translate.ts';
import { type AppState, formatAddress, noPattern } from '../../state/index.ts';

/** Selects the questions whose texts contain all search words. */
export const patternsWith = (items: readonly Pattern[], search: string): readonly Pattern[] => {
  const fits = finder(search);
  return items.filter(({ title, question, finds }) =>
    fits([title, question, finds].map(labelText).join(' ')),
  );
};

/** Shows the library's questions. */
export function patternList(items: readonly Pattern[], state: AppState): TemplateResult {
  if (items.length === 0) return html`<p role="status">${t('patterns.none')}</p>`;
  return html`<ul class="pattern-list" role="list">${items.map(({ id, title, question, across }) => {
    const href = formatAddress({
      ...state,
      view: 'patterns',
      selection: null,
      pattern: { ...noPattern, id, everywhere: across },
    });
    return html`<li><a href=${href}><b>${labelText(title)}</b><span>${labelText(question)}</span>
      ${across ? html`<span class="detail">${t('patterns.across')}</span>` : null}</a></li>`;
  })}</ul>`;
}
