import { ImportKind, type ImportSettings } from '../../contract/import.ts';
import { CARRIED } from './carried-columns.ts';
import { bodiesIn } from './grid/bodies-in-cells.ts';
import {
  asksPartners,
  describesLinks,
  isReminder,
  listedIn,
  looseUse,
  saysOfLinks,
} from './grid/heading-words.ts';
import { isOfProgram, isPersonal, linesOf } from './grid/lines-aside.ts';
import { hasLineForEachLink } from './grid/repeated-bodies.ts';
import { actionColumns } from './grid/ticked-columns.ts';
import { actsColumn, namesBodies, needOrOfferColumn, saysFamilies } from './grid/told-by-cells.ts';
import { IMPORT_FIELDS, SEVERAL_COLUMNS } from './import-fields.ts';
import { listedInColumn, namesPartners } from './links-of-actors.ts';
import { plainKey } from './plain-key.ts';
import { saysNothing } from './said/nothing-said.ts';
import { isUncomputed, type Table, type TableRow } from './table.ts';

/** A table once it is known what it is about and what each column says: a field, `+tags`, `+text`, `omit`, or not chosen. */
export interface Recognised {
  readonly index: number;
  readonly table: Table;
  readonly kind: ImportKind | 'omit' | null;
  readonly uses: readonly (string | null)[];
  /** Use of each column: its field, else the probable one. */
  readonly applied: readonly string[];
}

const keys = (...names: string[]): ReadonlySet<string> => new Set(names.map(plainKey));

const SHEET_NAMES: ReadonlyArray<readonly [ImportKind | 'omit', ReadonlySet<string>]> = [
  [
    'actors',
    keys('acteurs', 'actors', 'éléments', 'elements', 'organisations', 'organizations', 'nodes', 'noeuds'),
  ],
  [
    'cooperations',
    keys('coopérations', 'cooperations', 'liens', 'links', 'connections', 'connexions', 'edges', 'relations'),
  ],
  ['commitments', keys('engagements', 'commitments', 'actions', 'charte')],
  ['needs', keys('besoins', 'needs', 'recherches')],
  ['offers', keys('offres', 'offers', 'propose')],
  [
    'omit',
    keys(
      ...['lisez-moi', 'readme', 'read me', 'mode d’emploi', 'aide', 'help', 'codebook'],
      // Computed from the cooperations.
      ...['paires liées', 'linked pairs', 'mesures', 'measures'],
    ),
  ],
];

/** Finds out what each table is about and what its columns say; what the person chose goes first. */
export function recognise(tables: readonly Table[], settings: ImportSettings): Recognised[] {
  return tables.map((table, index) => {
    const chosen = settings.tables?.find((one) => one.table === index);
    const kind = chosen?.kind ?? kindOf(table);
    const found = usesFound(table, kind);
    const uses = found.map((use, column) => {
      const own = chosen?.columns?.find((one) => one.column === column)?.use;
      if (own !== undefined) return isUse(kind, own) ? own : null;
      // A column without heading and without a value is not there.
      return use ?? (isEmpty(table, column) ? 'omit' : null);
    });
    const applied = uses.map((use, column) => use ?? likelyUse(table, kind, column));
    return { index, table, kind, uses, applied };
  });
}

function usesFound(table: Table, kind: Recognised['kind']): readonly (string | null)[] {
  if (kind === null || kind === 'omit') return table.headings.map(() => null);
  return table.given?.kind === kind ? table.given.uses : usesOf(table, kind);
}

const FEW_WORDS = 40;

/** Returns the default use of an unknown column: kept, unless it is not for the map. */
export function likelyUse(table: Table, kind: Recognised['kind'], column: number): string {
  if (kind === null || kind === 'omit') return 'omit';
  if (isPersonal(table, column) || isOfProgram(table, column)) return 'omit';
  if (kind !== 'actors') return '+text';
  if (actionColumns(table).includes(column)) return CARRIED;
  const filled = table.rows.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '');
  const isShort = filled.every((cell) => cell.length <= FEW_WORDS);
  return isShort && new Set(filled).size * 2 <= filled.length ? '+tags' : '+text';
}

