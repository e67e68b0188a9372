import { html, type TemplateResult } from 'lit';

export interface Digit<T> {
  readonly digit: number;
  readonly label: string;
  readonly value: T;
}

/**
 * Shows choices by digit: a digit chooses and moves to the next row, Backspace clears. Without a keyboard
 * they are radio buttons.
 */
export function digitRow<T>(
  name: string,
  label: string,
  digits: readonly Digit<T>[],
  chosen: T | null,
  choose: (value: T | null) => void,
): TemplateResult {
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = event.currentTarget as HTMLElement;
    if (event.key === 'Backspace' && chosen !== null) choose(null);
    const digit = digits.find((one) => String(one.digit) === event.key);
    if (digit === undefined) return;
    event.preventDefault();
    choose(digit.value);
    goOn(row);
  };
  return html`<div class="digit-row" role="radiogroup" aria-label=${label} @keydown=${onKey}>${digits.map(
    (
      one,
    ) => html`<label class="digit" title=${one.label}><input type="radio" name=${name} aria-label=${`${one.digit} ${one.label}`}
      .checked=${one.value === chosen} @change=${() => choose(one.value)} /><span aria-hidden="true">${one.digit}</span></label>`,
  )}</div>`;
}

/** Moves the focus to the next row or field. It skips « aucun », which contradicts the answer just given. */
function goOn(row: HTMLElement): void {
  const sheet = row.closest('.typing');
  const stops = [
    ...(sheet?.querySelectorAll<HTMLElement>(
      '.digit-row, input:not([type="radio"], .none), textarea, select',
    ) ?? []),
  ];
  const next = stops[stops.indexOf(row) + 1];
  const target = next?.matches('.digit-row') ? focusOf(next) : next;
  (target ?? row.closest('.seat')?.querySelector<HTMLElement>('.seat-foot .primary'))?.focus();
}

/** Returns the focus target in a row: the choice, else the first option. */
export const focusOf = (row: Element | null): HTMLElement | null =>
  row?.querySelector<HTMLElement>('input:checked') ?? row?.querySelector<HTMLElement>('input') ?? null;
