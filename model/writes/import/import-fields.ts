import type { ImportKind } from '../../contract/import.ts';
import { ACTOR_FIELDS } from '../../fields/actor-fields.ts';
import { COMMITMENT_FIELDS } from '../../fields/commitment-fields.ts';
import { COOPERATION_FIELDS } from '../../fields/cooperation-fields.ts';
import { type FileField, fileFields } from '../../fields/field.ts';
import { MEMBERSHIP_FIELDS } from '../../fields/tie-fields.ts';
import { type ImportLabel, importLabel } from '../../words/import-labels.ts';
import { RESOURCE_FIELDS } from './fields/resource-fields.ts';
import { TIE_FIELDS } from './fields/tie-fields.ts';

const { main: _, ...PLACE } = MEMBERSHIP_FIELDS;

const key = (...more: string[]): FileField => ({
  id: 'key',
  label: importLabel('key'),
  headings: ['identifiant', 'identifier', 'id', 'clé', 'key', ...more],
  value: { type: 'key' },
});
const actors = (id: ImportLabel, ...headings: string[]): FileField => ({
  id,
  label: importLabel(id),
  headings,
  value: { type: 'actors' },
});
const actor = (id: ImportLabel, ...headings: string[]): FileField => ({
  ...actors(id, ...headings),
  value: { type: 'actor' },
});
/** Defines a column without a field of its own. */
const lineField = (id: ImportLabel, max: number): FileField => ({
  id,
  label: importLabel(id),
  headings: [],
  value: { type: 'line', max },
});
const position = (axis: 'x' | 'y'): FileField => ({
  id: axis,
  label: importLabel(axis),
  headings: [axis],
  value: { type: 'number' },
});

/** Columns of each kind of table: the catalogue’s, and additional ones of files. */
export const IMPORT_FIELDS: Readonly<Record<ImportKind, readonly FileField[]>> = {
  actors: [
    key('code', 'réf', 'référence'),
    ...fileFields(ACTOR_FIELDS, ['name', 'family']),
    ...fileFields(PLACE),
    position('x'),
    position('y'),
    lineField('place', 200),
    { id: 'publishes', label: importLabel('publishes'), headings: [], value: { type: 'yes' } },
  ],
  // `source` next to `target` is an end; alone it is the origin of the information.
  cooperations: [
    key(),
    actor(
      ...(['from', 'acteur 1', 'actor 1', 'acteur a', 'origine', 'organisation 1'] as const),
      // Headings of NodeXL and Graph Commons, here and below.
      ...['structure 1', 'partenaire 1', 'vertex 1', 'from name'],
    ),
    actor(
      ...(['to', 'à', 'cible', 'target', 'avec', 'acteur 2', 'actor 2', 'acteur b'] as const),
      ...['organisation 2', 'structure 2', 'partenaire 2', 'vertex 2', 'to name'],
    ),
    actors(...(['parties', 'ensemble', 'together', 'membres', 'members'] as const), ...['acteurs', 'actors']),
    actors('each', 'travaille avec', 'works with'),
    {
      id: 'direction',
      label: importLabel('direction'),
      headings: ['directed', 'orienté'],
      value: { type: 'word', list: 'direction' },
    },
    ...fileFields(COOPERATION_FIELDS),
    {
      id: 'agreed',
      label: importLabel('agreed'),
      headings: [],
      value: COOPERATION_FIELDS.intensity.value.cell,
    },
    lineField('place', 200),
  ],
  commitments: [
    key(),
    actors(
      ...(['leads', 'pilote', 'lead', 'chef de file', 'porteur', 'porteurs'] as const),
      ...['carriers', 'carrier'],
    ),
    actors(...(['contributors', 'contributeur', 'partenaires', 'partners'] as const)),
    actors(...(['supports', 'soutien', 'support'] as const)),
    ...fileFields(COMMITMENT_FIELDS, ['text']),
  ],
  needs: RESOURCE_FIELDS,
  offers: RESOURCE_FIELDS,
  ...TIE_FIELDS,
};

/** Fields that several columns may say together: « Partenaires techniques », « Partenaires financiers ». */
export const SEVERAL_COLUMNS: ReadonlySet<string> = new Set([
  ...['leads', 'contributors', 'supports', 'each', 'parties'],
]);