export function kindOf(table: Table): ImportKind | 'omit' | null {
  if (table.rows.length === 0) return 'omit';
  if (table.given !== undefined) return table.given.kind;
  if ((table.pointed?.size ?? 0) > 0) return 'actors';
  if (isReminder(table.name) || isListsOfTemplate(table)) return 'omit';
  const named = SHEET_NAMES.find(([, names]) => names.has(plainKey(table.name)));
  if (named?.[0] === 'omit' || (named !== undefined && hasItsColumns(table, named[0]))) return named[0];
  const listed = listedIn(table.name);
  if ((listed === 'needs' || listed === 'offers') && usesOf(table, listed).includes('resource'))
    if (usesOf(table, listed).includes('actor')) return listed;
  const has = (kind: ImportKind, ...ids: string[]): boolean => {
    const uses = usesOf(table, kind, 'headings');
    return ids.every((id) => uses.includes(id));
  };
  // Tables exported by Maillage have unique headings.
  if (has('declarations', 'cooperation', 'actorKey', 'on')) return 'declarations';
  if (has('parties', 'cooperation', 'actorKey')) return 'parties';
  if (has('carriers', 'commitmentKey', 'actorKey')) return 'carriers';
  if (has('memberOf', 'memberKey', 'ofKey')) return 'memberOf';
  if (has('memberships', 'actorKey', 'onMap')) return 'memberships';
  if (needOrOfferColumn(table) >= 0 && has('needs', 'actor', 'resource')) return 'needs';
  if (actsColumn(table) >= 0 && usesOf(table, 'commitments').includes('leads')) return 'commitments';
  const parties = usesOf(table, 'cooperations', 'headings').filter((use) => use === 'parties');
  if (parties.length >= FEWEST_PARTIES && !has('commitments', 'leads')) return 'cooperations';
  if (has('commitments', 'text', 'leads') && !has('cooperations', 'from', 'to')) return 'commitments';
  if (namesItsPartners(table, asksPartners)) return isListOfLinks(table) ? 'cooperations' : 'actors';
  const listsMore = table.headings.some((_, column) => listedInColumn(table, column) !== undefined);
  if (
    has('cooperations', 'from', 'to') ||
    (has('cooperations', 'from', 'each') && !(listsMore && has('actors', 'name'))) ||
    has('cooperations', 'parties', 'nature')
  )
    return 'cooperations';
  if (namesItsPartners(table)) return isListOfLinks(table) ? 'cooperations' : 'actors';
  if (has('needs', 'actor', 'resource') && !has('actors', 'name', 'family')) {
    const headings = table.headings.map(plainKey);
    return headings.includes('offre') || headings.includes('offer') ? 'offers' : 'needs';
  }
  if (has('actors', 'name')) return 'actors';
  if (has('commitments', 'text')) return 'commitments';
  // « Porteur » and « Partenaire » without an action are the two ends of a link.
  const hasPartners = table.headings.some((_, column) => namesPartners(table, column));
  return has('commitments', 'leads') && hasPartners ? 'cooperations' : (named?.[0] ?? null);
}

const REQUIRED: Readonly<Partial<Record<ImportKind, readonly string[]>>> = {
  actors: ['name'],
  commitments: ['text'],
};

/** Tests whether a table has what the name of its sheet promises: a sheet « Actions » may list bodies. */
function hasItsColumns(table: Table, kind: ImportKind | 'omit'): boolean {
  if (kind === 'omit') return true;
  const uses = usesOf(table, kind);
  return (REQUIRED[kind] ?? []).every((use) => uses.includes(use));
}

const LISTS = keys('listes', 'lists');
const FEWEST_LISTS = 4;

/** The sheet of words to choose from that the template has: every heading is the name of a list. */
const isListsOfTemplate = ({ name, headings }: Table): boolean =>
  LISTS.has(plainKey(name)) &&
  headings.length >= FEWEST_LISTS &&
  headings.every((one) => LIST_NAMES.has(plainKey(one)));

const LIST_NAMES: ReadonlySet<string> = new Set(
  Object.values(IMPORT_FIELDS)
    .flat()
    .flatMap(({ value, label }) => ('list' in value ? Object.values(label).map(plainKey) : [])),
);

