import type { Action } from '../../model/contract/access-vocabulary.ts';
import type { PlainKey } from '../messages/translate.ts';
import type { ReadingName } from './app-state.ts';

/** Properties of a view, known before it is loaded. */
interface ViewFacts {
  /** Under /t/{territory}; the map is the bare address. */
  readonly path: string;
  /**
   * Other place of its path: `workshop`, under a workshop's; `root`, short enough to dictate, for people with
   * a code or a personal link.
   */
  readonly stands?: 'workshop' | 'root';
  readonly label: PlainKey;
  /** Its name among its tabs, where the header calls all of them otherwise. */
  readonly tab?: PlainKey;
  /**
   * `map`: the element is the panel next to the map, which stays. `page`: it takes the whole screen. `alone`:
   * it has no header either.
   */
  readonly layout: 'map' | 'page' | 'alone';
  /** Data read when it opens, and again after each write. */
  readonly reads: readonly ReadingName[];
  /** The view whose tab it is: it has none of its own in the header. */
  readonly within?: string;
  /** Opened from elsewhere than its row of tabs: the date, or « Plus ». */
  readonly unlisted?: true;
  /** It tells something of a map that is too large to be drawn, none of whose actors is here. */
  readonly withoutMap?: true;
  /** Action required to see it. */
  readonly needs?: Action;
}

