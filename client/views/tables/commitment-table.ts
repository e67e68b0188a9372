import { html } from 'lit';
import type { Commitment } from '../../../model/contract/commitment.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { removeCommitment } from '../../actions/index.ts';
import { saveField } from '../../components/save-fields.ts';
import { fieldLabel } from '../../messages/field-label.ts';
import { longDay } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { labelOf, type Option, optionsOf } from '../../messages/vocabulary.ts';
import { indexMap, type MapIndex } from '../../state/index.ts';
import { horizonMark } from '../commitments/horizon-mark.ts';
import { openNewCommitment } from '../commitments/open-new-commitment.ts';
import type { TableContent } from './table-content.ts';
import type { Cell, Row } from './table-model.ts';

/** Builds the table of commitments. `charter`: items that they may refine. */
export function commitmentTable(map: TerritoryMap, charter: readonly Option[]): TableContent {
  const index = indexMap(map);
  const own = map.commitments.filter(({ origin }) => origin === 'territory');
  const rows = own.map((commitment) => rowOf(commitment, map, index, charter));
  return {
    headings: [
      { id: 'text', label: fieldLabel('text'), look: 'name words' },
      { id: 'horizon', label: fieldLabel('horizon') },
      { id: 'dueOn', label: fieldLabel('dueOn'), look: 'day' },
      { id: 'status', label: fieldLabel('commitmentStatus') },
      { id: 'carriers', label: t('tables.carriers'), look: 'words' },
      { id: 'serving', label: t('tables.serving'), look: 'number' },
      { id: 'themes', label: fieldLabel('themes') },
      { id: 'refines', label: fieldLabel('refines') },
    ],
    rows: rows.sort((a, b) => a.label.localeCompare(b.label)),
    filters: [
      { id: 'status', label: fieldLabel('commitmentStatus'), options: optionsOf('commitmentStatuses') },
      { id: 'horizon', label: fieldLabel('horizon'), options: optionsOf('horizons') },
      { id: 'theme', label: fieldLabel('themes'), options: optionsOf('themes') },
      { id: 'carried', label: t('tables.carriers'), options: carriedOptions() },
    ],
    chosen: {},
    empty: t('commitments.empty'),
    add: { label: t('overview.addCommitment'), run: () => void openNewCommitment() },
  };
}

const carriedOptions = () => [
  { value: 'carried', label: t('tables.carried') },
  { value: 'uncarried', label: t('tables.uncarried') },
];

function rowOf(commitment: Commitment, map: TerritoryMap, index: MapIndex, charter: readonly Option[]): Row {
  const { id, text, horizon, dueOn, status, carriers, themes, refines } = commitment;
  const edit = (field: string) => saveField('commitment', commitment, field);
  const serving = map.cooperations.filter(({ serves }) => serves.includes(id)).length;
  const names = carriers.map(({ actorId }) => index.actors.get(actorId)?.name ?? actorId);
  const choice = (
    field: 'horizon' | 'status',
    shown: string,
    options: () => Option[],
    draw?: Cell['draw'],
  ): Cell => ({
    text: shown,
    ...(draw === undefined ? {} : { draw }),
    edit: () => ({
      field,
      kind: 'choice',
      value: commitment[field],
      options: options(),
      required: true,
      save: edit(field),
    }),
  });
  return {
    id,
    label: text,
    selection: { kind: 'commitment', id },
    faded: status !== 'open',
    tags: {
      status: [status],
      horizon: [horizon],
      theme: themes,
      carried: [carriers.length > 0 ? 'carried' : 'uncarried'],
    },
    removal: {
      label: t('shell.labelled', t('commitment.delete'), text),
      run: () => void removeCommitment(commitment),
    },
    cells: [
      {
        text,
        edit: () => ({ field: 'text', kind: 'text', value: text, required: true, save: edit('text') }),
      },
      choice(
        'horizon',
        labelOf('horizons', horizon),
        () => optionsOf('horizons'),
        () =>
          html`<span class="marked">${horizonMark(horizon)}<span>${labelOf('horizons', horizon)}</span></span>`,
      ),
      {
        text: dueOn === undefined ? '' : longDay(dueOn),
        order: dueOn ?? null,
        edit: () => ({ field: 'dueOn', kind: 'end', value: dueOn, save: edit('dueOn') }),
      },
      choice('status', labelOf('commitmentStatuses', status), () => optionsOf('commitmentStatuses')),
      {
        text: names.join(', '),
        order: names.length,
        ...(names.length === 0
          ? { draw: () => html`<span class="missing">${t('tables.uncarried')}</span>` }
          : {}),
      },
      { text: String(serving), order: serving },
      {
        text: themes.map((theme) => labelOf('themes', theme)).join(', '),
        edit: () => ({
          field: 'themes',
          kind: 'set',
          value: themes,
          options: optionsOf('themes'),
          save: edit('themes'),
        }),
      },
      {
        text: charter.find(({ value }) => value === refines)?.label ?? '',
        edit: () => ({
          field: 'refines',
          kind: 'choice',
          value: refines,
          options: charter,
          save: edit('refines'),
        }),
      },
    ],
  };
}