/**
 * Above the headings some tables have a line that groups them (« Structure », « Contact »): the line that says more of
 * what is known holds the headings.
 */
export function withItsHeadings(table: Table): Table {
  const [next, ...rows] = table.rows;
  if (next === undefined || rows.length === 0) return table;
  const below: Table = { ...table, headings: next.cells, headingRow: next.number, rows };
  const filled = next.cells.filter((cell) => cell !== '');
  if (filled.filter(saysField).length < FEWEST_KNOWN || new Set(filled).size < filled.length) return table;
  const known = knownIn(below);
  return known >= FEWEST_KNOWN && known > knownIn(table) ? below : table;
}

const saysField = (cell: string): boolean =>
  plainKey(cell).length > 1 &&
  (isKnownHeading(cell) || ImportKind.options.some((kind) => looseUse(kind, cell)));

/** A line of data may hold a word that is a heading elsewhere. */
const FEWEST_KNOWN = 2;

/** Counts the known headings, by the best matching kind. */
const knownIn = (table: Table): number =>
  Math.max(
    ...ImportKind.options.map(
      (kind) =>
        usesOf(table, kind).filter(
          // A cross is no heading, though « x » is one of a position.
          (use, i) => use !== null && use !== 'omit' && plainKey(table.headings[i] ?? '').length > 1,
        ).length,
    ),
  );

const headingsOf = (kind: ImportKind): ReadonlyMap<string, string> =>
  new Map(
    IMPORT_FIELDS[kind]
      .flatMap(({ id, headings, label }) =>
        [id, ...Object.values(label), ...headings].map((heading): [string, string] => [
          plainKey(heading),
          id,
        ]),
      )
      .reverse(),
  );
const KNOWN = new Map<ImportKind, ReadonlyMap<string, string>>();

/** « Structure », « Partenaire 1 », « Partenaire 2 »: each line is an actor, with partners; without the first, a link. */
const namesItsPartners = (table: Table, isAsked: (heading: string) => boolean = () => true): boolean =>
  usesOf(table, 'actors').includes('name') &&
  !table.headings.some((heading) => TARGETS.has(plainKey(heading))) &&
  table.headings.some(
    (heading, column) => (isAsked(heading) || table.pointed?.has(column)) && namesPartners(table, column),
  );

const TARGETS = keys('vers', 'to', 'target', 'cible', 'à', 'avec');

const OF_LINKS_TOO = new Set([null, 'omit', 'name', 'since', 'description', 'source']);

/**
 * Tests for a list of links, « Structure | Partenaire | Objet | Niveau », as opposed to actors, « Nom | Type
 * | Partenaires »: one column of partners, and nothing about the first actor alone.
 */
function isListOfLinks(table: Table): boolean {
  const partners = table.headings.flatMap((_, column) => (namesPartners(table, column) ? [column] : []));
  if (partners.length !== 1) return false;
  const ofActors = usesOf(table, 'actors');
  if (ofActors.some((use) => !OF_LINKS_TOO.has(use))) return false;
  const isOfLinks = (use: string | null): boolean =>
    use === 'note' || use === 'intensity' || use === 'startedOn' || use === 'nature';
  const name = ofActors.indexOf('name');
  const names = table.rows.map(({ cells }) => plainKey(cells[name] ?? ''));
  if (new Set(names).size < names.length) return true;
  // A line that names nobody, or several, is of its body rather than of a link.
  const [partner = -1] = partners;
  const isOfOne = ({ cells }: TableRow): boolean =>
    !saysNothing(cells[partner] ?? '') && !SEVERAL.test(cells[partner] ?? '');
  return linesOf(table).every(isOfOne) && usesOf(table, 'cooperations').some(isOfLinks);
}

/** Lists the columns of an actor table that only name partners. */
export const partnerColumns = (table: Table): number[] =>
  usesOf(table, 'actors').flatMap((use, column) =>
    use === 'omit' && namesPartners(table, column) ? [column] : [],
  );

/** Tests whether a heading is known literally, in a table of some kind. */
export const isKnownHeading = (heading: string): boolean =>
  ImportKind.options.some((kind) => knownOf(kind).has(plainKey(heading)));

