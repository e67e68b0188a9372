import type { ConsoleSchema } from '../../contract/console.ts';
import {
  NODE_PROPERTIES,
  RELATIONSHIP_ENDS,
  RELATIONSHIP_PROPERTIES,
  type RelationshipKind,
} from '../elements.ts';
import { CONSOLE_FUNCTIONS, CONSOLE_KEYWORDS } from './console-words.ts';
import { READABLE_LABELS, READABLE_TYPES } from './vet-plan.ts';

/** What Cypher calls the two relationships that the writes tell apart by where they begin. */
const TYPE_OF: Readonly<Partial<Record<RelationshipKind, string>>> = {
  COMMITMENT_ABOUT: 'ABOUT',
  COOPERATION_ABOUT: 'ABOUT',
};

/** Those that are no elements of their own: they come with a declaration, an answer. */
const TIES = [
  { type: 'DECLARED', from: 'Actor', to: 'Declaration', properties: [] },
  { type: 'ON', from: 'Declaration', to: 'Cooperation', properties: [] },
  { type: 'ON', from: 'GapAnswer', to: 'Territory', properties: [] },
];

/** The part of the graph that a statement may read. */
export const consoleSchema = (limits: ConsoleSchema['limits']): ConsoleSchema => ({
  nodes: READABLE_LABELS.map((label) => ({
    label,
    properties: ['id', ...(NODE_PROPERTIES[label as keyof typeof NODE_PROPERTIES] ?? [])],
  })),
  relationships: [
    ...(Object.keys(RELATIONSHIP_ENDS) as RelationshipKind[])
      .map((kind) => ({
        type: TYPE_OF[kind] ?? kind,
        from: RELATIONSHIP_ENDS[kind][0],
        to: RELATIONSHIP_ENDS[kind][1],
        properties: [...RELATIONSHIP_PROPERTIES[kind]],
      }))
      // What the parties of a fiche bring is of a draft, as long as it is one.
      .filter(({ type }) => READABLE_TYPES.includes(type)),
    ...TIES,
  ],
  keywords: [...CONSOLE_KEYWORDS],
  functions: CONSOLE_FUNCTIONS.map(([name, takes]) => ({ name, takes })),
  limits,
});
