import { Day, Id, isWritten } from '../../model/contract/primitives.ts';
import { Known } from '../../model/contract/reading.ts';
import {
  type CooperationState,
  type Family,
  LINK_LEVELS,
  type Nature,
} from '../../model/contract/vocabulary.ts';
import { acrossParts, parseAcross } from './across.ts';
import type { Place, ViewTab } from './app-state.ts';
import { type MapFilters, noFilters } from './appearance.ts';
import { type Compared, FROZEN_MOMENT, isFactsDay } from './compare/compared.ts';
import { formatFolded, parseFolded } from './folded.ts';
import { measuredParts, parseMeasured } from './measured.ts';
import { formatPart, parsePart } from './part.ts';
import { noPattern, parsePattern, patternParts } from './patterns.ts';
import { formatSelection, parseSelection, type Selection } from './selection.ts';
import type { ViewOptions } from './view-options.ts';
import { VIEWS, type View, type ViewId, viewOf } from './views.ts';
import { parseWorkshopPlace, workshopSegments } from './workshop-place.ts';

/** Lists the views under a workshop's path, at the root, or under /t/{territory}. */
const standing = (where?: View['stands']): readonly View[] => VIEWS.filter(({ stands }) => stands === where);
const OF_WORKSHOP = standing('workshop');
const AT_ROOT = standing('root');
const OF_TERRITORY = standing();

const ROOT_PATHS = {
  access: '/acces',
  backups: '/sauvegardes',
  service: '/service',
  help: '/aide',
  privacy: '/confidentialite',
} as const;

/** Segment of each part of a view that has several, after its own; the first part is the view's bare path. */
const TAB_PATHS: Readonly<Partial<Record<ViewId, Readonly<Partial<Record<ViewTab, string>>>>>> = {
  tables: { cooperations: 'cooperations', commitments: 'engagements', needs: 'besoins' },
  commitments: { charter: 'charte' },
  missing: { all: 'toutes' },
  measures: { network: 'reseau', blocks: 'familles', asked: 'a-la-demande', time: 'dans-le-temps' },
};

const isFrozen = (text: string): boolean =>
  text.startsWith(FROZEN_MOMENT) && isWritten(Id, text.slice(FROZEN_MOMENT.length));
const isMoment = (text: string): boolean => isWritten(Known, text) || isFrozen(text) || isFactsDay(text);

const idAt = (views: readonly View[], path: string): ViewId | undefined =>
  views.find((view) => view.path === path)?.id;

/** Decodes a part of an address; invalid ones stay as they are. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Reads an address; what it does not know is left out, so that an old link still opens. */
export function parseAddress(path: string, search: string): Place {
  const [root = '', territory = '', segment = '', part = '', last = '', rest = ''] = path
    .split('/')
    .filter((part) => part !== '')
    .map(decoded);
  const query = new URLSearchParams(search);
  const named = segment === 'atelier' ? idAt(OF_WORKSHOP, last) : undefined;
  // A card is of an organisation; without one it is the part of the workshop that lists them.
  const isList = named === 'card' && rest === '';
  const ofWorkshop = isList ? undefined : named;
  const atRoot = idAt(AT_ROOT, root);
  const view = ofWorkshop ?? atRoot ?? idAt(OF_TERRITORY, segment) ?? 'map';
  return {
    ...(ofWorkshop === undefined ? {} : { workshopId: part }),
    ...(ofWorkshop === 'card' ? { cardOf: rest } : {}),
    ...(root === 'acces' ? { page: 'access' as const } : {}),
    ...(root === 'sauvegardes' ? { page: 'backups' as const } : {}),
    ...(root === 'service' ? { page: 'service' as const } : {}),
    ...(root === 'aide' ? { page: 'help' as const, guide: territory === '' ? undefined : territory } : {}),
    ...(root === 'confidentialite' ? { page: 'privacy' as const } : {}),
    territoryId: root === 't' && territory !== '' ? territory : null,
    view,
    tab: parseTab(view, part),
    // Elsewhere the workshop that one was at is kept, to come back to it.
    ...(view === 'workshop' ? { workshop: parseWorkshopPlace(part, isList ? 'relectures' : last) } : {}),
    ...(view === 'fiches' ? { brief: part === '' ? null : part } : {}),
    // Likewise the network that was measured.
    ...(view === 'measures' ? { measured: parseMeasured(query) } : {}),
    ...(view === 'across' ? { across: parseAcross(query) } : {}),
    viewOptions: parseViewOptions(query),
    part: parsePart(query.get('partie')),
    selection: parseSelection(query.get('s')),
    ...(query.has('repli') ? { folded: parseFolded(query.get('repli')) } : {}),
    ...(asksPattern(view, parseSelection(query.get('s')))
      ? { pattern: parsePattern(part, parseSelection(query.get('s')), query) }
      : {}),
    filters: parseFilters(query),
    compared: parseCompared(query),
  };
}

