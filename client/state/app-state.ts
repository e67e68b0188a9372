import type { z } from 'zod';
import type { Me } from '../../model/contract/access.ts';
import type { Dependents } from '../../model/contract/actor.ts';
import type { BriefList, BriefsElsewhere } from '../../model/contract/brief.ts';
import type { ChangeNews } from '../../model/contract/change-news.ts';
import type { Comparison, Timeline } from '../../model/contract/comparison.ts';
import type { ConsoleAnswer, ConsoleSchema, ConsoleState } from '../../model/contract/console.ts';
import type { GapList, SuggestionList } from '../../model/contract/gap.ts';
import type { VoteNews } from '../../model/contract/live.ts';
import type { MapGroups } from '../../model/contract/map-part.ts';
import type { MeasureReading } from '../../model/contract/measures.ts';
import type { PatternAnswer, PatternList, PatternProgress } from '../../model/contract/patterns.ts';
import type { Language } from '../../model/contract/primitives.ts';
import type { CharterReading, FamilyMatrix, TerritoryMap } from '../../model/contract/reading.ts';
import type { Reference } from '../../model/contract/reference.ts';
import type { CohortList, Territory } from '../../model/contract/territory.ts';
import type { WorkshopList } from '../../model/contract/workshop.ts';
import type { Across } from './across.ts';
import { type Appearance, defaultAppearance, type MapFilters, noFilters } from './appearance.ts';
import type { Compared, ComparedMaps } from './compare/compared.ts';
import { type Computed, nothingComputed } from './computed.ts';
import type { Conflict } from './conflict.ts';
import type { Editing } from './editings.ts';
import type { SimilarNamesByKey } from './entry/similar-names.ts';
import type { FilmShown } from './film.ts';
import { type Folded, nothingFolded } from './folded.ts';
import { type Following, notFollowing } from './following.ts';
import { type Lights, noLights } from './lights.ts';
import { type Live, noServerMap, notLive, type ServerMap } from './live/live.ts';
import { type Loadable, nothing } from './loadable.ts';
import type { SignInLink } from './me.ts';
import type { Measured } from './measured.ts';
import type { Outbox } from './outbox/outbox.ts';
import { type MapPart, wholeMap } from './part.ts';
import { noPattern, type PatternPlace } from './patterns.ts';
import type { Selection } from './selection.ts';
import type { Speaking } from './speaking/speaking.ts';
import type { Toast } from './toasts.ts';
import { emptyHistory, type UndoHistory } from './undo-history.ts';
import type { ViewOptions } from './view-options.ts';
import type { ViewId } from './views.ts';
import type { WorkshopPlace } from './workshop-place.ts';

export type ThemeChoice = 'light' | 'dark' | 'system';
export type ViewTab =
  | 'actors'
  | 'cooperations'
  | 'commitments'
  | 'needs'
  | 'all'
  | 'matrix'
  | 'charter'
  | 'network'
  | 'blocks'
  | 'asked'
  | 'time';

/** Loaded data of a territory, by name; each view lists its needs. */
export interface Readings {
  readonly map: Loadable<TerritoryMap>;
  readonly gaps: Loadable<GapList>;
  readonly suggestions: Loadable<z.infer<typeof SuggestionList>>;
  readonly charter: Loadable<CharterReading>;
  readonly families: Loadable<FamilyMatrix>;
  readonly measures: Loadable<MeasureReading>;
  readonly workshops: Loadable<z.infer<typeof WorkshopList>>;
  readonly briefs: Loadable<BriefList>;
  /** Briefs from elsewhere, by the question they answer. */
  readonly elsewhere: Loadable<BriefsElsewhere>;
  /** A map that is too large to be drawn, in groups. */
  readonly groups: Loadable<MapGroups>;
}
export type ReadingName = keyof Readings;

export const noReadings: Readings = {
  map: nothing,
  gaps: nothing,
  suggestions: nothing,
  charter: nothing,
  families: nothing,
  measures: nothing,
  workshops: nothing,
  briefs: nothing,
  elsewhere: nothing,
  groups: nothing,
};

/** Pages for administrators. */
export type AdminPage = 'access' | 'backups' | 'service';
/** Pages without a territory: these, the guides, and privacy. */
export type RootPage = AdminPage | 'help' | 'privacy';

/** Content of the address bar. `territoryId` is null on the home page, and on others without a territory. */
export interface Place {
  readonly page?: RootPage | undefined;
  /** The guide that is read; without, the list of them. */
  readonly guide?: string | undefined;
  readonly territoryId: string | null;
  readonly view: ViewId;
  /** The part of the view, where it has several; null is the first. */
  readonly tab: ViewTab | null;
  readonly viewOptions: ViewOptions;
  /** The part of the map that is opened, where it is too large to be drawn whole. */
  readonly part?: MapPart;
  readonly selection: Selection;
  /** Lands that are shown as one symbol here. */
  readonly folded?: Folded;
  readonly filters: MapFilters;
  /** The two moments that are compared. */
  readonly compared: Compared;
  /** The workshop that a page is of. */
  readonly workshopId?: string | undefined;
  /** The organisation whose card is open. */
  readonly cardOf?: string | undefined;
  /** The workshop looked at, or looked at last; null is the list of them. */
  readonly workshop?: WorkshopPlace | null;
  /** The brief looked at; null is the list of them. */
  readonly brief?: string | null;
  /** On which network measures are computed. */
  readonly measured?: Measured;
  /** The question of the library that is asked. */
  readonly pattern?: PatternPlace;
  /** Which territories stand side by side. */
  readonly across?: Across;
}

