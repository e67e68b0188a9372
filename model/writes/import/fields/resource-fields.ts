import type { FileField } from '../../../fields/field.ts';

/** What a column of a table of needs, or of offers, may say. */
export const RESOURCE_FIELDS: readonly FileField[] = [
  {
    id: 'actorKey',
    label: { fr: 'Identifiant de l’acteur', en: 'Actor identifier' },
    headings: ['actorId'],
    value: { type: 'key' },
  },
  {
    id: 'actor',
    label: { fr: 'Acteur', en: 'Actor' },
    headings: ['acteur', 'actor', 'organisation', 'organization', 'structure', 'nom', 'name', 'qui', 'who'],
    value: { type: 'actor' },
    required: true,
  },
  {
    id: 'resource',
    label: { fr: 'Ressource', en: 'Resource' },
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
    value: { type: 'word', of: 'resource' },
    required: true,
  },
  {
    id: 'theme',
    label: { fr: 'Thème', en: 'Theme' },
    headings: ['thème', 'theme', 'thématique', 'themeId'],
    value: { type: 'word', of: 'theme' },
  },
  {
    id: 'note',
    label: { fr: 'Note', en: 'Note' },
    headings: ['note', 'notes', 'commentaire', 'comment', 'description', 'précision', 'détail'],
    value: { type: 'text', max: 1000 },
  },
];