function knownOf(kind: ImportKind): ReadonlyMap<string, string> {
  const known = KNOWN.get(kind) ?? headingsOf(kind);
  KNOWN.set(kind, known);
  return known;
}

/** Returns the field of each heading; duplicates stay, for the person to decide. */
export function usesOf(
  table: Table,
  kind: ImportKind,
  by: 'headings' | 'cells' = 'cells',
): (string | null)[] {
  const { headings } = table;
  const known = knownOf(kind);
  const plain = headings.map(plainKey);
  // Edge lists call the two ends source and target.
  const hasTarget = kind === 'cooperations' && plain.some((key) => key === 'target' || key === 'cible');
  const uses = plain.map((key, i) => {
    if (table.pointed?.get(i) === 'name') return kind === 'actors' ? 'name' : 'from';
    if (table.pointed?.has(i) && kind === 'actors') return table.pointed.get(i) === 'other' ? null : 'omit';
    if (hasTarget && key === 'source') return 'from';
    if (kind === 'cooperations' && isWeight(table, key) && saysLevels(table, i)) return 'intensity';
    if (kind === 'cooperations' && key === 'type' && saysDirections(table, i)) return 'direction';
    const isTold =
      (COMPUTED.has(key) || (table.isOfGraph === true && OF_PROGRAMS.has(key))) &&
      !saysWeights(table, kind, i);
    // Partners, needs and offers are read in tables of their own.
    const isBeside = isTold || (kind === 'actors' && isReadBeside(table, i));
    if (kind === 'actors' && saidOfLinks(table, i) !== undefined) return 'omit';
    const exact = known.get(key);
    if (exact !== undefined) return exact;
    if (isBeside) return 'omit';
    return isPersonal(table, i) ? null : (looseUse(kind, headings[i] ?? '') ?? null);
  });
  if (kind === 'cooperations') withEach(uses, table, by);
  if (kind === 'actors') withTold(uses, table);
  if (kind === 'commitments' && by === 'cells' && !uses.includes('text')) {
    const acts = actsColumn(table);
    if (uses[acts] === null) uses[acts] = 'text';
  }
  if (kind === 'needs' || kind === 'offers') withThing(uses, table);
  // The map membership gives the place of an actor; a column chosen as such may be an address.
  if (kind === 'actors' && uses.includes('onMap'))
    plain.forEach((key, i) => {
      if (uses[i] === null && PLACES.has(key)) uses[i] = 'omit';
    });
  return firstOfEach(kind === 'actors' ? withoutSimilarNames(uses, plain) : uses, table);
}

/** Columns computed by Maillage, which are not imported; the list of columns shows that. */
const COMPUTED = keys(
  ...[
    'état ce jour-là',
    'state on that day',
    'intensité retenue',
    'agreed intensity',
    'version',
    'mode',
    'linked',
  ],
  ...['agreedIntensity', 'recordedIntensity', 'outside', 'weight', 'state', 'origin', 'origine'],
  ...['charterVersion', 'version de la charte', 'charter version'],
);

/** Internal graph attributes of programs. */
const OF_PROGRAMS = keys(
  ...['SUID', 'selected', 'shared name', 'shared interaction', 'networkGroup SUID', 'modularity_class'],
  ...['size', 'color', 'colour', 'couleur', 'shape', 'r', 'g', 'b', 'image', 'user_id', 'type_id'],
);

const WEIGHTS = keys('weight', 'poids');
/** Names of the weight in graphs. */
const VALUES = keys('value', 'valeur');
const isWeight = ({ isOfGraph }: Table, key: string): boolean =>
  WEIGHTS.has(key) || (isOfGraph === true && VALUES.has(key));

/** Gephi calls « type » whether a link has a direction. */
const DIRECTIONS = keys('directed', 'undirected', 'mutual');
const saysDirections = ({ rows }: Table, column: number): boolean =>
  rows.every(({ cells }) => DIRECTIONS.has(plainKey(cells[column] ?? '')));

