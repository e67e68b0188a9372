import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { shorten } from '../../../model/words/shorten.ts';
import { icon } from '../../components/icon.ts';
import { t } from '../../messages/translate.ts';
import type { Corrections } from '../../state/index.ts';

/** How the sentences of a report are corrected. */
export interface Correcting {
  readonly corrections: Corrections;
  /** The text is null to take the sentence out, and as computed to put it back. */
  correct(id: string, text: string | null, computed: string): void;
  /** Notes the text being typed: an update of the page leaves it as it is. */
  type(id: string, text: string): void;
}

/** Makes a text editable in place, as plain text: no markup is kept or pasted. */
export const editable = (
  id: string,
  computed: string,
  label: string,
  { corrections, correct, type }: Correcting,
) => {
  const text = corrections[id] ?? computed;
  return html`<span class="report-text" contenteditable="plaintext-only" role="textbox" aria-multiline="true"
    aria-label=${label} data-empty=${t('report.toSay')} data-sentence=${id} data-corrected=${text === computed ? 'no' : 'yes'}
    .textContent=${live(text)} @focus=${() => type(id, text)}
    @input=${(event: Event) => type(id, (event.target as HTMLElement).textContent ?? '')} @blur=${(
      event: FocusEvent,
    ) => {
      const text = (event.target as HTMLElement).textContent?.trim() ?? '';
      // A text without a computed value may stay empty.
      correct(id, text === '' && computed !== '' ? null : text, computed);
    }}></span>`;
};

/** Shows the button that removes or restores a sentence. */
export const remover = (
  id: string,
  computed: string,
  { corrections, correct }: Correcting,
): TemplateResult =>
  corrections[id] === null
    ? html`<button class="button compact" type="button" @click=${() => correct(id, computed, computed)}>${t('report.putBack')}</button>`
    : html`<button class="quiet report-remove" type="button" title=${t('report.remove')}
        aria-label=${t('report.removeOne', shorten(computed, 60))} @click=${() => correct(id, null, computed)}>${icon('close')}</button>`;

/** Shows a sentence with its remove button; a removed one is struck through, and a click restores it. */
export const sentence = (id: string, computed: string, correcting: Correcting): TemplateResult =>
  html`${
    correcting.corrections[id] === null
      ? html`<del>${computed}</del>`
      : editable(id, computed, t('report.sentence'), correcting)
  }${remover(id, computed, correcting)}`;