/** Views of a territory, in the order of the header. Their elements are in `client/views`. */
const FACTS = {
  map: {
    path: '',
    label: 'view.map',
    layout: 'map',
    reads: ['map', 'gaps', 'workshops'],
  },
  wall: {
    path: 'affiche',
    label: 'wall.title',
    layout: 'page',
    reads: ['map', 'gaps'],
    within: 'map',
    unlisted: true,
  },
  questions: {
    path: 'questions',
    label: 'view.questions',
    layout: 'map',
    reads: ['map', 'gaps', 'elsewhere', 'workshops'],
  },
  missing: {
    path: 'ce-qui-manque',
    label: 'missing.tab',
    layout: 'map',
    reads: ['map', 'gaps'],
    within: 'questions',
  },
  families: {
    path: 'familles',
    label: 'readings.families',
    layout: 'map',
    reads: ['map', 'gaps', 'families'],
    within: 'questions',
  },
  sides: {
    path: 'deux-familles',
    label: 'readings.sides',
    layout: 'map',
    reads: ['map', 'gaps'],
    within: 'questions',
  },
  needs: {
    path: 'besoins',
    label: 'readings.needs',
    layout: 'map',
    reads: ['map', 'gaps'],
    within: 'questions',
  },
  rests: {
    path: 'appuis',
    label: 'readings.rests',
    layout: 'map',
    reads: ['map', 'gaps'],
    within: 'questions',
  },
  meetings: {
    path: 'rencontres',
    label: 'view.meetings',
    layout: 'map',
    reads: ['map', 'gaps', 'suggestions', 'workshops'],
    within: 'questions',
  },
  promises: {
    path: 'promesses',
    label: 'promises.tab',
    layout: 'page',
    reads: ['map', 'gaps'],
    within: 'meetings',
  },
  tables: {
    path: 'tableaux',
    label: 'view.tables',
    tab: 'view.list',
    layout: 'page',
    reads: ['map', 'gaps'],
    within: 'map',
  },
  commitments: {
    path: 'engagements',
    label: 'view.commitments',
    layout: 'page',
    reads: ['map', 'charter', 'gaps'],
    within: 'map',
  },
  history: {
    path: 'historique',
    label: 'view.history',
    layout: 'map',
    reads: ['map', 'gaps'],
    withoutMap: true,
    within: 'map',
    unlisted: true,
  },
  compare: {
    path: 'avant-apres',
    label: 'compare.tab',
    layout: 'map',
    reads: ['map', 'gaps', 'workshops'],
    within: 'history',
  },
  film: {
    path: 'film',
    label: 'film.tab',
    layout: 'map',
    reads: ['map', 'gaps', 'workshops'],
    within: 'history',
  },
  measures: {
    path: 'mesures',
    label: 'view.measures',
    layout: 'page',
    // Measures are read by `actions/measures.ts`: they cost more, and appear on the map too.
    reads: ['map', 'gaps'],
    within: 'take',
  },
  across: {
    path: 'territoires',
    label: 'across.tab',
    layout: 'page',
    reads: ['map', 'gaps'],
    withoutMap: true,
    within: 'measures',
  },
  patterns: {
    path: 'motifs',
    label: 'patterns.tab',
    layout: 'page',
    reads: ['map', 'gaps'],
    withoutMap: true,
    within: 'measures',
  },
  console: {
    path: 'console',
    label: 'console.tab',
    layout: 'page',
    reads: ['map', 'gaps'],
    withoutMap: true,
    within: 'measures',
    needs: 'console.use',
  },
  join: {
    path: 'rejoindre',
    stands: 'root',
    label: 'join.title',
    layout: 'alone',
    reads: ['map'],
    within: 'map',
  },
  reread: {
    path: 'relecture',
    stands: 'root',
    label: 'reread.title',
    layout: 'alone',
    reads: [],
    within: 'map',
  },
  typing: {
    path: 'saisie',
    stands: 'workshop',
    label: 'typing.title',
    layout: 'alone',
    reads: ['map'],
    within: 'map',
  },
  sheets: {
    path: 'fiches',
    stands: 'workshop',
    label: 'sheets.title',
    layout: 'alone',
    reads: ['map'],
    within: 'map',
  },
  card: {
    path: 'relecture',
    stands: 'workshop',
    label: 'reread.title',
    layout: 'alone',
    reads: [],
    within: 'map',
  },
  workshop: {
    path: 'atelier',
    label: 'view.workshop',
    layout: 'page',
    reads: ['map', 'gaps', 'workshops'],
  },
  take: {
    path: 'emporter',
    label: 'view.data',
    tab: 'take.tab',
    layout: 'page',
    reads: ['map', 'gaps'],
    withoutMap: true,
  },
  bring: {
    path: 'apporter',
    label: 'bring.tab',
    layout: 'page',
    reads: ['map'],
    withoutMap: true,
    within: 'take',
    needs: 'map.facilitate',
  },
  report: {
    path: 'rapport',
    label: 'report.tab',
    layout: 'page',
    reads: ['map', 'gaps', 'workshops'],
    withoutMap: true,
    within: 'take',
  },
  snapshots: {
    path: 'cliches',
    label: 'snapshots.tab',
    layout: 'page',
    reads: ['map', 'gaps'],
    withoutMap: true,
    within: 'take',
  },
  fiches: {
    path: 'fiches',
    label: 'fiches.tab',
    layout: 'page',
    reads: ['map', 'gaps', 'briefs'],
    within: 'take',
  },
} as const satisfies Readonly<Record<string, ViewFacts>>;

export type ViewId = keyof typeof FACTS;

/** One view of a territory. */
export interface View extends ViewFacts {
  readonly id: ViewId;
  readonly within?: ViewId;
}

export const VIEWS: readonly View[] = (Object.keys(FACTS) as ViewId[]).map((id) => ({ id, ...FACTS[id] }));

const MAP: View = { id: 'map', ...FACTS.map };

/** Returns a view with its parents, from the tab of the header down. */
export function lineOf(id: ViewId): readonly View[] {
  const view = viewOf(id);
  return view.within === undefined ? [view] : [...lineOf(view.within), view];
}

/** Returns the header tab of a view. */
export const rootOf = (id: ViewId): ViewId => lineOf(id)[0]?.id ?? id;

/** Returns the view of an id; an unknown one is the map. */
export const viewOf = (id: ViewId): View => VIEWS.find((view) => view.id === id) ?? MAP;

export const readsOf = (id: ViewId): readonly ReadingName[] => viewOf(id).reads;