/** Maps of the home page: those one uses, then by name; `nextCursor` where there are more. */
interface HomeMaps {
  readonly items: readonly Territory[];
  readonly demonstrations: readonly Territory[];
  readonly nextCursor: string | undefined;
}

/** Everything on screen, as plain data. */
export interface AppState extends Place, Readings {
  readonly page: RootPage | undefined;
  readonly guide: string | undefined;
  readonly part: MapPart;
  readonly folded: Folded;
  readonly workshop: WorkshopPlace | null;
  readonly brief: string | null;
  readonly measured: Measured;
  readonly pattern: PatternPlace;
  /** The library, and what its question on screen found. */
  readonly patterns: Loadable<z.infer<typeof PatternList>>;
  readonly patternAnswer: Loadable<PatternAnswer>;
  /** How far a question is that is asked of several territories. */
  readonly patternProgress: PatternProgress | null;
  /** Names for statements, and the last answer. */
  readonly consoleSchema: Loadable<ConsoleSchema>;
  readonly consoleState: Loadable<ConsoleState>;
  readonly consoleAnswer: Loadable<ConsoleAnswer>;
  readonly across: Across;
  /** Who is there; null until the server has said so. */
  readonly me: Me | null;
  /** Access link from the address that nobody has used yet. */
  readonly signInLink: SignInLink | null;
  /** Contributions of this device in a workshop, with the speaker. */
  readonly speaking: Speaking | null;
  readonly language: Language;
  readonly theme: ThemeChoice;
  readonly appearance: Appearance;
  readonly reference: Loadable<Reference>;
  /** Maps of the home page, as far as they were asked for. */
  readonly territories: Loadable<HomeMaps>;
  /** Territories that something on screen names, by id; null where there is none to read. */
  readonly knownTerritories: ReadonlyMap<string, Territory | null>;
  readonly cohorts: Loadable<CohortList>;
  /** Map and questions as the server sent them last; `map` and `gaps` show them with what is pending here. */
  readonly serverMap: ServerMap;
  /** Edits made here that the map read from the server does not show yet. */
  readonly outbox: Outbox;
  readonly live: Live;
  /** Pointers of others on the map. */
  readonly lights: Lights;
  /** The view that may be followed, and whether it is followed here. */
  readonly following: Following;
  /** Whether others may follow the view of this screen. */
  readonly isLeading: boolean;
  /** The territory whose map was placed by hand and never arranged: composing it is offered. */
  readonly composeOffer: string | null;
  /** View to follow, and whether it is followed here. */
  readonly editings: readonly Editing[];
  /** The last change made by someone else. */
  readonly news: ChangeNews | null;
  /** The count of a vote, as the stream sent it last. */
  readonly voteNews: VoteNews | null;
  /** The maps of two moments, once both have come. */
  readonly comparison: Loadable<ComparedMaps>;
  /** The film that is on screen, and how far it is. */
  readonly film: FilmShown | null;
  /** Territories side by side, with what they were asked by. */
  readonly sideBySide: Loadable<Comparison & { readonly key: string }>;
  readonly computed: Computed;
  /** The territory over time. */
  readonly timeline: Loadable<Timeline>;
  /** Dependents of an actor while shown; `found` is null after a failure. */
  readonly dependents: { readonly actorId: string; readonly found: Dependents | null } | null;
  readonly undo: UndoHistory;
  readonly toasts: readonly Toast[];
  /** Writes on their way. */
  readonly saving: number;
  readonly conflict: Conflict | null;
  /** Text of the entry line; set from elsewhere to prefill it (« Ce lien existe : l’ajouter »). */
  readonly entry: string;
  /** Names similar to the new ones of a line or list, as far as looked up. */
  readonly similarNames: SimilarNamesByKey;
  /** Whether the plain map marks the strongest questions. */
  readonly questionMarks: boolean;
  readonly legendOpen: boolean;
  readonly panelOpen: boolean;
}

export const initialState: AppState = {
  page: undefined,
  guide: undefined,
  me: null,
  signInLink: null,
  speaking: null,
  territoryId: null,
  view: 'map',
  tab: null,
  viewOptions: {},
  part: wholeMap,
  selection: null,
  folded: nothingFolded,
  filters: noFilters,
  compared: {},
  workshop: null,
  brief: null,
  measured: {},
  pattern: noPattern,
  patterns: nothing,
  patternAnswer: nothing,
  patternProgress: null,
  consoleSchema: nothing,
  consoleState: nothing,
  consoleAnswer: nothing,
  across: {},
  language: 'fr',
  theme: 'system',
  appearance: defaultAppearance,
  ...noReadings,
  reference: nothing,
  territories: nothing,
  knownTerritories: new Map(),
  cohorts: nothing,
  serverMap: noServerMap,
  outbox: [],
  live: notLive,
  lights: noLights,
  following: notFollowing,
  isLeading: false,
  composeOffer: null,
  editings: [],
  news: null,
  voteNews: null,
  comparison: nothing,
  film: null,
  sideBySide: nothing,
  computed: nothingComputed,
  timeline: nothing,
  dependents: null,
  undo: emptyHistory,
  toasts: [],
  saving: 0,
  conflict: null,
  entry: '',
  similarNames: new Map(),
  questionMarks: true,
  legendOpen: false,
  panelOpen: false,
};
