import type { Pattern, PatternAnswer, PatternProgress } from '../../model/contract/patterns.ts';
import { findPattern } from '../../model/readings/patterns/pattern-catalogue.ts';

const chains = findPattern('chains');

/** The library, one question of it. */
export const patternList: { items: Pattern[] } = { items: chains === undefined ? [] : [chains] };

/** Some read, of several. */
export const patternProgress: PatternProgress = { read: 12, of: 60 };

/** One chain: from a funder to a town hall, and on to an association. */
export const patternAnswer: PatternAnswer | undefined = chains && {
  pattern: chains,
  asked: {
    minIntensity: 2,
    withoutTransactions: false,
    parameters: { first: 'funds', second: 'commissions' },
  },
  territories: [{ id: 'val-d-exemple', name: 'Val-d’Exemple', day: '2026-03-12', revision: 41 }],
  columns: [...chains.columns],
  rows: [
    {
      territoryId: { id: 'val-d-exemple', name: 'Val-d’Exemple' },
      fromId: { id: 'petr', name: 'PETR' },
      firstId: { id: 'c1', name: 'PETR – Mairie' },
      throughId: { id: 'mairie', name: 'Mairie' },
      secondId: { id: 'c2', name: 'Mairie – Recyclerie' },
      toId: { id: 'recyclerie', name: 'Recyclerie' },
    },
  ],
  graph: {
    actorIds: ['petr', 'mairie', 'recyclerie'],
    cooperationIds: ['c1', 'c2'],
    commitmentIds: [],
    themeIds: [],
  },
  truncated: false,
};
