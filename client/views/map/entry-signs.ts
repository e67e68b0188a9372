import { html, type TemplateResult } from 'lit';
import { t } from '../../messages/translate.ts';

/** Signs of the line that a phone's keyboard hides. */
export const entrySigns = (type: (sign: string) => void): TemplateResult =>
  html`<div class="entry-signs" role="group" aria-label=${t('entry.symbols')}>
    ${[' → ', ' : ', ' #'].map(
      (
        sign,
      ) => html`<button type="button" class="quiet" @pointerdown=${(event: Event) => event.preventDefault()}
        @click=${() => type(sign)}>${sign.trim()}</button>`,
    )}
  </div>`;

/** What is typed, with an arrow drawn where one ends it: two keys that every keyboard has. */
export function withArrow({ value, selectionStart }: HTMLInputElement, { inputType }: InputEvent): string {
  const typed = selectionStart === value.length && !/^delete/.test(inputType);
  return typed ? value.replace(/\s*(?:->|=>|→)\s*$/, ' → ').replace(/^ /, '') : value;
}
