import { bodiesIn } from '../grid/bodies-in-cells.ts';
import { looseUse, saysGiving } from '../grid/heading-words.ts';
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
