import type { Action } from '../../model/contract/access-vocabulary.ts';
import type { PlainKey } from '../messages/translate.ts';
import type { ReadingName, ViewId } from '../state/index.ts';

/** One view of a territory. Its address is in `state/address.ts`. */
export interface View {
  readonly id: ViewId;
  readonly label: PlainKey;
  /**
   * `map`: the element is the panel beside the map, which stays. `page`: it takes the whole screen. `alone`: it has
   * no header either.
   */
  readonly layout: 'map' | 'page' | 'alone';
  /** What is read when it opens, and read again after each write. */
  readonly reads: readonly ReadingName[];
  readonly element: string;
  readonly load: () => Promise<unknown>;
  /** The view whose tab it is: it has none of its own in the header. */
  readonly within?: ViewId;
  /** It tells something of a map that is too large to be drawn, none of whose actors is here. */
  readonly withoutMap?: true;
  /** Shown to those who may do this. */
  readonly needs?: Action;
  /** Its name among its tabs, where the header calls all of them otherwise. */
  readonly tab?: PlainKey;
}

/** The views of a territory, in the order of the header. */
export const VIEWS: readonly View[] = [
  {
    id: 'map',
    label: 'view.map',
    layout: 'map',
    reads: ['map', 'gaps'],
    element: 'maillage-selection-panel',
    load: () => import('./map/selection-panel.ts'),
  },
  {
    id: 'wall',
    label: 'wall.title',
    layout: 'page',
    reads: ['map', 'gaps'],
    element: 'maillage-wall',
    load: () => import('./wall/wall-view.ts'),
    within: 'map',
  },
  {
    id: 'questions',
    label: 'view.questions',
    layout: 'map',
    reads: ['map', 'gaps', 'elsewhere'],
    element: 'maillage-questions',
    load: () => import('./questions/questions-view.ts'),
  },
  {
    id: 'missing',
    label: 'missing.tab',
    layout: 'map',
    reads: ['map', 'gaps'],
    element: 'maillage-missing',
    load: () => import('./missing/missing-view.ts'),
    within: 'questions',
  },
  {
    id: 'families',
    label: 'readings.families',
    layout: 'map',
    reads: ['map', 'gaps', 'families'],
    element: 'maillage-families',
    load: () => import('./questions/families-view.ts'),
    within: 'questions',
  },
  {
    id: 'sides',
    label: 'readings.sides',
    layout: 'map',
    reads: ['map', 'gaps'],
    element: 'maillage-sides',
    load: () => import('./questions/family-comparison-view.ts'),
    within: 'questions',
  },
  {
    id: 'needs',
    label: 'readings.needs',
    layout: 'map',
    reads: ['map', 'gaps'],
    element: 'maillage-needs',
    load: () => import('./questions/needs-view.ts'),
    within: 'questions',
  },
  {
    id: 'rests',
    label: 'readings.rests',
    layout: 'map',
    reads: ['map', 'gaps'],
    element: 'maillage-rests',
    load: () => import('./questions/dependents-view.ts'),
    within: 'questions',
  },
  {
    id: 'meetings',
    label: 'view.meetings',
    layout: 'map',
    reads: ['map', 'gaps', 'suggestions', 'workshops'],
    element: 'maillage-meetings',
    load: () => import('./meetings/meetings-view.ts'),
  },
  {
    id: 'promises',
    label: 'promises.tab',
    layout: 'page',
    reads: ['map', 'gaps'],
    element: 'maillage-promises',
    load: () => import('./meetings/promises-view.ts'),
    within: 'meetings',
  },
  {
    id: 'commitments',
    label: 'view.commitments',
    layout: 'page',
    reads: ['map', 'charter', 'gaps'],
    element: 'maillage-commitments',
    load: () => import('./commitments/commitments-view.ts'),
  },
  {
    id: 'tables',
    label: 'view.tables',
    layout: 'page',
    reads: ['map', 'gaps'],
    element: 'maillage-tables',
    load: () => import('./tables/tables-view.ts'),
  },
  {
    id: 'history',
    label: 'view.history',
    layout: 'map',
    reads: ['map', 'gaps'],
    withoutMap: true,
    element: 'maillage-history',
    load: () => import('./history/history-view.ts'),
  },
  {
    id: 'compare',
    label: 'compare.tab',
    layout: 'map',
    reads: ['map', 'gaps'],
    element: 'maillage-compare',
    load: () => import('./history/compare-view.ts'),
    within: 'history',
  },
  {
    id: 'film',
    label: 'film.tab',
    layout: 'map',
    reads: ['map', 'gaps'],
    element: 'maillage-film',
    load: () => import('./film/film-view.ts'),
    within: 'history',
  },
  {
    id: 'measures',
    label: 'view.measures',
    layout: 'page',
    // What is measured is read by `actions/measures.ts`: it costs more, and is shown on the map too.
    reads: ['map', 'gaps'],
    element: 'maillage-measures',
    load: () => import('./measures/measures-view.ts'),
  },
  {
    id: 'across',
    label: 'across.tab',
    layout: 'page',
    reads: ['map', 'gaps'],
    withoutMap: true,
    element: 'maillage-across',
    load: () => import('./across/across-view.ts'),
    within: 'measures',
  },
  {
    id: 'patterns',
    label: 'patterns.tab',
    layout: 'page',
    reads: ['map', 'gaps'],
    withoutMap: true,
    element: 'maillage-patterns',
    load: () => import('./patterns/patterns-view.ts'),
    within: 'measures',
  },
  {
    id: 'console',
    label: 'console.tab',
    layout: 'page',
    reads: ['map', 'gaps'],
    withoutMap: true,
    element: 'maillage-console',
    load: () => import('./console/console-view.ts'),
    within: 'measures',
    needs: 'console.use',
  },
  {
    id: 'join',
    label: 'join.title',
    layout: 'alone',
    reads: ['map'],
    element: 'maillage-join',
    load: () => import('./join/join-page.ts'),
    within: 'map',
  },
  {
    id: 'reread',
    label: 'reread.title',
    layout: 'alone',
    reads: [],
    element: 'maillage-reread',
    load: () => import('./reread/reread-page.ts'),
    within: 'map',
  },
  {
    id: 'typing',
    label: 'typing.title',
    layout: 'alone',
    reads: ['map'],
    element: 'maillage-typing',
    load: () => import('./join/typing-page.ts'),
    within: 'map',
  },
  {
    id: 'sheets',
    label: 'sheets.title',
    layout: 'alone',
    reads: ['map'],
    element: 'maillage-sheets',
    load: () => import('./sheets/sheets-page.ts'),
    within: 'map',
  },
  {
    id: 'card',
    label: 'reread.title',
    layout: 'alone',
    reads: [],
    element: 'maillage-card-page',
    load: () => import('./reread/card-page.ts'),
    within: 'map',
  },
  {
    id: 'workshop',
    label: 'view.workshop',
    layout: 'page',
    reads: ['map', 'gaps', 'workshops'],
    element: 'maillage-workshop',
    load: () => import('./workshop/workshop-view.ts'),
  },
  {
    id: 'take',
    label: 'view.data',
    tab: 'take.tab',
    layout: 'page',
    reads: ['map', 'gaps'],
    withoutMap: true,
    element: 'maillage-take',
    load: () => import('./export/export-view.ts'),
  },
  {
    id: 'bring',
    label: 'bring.tab',
    layout: 'page',
    reads: ['map'],
    withoutMap: true,
    element: 'maillage-bring',
    load: () => import('./import/import-view.ts'),
    within: 'take',
    needs: 'map.facilitate',
  },
  {
    id: 'report',
    label: 'report.tab',
    layout: 'page',
    reads: ['map', 'gaps'],
    withoutMap: true,
    element: 'maillage-report',
    load: () => import('./report/report-view.ts'),
    within: 'take',
  },
  {
    id: 'snapshots',
    label: 'snapshots.tab',
    layout: 'page',
    reads: ['map', 'gaps'],
    withoutMap: true,
    element: 'maillage-snapshots',
    load: () => import('./snapshots/snapshots-view.ts'),
    within: 'take',
  },
  {
    id: 'fiches',
    label: 'fiches.tab',
    layout: 'page',
    reads: ['map', 'gaps', 'briefs'],
    element: 'maillage-fiches',
    load: () => import('./briefs/briefs-view.ts'),
    within: 'take',
  },
];

const first = VIEWS[0] as View;

/** The view of an id; a link to one that does not exist shows the map. */
export const viewOf = (id: ViewId): View => VIEWS.find((view) => view.id === id) ?? first;

export const readsOf = (id: ViewId): readonly ReadingName[] => viewOf(id).reads;
