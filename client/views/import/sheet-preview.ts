import { html, type TemplateResult } from 'lit';
import type { ImportSettings, ImportSheet } from '../../../model/contract/import.ts';
import { t } from '../../messages/translate.ts';
import type { StepInput } from './step-input.ts';

type Pointed = NonNullable<ImportSettings['sheets']>[number];

/** Shows the sheets of a file: choosing the heading line updates the result at once. */
export const sheetPreviews = (input: StepInput): TemplateResult =>
  html`${leftOutFirst(input.preview.sheets ?? [])} ${sinceBefore(input.preview)} ${questions(input)} ${notBrought(input.preview)}
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

/** Lists the changes in a newer version of a list: who is new, renamed, no longer in it. */
function sinceBefore({ version }: StepInput['preview']): TemplateResult | null {
  if (version === undefined || (version.renamed.length === 0 && version.goneCount === 0)) return null;
  const { added, renamed, gone, goneCount } = version;
  return html`<section class="bring-table" aria-labelledby="bring-version"><h3 id="bring-version">${t('bring.version')}</h3>
    <ul>${added === 0 ? null : html`<li>${t('bring.versionNew', added)}</li>`}
      ${renamed.map(({ before, after }) => html`<li>${t('bring.versionRenamed', before, after)}</li>`)}
      ${goneCount === 0 ? null : html`<li>${t('bring.versionGone', goneCount, gone.map(({ name }) => name).slice(0, NAMED))}</li>`}</ul></section>`;
}
const NAMED = 20;

/** ShortestPaths to reach people and reminders are nobody's map: they are left out, and said. */
function notBrought({ left }: StepInput['preview']): TemplateResult | null {
  if (left === undefined) return null;
  const { contacts, reminders, columns } = left;
  return contacts + reminders + columns.length === 0
    ? null
    : html`<p class="soft">${t('bring.notBrought', { contacts, reminders, columns })}</p>`;
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
      ${
        lines.length === 0
          ? null
          : html`<p class="soft small">${t(
              'bring.linesOf',
              lines.map(({ row }) => row),
            )}</p>`
      }</section>`,
  )}`;
}

const POINTED = ['name', 'partners', 'wished', 'needs', 'offers', 'other'] as const;
const LETTERS = 26;

/** Offers the choice of what a column of the sheet lists: as it is read, or as it is pointed at here. */
function columnChoice(
  { columns, isMatrix, sheet }: ImportSheet,
  column: number,
  own: NonNullable<Pointed['columns']>,
  point: (column: number, is: string) => void,
): TemplateResult {
  const pointed = own.find((one) => one.column === column)?.is;
  const label = columns.find((one) => one.column === column)?.label ?? '';
  const letter = `${column < LETTERS ? '' : String.fromCharCode(64 + Math.floor(column / LETTERS))}${String.fromCharCode(65 + (column % LETTERS))}`;
  // In a matrix one says where the names are, and which columns do not count.
  const choices = isMatrix ? (['name', 'other'] as const) : POINTED;
  return html`<select class="input" id=${`bring-point-${sheet}-${column}`} aria-label=${t('bring.pointColumn', letter)}
    @change=${(event: Event) => point(column, (event.target as HTMLSelectElement).value)}>
    <option value="" .selected=${pointed === undefined}>${t('bring.asRead', label)}</option>
    ${choices.map((is) => html`<option value=${is} .selected=${is === pointed}>${t(`bring.points.${is}`)}</option>`)}
  </select>`;
}

/** Shows the lines of minutes or a list, which have no columns to point at. */
const textPreview = (sheet: ImportSheet, title: TemplateResult): TemplateResult =>
  html`<section class="bring-table" aria-labelledby=${`bring-sheet-${sheet.sheet}`}>${title}
    <div class="bring-scroll bring-sheet of-text" tabindex="0" role="region" aria-labelledby=${`bring-sheet-${sheet.sheet}`}>
      <table><tbody>${sheet.rows.map(
        ({ row, cells, why }) => html`<tr class=${why === undefined ? '' : 'aside'}>
          <th scope="row"><span class="visually-hidden">${t('bring.lineNumber')} </span>${row}</th><td>${cells[0] ?? ''}</td></tr>`,
      )}</tbody></table>
    </div></section>`;

function onePreview(sheet: ImportSheet, { settings, change }: StepInput): TemplateResult {
  const point = (more: Partial<Pointed>): void => {
    const own = settings.sheets?.find((one) => one.sheet === sheet.sheet);
    const others = (settings.sheets ?? []).filter((one) => one.sheet !== sheet.sheet);
    // Choices for tables no longer apply: columns are read again.
    const { tables: _, duplicates: __, leftOut: ___, ...rest } = settings;
    change({ ...rest, sheets: [...others, { ...own, sheet: sheet.sheet, ...more }] });
  };
  const own = settings.sheets?.find((one) => one.sheet === sheet.sheet)?.columns ?? [];
  const pointColumn = (column: number, is: string): void => {
    const others = own.filter((one) => one.column !== column);
    const chosen = POINTED.find((one) => one === is);
    point({ columns: chosen === undefined ? others : [...others, { column, is: chosen }] });
  };
  const title = html`<h3 id=${`bring-sheet-${sheet.sheet}`}>${t('bring.sheet', sheet.name, sheet.bring, sheet.aside)}</h3>`;
  if (sheet.isText) return textPreview(sheet, title);
  return html`<section class="bring-table" aria-labelledby=${`bring-sheet-${sheet.sheet}`}>${title}
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
        <thead><tr><th scope="col"><span class="visually-hidden">${t('bring.lineNumber')}</span></th>
          ${(sheet.rows[0]?.cells ?? []).map((_, column) => html`<th scope="col">${columnChoice(sheet, column, own, pointColumn)}</th>`)}</tr></thead>
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
