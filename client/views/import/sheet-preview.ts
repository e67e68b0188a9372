import { html, type TemplateResult } from 'lit';
import type { ImportSettings, ImportSheet } from '../../../model/contract/import.ts';
import { t } from '../../messages/translate.ts';
import type { StepInput } from './step-input.ts';

type Pointed = NonNullable<ImportSettings['sheets']>[number];

/** Shows the sheets of a file: choosing the heading line updates the result at once. */
export const sheetPreviews = (input: StepInput): TemplateResult =>
  html`${leftOutFirst(input.preview.sheets ?? [])} ${questions(input)}
    ${(input.preview.sheets ?? []).map((sheet) => onePreview(sheet, input))}`;

/** Puts omitted sheets first. */
function leftOutFirst(sheets: readonly ImportSheet[]): TemplateResult | null {
  const left = sheets.filter(({ isLeftOut }) => isLeftOut);
  return left.length === 0
    ? null
    : html`<p class="bring-problem" role="status">${t(
        'bring.sheetsLeftOut',
        left.map(({ name }) => name),
      )}</p>`;
}

/** Shows the ambiguous cases: the default applies until another answer is chosen. */
function questions({ preview, settings, change }: StepInput): TemplateResult | null {
  const asked = preview.questions ?? [];
  if (asked.length === 0) return null;
  const choose = (question: string, answer: string): void =>
    change({
      ...settings,
      answers: [...(settings.answers ?? []).filter((one) => one.question !== question), { question, answer }],
    });
  return html`${asked.map(
    ({ question, text, answers, answer, likely, lines }) => html`<section class="bring-table"><label>${text}
      <select class="input" @change=${(event: Event) => choose(question, (event.target as HTMLSelectElement).value)}>
        ${answers.map(({ id, label }) => html`<option value=${id} .selected=${id === (answer ?? likely)}>${label}</option>`)}
      </select></label>
      <p class="soft small">${t(
        'bring.linesOf',
        lines.map(({ row }) => row),
      )}</p></section>`,
  )}`;
}

function onePreview(sheet: ImportSheet, { settings, change }: StepInput): TemplateResult {
  const point = (more: Partial<Pointed>): void => {
    const own = settings.sheets?.find((one) => one.sheet === sheet.sheet);
    const others = (settings.sheets ?? []).filter((one) => one.sheet !== sheet.sheet);
    // Choices for tables no longer apply: columns are read again.
    const { tables: _, duplicates: __, leftOut: ___, ...rest } = settings;
    change({ ...rest, sheets: [...others, { ...own, sheet: sheet.sheet, ...more }] });
  };
  const labels = new Map(sheet.columns.map(({ column, label }) => [column, label]));
  return html`<section class="bring-table" aria-labelledby=${`bring-sheet-${sheet.sheet}`}>
    <h3 id=${`bring-sheet-${sheet.sheet}`}>${t('bring.sheet', sheet.name, sheet.bring, sheet.aside)}</h3>
    <div class="bring-kind"><label for=${`bring-heading-${sheet.sheet}`}>${t('bring.headingRow')}</label>
      <select class="input" id=${`bring-heading-${sheet.sheet}`} @change=${(event: Event) => point({ headingRow: Number((event.target as HTMLSelectElement).value) })}>
        ${sheet.rows.slice(0, 20).map(
          ({ row, cells }) =>
            html`<option value=${row} .selected=${row === sheet.headingRow}>${t(
              'bring.headingOption',
              row,
              cells
                .filter((cell) => cell !== '')
                .join(' | ')
                .slice(0, 60),
            )}</option>`,
        )}
      </select></div>
    ${
      sheet.isMatrix
        ? html`<button class="button compact" @click=${() => point({ shape: 'list' })}>${t('bring.noMatrix')}</button>`
        : null
    }
    <div class="bring-scroll bring-sheet" tabindex="0" role="region" aria-labelledby=${`bring-sheet-${sheet.sheet}`}>
      <table>
        ${
          labels.size === 0
            ? null
            : html`<thead><tr><th scope="col"><span class="visually-hidden">${t('bring.lineNumber')}</span></th>${(sheet.rows[0]?.cells ?? []).map((_, i) => html`<th scope="col">${labels.get(i) ?? ''}</th>`)}</tr></thead>`
        }
        <tbody>${sheet.rows.map(
          ({
            row,
            cells,
            why,
          }) => html`<tr class=${row === sheet.headingRow ? 'heading' : why === undefined ? '' : 'aside'}>
            <th scope="row"><button class="link" aria-pressed=${row === sheet.headingRow} aria-label=${t('bring.pointHeading', row)} @click=${() => point({ headingRow: row })}>${row}</button></th>
            ${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
        )}</tbody>
      </table>
    </div></section>`;
}
