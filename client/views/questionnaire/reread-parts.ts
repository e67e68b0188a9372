import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { currentLanguage, t } from '../../messages/translate.ts';
import type { Reread } from './question.ts';

/** Shows the « Corriger » button, which opens the form of a part. */
export const correctButton = (
  { readOnly, correct }: Reread,
  part: string,
  text: string,
): TemplateResult | null =>
  readOnly
    ? null
    : html`<button type="button" class="button compact" aria-label=${t('shell.labelled', t('reread.correct'), text)} @click=${() => correct(part)}>${t('reread.correct')}</button>`;

/** Shows a box for an answer by hand on paper. */
export const paperAnswer = (): TemplateResult =>
  html`<p class="paper-only"><span class="tick"></span> ${t('reread.paperRight')} <span class="tick"></span> ${t('reread.paperRemove')} ${t('reread.paperCorrect')} <span class="write"></span></p>`;

/** Shows an item on the map: its title, content, and correction form. */
export const rereadItem = (
  one: Reread,
  part: string,
  title: string,
  body: TemplateResult,
  form: () => TemplateResult,
): TemplateResult =>
  html`<li class="said-card"><div class="card-head"><h3>${title}</h3>${correctButton(one, part, title)}</div>
    ${body}${one.open.has(part) ? form() : null}${paperAnswer()}</li>`;

/**
 * Shows a correction form: save or cancel. Its fields are drawn once, so that a reloaded card does not change
 * typed text.
 */
export const rereadForm = (
  { leave }: Reread,
  part: string,
  fields: () => TemplateResult,
  save: (typed: (field: string) => string) => void,
  more: TemplateResult | null = null,
): TemplateResult =>
  html`<form class="seat-form" @submit=${(event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    save((field) => String(data.get(field) ?? '').trim());
  }}>${guard([currentLanguage()], fields)}<div class="buttons"><button class="button primary">${t('reread.save')}</button>
    <button type="button" class="button" @click=${() => leave(part)}>${t('shell.cancel')}</button></div>${more}</form>`;