/** A question of the library is asked where it is the view, or what lights the map. */
const asksPattern = (view: ViewId, selection: Selection): boolean =>
  view === 'patterns' || selection?.kind === 'pattern';

/** Detects views between two moments. */
const isOfMoments = (view: ViewId): boolean => view === 'compare' || view === 'film';

function parseTab(view: ViewId, part: string): ViewTab | null {
  const tabs = Object.entries(TAB_PATHS[view] ?? {}) as [ViewTab, string][];
  return tabs.find(([, path]) => path === part)?.[0] ?? null;
}

function parseCompared(query: URLSearchParams): Compared {
  const [from = '', to = ''] = [query.get('de') ?? '', query.get('a') ?? ''];
  return { ...(isMoment(from) ? { from } : {}), ...(isMoment(to) ? { to } : {}) };
}

function parseViewOptions(query: URLSearchParams): ViewOptions {
  const at = query.get('at') ?? '';
  const known = query.get('connu') ?? '';
  const minIntensity = LINK_LEVELS.find((level) => String(level) === query.get('min'));
  return {
    ...(isWritten(Day, at) ? { at } : {}),
    ...(minIntensity === undefined ? {} : { minIntensity }),
    ...(query.get('transactions') === '0' ? { withoutTransactions: true } : {}),
    ...(isWritten(Known, known) ? { known } : {}),
  };
}

const list = (query: URLSearchParams, name: string): string[] =>
  (query.get(name) ?? '').split(',').filter((item) => item !== '');

function parseFilters(query: URLSearchParams): MapFilters {
  const from = Number(query.get('from') ?? '0');
  return {
    hiddenFamilies: list(query, 'hide') as Family[],
    themes: list(query, 'theme'),
    natures: list(query, 'nature') as Nature[],
    states: list(query, 'state') as CooperationState[],
    fromIntensity: Number.isInteger(from) && from > 0 && from <= 4 ? from : noFilters.fromIntensity,
  };
}

/** Writes an address that shows what one sees. */
export function formatAddress(place: Place): string {
  const { page, guide, territoryId, view, tab, viewOptions, selection, filters, compared } = place;
  const { path: own, stands } = viewOf(view);
  if (stands === 'root') return `/${own}`;
  if (territoryId !== null && stands === 'workshop') return addressOfWorkshop(territoryId, place);
  if (territoryId === null && page === 'help' && guide !== undefined)
    return `${ROOT_PATHS.help}/${encodeURIComponent(guide)}`;
  if (territoryId === null) return page === undefined ? '/' : ROOT_PATHS[page];
  const part = tab === null ? '' : (TAB_PATHS[view]?.[tab] ?? '');
  const workshop = view === 'workshop' ? workshopSegments(place.workshop) : [];
  const brief = view === 'fiches' ? encodeURIComponent(place.brief ?? '') : '';
  const pattern = view === 'patterns' ? (place.pattern?.id ?? '') : '';
  const path = ['/t', encodeURIComponent(territoryId), own, part, brief, pattern, ...workshop]
    .filter((segment) => segment !== '')
    .join('/');
  const parts: [string, string | null | undefined][] = [
    ...(view === 'measures' ? measuredParts(place.measured ?? {}) : []),
    ...(asksPattern(view, selection) ? patternParts(place.pattern ?? noPattern) : []),
    ...(view === 'across' ? acrossParts(place.across ?? {}) : []),
    ['de', isOfMoments(view) ? compared.from : null],
    ['a', isOfMoments(view) ? compared.to : null],
    ['partie', formatPart(place.part ?? {})],
    ['s', formatSelection(selection)],
    ['repli', formatFolded(place.folded ?? [])],
    ['at', viewOptions.at],
    ['connu', viewOptions.known],
    ['min', viewOptions.minIntensity?.toString()],
    ['transactions', viewOptions.withoutTransactions ? '0' : null],
    ['hide', filters.hiddenFamilies.join(',')],
    ['theme', filters.themes.join(',')],
    ['nature', filters.natures.join(',')],
    ['state', filters.states.join(',')],
    ['from', filters.fromIntensity > 0 ? String(filters.fromIntensity) : null],
  ];
  const query = parts
    .filter((part): part is [string, string] => typeof part[1] === 'string' && part[1] !== '')
    // Colons and commas are legal in a query, and an address is read aloud in a room.
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replace(/%3A/g, ':').replace(/%2C/g, ',')}`)
    .join('&');
  return query === '' ? path : `${path}?${query}`;
}

function addressOfWorkshop(territoryId: string, { view, workshopId = '', cardOf }: Place): string {
  const parts = ['', 't', territoryId, 'atelier', workshopId, viewOf(view).path, ...(cardOf ? [cardOf] : [])];
  return parts.map(encodeURIComponent).join('/');
}
