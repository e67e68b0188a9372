import type { ConsoleSchema } from '../../model/contract/console.ts';
import {
  NODE_PROPERTIES,
  RELATIONSHIP_ENDS,
  RELATIONSHIP_PROPERTIES,
  type RelationshipKind,
  relationshipType,
} from '../../model/elements/elements.ts';
import { CONSOLE_FUNCTIONS, CONSOLE_KEYWORDS } from './console-words.ts';

/** Labels copied into a console database: those of every export. */
const COPIED_LABELS = [
  'Territory',
  'Actor',
  'Commitment',
  'Cooperation',
  'Declaration',
  'Theme',
  'Resource',
  'Land',
] as const;

/** Labels that only the copy has, with their properties: history, answers, and states computed of each day. */
const COMPUTED_LABELS = [
  { label: 'State', properties: ['id', 'state', 'agreedIntensity', 'from', 'until'] },
  { label: 'Change', properties: ['id', 'type', 'subjectId', 'at', 'byKind'] },
  // Every property of an element stands before and after; the usual ones are suggested.
  {
    label: 'Edit',
    properties: [
      ...['id', 'key', 'kind', 'effect', 'beforeIntensity', 'afterIntensity', 'beforeStatus', 'afterStatus'],
      ...['afterOn', 'afterActorId', 'afterCooperationId'],
    ],
  },
  {
    label: 'GapAnswer',
    properties: [
      ...['id', 'key', 'rule', 'status', 'reason', 'reviewOn', 'act', 'actId', 'shown', 'severity', 'at'],
    ],
  },
];

/** Relationships that are no elements of their own: they come with a declaration or a land. */
const TIES = [
  { type: 'DECLARED', from: 'Actor', to: 'Declaration', properties: [] },
  { type: 'ON', from: 'Declaration', to: 'Cooperation', properties: [] },
  { type: 'OF', from: 'Land', to: 'Territory', properties: [] },
  {
    ...{ type: 'LINKED', from: 'Actor', to: 'Actor' },
    properties: ['territoryId', 'intensity', 'withoutTransactions', 'cooperationIds', 'from', 'until'],
  },
  { type: 'HAD', from: 'Cooperation', to: 'State', properties: [] },
  { type: 'CHANGED', from: 'Change', to: 'Territory', properties: ['revision'] },
  { type: 'MADE', from: 'Change', to: 'Edit', properties: [] },
  { type: 'OF', from: 'Edit', to: 'Actor', properties: [] },
  { type: 'OF', from: 'Edit', to: 'Cooperation', properties: [] },
  { type: 'OF', from: 'Edit', to: 'Commitment', properties: [] },
  { type: 'ON', from: 'GapAnswer', to: 'Territory', properties: [] },
  { type: 'NAMES', from: 'GapAnswer', to: 'Actor', properties: [] },
  { type: 'NAMES', from: 'GapAnswer', to: 'Cooperation', properties: [] },
  { type: 'NAMES', from: 'GapAnswer', to: 'Commitment', properties: [] },
];

const isCopied = (label: string): boolean => COPIED_LABELS.some((one) => one === label);

/** Describes the contents of a fresh copy. */
export const consoleSchema = (limits: ConsoleSchema['limits']): ConsoleSchema => ({
  nodes: [
    ...COPIED_LABELS.map((label) => ({
      label,
      properties: [
        ...['id', ...(NODE_PROPERTIES[label as keyof typeof NODE_PROPERTIES] ?? [])],
        ...(label === 'Territory' ? ['day'] : []),
      ],
    })),
    ...COMPUTED_LABELS,
  ],
  relationships: [
    ...(Object.keys(RELATIONSHIP_ENDS) as RelationshipKind[])
      .map((kind) => ({
        type: relationshipType(kind),
        from: RELATIONSHIP_ENDS[kind][0],
        to: RELATIONSHIP_ENDS[kind][1],
        properties: [...RELATIONSHIP_PROPERTIES[kind]],
      }))
      // Workshops and briefs are not copied.
      .filter(({ from, to }) => isCopied(from) && isCopied(to)),
    ...TIES,
  ],
  keywords: [...CONSOLE_KEYWORDS],
  functions: CONSOLE_FUNCTIONS.map(([name, takes]) => ({ name, takes })),
  limits,
});