/** Tests whether a weight is an intensity: its values are levels, and differ between links. */
function saysLevels({ rows }: Table, column: number): boolean {
  const values = new Set(rows.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== ''));
  return values.size > 1 && [...values].every((cell) => /^[0-4](?:\.0+)?$/.test(cell));
}

/** Tests whether a column of an actor table is read in a table of its own. */
export function isReadBeside(table: Table, column: number): boolean {
  if (namesPartners(table, column) || listedInColumn(table, column) !== undefined) return true;
  return saidOfLinks(table, column) !== undefined;
}

/**
 * Returns the meaning of a column after the partners, as part of the link: « Depuis », « Objet », or another
 * word.
 */
export function saidOfLinks(table: Table, column: number): string | undefined {
  const heading = table.headings[column] ?? '';
  const before = table.headings.slice(0, column).findLastIndex((_, i) => namesPartners(table, i));
  if (before < 0 || heading === '' || namesPartners(table, column) || table.pointed?.has(column))
    return undefined;
  const between = table.headings.slice(before + 1, column);
  const isNext = between.every((one, i) => one === '' || saidOfLinks(table, before + 1 + i) !== undefined);
  const says = saysOfLinks(heading);
  const isOfEach =
    isBetweenPartners(table, column) ||
    (isNext && describesLinks(heading)) ||
    isInGroupOfPartners(table, before, column);
  if (says !== undefined && (says === 'note' || isNext)) return says;
  if ((!isOfEach && !hasLineForEachLink(table)) || listedInColumn(table, column) !== undefined)
    return undefined;
  if (isPersonal(table, column) || isOfProgram(table, column)) return undefined;
  const exact = knownOf('cooperations').get(plainKey(heading)) ?? looseUse('cooperations', heading);
  return exact !== undefined && OF_A_LINK.has(exact) ? exact : '+text';
}

/** Tests whether a column stands under the title of the partners before it: « Partenariats » above both. */
function isInGroupOfPartners({ groups = [] }: Table, partners: number, column: number): boolean {
  const group = groups[column] ?? '';
  return group !== '' && group === groups[partners] && asksPartners(group);
}

/** Removes the number of a heading: « Partenaire 2 », « partenaires[2]/nom ». */
const withoutNumber = (heading: string): string => plainKey(heading.replace(/\d+/g, ' '));

/** Tests whether a column stands between two partners, or is headed like one that does: it says more of the one before. */
export function isBetweenPartners(table: Table, column: number): boolean {
  const partners = table.headings.flatMap((_, i) => (namesPartners(table, i) ? [i] : []));
  const [first = -1, last = -1] = [partners[0], partners.at(-1)];
  if (partners.length < 2 || column < first) return false;
  if (column < last) return table.headings[column] !== '';
  const key = withoutNumber(table.headings[column] ?? '');
  return table.headings.slice(first, last).some((heading) => withoutNumber(heading) === key);
}

const OF_A_LINK: ReadonlySet<string> = new Set([
  ...['note', 'startedOn', 'endedOn', 'intensity', 'nature', 'status', 'formality', 'themes'],
]);

/** Reads a list of partners next to a named actor as one link with each. */
function withEach(uses: (string | null)[], table: Table, by: 'headings' | 'cells'): void {
  withParties(uses, table);
  const to = uses.indexOf('to');
  withOneEnd(uses, table);
  // « Avec qui ? », where a cell lists several, is with each of them.
  const listsSeveral = table.rows.some(({ cells }) => SEVERAL.test(cells[to] ?? ''));
  if (to >= 0 && listsSeveral && WITH.test(plainKey(table.headings[to] ?? ''))) uses[to] = 'each';
  if (by === 'cells') withEndTold(uses, table);
  if (!uses.includes('from') || uses.includes('to') || uses.includes('each')) return;
  const parties = uses.indexOf('parties');
  const partners = parties >= 0 ? parties : table.headings.findIndex((_, i) => namesPartners(table, i));
  if (partners >= 0 && uses[partners] !== 'from') uses[partners] = 'each';
}

