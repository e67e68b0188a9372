import { bodiesIn } from '../grid/bodies-in-cells.ts';
import { bodyWordOf, looseUse, saysGiving } from '../grid/heading-words.ts';
import { linesOf } from '../grid/lines-aside.ts';
import { saysFamilies } from '../grid/told-by-cells.ts';
import { namesPartners } from '../links-of-actors.ts';
import { plainKey } from '../plain-key.ts';
import type { Table } from '../table.ts';
import { withoutNumber } from './said-of-links.ts';

/** Reads a list of partners next to a named actor as one link with each; `nameOf` finds the column of its body's name. */
export function withEach(
  uses: (string | null)[],
  table: Table,
  by: 'headings' | 'cells',
  nameOf: (table: Table) => number,
): void {
  withParties(uses, table, nameOf);
  const to = uses.indexOf('to');
  withOneEnd(uses, table);
  // « Avec qui ? », where a cell lists several, is with each of them.
  const listsSeveral = table.rows.some(({ cells }) => SEVERAL.test(cells[to] ?? ''));
  const heading = table.headings[to] ?? '';
  if (to >= 0 && listsSeveral && (WITH.test(plainKey(heading)) || saysGiving('', heading))) uses[to] = 'each';
  if (by === 'cells') withEndTold(uses, table);
  if (!uses.includes('from') || uses.includes('to') || uses.includes('each')) return;
  const parties = uses.indexOf('parties');
  const partners = parties >= 0 ? parties : table.headings.findIndex((_, i) => namesPartners(table, i));
  if (partners >= 0 && uses[partners] !== 'from') uses[partners] = 'each';
}

/** Reads « Structure accueillie | Structure d’accueil » as the two ends: both headings begin with one word for a body. */
export function withOtherEnd(uses: (string | null)[], table: Table): void {
  if (uses.some((use) => use === 'each' || use === 'parties')) return;
  const [from, to] = [uses.indexOf('from'), uses.indexOf('to')];
  if (from >= 0 && to >= 0) return;
  const known = Math.max(from, to);
  const isFree = (i: number): boolean => (uses[i] === null || i === known) && namesOthers(table, i);
  const words = table.headings.map(bodyWordOf);
  const word = known < 0 ? words.find((one, i) => one !== undefined && isFree(i)) : words[known];
  const [first, second, ...more] = words.flatMap((one, i) =>
    one !== undefined && one === word && isFree(i) ? [i] : [],
  );
  if (first === undefined || second === undefined || more.length > 0) return;
  const isTurned = first === to || second === from;
  [uses[first], uses[second]] = isTurned ? ['to', 'from'] : ['from', 'to'];
}

/** Returns true if a column may name bodies: words in most lines, neither kinds nor places nor other names. */
function namesOthers(table: Table, column: number): boolean {
  const use = looseUse('actors', table.headings[column] ?? '');
  if ((use !== undefined && use !== 'name') || saysFamilies(table, column)) return false;
  const lines = linesOf(table);
  const named = lines.filter(({ cells }) => /\p{L}{3}/u.test(cells[column] ?? '')).length;
  return named * 2 >= lines.length;
}

/** Treats « Acteur » next to « Partenaire » as the first end of a link, if each of its cells names one. */
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
function withParties(uses: (string | null)[], table: Table, nameOf: (table: Table) => number): void {
  const [from, to] = [uses.indexOf('from'), uses.indexOf('to')];
  const key = withoutNumber(table.headings[from] ?? '');
  if (from < 0 || to < 0 || key === '' || key !== withoutNumber(table.headings[to] ?? '')) return;
  const alike = table.headings.flatMap((heading, i) =>
    heading !== '' && withoutNumber(heading) === key ? [i] : [],
  );
  if (alike.length < FEWEST_PARTIES || alike.some((i) => uses[i] !== null && i !== from && i !== to)) return;
  // Behind the name of a body they are its partners.
  const name = nameOf(table);
  if (name >= 0 && !alike.includes(name)) return;
  for (const i of alike) uses[i] = 'parties';
}

const PARTIES =
  /^(?:(?:co ?)?signataire|contractant|partie|partie prenante|partie signataire|signatory|signatorie|party|structure (?:signataire|concernee|impliquee))$/;
const HALF = 0.5;

/** Finds the column that lists the bodies of each line together: « Signataires », several in most cells; -1 if none. */
export const partiesColumn = (table: Table): number =>
  table.headings.findIndex((heading, column) => {
    const filled = table.rows.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '');
    const several = filled.filter((cell) => SEVERAL.test(cell)).length;
    return PARTIES.test(plainKey(heading)) && several > 0 && several >= filled.length * HALF;
  });

export const FEWEST_PARTIES = 3;

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

export const SEVERAL = /[;\n|+]|\s\/\s|,\s/;

const WITH = /\b(?:avec|with|partenaire|partner)\b/;
