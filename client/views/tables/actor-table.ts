import { html } from 'lit';
import type { MapActor, TerritoryMap } from '../../../model/contract/reading.ts';
import { Family } from '../../../model/contract/vocabulary.ts';
import { HEARD_SUBJECTS } from '../../../model/elements/heard.ts';
import { changeMembership } from '../../actions/index.ts';
import { familyMark } from '../../components/family-mark.ts';
import { saveField } from '../../components/save-fields.ts';
import { fieldLabel } from '../../messages/field-label.ts';
import { byName } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { familyShort, kindName, kindsOf, labelOf, optionsOf } from '../../messages/vocabulary.ts';
import { indexMap, type MapIndex } from '../../state/index.ts';
import { openNewActor } from '../map/dialogs.ts';
import { removeFromMap } from '../map/remove-from-map.ts';
import './duplicate-list.ts';
import { heardChange, heardSubjects } from './heard-answers.ts';
import type { TableContent } from './table-content.ts';
import type { Cell, Row } from './table-model.ts';

type Standing = 'map' | 'reserve' | 'outside';

const standingOf = (actor: MapActor, index: MapIndex): Standing =>
  actor.outside ? 'outside' : index.reserveIds.has(actor.id) ? 'reserve' : 'map';

const standings = (): { value: Standing; label: string }[] =>
  (['map', 'reserve', 'outside'] as const).map((value) => ({ value, label: t(`tables.standing.${value}`) }));

/** Builds the table of actors: on the map, in the reserve, and outside partners. */
export function actorTable(map: TerritoryMap): TableContent {
  const index = indexMap(map);
  const actors = [...map.actors, ...map.reserve].sort(byName);
  const families = Family.options.map((value) => ({ value, label: familyShort(value) }));
  return {
    headings: [
      { id: 'name', label: fieldLabel('name'), look: 'name' },
      { id: 'family', label: fieldLabel('family') },
      { id: 'kind', label: fieldLabel('kind') },
      { id: 'scale', label: fieldLabel('scale') },
      { id: 'tableRoles', label: fieldLabel('tableRoles') },
      { id: 'charter', label: fieldLabel('charter') },
      { id: 'links', label: t('tables.links'), look: 'number' },
      { id: 'heard', label: t('tables.heard') },
      { id: 'standing', label: t('tables.standing') },
    ],
    rows: actors.map((actor) => rowOf(actor, index, map.day, families)),
    filters: [
      { id: 'standing', label: t('tables.standing'), options: standings() },
      { id: 'family', label: fieldLabel('family'), options: families },
      { id: 'heard', label: t('tables.heard'), options: heardOptions() },
      { id: 'charter', label: fieldLabel('charter'), options: optionsOf('charterRelations') },
    ],
    chosen: { standing: 'map' },
    empty: t('tables.emptyActors'),
    add: { label: t('map.addActor'), run: () => void openNewActor() },
    above: () => html`<maillage-duplicates></maillage-duplicates>`,
  };
}

const heardOptions = () => [
  { value: 'heard', label: t('tables.heardSome') },
  { value: 'unheard', label: t('actor.heardNo') },
];

function rowOf(
  actor: MapActor,
  index: MapIndex,
  day: string,
  families: readonly { value: string; label: string }[],
): Row {
  const { id, name, family, kind, scale, charter, tableRoles } = actor;
  const standing = standingOf(actor, index);
  const edit = (field: string) => saveField('actor', actor, field);
  const links = index.linksOf(id).length;
  return {
    id,
    label: name,
    selection: { kind: 'actor', id },
    faded: standing !== 'map',
    tags: {
      standing: [standing],
      family: [family],
      charter: [charter],
      heard: [heardSubjects(actor.membership).length > 0 ? 'heard' : 'unheard'],
    },
    ...(standing === 'outside'
      ? {}
      : {
          removal: {
            label: t('shell.labelled', t('actor.remove'), name),
            run: () => void removeFromMap(actor),
          },
        }),
    cells: [
      {
        text: name,
        draw: () => html`<span class="marked">${familyMark(family)}<span>${name}</span></span>`,
        edit: () => ({ field: 'name', kind: 'line', value: name, required: true, save: edit('name') }),
      },
      {
        text: familyShort(family),
        edit: () => ({
          field: 'family',
          kind: 'choice',
          value: family,
          options: families,
          required: true,
          save: edit('family'),
        }),
      },
      {
        text: kindName(family, kind),
        edit: () => ({
          field: 'kind',
          kind: 'choice',
          value: kind,
          options: withOwn(kindsOf(family), kind),
          save: edit('kind'),
        }),
      },
      {
        text: labelOf('scales', scale),
        order: scale === undefined ? null : optionsOf('scales').findIndex(({ value }) => value === scale),
        edit: () => ({
          field: 'scale',
          kind: 'choice',
          value: scale,
          options: optionsOf('scales'),
          save: edit('scale'),
        }),
      },
      {
        text: tableRoles.map((role) => labelOf('tableRoles', role)).join(', '),
        edit: () => ({
          field: 'tableRoles',
          kind: 'set',
          value: tableRoles,
          options: optionsOf('tableRoles'),
          save: edit('tableRoles'),
        }),
      },
      {
        text: charter === 'none' ? '' : labelOf('charterRelations', charter),
        edit: () => ({
          field: 'charter',
          kind: 'choice',
          value: charter,
          options: optionsOf('charterRelations'),
          required: true,
          save: edit('charter'),
        }),
      },
      { text: String(links), order: links },
      heardCell(actor, day),
      standingCell(actor, standing),
    ],
  };
}

/** A kind in words of one's own stays among the options, else editing would lose it. */
const withOwn = (options: { value: string; label: string }[], own: string | undefined) =>
  own === undefined || options.some(({ value }) => value === own)
    ? options
    : [...options, { value: own, label: own }];

function heardCell(actor: MapActor, day: string): Cell {
  const { membership } = actor;
  if (membership === undefined || actor.outside) return { text: '', order: null };
  const heard = heardSubjects(membership);
  const options = HEARD_SUBJECTS.map((subject) => ({ value: subject, label: t(`tables.heard.${subject}`) }));
  return {
    text:
      heard.length === HEARD_SUBJECTS.length
        ? t('tables.heardAll')
        : heard.map((subject) => t(`tables.heard.${subject}`)).join(', ') || t('actor.heardNo'),
    order: heard.length,
    ...(heard.length === 0 ? { draw: () => html`<span class="soft">${t('actor.heardNo')}</span>` } : {}),
    edit: () => ({
      field: 'heard',
      kind: 'set',
      value: heard,
      options,
      save: async (value) => {
        const chosen = typeof value === 'string' || value === null ? [] : value;
        await changeMembership(actor.id, heardChange(heard, chosen, day));
        return null;
      },
    }),
  };
}

function standingCell(actor: MapActor, standing: Standing): Cell {
  return {
    text: t(`tables.standing.${standing}`),
    edit: () => ({
      field: 'onMap',
      kind: 'choice',
      value: standing,
      required: true,
      options: standings().filter(({ value }) => value !== 'outside' || standing === 'outside'),
      save: async (value) => {
        if (value === 'map')
          await changeMembership(actor.id, { onMap: true }, t('legend.entered', actor.name));
        if (value === 'reserve')
          await changeMembership(actor.id, { onMap: false }, t('actor.reserved', actor.name));
        return null;
      },
    }),
  };
}