/** Reads « Acteur » beside a partner as the first end of a link, where each cell names one. */
function withOneEnd(uses: (string | null)[], table: Table): void {
  const [own, ...more] = uses.flatMap((use, i) => (use === 'parties' ? [i] : []));
  if (own === undefined || uses.includes('from')) return;
  const namesOne = (column: number): boolean =>
    !table.rows.some(({ cells }) => SEVERAL.test(cells[column] ?? ''));
  const [other] = more;
  if (other !== undefined) {
    // « Acteur | Partenaire »: two ends, unless a cell lists several.
    if (more.length === 1 && !uses.includes('to') && namesOne(own))
      [uses[own], uses[other]] = ['from', 'each'];
    return;
  }
  const hasOther = uses.includes('to') || table.headings.some((_, i) => i !== own && namesPartners(table, i));
  if (hasOther && namesOne(own)) uses[own] = 'from';
}

/** Reads « Partenaire 1 », « Partenaire 2 », « Partenaire 3 » as those of one link, where two are its ends. */
function withParties(uses: (string | null)[], table: Table): void {
  const [from, to] = [uses.indexOf('from'), uses.indexOf('to')];
  const key = withoutNumber(table.headings[from] ?? '');
  if (from < 0 || to < 0 || key === '' || key !== withoutNumber(table.headings[to] ?? '')) return;
  const alike = table.headings.flatMap((heading, i) =>
    heading !== '' && withoutNumber(heading) === key ? [i] : [],
  );
  if (alike.length < FEWEST_PARTIES || alike.some((i) => uses[i] !== null && i !== from && i !== to)) return;
  // Behind the name of a body they are its partners.
  const name = usesOf(table, 'actors').indexOf('name');
  if (name >= 0 && !alike.includes(name)) return;
  for (const i of alike) uses[i] = 'parties';
}
const FEWEST_PARTIES = 3;

/** Finds the first end of links by the cells, or by who leads, where no heading says it. */
function withEndTold(uses: (string | null)[], table: Table): void {
  const leads = table.headings.findIndex(
    (heading, i) => uses[i] === null && looseUse('commitments', heading) === 'leads',
  );
  if (leads >= 0 && !uses.includes('from')) {
    const parties = uses.indexOf('parties');
    uses[leads] = 'from';
    if (parties >= 0) uses[parties] = 'each';
    return;
  }
  const bodies = uses.includes('from') || uses.includes('parties') ? undefined : bodiesIn(table);
  if (bodies === undefined) return;
  const [partner = -1] = [...bodies.partners].filter((column) => uses[column] === null);
  if (uses[bodies.name] === null) uses[bodies.name] = 'from';
  else if (uses[bodies.name] === 'to' && partner >= 0) uses[partner] = 'from';
}

const SEVERAL = /[;\n|+]|\s\/\s|,\s/;
const WITH = /\b(?:avec|with|partenaire|partner)\b/;

/** Assigns the column of the thing in a table that marks needs and offers. */
function withThing(uses: (string | null)[], table: Table): void {
  const which = needOrOfferColumn(table);
  if (which < 0) {
    withWho(uses, table);
    return;
  }
  uses[which] = 'omit';
  const named = table.headings.findIndex(
    (heading, i) => uses[i] === null && looseUse('actors', heading) === 'name',
  );
  if (!uses.includes('actor') && named >= 0) uses[named] = 'actor';
  const columnOf = (sign: RegExp): number =>
    table.headings.findIndex((heading, i) => i !== which && sign.test(plainKey(heading)));
  const thing = columnOf(THING);
  if (thing < 0) return;
  const sort = columnOf(SORT);
  if (sort < 0) uses[thing] = 'resource';
  else [uses[sort], uses[thing]] = ['resource', 'note'];
}

/** Assigns « Qui » and « Quoi » of a sheet that is named after needs or offers. */
function withWho(uses: (string | null)[], table: Table): void {
  if (listedIn(table.name) === undefined) return;
  const columnOf = (sign: RegExp): number =>
    table.headings.findIndex((heading, i) => (uses[i] ?? null) === null && sign.test(plainKey(heading)));
  const [thing, who] = [columnOf(THING), columnOf(WHO)];
  if (!uses.includes('resource') && thing >= 0) uses[thing] = 'resource';
  if (!uses.includes('actor') && who >= 0 && who !== thing) uses[who] = 'actor';
}

