import { html, nothing, type TemplateResult } from 'lit';
import { type IconName, icon } from './icon.ts';

/** How the button of a menu looks, and where it stands. */
export interface MenuHead {
  readonly icon: IconName;
  readonly word: string;
  /** Its whole name, where the word alone says too little; it contains the word. */
  readonly label?: string;
  readonly kind?: string;
}

/**
 * Shows a placeholder menu for less frequent actions. It closes on Escape, on a press outside, and after a
 * choice.
 */
export const menu = ({ icon: name, word, label, kind = '' }: MenuHead, items: unknown): TemplateResult =>
  html`<details class="menu ${kind}" @keydown=${onKey} @focusout=${onFocusOut}>
    <summary class="quiet tool" aria-label=${label ?? nothing} title=${label ?? nothing}>${icon(name)}<span class="word">${word}</span></summary>
    <div class="menu-items" @click=${onChosen}>${items}</div>
  </details>`;

const detailsOf = (event: Event): HTMLDetailsElement | null =>
  (event.currentTarget as Element).closest('details');

/** Closes menus on a press outside them. One listener for all: one that a menu adds as it opens may come too late. */
function onPress({ target }: Event): void {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('details.menu[open]'))
    if (!details.contains(target as Node)) details.open = false;
}
if (typeof document !== 'undefined') addEventListener('pointerdown', onPress, { capture: true });

function onKey(event: KeyboardEvent): void {
  const details = detailsOf(event);
  if (event.key !== 'Escape' || details?.open !== true) return;
  // It steps back from the menu alone.
  event.preventDefault();
  details.open = false;
  details.querySelector('summary')?.focus();
}

function onFocusOut(event: FocusEvent): void {
  const details = detailsOf(event);
  if (details !== null && event.relatedTarget !== null && !details.contains(event.relatedTarget as Node))
    details.open = false;
}

/** Closes the menu after a choice, unless more choices follow. */
function onChosen(event: Event): void {
  const chosen = (event.target as Element).closest('button, a');
  if (chosen !== null && !chosen.hasAttribute('data-stays')) detailsOf(event)?.removeAttribute('open');
}
