import { html, type TemplateResult } from 'lit';
import { redo, undo } from '../../actions/index.ts';
import { icon } from '../../components/icon.ts';
import { t } from '../../messages/translate.ts';
import { type AppState, type Entry, lastUnsent, nextRedo, nextUndo, type Part } from '../../state/index.ts';

/**
 * Repeats the text of the line invisibly below the field, to show a chip in the family's colour under a name
 * and a wave under unknown words. It also gives the field its width.
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

/** Shows signs of the line that phone keyboards hide. */
export const entrySigns = (type: (sign: string) => void): TemplateResult =>
  html`<div class="entry-signs" role="group" aria-label=${t('entry.symbols')}>
    ${[' → ', ' : ', ' #'].map(
      (
        sign,
      ) => html`<button type="button" class="quiet" @pointerdown=${(event: Event) => event.preventDefault()}
        @click=${() => type(sign)}>${sign.trim()}</button>`,
    )}
  </div>`;

/** Replaces an ASCII arrow at the end by a real one: its two keys are on every keyboard. */
export function withArrow({ value, selectionStart }: HTMLInputElement, { inputType }: InputEvent): string {
  const typed = selectionStart === value.length && !/^delete/.test(inputType);
  return typed ? value.replace(/\s*(?:->|=>|→)\s*$/, ' → ').replace(/^ /, '') : value;
}

/** Shows the last operation with undo or redo, next to the line; nothing initially. */
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

/** Moves the focus from a field to the map and its keys; without a map, nowhere. */
export function leaveForMap(field: HTMLElement | null): void {
  const map = field?.closest('.frame')?.querySelector<HTMLElement>('.graph-canvas');
  if (map?.checkVisibility()) map.focus();
  else field?.blur();
}