const WHO =
  /^(?:qui|who|nom|structure|organi[sz]ation|organisme|acteur|association|par|de|chez|wer|name|demandeur|proposant)$/;
const THING =
  /^(?:intitule|designation|libelle|objet|quoi|what|description|detail|titre|annonce|item|besoin|offre|need|offer|ressource)$/;
const SORT = /^(?:categorie|category|type|famille|sorte|kind)$/;

/** Recognises the columns of families and of names by their cells if the headings do not. */
function withTold(uses: (string | null)[], table: Table): void {
  const isFree = (column: number): boolean => uses[column] === null && !isPersonal(table, column);
  const columns = uses.flatMap((_, column) => (isFree(column) ? [column] : []));
  if (!uses.includes('family')) {
    const told = columns.find((column) => saysFamilies(table, column));
    if (told !== undefined) uses[told] = 'family';
  }
  if (uses.includes('name')) return;
  const body = bodiesIn(table)?.name ?? -1;
  if (body >= 0 && isFree(body)) {
    uses[body] = 'name';
    return;
  }
  const named = columns.find((column) => uses[column] === null && namesBodies(table, column));
  if (named !== undefined) uses[named] = 'name';
}

/** Tests whether weights differ: a program may have computed equal ones. */
function saysWeights(table: Table, kind: ImportKind, column: number): boolean {
  if (kind !== 'cooperations' || !isWeight(table, plainKey(table.headings[column] ?? ''))) return false;
  if (table.headings.some((heading) => plainKey(heading) === 'agreedintensity')) return false;
  return new Set(table.rows.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '')).size > 1;
}

const PLACES = keys('place', 'où', 'where');

/**
 * Selects the first of two columns with different headings, and asks about the other; with equal headings
 * both are a fault. An empty column does not count, and « Nom de la structure » has priority over « Nom ».
 */
function firstOfEach(uses: readonly (string | null)[], table: Table): (string | null)[] {
  const plain = table.headings.map(plainKey);
  return uses.map((use, i) => {
    if (use === null || use === 'omit' || SEVERAL_COLUMNS.has(use)) return use;
    const alike = uses.flatMap((one, column) => (one === use ? [column] : []));
    const filled = alike.filter((column) => table.rows.some(({ cells }) => (cells[column] ?? '') !== ''));
    const best =
      (use === 'name' ? filled.find((column) => OF_BODIES.test(plain[column] ?? '')) : undefined) ??
      (use === 'place' ? filled.find((column) => saysWords(table, column)) : undefined) ??
      filled[0] ??
      alike[0];
    return best === i || plain[best ?? i] === plain[i] ? use : null;
  });
}

/** Tests whether cells contain words rather than codes. */
const saysWords = ({ rows }: Table, column: number): boolean =>
  rows.some(({ cells }) => /\p{L}{2}/u.test(cells[column] ?? ''));

const OF_BODIES = /\b(?:structure|organi[sz]ation|organisme|association|acteur|entite|etablissement)\b/;

/** « Type » is the family, unless another column is; then it is the kind. */
function withoutSimilarNames(uses: (string | null)[], plain: readonly string[]): (string | null)[] {
  const isLoose = (i: number): boolean =>
    plain[i] === 'type' || plain[i] === 'categorie' || plain[i] === 'category';
  const hasFamily = uses.some((use, i) => use === 'family' && !isLoose(i));
  const hasKind = uses.includes('kind');
  return uses.map((use, i) =>
    use === 'family' && isLoose(i) && hasFamily ? (hasKind ? null : 'kind') : use,
  );
}

const isEmpty = (table: Table, column: number): boolean =>
  [{ number: table.headingRow, cells: table.headings }, ...table.rows].every(
    ({ number, cells }) => (cells[column] ?? '') === '' && !isUncomputed(table, number, column),
  );

const isUse = (kind: Recognised['kind'], use: string): boolean =>
  use === 'omit' ||
  use === '+text' ||
  ((use === '+tags' || use === CARRIED) && kind === 'actors') ||
  (kind !== null && kind !== 'omit' && IMPORT_FIELDS[kind].some(({ id }) => id === use));
