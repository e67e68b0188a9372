import { html, type TemplateResult } from 'lit';
import { ImportKind, type ImportTable } from '../../../model/contract/import.ts';
import type { Family } from '../../../model/contract/vocabulary.ts';
import { CARRIED } from '../../../model/writes/import/carried-columns.ts';
import { t } from '../../messages/translate.ts';
import { optionsOf } from '../../messages/vocabulary.ts';
import { sheetPreviews } from './sheet-preview.ts';
import { type StepInput, withUses } from './step-input.ts';

const picked = (event: Event): string => (event.target as HTMLSelectElement).value;

/** Shows the second step: subject of each sheet, its columns, its unknown words. */
export function columnsStep(input: StepInput): TemplateResult {
  const { preview } = input;
  return html`${sheetPreviews(input)} ${preview.notes.map(({ message }) => html`<p class="soft">${message}</p>`)} ${preview.tables.map((table) => tableOf(table, input))} ${words(input)} ${families(input)}`;
}

function tableOf(table: ImportTable, input: StepInput): TemplateResult {
  const { settings, change } = input;
  const open = table.columns.filter(({ use }) => use === null);
  const isRead = table.kind !== null && table.kind !== 'omit';
  const hasHeading = table.kind === 'omit' || table.columns.some(({ use }) => use !== null);
  const choose = (event: Event): void => {
    const kind = ImportKind.safeParse(picked(event));
    const others = (settings.tables ?? []).filter((one) => one.table !== table.table);
    change({
      ...settings,
      tables: [...others, { table: table.table, kind: kind.success ? kind.data : 'omit' }],
    });
  };
  return html`<section class="bring-table" aria-labelledby=${`bring-table-${table.table}`}>
    <h3 id=${`bring-table-${table.table}`}>${t('bring.table', table.name, table.rows)}</h3>
    <label class="bring-kind">${t('bring.about')}
      <select class="input" @change=${choose}>
        ${table.kind === null ? html`<option value="" selected>${t('bring.toChoose')}</option>` : null}
        ${[...ImportKind.options, 'omit' as const].map(
          (kind) =>
            html`<option value=${kind} ?selected=${kind === table.kind}>${t(`bring.kind.${kind}`)}</option>`,
        )}
      </select></label>
    ${hasHeading ? null : html`<p class="bring-problem">${t('bring.noHeading')}</p>`}
    ${
      isRead
        ? html`<div class="bring-scroll"><table class="bring-columns">
      <thead><tr><th scope="col">${t('bring.column')}</th><th scope="col">${t('bring.samples')}</th><th scope="col">${t('bring.says')}</th></tr></thead>
      <tbody>${table.columns.filter(({ heading, filled }) => heading !== '' || filled > 0).map((column) => columnOf(table, column, input))}</tbody>
    </table></div>`
        : null
    }
    ${
      isRead && open.length > 0
        ? html`<button class="button compact" @click=${() =>
            change(
              withUses(
                settings,
                table.table,
                open.map(({ column }) => ({ column, use: 'omit' })),
              ),
            )}>${t('bring.omitRest', open.length)}</button>`
        : null
    }
  </section>`;
}

function columnOf(
  table: ImportTable,
  column: ImportTable['columns'][number],
  input: StepInput,
): TemplateResult {
  const { preview, settings, change } = input;
  const name = column.heading === '' ? column.letter : column.heading;
  const choices = preview.uses.find(({ kind }) => kind === table.kind)?.choices ?? [];
  const beside = [
    ...(table.kind === 'actors'
      ? [
          { id: '+tags', label: t('bring.keepTags') },
          { id: CARRIED, label: t('bring.isCommitment') },
        ]
      : []),
    { id: '+text', label: t('bring.keepText') },
    { id: 'omit', label: t('bring.omit') },
  ];
  return html`<tr class=${column.use === null ? 'open' : ''}>
    <th scope="row"><span class="soft small">${column.letter}</span> ${column.heading}</th>
    <td class="soft">${column.samples.join(' · ')}</td>
    <td><select class="input" aria-label=${t('bring.useOf', name)}
      @change=${(event: Event) => change(withUses(settings, table.table, [{ column: column.column, use: picked(event) }]))}>
      ${column.use === null && column.likely === undefined ? html`<option value="" selected disabled>${t('bring.toChoose')}</option>` : null}
      ${[...choices, ...beside].map(
        ({ id, label }) =>
          html`<option value=${id} .selected=${id === (column.use ?? column.likely)}>${label}</option>`,
      )}
    </select></td></tr>`;
}

/** Lists the words that the vocabulary lacks. */
function words({ preview, settings, change }: StepInput): TemplateResult | null {
  if (preview.values.length === 0) return null;
  const choose = (list: string, value: string, to: string): void => {
    const others = (settings.values ?? []).filter((one) => one.list !== list || one.value !== value);
    change({ ...settings, values: to === '' ? others : [...others, { list, value, to }] });
  };
  return html`<section aria-labelledby="bring-words"><h3 id="bring-words">${t('bring.words')}</h3>
    <p class="soft">${t('bring.wordsLead')}</p>
    <ul class="bring-words" role="list">${preview.values.map(
      ({
        list,
        label,
        value,
        count,
        to,
        likely,
        choices,
      }) => html`<li><label>${t('bring.word', value, label, Math.max(count, 1))}
        <select class="input" @change=${(event: Event) => choose(list, value, picked(event))}>
          <option value="" .selected=${to === null && likely === undefined}>${t('bring.toChoose')}</option>
          ${choices.map((choice) => html`<option value=${choice.id} .selected=${choice.id === (to ?? likely)}>${choice.label}</option>`)}
          <option value="omit" .selected=${(to ?? likely) === 'omit'}>${t('bring.omit')}</option>
        </select></label></li>`,
    )}</ul></section>`;
}

/** Shows the default family, for actors without one and unknown names in links. */
function families({ preview, settings, change }: StepInput): TemplateResult {
  const { defaultFamily, addMissingParties, ...rest } = settings;
  const hasLinks = preview.tables.some(({ kind }) => kind === 'cooperations');
  const set = (family: string, adds: boolean): void =>
    change({
      ...rest,
      ...(family === '' ? {} : { defaultFamily: family as Family }),
      ...(adds && family !== '' ? { addMissingParties: true } : {}),
    });
  return html`<section class="bring-families">
    <label>${t('bring.defaultFamily')}
      <select class="input" @change=${(event: Event) => set(picked(event), addMissingParties === true)}>
        <option value="" .selected=${defaultFamily === undefined}>${t('shell.none')}</option>
        ${optionsOf('families').map(
          ({ value, label }) =>
            html`<option value=${value} .selected=${value === defaultFamily}>${label}</option>`,
        )}
      </select></label>
    ${
      hasLinks && defaultFamily !== undefined
        ? html`<label class="check"><input type="checkbox" .checked=${addMissingParties === true}
          @change=${(event: Event) => set(defaultFamily, (event.target as HTMLInputElement).checked)} /> ${t('bring.addMissing')}</label>`
        : null
    }
  </section>`;
}
