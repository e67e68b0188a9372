import { html, type TemplateResult } from 'lit';

/** Shows a box to tick by hand. */
export const box = (label = ''): TemplateResult => html`<span class="tick">${label}</span>`;

/** Shows a line to write on. */
export const line = (): TemplateResult => html`<span class="write"></span>`;

export const boxed = (labels: readonly string[]): TemplateResult =>
  html`<span class="boxed">${labels.map((label) => html`<span>${box()} ${label}</span>`)}</span>`;

/** Prints a known value, to be corrected by hand; else lines. */
export const written = (label: string, text: string | undefined, lines: number): TemplateResult =>
  html`<div class="sheet-said"><p><span class="strong">${label}</span> ${text ?? ''}</p>${Array.from({ length: text === undefined ? lines : 1 }, () => html`<p class="ruled"></p>`)}</div>`;
