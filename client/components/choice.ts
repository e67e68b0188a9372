import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { linkWidth } from '../../model/drawing/appearance.ts';
import { intensityCriterion, intensityName } from '../messages/vocabulary.ts';

/** Shows two or three options side by side, one of them pressed. */
export const choice = <T extends string>(
  label: string,
  chosen: T,
  options: readonly (readonly [T, string])[],
  choose: (value: T) => void,
): TemplateResult =>
  html`<div class="choice" role="group" aria-label=${label}>
    ${options.map(
      ([value, text]) =>
        html`<button type="button" aria-pressed=${value === chosen} @click=${() => choose(value)}>${text}</button>`,
    )}
  </div>`;

/** Shows chips to add to or remove from a set. */
export const chips = <T extends string>(
  label: string,
  chosen: readonly T[],
  options: readonly { readonly value: T; readonly label: string }[],
  toggle: (value: T) => void,
): TemplateResult =>
  html`<div class="chips" role="group" aria-label=${label}>
    ${options.map(
      ({ value, label: text }) =>
        html`<button type="button" class="chip" aria-pressed=${chosen.includes(value)} @click=${() => toggle(value)}>${text}</button>`,
    )}
  </div>`;

/** The five levels with what one can observe at each: a level is chosen by its criterion, never by its name. */
export const intensityChoice = (
  name: string,
  chosen: number | null,
  choose: (level: number) => void,
  levels: readonly number[] = [0, 1, 2, 3, 4],
): TemplateResult =>
  // Another name is another group: radio buttons that are renamed one by one would deselect each other.
  html`${keyed(
    name,
    html`<div class="levels" role="radiogroup">
    ${levels.map(
      (level) => html`<label class="level">
        <input type="radio" name=${name} value=${level} .checked=${level === chosen} @change=${() => choose(level)} />
        <svg class="stroke" viewBox="0 0 54 10" aria-hidden="true"><line class=${level === 0 ? 'faded' : ''} x1="1" x2="53" y1="5" y2="5" stroke-width=${linkWidth(level)}></line></svg>
        <span><span class="strong">${intensityName(level)}</span> <span class="soft small">${intensityCriterion(level)}</span></span>
      </label>`,
    )}
  </div>`,
  )}`;
