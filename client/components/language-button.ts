import { html, type TemplateResult } from 'lit';
import { Language } from '../../model/contract/primitives.ts';
import { mannerOf } from '../../model/words/manner.ts';
import { setLanguage } from '../actions/index.ts';
import { store } from '../state/index.ts';

/** Changes to the next language, by its own name or, where there is little room, by its code. */
export function languageButton(as: 'name' | 'code' = 'code'): TemplateResult {
  const { language } = store.get();
  const all = Language.options;
  const next = all[(all.indexOf(language) + 1) % all.length] ?? language;
  const { name } = mannerOf(next);
  const code = next.toUpperCase();
  return as === 'name'
    ? html`<button class="quiet" lang=${next} @click=${() => void setLanguage(next)}>${name}</button>`
    : html`<button class="quiet" lang=${next} @click=${() => void setLanguage(next)}
        aria-label=${`${code}, ${name}`}>${code}</button>`;
}
