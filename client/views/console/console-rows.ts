import { html, type TemplateResult } from 'lit';
import type { ConsoleAnswer } from '../../../model/contract/console.ts';
import { t } from '../../messages/translate.ts';

/** What a statement gave, as a table: text as text, what has parts as JSON. */
export const consoleRows = ({ columns, rows }: ConsoleAnswer): TemplateResult =>
  html`<div class="table-scroll" tabindex="0" role="region" aria-label=${t('console.title')}>
    <table class="pattern-rows"><thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr>${row.map((value) => html`<td class=${typeof value === 'number' ? 'number' : ''}>${cell(value)}</td>`)}</tr>`)}</tbody></table></div>`;

function cell(value: unknown): TemplateResult | string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  const { label, name, id } = value as { label?: unknown; name?: unknown; id?: unknown };
  const short = typeof label === 'string' ? `(:${label}) ${String(name ?? id ?? '')}` : undefined;
  const whole = JSON.stringify(value, null, 1);
  return short === undefined
    ? html`<code>${whole}</code>`
    : html`<details><summary>${short}</summary><code>${whole}</code></details>`;
}
