import { html, type TemplateResult } from 'lit';

/** Two or three choices side by side, one of them pressed. */
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

/** Chips that go in and out of a set. */
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
