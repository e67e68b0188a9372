import { html, type TemplateResult } from 'lit';
import { redo, undo } from '../../actions/index.ts';
import { icon } from '../../components/icon.ts';
import { t } from '../../messages/translate.ts';
import { type AppState, type Entry, lastUnsent, nextRedo, nextUndo, type Part } from '../../state/index.ts';

/**
 * The text of the line again, unseen under the field: what it carries is seen, a chip in the colour of the family under
 * a name, a wave under what is not understood. It also gives the field the width of its text.
 */
export function entryMirror({ text, parts }: Entry): TemplateResult {
  const pieces: TemplateResult[] = [];
  let at = 0;
  for (const part of parts) {
    if (part.start > at) pieces.push(html`${text.slice(at, part.start)}`);
    pieces.push(html`<span class=${classOf(part)}>${text.slice(part.start, part.end)}</span>`);
    at = part.end;
  }
  return html`<div class="entry-mirror" aria-hidden="true">${pieces}${text.slice(at)}</div>`;
}

const classOf = ({ is, family }: Part): string =>
  `entry-part ${is}${family === undefined ? '' : ` family-${family}`}`;

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

/** Beside the line: what was done last, taken back or done again; nothing as long as there is nothing. */
export const entryTools = ({ outbox, undo: history }: Pick<AppState, 'outbox' | 'undo'>): TemplateResult =>
  html`${
    nextUndo(history) === null && lastUnsent(outbox) === undefined
      ? null
      : html`<button class="quiet" @click=${() => void undo()}>${icon('undo')}<span class="undo-word">${t('undo.undo')}</span> <kbd aria-hidden="true">Ctrl Z</kbd></button>`
  }${
    nextRedo(history) === null
      ? null
      : html`<button class="quiet" @click=${() => void redo()} aria-label=${t('undo.redo')} title=${t('undo.redo')}>${icon('redo')}</button>`
  }`;

/** From a field around the map to the map itself, and its keys; where there is none to see, to nothing. */
export function leaveForMap(field: HTMLElement | null): void {
  const map = field?.closest('.frame')?.querySelector<HTMLElement>('.graph-canvas');
  if (map?.checkVisibility()) map.focus();
  else field?.blur();
}
