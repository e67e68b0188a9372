import { html, type TemplateResult } from 'lit';
import type { ImportFault, ImportPreview } from '../../../model/contract/import.ts';
import { t } from '../../messages/translate.ts';
import { intensityName } from '../../messages/vocabulary.ts';
import { duplicateList } from './duplicate-choices.ts';
import { nameList } from './name-choices.ts';
import { reportLines } from './report-lines.ts';
import type { StepInput } from './step-input.ts';

/** Shows the third step: additions, changes, faults with their place, probable duplicates. */
export function checkStep(input: StepInput): TemplateResult {
  const { preview } = input;
  return html`<section aria-labelledby="bring-counts"><h3 id="bring-counts">${t('bring.counts')}</h3>
      ${reportLines(preview.counts, 0)} ${leftOut(input)}</section>
    ${unsaid(input)} ${faults(input)} ${nameList(input)} ${duplicateList(input)} ${changes(preview)}`;
}

/** Shows the choice for links without an intensity: one for all of them. */
function unsaid({ preview, settings, change }: StepInput): TemplateResult | null {
  const { unsaidIntensity } = preview;
  if (unsaidIntensity === undefined) return null;
  const choose = (event: Event): void =>
    change({ ...settings, unsaidIntensity: Number((event.target as HTMLSelectElement).value) });
  return html`<section class="bring-families"><label>${t('bring.unsaid', unsaidIntensity.links)}
    <select class="input" @change=${choose}>${[1, 2, 3, 4].map(
      (level) =>
        html`<option value=${level} .selected=${level === unsaidIntensity.level}>${level} · ${intensityName(level)}</option>`,
    )}</select></label>
    <p class="soft">${t('bring.unsaidLead')}</p></section>`;
}

function leftOut({ preview, settings, change }: StepInput): TemplateResult | null {
  if (preview.leftOutCount === 0) return null;
  const { leftOut: _rows, leaveOutErrors: _all, ...rest } = settings;
  return html`<p>${t('bring.leftOut', preview.leftOutCount)}
    <button class="button compact" @click=${() => change({ ...rest, keepBeside: true })}>${t('bring.takeBack')}</button></p>`;
}

/** Formats the place of a fault, as in a spreadsheet. */
function placeOf({ table, row, letter = '', heading = '' }: ImportFault, { tables }: ImportPreview): string {
  const name = tables.length > 1 ? (tables[table]?.name ?? '') : '';
  return t('bring.place', name, row, [letter, heading].filter((part) => part !== '').join(' '));
}

function faults({ preview, settings, change }: StepInput): TemplateResult | null {
  // Lines that refuse publication are shown with their question.
  const shown = preview.faults.filter(({ code }) => code !== 'private_line');
  const count = preview.faultCount - (preview.faults.length - shown.length);
  if (shown.length === 0) return null;
  const leave = ({ table, row }: ImportFault): void =>
    change({ ...settings, leftOut: [...(settings.leftOut ?? []), { table, row }] });
  const isLine = ({ table, row }: ImportFault): boolean => preview.tables[table]?.headingRow !== row;
  return html`<section aria-labelledby="bring-faults"><h3 id="bring-faults">${t('bring.faults', count)}</h3>
    <p class="soft">${t('bring.faultsLead')}</p>
    ${
      shown.some(isLine)
        ? html`<button class="button compact" @click=${() => change({ ...settings, leaveOutErrors: true })}>${t('bring.leaveAll')}</button>`
        : null
    }
    <div class="bring-scroll"><table class="bring-faults">
      <thead><tr><th scope="col">${t('bring.where')}</th><th scope="col">${t('bring.whatToDo')}</th><th></th></tr></thead>
      <tbody>${shown.map((fault) => {
        const place = placeOf(fault, preview);
        return html`<tr><th scope="row">${place}</th><td>${fault.message}</td>
          <td>${
            isLine(fault)
              ? html`<button class="button compact" aria-label=${t('bring.leaveRowOf', place)} @click=${() => leave(fault)}>${t('bring.leaveRow')}</button>`
              : null
          }</td></tr>`;
      })}</tbody></table></div>
    ${more(preview.faultCount - preview.faults.length)}</section>`;
}

function changes(preview: ImportPreview): TemplateResult | null {
  if (preview.changeCount === 0) return null;
  const shown = (text: string) => (text === '' ? html`<span class="soft">${t('bring.empty')}</span>` : text);
  return html`<section aria-labelledby="bring-changes"><h3 id="bring-changes">${t('bring.changes', preview.changeCount)}</h3>
    <div class="bring-scroll"><table class="bring-changes">
      <thead><tr><th scope="col">${t('bring.where')}</th><th scope="col">${t('bring.field')}</th>
        <th scope="col">${t('bring.before')}</th><th scope="col">${t('bring.after')}</th></tr></thead>
      <tbody>${preview.changes.map(({ name, row, fields }) =>
        fields.map(
          ({ label, before, after }, i) => html`<tr>
            ${i === 0 ? html`<th scope="rowgroup" rowspan=${fields.length}>${name} <span class="soft small">${t('bring.row', row)}</span></th>` : null}
            <td>${label}</td><td>${shown(before)}</td><td>${shown(after)}</td></tr>`,
        ),
      )}</tbody></table></div>
    ${more(preview.changeCount - preview.changes.length)}</section>`;
}

const more = (n: number): TemplateResult | null =>
  n > 0 ? html`<p class="soft">${t('bring.more', n)}</p>` : null;
