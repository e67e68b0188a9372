import { html, type TemplateResult } from 'lit';
import { Language } from '../../model/contract/primitives.ts';
import { mannerOf } from '../../model/words/manner.ts';
import { setLanguage } from '../actions/index.ts';
import { store } from '../state/index.ts';
import { icon } from './icon.ts';

/**
 * Shows a button for the next language, by its own name or, in little space, by its code; `item`: in a menu.
 */
export function languageButton(as: 'name' | 'code' | 'item' = 'code'): TemplateResult {
  const { language } = store.get();
  const all = Language.options;
  const next = all[(all.indexOf(language) + 1) % all.length] ?? language;
  const { name } = mannerOf(next);
  const code = next.toUpperCase();
  if (as === 'item')
    return html`<button class="quiet" lang=${next} aria-label=${`${code}, ${name}`} @click=${() => void setLanguage(next)}>${icon('language')} ${name}</button>`;
  return as === 'name'
    ? html`<button class="quiet" lang=${next} @click=${() => void setLanguage(next)}>${name}</button>`
    : html`<button class="quiet" lang=${next} @click=${() => void setLanguage(next)}
        aria-label=${`${code}, ${name}`}>${code}</button>`;
}
