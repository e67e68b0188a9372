import type { ConsoleAnswer } from '../../model/contract/console.ts';

/** What a statement gave, and of what it was asked. */
export const consoleAnswer: ConsoleAnswer = {
  columns: ['today'],
  rows: [['2026-03-12']],
  graph: { actorIds: [], cooperationIds: [], commitmentIds: [] },
  drawing: { nodes: [], relationships: [], undrawn: 0 },
  truncated: false,
  milliseconds: 4,
  copy: {
    takenAt: '2026-03-12T13:05:00.000Z',
    territories: [{ id: 'val-d-exemple', name: 'Val-d’Exemple', day: '2026-03-12', revision: 42 }],
    withPrivate: true,
  },
};
