import type { ComparedTerritory, Comparison, SystemFigures, Timeline } from '../comparison.ts';

const now: SystemFigures = {
  day: '2026-03-12',
  actors: 3,
  links: 2,
  density: 0.667,
  cooperations: 2,
  components: 1,
  alone: 0,
  degreeCentralisation: 1,
  eiIndex: 0,
  commitments: 2,
  carried: 1,
};
const before: SystemFigures = {
  ...now,
  day: '2024-01-01',
  links: 1,
  density: 0.333,
  components: 2,
  alone: 1,
};

const compared: ComparedTerritory = {
  territoryId: 'val-d-exemple',
  name: 'Val-d’Exemple',
  level: 'epci',
  fictional: true,
  cohorts: ['Villes pairs'],
  now,
  before,
  coverage: { heard: 2, of: 3, confirmed: { byTwo: 1, byOne: 0, byNone: 1 } },
  families: [
    { family: 'local_authority', actors: 1 },
    { family: 'social_economy', actors: 2 },
  ],
  gaps: [{ rule: 'uncarried-commitment', count: 1 }],
  themes: [{ a: 'food', b: 'food', cooperations: 2 }],
  picture: {
    actors: [
      { x: 0, y: 0, family: 'local_authority' },
      { x: 120, y: -40, family: 'social_economy' },
    ],
    links: [{ ends: [0, 1], intensity: 2 }],
    unplaced: 1,
  },
};

/** Comparison with one territory and an unreadable one. */
export const comparison: Comparison = {
  minIntensity: 2,
  withoutTransactions: false,
  territories: [compared],
  leftOut: ['malaunay'],
  rest: [],
};

/** Two days of a small network. */
export const timeline: Timeline = {
  from: before.day,
  to: now.day,
  stepMonths: 12,
  minIntensity: 2,
  withoutTransactions: false,
  undated: { actors: 1, cooperations: 0, carriers: 1 },
  points: [
    { ...before, gaps: [] },
    { ...now, gaps: [{ rule: 'uncarried-commitment', count: 1 }] },
  ],
};
