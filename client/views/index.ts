import type { ViewId } from '../state/index.ts';

/** Screen of a view: its element, and the module that defines it. */
export interface Screen {
  readonly element: string;
  readonly load: () => Promise<unknown>;
}

/** Screen of each view; other properties stand in `client/state/views.ts`. */
export const SCREENS: Readonly<Record<ViewId, Screen>> = {
  map: { element: 'maillage-selection-panel', load: () => import('./map/selection-panel.ts') },
  wall: { element: 'maillage-wall', load: () => import('./wall/wall-view.ts') },
  questions: { element: 'maillage-questions', load: () => import('./questions/questions-view.ts') },
  missing: { element: 'maillage-missing', load: () => import('./missing/missing-view.ts') },
  families: { element: 'maillage-families', load: () => import('./questions/families-view.ts') },
  sides: { element: 'maillage-sides', load: () => import('./questions/family-comparison-view.ts') },
  needs: { element: 'maillage-needs', load: () => import('./questions/needs-view.ts') },
  rests: { element: 'maillage-rests', load: () => import('./questions/dependents-view.ts') },
  meetings: { element: 'maillage-meetings', load: () => import('./meetings/meetings-view.ts') },
  promises: { element: 'maillage-promises', load: () => import('./meetings/promises-view.ts') },
  commitments: { element: 'maillage-commitments', load: () => import('./commitments/commitments-view.ts') },
  tables: { element: 'maillage-tables', load: () => import('./tables/tables-view.ts') },
  history: { element: 'maillage-history', load: () => import('./history/history-view.ts') },
  compare: { element: 'maillage-compare', load: () => import('./history/compare-view.ts') },
  film: { element: 'maillage-film', load: () => import('./film/film-view.ts') },
  measures: { element: 'maillage-measures', load: () => import('./measures/measures-view.ts') },
  across: { element: 'maillage-across', load: () => import('./across/across-view.ts') },
  patterns: { element: 'maillage-patterns', load: () => import('./patterns/patterns-view.ts') },
  console: { element: 'maillage-console', load: () => import('./console/console-view.ts') },
  join: { element: 'maillage-join', load: () => import('./join/join-page.ts') },
  reread: { element: 'maillage-reread', load: () => import('./reread/reread-page.ts') },
  typing: { element: 'maillage-typing', load: () => import('./join/typing-page.ts') },
  sheets: { element: 'maillage-sheets', load: () => import('./sheets/sheets-page.ts') },
  card: { element: 'maillage-card-page', load: () => import('./reread/card-page.ts') },
  workshop: { element: 'maillage-workshop', load: () => import('./workshop/workshop-view.ts') },
  take: { element: 'maillage-take', load: () => import('./export/export-view.ts') },
  bring: { element: 'maillage-bring', load: () => import('./import/import-view.ts') },
  report: { element: 'maillage-report', load: () => import('./report/report-view.ts') },
  snapshots: { element: 'maillage-snapshots', load: () => import('./snapshots/snapshots-view.ts') },
  fiches: { element: 'maillage-fiches', load: () => import('./briefs/briefs-view.ts') },
};
