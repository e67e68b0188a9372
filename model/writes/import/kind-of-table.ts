import type { ImportKind } from '../../contract/import.ts';
import { FEWEST_PARTIES, partiesColumn, SEVERAL } from './columns/ends-of-links.ts';
import { usesOf } from './columns/uses-of-columns.ts';
import { asksPartners, isReminder, listedIn, saysGiving } from './grid/heading-words.ts';
import { isPersonal, linesOf } from './grid/lines-aside.ts';
import { actsColumn, needOrOfferColumn } from './grid/told-by-cells.ts';
import { IMPORT_FIELDS } from './import-fields.ts';
import { isNumberedPartner, listedInColumn, listsMembers, namesPartners } from './links-of-actors.ts';
import { plainKey, plainKeys } from './plain-key.ts';
import { saysNothing } from './said/nothing-said.ts';
import type { Table, TableRow } from './table.ts';

const SHEET_NAMES: ReadonlyArray<readonly [ImportKind | 'omit', ReadonlySet<string>]> = [
  [
    'actors',
    plainKeys(
      'acteurs',
      'actors',
      'éléments',
      'elements',
      'organisations',
      'organizations',
      'nodes',
      'noeuds',
    ),
  ],
  [
    'cooperations',
    plainKeys(
      'coopérations',
      'cooperations',
      'liens',
      'links',
      'connections',
      'connexions',
      'edges',
      'relations',
    ),
  ],
  ['commitments', plainKeys('engagements', 'commitments', 'actions', 'charte')],
  ['needs', plainKeys('besoins', 'needs', 'recherches')],
  ['offers', plainKeys('offres', 'offers', 'propose')],
  [
    'omit',
    plainKeys(
      ...['lisez-moi', 'readme', 'read me', 'mode d’emploi', 'aide', 'help', 'codebook'],
      // Computed from the cooperations.
      ...['paires liées', 'linked pairs', 'mesures', 'measures'],
    ),
  ],
];

export function kindOf(table: Table): ImportKind | 'omit' | null {
  if (table.rows.length === 0) return 'omit';
  if (table.given !== undefined) return table.given.kind;
  if ((table.pointed?.size ?? 0) > 0) return 'actors';
  if (isReminder(table.name) || isListsOfTemplate(table) || isListOfPersons(table)) return 'omit';
  const named = SHEET_NAMES.find(([, names]) => names.has(plainKey(table.name)));
  if (named?.[0] === 'omit' || (named !== undefined && hasItsColumns(table, named[0]))) return named[0];
  const listed = listedIn(table.name);
  if ((listed === 'needs' || listed === 'offers') && usesOf(table, listed).includes('resource'))
    if (usesOf(table, listed).includes('actor') && !namesItsPartners(table, asksPartners)) return listed;
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
  const isTogether = parties.length >= FEWEST_PARTIES || partiesColumn(table) >= 0;
  if (isTogether && !has('commitments', 'leads')) return 'cooperations';
  if (has('commitments', 'text', 'leads') && !has('cooperations', 'from', 'to')) return 'commitments';
  if (namesItsPartners(table, asksPartners)) return isListOfLinks(table) ? 'cooperations' : 'actors';
  const listsMore = table.headings.some((_, column) => listedInColumn(table, column) !== undefined);
  if (
    has('cooperations', 'from', 'to') ||
    (has('cooperations', 'from', 'each') && namesSomeEach(table) && !(listsMore && has('actors', 'name'))) ||
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

/** Returns true if some line names a partner: an empty column makes no list of links. */
function namesSomeEach(table: Table): boolean {
  const each = usesOf(table, 'cooperations', 'headings').indexOf('each');
  return table.rows.some(({ cells }) => (cells[each] ?? '') !== '');
}

const REQUIRED: Readonly<Partial<Record<ImportKind, readonly string[]>>> = {
  actors: ['name'],
  commitments: ['text'],
};

/** Returns true if a table has what the name of its sheet promises: a sheet « Actions » may list bodies. */
function hasItsColumns(table: Table, kind: ImportKind | 'omit'): boolean {
  if (kind === 'omit') return true;
  const uses = usesOf(table, kind);
  return (REQUIRED[kind] ?? []).every((use) => uses.includes(use));
}

const NAME_OF_PERSON = plainKeys('nom', 'nom et prénom', 'prénom nom', 'nom prénom', 'name', 'full name');
const FIRST_NAME = plainKeys(
  'prénom',
  'first name',
  'given name',
  'nom et prénom',
  'prénom nom',
  'nom prénom',
);
const CONTACTS = plainKeys(
  'contacts',
  'contact',
  'personnes',
  'personnes ressources',
  'people',
  'interlocuteurs',
);
const OF_PERSON = plainKeys(
  'civilité',
  'title',
  'rôle',
  'role',
  'qualité',
  'mandat',
  'fonction',
  'poste',
  'adresse',
);

/** Detects a sheet of persons and how to reach them, without a column of organisations. */
function isListOfPersons(table: Table): boolean {
  const columns = table.headings.flatMap((heading, column) => (heading === '' ? [] : [column]));
  const keyOf = (column: number): string => plainKey(table.headings[column] ?? '');
  const names = columns.filter((column) => NAME_OF_PERSON.has(keyOf(column)));
  const isOfPerson = (column: number): boolean =>
    names.includes(column) || OF_PERSON.has(keyOf(column)) || isPersonal(table, column);
  const saysPersons =
    CONTACTS.has(plainKey(table.name)) || columns.some((column) => FIRST_NAME.has(keyOf(column)));
  return saysPersons && columns.length > 1 && columns.every(isOfPerson);
}

const LISTS = plainKeys('listes', 'lists');

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

/** « Structure », « Partenaire 1 », « Partenaire 2 »: each line is an actor, with partners; without the first, a link. */
const namesItsPartners = (table: Table, isAsked: (heading: string) => boolean = () => true): boolean =>
  usesOf(table, 'actors').includes('name') &&
  !table.headings.some((heading) => TARGETS.has(plainKey(heading))) &&
  !saysWhoGives(table) &&
  table.headings.some(
    (heading, column) =>
      (isAsked(heading) ||
        isNumberedPartner(table, column) ||
        listsMembers(table, column) ||
        table.pointed?.has(column)) &&
      namesPartners(table, column),
  );

/** Returns true if headings name both the giver and the receiver of a link: « Financeur » and « Bénéficiaire ». */
const saysWhoGives = ({ headings }: Table): boolean =>
  headings.some((heading) => saysGiving(heading, '')) && headings.some((heading) => saysGiving('', heading));

const TARGETS = plainKeys('vers', 'to', 'target', 'cible', 'à', 'avec');

const OF_LINKS_TOO = new Set([null, 'omit', 'name', 'since', 'description', 'source']);

/**
 * Detects a list of links, « Structure | Partenaire | Objet | Niveau », as opposed to actors, « Nom | Type
 * | Partenaires »: one column of partners, and nothing about the first actor alone.
 */
function isListOfLinks(table: Table): boolean {
  const partners = table.headings.flatMap((_, column) => (namesPartners(table, column) ? [column] : []));
  if (partners.length !== 1) return false;
  const ofActors = usesOf(table, 'actors');
  if (!usesOf(table, 'cooperations').includes('from')) return false;
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
