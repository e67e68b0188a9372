import type { FileField } from '../../../fields/field.ts';
import { importLabel } from '../../../words/import-labels.ts';

/** Columns of a table of needs or offers. */
export const RESOURCE_FIELDS: readonly FileField[] = [
  {
    id: 'actorKey',
    label: importLabel('actorKey'),
    headings: ['actorId'],
    value: { type: 'key' },
  },
  {
    id: 'actor',
    label: importLabel('actor'),
    headings: ['acteur', 'actor', 'organisation', 'organization', 'structure', 'nom', 'name', 'qui', 'who'],
    value: { type: 'actor' },
    required: true,
  },
  {
    id: 'resource',
    label: importLabel('resource'),
    headings: [
      'ressource',
      'resource',
      'besoin',
      'need',
      'offre',
      'offer',
      'quoi',
      'what',
      'type',
      'resourceId',
    ],
    value: { type: 'word', list: 'resource' },
    required: true,
  },
  {
    id: 'theme',
    label: importLabel('theme'),
    headings: ['thème', 'theme', 'thématique', 'themeId'],
    value: { type: 'word', list: 'theme' },
  },
  {
    id: 'note',
    label: importLabel('note'),
    headings: ['note', 'notes', 'commentaire', 'comment', 'description', 'précision', 'détail'],
    value: { type: 'text', max: 1000 },
  },
];
