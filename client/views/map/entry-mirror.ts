import { html, type TemplateResult } from 'lit';
import type { Entry, Part } from '../../state/index.ts';

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
