import type { ImportKind } from '../../../contract/import.ts';
import { hasHeadWord } from '../../../names/body-words.ts';
import { memoizeByObject } from '../../../once.ts';
import { bodiesIn } from '../grid/bodies-in-cells.ts';
import { asksPartners, looseUse, saysGiving } from '../grid/heading-words.ts';
import { filledIn, isPersonal } from '../grid/lines-aside.ts';
import { actsColumn, namesBodies, saysFamilies } from '../grid/told-by-cells.ts';
import { SEVERAL_COLUMNS } from '../import-fields.ts';
import { isNumberedPartner, listsMembers, namesPartners } from '../links-of-actors.ts';
import { plainKey, plainKeys } from '../plain-key.ts';
import type { Table } from '../table.ts';
import {
  COMPUTED,
  isWeight,
  OF_PROGRAMS,
  saysDirections,
  saysLevels,
  saysWeights,
} from './computed-columns.ts';
import { partiesColumn, withEach, withOtherEnd } from './ends-of-links.ts';
import { knownOf } from './known-headings.ts';
import { withThing } from './needs-and-offers.ts';
import { isReadBeside, saidOfLinks } from './said-of-links.ts';

type By = 'headings' | 'cells';
type Uses = readonly (string | null)[];

const knownUses = memoizeByObject((_: Table) => new Map<string, Uses>());

/**
 * Returns the field of each heading; duplicates stay, for the person to decide. Known for as long as the
 * table: it is asked many times, and looks at all cells.
 */
export function usesOf(table: Table, kind: ImportKind, by: By = 'cells'): Uses {
  const known = knownUses(table);
  const uses = known.get(`${kind} ${by}`) ?? findUses(table, kind, by);
  known.set(`${kind} ${by}`, uses);
  return uses;
}

function findUses(table: Table, kind: ImportKind, by: By): Uses {
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
    if (kind === 'actors' && (saidOfLinks(table, i) !== undefined || listsMembers(table, i))) return 'omit';
    // « Privés » below « Partenaires » says nothing of what is private.
    if (kind === 'actors' && isNumberedPartner(table, i) && namesPartners(table, i)) return 'omit';
    const exact = known.get(key);
    if (exact !== undefined) return isOtherThan(exact, table, i) ? null : exact;
    if (isBeside) return 'omit';
    const loose =
      isPersonal(table, i) && !namesLeads(table, kind, i) ? undefined : looseUse(kind, headings[i] ?? '');
    return loose === undefined || isOtherThan(loose, table, i) ? null : loose;
  });
  if (kind === 'cooperations') {
    const parties = partiesColumn(table);
    if (parties >= 0) uses[parties] = 'parties';
    withGiver(uses, headings);
  }
  if (kind === 'cooperations') withOtherEnd(uses, table);
  if (kind === 'cooperations') withEach(uses, table, by, (one) => usesOf(one, 'actors').indexOf('name'));
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

const HALF = 0.5;

/** Detects bodies below « Responsable », which elsewhere heads persons. */
function namesLeads(table: Table, kind: ImportKind, column: number): boolean {
  if (kind !== 'commitments' || looseUse(kind, table.headings[column] ?? '') !== 'leads') return false;
  const filled = filledIn(table, column);
  const isOfBody = (cell: string): boolean =>
    cell.split(/[;,]|\s[-–—]\s/).some((part) => hasHeadWord(part.trim()));
  return filled.length > 0 && filled.filter(isOfBody).length >= filled.length * HALF;
}

/** Reads « Association | Financeur » as the two ends: the one that gives is the first. */
function withGiver(uses: (string | null)[], headings: readonly string[]): void {
  const ends = uses.flatMap((use, i) => (use === 'from' ? [i] : []));
  const [giver, ...more] = ends.filter((i) => saysGiving(headings[i] ?? '', ''));
  const other = ends.find((i) => i !== giver);
  if (giver === undefined || more.length > 0 || other === undefined || ends.length !== 2) return;
  if (!uses.includes('to') && !uses.includes('each')) uses[other] = 'to';
}

/** Returns true if the cells of a column contradict its heading: families below « Type » of a link or « Label », persons below « Members ». */
const isOtherThan = (use: string, table: Table, column: number): boolean =>
  ((use === 'nature' || use === 'name') && saysFamilies(table, column)) ||
  (use === 'parties' && isPersonal(table, column)) ||
  (NAMES_OTHERS.has(use) && asksPartners(table.headings[column] ?? '') && isCount(table, column));

const NAMES_OTHERS = new Set(['to', 'each', 'parties']);

/** Detects numbers alone: « Partenaires | 3 ». */
function isCount(table: Table, column: number): boolean {
  const filled = filledIn(table, column);
  return filled.length > 0 && filled.every((cell) => /^\d+$/.test(cell));
}

/** Lists the columns of an actor table that only name partners. */
export const partnerColumns = memoizeByObject((table: Table): readonly number[] =>
  usesOf(table, 'actors').flatMap((use, column) =>
    use === 'omit' && namesPartners(table, column) ? [column] : [],
  ),
);

/** Recognises the columns of families and of names by their cells if the headings do not. */
function withTold(uses: (string | null)[], table: Table): void {
  const isFree = (column: number): boolean => uses[column] === null && !isPersonal(table, column);
  const columns = uses.flatMap((_, column) => (isFree(column) ? [column] : []));
  if (!uses.includes('family')) {
    const told = columns.find((column) => saysFamilies(table, column));
    if (told !== undefined) uses[told] = 'family';
  }
  if (uses.includes('name')) return;
  // « Réseau | Membres »: whose members they are.
  const members = table.headings.findIndex((_, column) => listsMembers(table, column));
  const whose = columns.find((column) => column < members && uses[column] === null);
  if (whose !== undefined) {
    uses[whose] = 'name';
    return;
  }
  const body = bodiesIn(table)?.name ?? -1;
  if (body >= 0 && isFree(body)) {
    uses[body] = 'name';
    return;
  }
  // A list of « Bénéficiaires » alone, without who gives.
  const named =
    columns.find((column) => uses[column] === null && namesBodies(table, column)) ??
    columns.find((column) => saysEnd(table.headings[column] ?? ''));
  if (named !== undefined) uses[named] = 'name';
}

const saysEnd = (heading: string): boolean => saysGiving(heading, '') || saysGiving('', heading);

const PLACES = plainKeys('place', 'où', 'where');

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

/** Returns true if cells contain words rather than codes. */
const saysWords = ({ rows }: Table, column: number): boolean =>
  rows.some(({ cells }) => /\p{L}{2}/u.test(cells[column] ?? ''));

const OF_BODIES =
  /\b(?:structure|societe|company|organi[sz]ation|organisme|association|acteur|entite|etablissement)\b/;

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
