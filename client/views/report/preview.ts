import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ReportBlock, ReportDraft, ReportSection } from '../../../model/contract/report.ts';
import { t } from '../../messages/translate.ts';
import { type Correcting, editable, remover, sentence } from './sentence.ts';

/** Shows the report as text, each sentence editable in place. */
export const preview = (
  { document, banner, statement }: ReportDraft,
  correcting: Correcting,
): TemplateResult =>
  html`<article class="report-sheet" lang=${document.language} aria-label=${t('report.preview')}>
    <h2>${editable('title', document.title, t('report.titleOf'), correcting)}</h2>
    <p class="report-subtitle">${editable('subtitle', document.subtitle, t('report.subtitleOf'), correcting)}</p>
    ${banner === undefined ? nothing : html`<p class="report-banner">${banner}</p>`}
    <dl class="report-facts">${document.facts.map(
      ({ id, label, text }) =>
        html`<div><dt>${label}</dt><dd>${text === '' ? editable(id, text, label, correcting) : sentence(id, text, correcting)}</dd></div>`,
    )}</dl>
    ${repeat(
      document.sections,
      ({ id }) => id,
      (section) => sectionOf(section, correcting),
    )}
    <p class="report-statement">${statement}</p>
  </article>`;

const sectionOf = ({ id, title, blocks }: ReportSection, correcting: Correcting): TemplateResult =>
  html`<section id=${`report-${id}`}><h3>${title}</h3>${blocks.map((block) => blockOf(block, correcting))}</section>`;

function blockOf(block: ReportBlock, correcting: Correcting): TemplateResult {
  switch (block.type) {
    case 'heading':
      return html`<h4 class="report-line">${sentence(block.id, block.text, correcting)}</h4>`;
    case 'paragraph':
      return html`<p class="report-line" data-tone=${block.tone ?? nothing}>${sentence(block.id, block.text, correcting)}</p>`;
    case 'list':
      return html`<ul>${repeat(
        block.items,
        ({ id }) => id,
        ({ id, text }) => html`<li><div class="report-line">${sentence(id, text, correcting)}</div></li>`,
      )}</ul>`;
    case 'figure':
      return html`<figure><p class="report-place">${t('report.mapGoesHere')}</p>
        <figcaption class="report-line">${sentence(block.id, block.caption, correcting)}</figcaption>
        <p class="small"><strong>${t('report.alt')}</strong> ${editable(`${block.id}.alt`, block.alt, t('report.alt'), correcting)}</p></figure>`;
    case 'table':
      return tableOf(block, correcting);
  }
}

function tableOf(block: Extract<ReportBlock, { type: 'table' }>, correcting: Correcting): TemplateResult {
  const isOut = correcting.corrections[block.id] === null;
  return html`<p class="report-line report-caption">${sentence(block.id, block.caption, correcting)}</p>${
    isOut
      ? nothing
      : html`<div class="table-scroll" tabindex="0" role="region" aria-label=${block.caption}><table>
        <thead><tr>${block.columns.map((title) => html`<th scope="col">${title}</th>`)}<td></td></tr></thead>
        <tbody>${repeat(
          block.rows,
          ([first]) => first?.id,
          (row) => rowOf(row, block.columns, correcting),
        )}</tbody></table></div>`
  }`;
}

function rowOf(
  row: readonly { readonly id: string; readonly text: string }[],
  columns: readonly string[],
  correcting: Correcting,
): TemplateResult {
  const [first] = row;
  if (first === undefined) return html``;
  const isOut = correcting.corrections[first.id] === null;
  return html`<tr>${row.map(
    ({ id, text }, place) =>
      html`<td>${isOut ? html`<del>${text}</del>` : editable(id, text, `${columns[place] ?? ''}, ${first.text}`, correcting)}</td>`,
  )}<td>${remover(first.id, first.text, correcting)}</td></tr>`;
}
