import { html, type TemplateResult } from 'lit';
import type { Cooperation } from '../../../model/contract/cooperation.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { linkWidth } from '../../../model/drawing/appearance.ts';
import { patch, removeCooperation } from '../../actions/index.ts';
import { familyMark } from '../../components/family-mark.ts';
import { saveField } from '../../components/save-fields.ts';
import { fieldLabel } from '../../messages/field-label.ts';
import { inSeries, longDay } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import {
  intensityName,
  intensityOptions,
  labelOf,
  type Option,
  optionsOf,
} from '../../messages/vocabulary.ts';
import { indexMap, inOrder, type MapIndex } from '../../state/index.ts';
import { openNewLink } from '../map/dialogs.ts';
import { endingList } from './ending-list.ts';
import { formerLevelList } from './former-level-list.ts';
import type { TableContent } from './table-content.ts';
import type { Cell, Row } from './table-model.ts';

/** Builds the table of all cooperations. */
export function cooperationTable(map: TerritoryMap, commitments: readonly Option[]): TableContent {
  const index = indexMap(map);
  const rows = map.cooperations.map((cooperation) => rowOf(cooperation, index, commitments));
  return {
    headings: [
      { id: 'parties', label: fieldLabel('parties'), look: 'name parties' },
      { id: 'nature', label: fieldLabel('nature') },
      { id: 'status', label: fieldLabel('status') },
      { id: 'intensity', label: t('tables.intensity') },
      { id: 'formality', label: fieldLabel('formality') },
      { id: 'themes', label: fieldLabel('themes') },
      { id: 'serves', label: fieldLabel('serves'), look: 'words' },
      { id: 'startedOn', label: fieldLabel('startedOn'), look: 'day' },
      { id: 'endedOn', label: fieldLabel('endedOn'), look: 'day' },
    ],
    rows: rows.sort((a, b) => a.label.localeCompare(b.label)),
    filters: [
      { id: 'status', label: fieldLabel('status'), options: optionsOf('statuses') },
      { id: 'nature', label: fieldLabel('nature'), options: optionsOf('natures') },
      { id: 'theme', label: fieldLabel('themes'), options: optionsOf('themes') },
      { id: 'formality', label: fieldLabel('formality'), options: optionsOf('formalities') },
    ],
    chosen: {},
    empty: t('tables.emptyCooperations'),
    add: { label: t('newLink.title'), run: () => void openNewLink({}) },
    above: () => html`${formerLevelList(map, index)}${endingList(map, index)}`,
  };
}

function rowOf(cooperation: Cooperation, index: MapIndex, commitments: readonly Option[]): Row {
  const { id, nature, status, formality, themes, serves } = cooperation;
  const parties = inOrder(cooperation.parties).map(({ actorId }) => index.actors.get(actorId));
  const names = parties.map((actor) => actor?.name ?? '').join(' · ');
  const choice = (field: 'nature' | 'status' | 'formality', text: string, options: () => Option[]): Cell => ({
    text,
    edit: () => ({
      field,
      kind: 'choice',
      value: cooperation[field],
      options: options(),
      required: true,
      save: saveField('cooperation', cooperation, field),
    }),
  });
  const set = (field: 'themes' | 'serves', text: string, options: () => readonly Option[]): Cell => ({
    text,
    edit: () => ({
      field,
      kind: 'set',
      value: cooperation[field],
      options: options(),
      save: saveField('cooperation', cooperation, field),
    }),
  });
  const commitmentName = (commitmentId: string) =>
    commitments.find(({ value }) => value === commitmentId)?.label ?? commitmentId;
  return {
    id,
    label: names,
    selection: { kind: 'cooperation', id },
    faded: cooperation.state === 'ended' || cooperation.state === 'broken',
    tags: { status: [status], nature: [nature], theme: themes, formality: [formality] },
    removal: {
      label: t('shell.labelled', t('cooperation.delete'), names),
      run: () => void removeCooperation(cooperation),
    },
    cells: [
      {
        text: names,
        draw: () =>
          html`${parties.map((actor) =>
            actor === undefined
              ? null
              : html`<span class="marked">${familyMark(actor.family)}<span>${actor.name}</span></span>`,
          )}`,
      },
      choice('nature', labelOf('natures', nature), () => optionsOf('natures')),
      choice('status', labelOf('statuses', status), () => optionsOf('statuses')),
      intensityCell(cooperation),
      choice('formality', labelOf('formalities', formality), () => optionsOf('formalities')),
      set('themes', themes.map((theme) => labelOf('themes', theme)).join(', '), () => optionsOf('themes')),
      set('serves', inSeries(serves.map(commitmentName)), () => commitments),
      dayCell(cooperation, 'startedOn'),
      dayCell(cooperation, 'endedOn'),
    ],
  };
}

/** Makes a cell with a day, sorted by date. */
function dayCell(cooperation: Cooperation, field: 'startedOn' | 'endedOn'): Cell {
  const day = cooperation[field];
  return {
    text: day === undefined ? '' : longDay(day),
    order: day ?? null,
    edit: () => ({
      field,
      kind: field === 'endedOn' ? 'end' : 'day',
      value: day,
      save: saveField('cooperation', cooperation, field),
    }),
  };
}

/**
 * Makes a cell that shows the agreed intensity and edits the recorded one, over which declarations take
 * precedence.
 */
function intensityCell(cooperation: Cooperation): Cell {
  const { agreedIntensity, intensity } = cooperation;
  return {
    text: intensityName(agreedIntensity),
    order: agreedIntensity,
    draw: () =>
      html`<span class="strength">${stroke(agreedIntensity)}<span>${intensityName(agreedIntensity)}</span></span>`,
    edit: () => ({
      field: 'intensity',
      kind: 'choice',
      value: String(intensity),
      options: intensityOptions(),
      required: true,
      save: async (value) => {
        const written = await patch('cooperation', cooperation, { intensity: Number(value) });
        return written.ok || written.problem.status === 412 ? null : written.problem;
      },
    }),
  };
}

const stroke = (level: number): TemplateResult =>
  html`<svg class="stroke" viewBox="0 0 54 10" aria-hidden="true"><line class=${level === 0 ? 'faded' : ''} x1="1" x2="53" y1="5" y2="5" stroke-width=${linkWidth(level)}></line></svg>`;
