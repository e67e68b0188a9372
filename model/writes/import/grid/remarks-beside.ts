import { hasHeadWord } from '../../../names/body-words.ts';
import { usesOf } from '../columns/uses-of-columns.ts';
import { looseKey } from '../names/name-book.ts';
import { predicateOf, readPredicate } from '../prose/clauses-of-body.ts';
import { putSaid } from '../prose/read-prose.ts';
import { LONGEST_READ, sentencesOf } from '../prose/sentences-of-text.ts';
import type { Table } from '../table.ts';
import { type Lists, tablesOf } from './tables-of-lists.ts';

/** Words of a remark that may say a link, a need or an offer; most remarks have none and are not read. */
const MAY_SAY =
  /\b(?:travaill|coop[eè]r|collabor|partenai|partenari|en lien|en relation|adh[eé]r|membre|avec|cherch|besoin|manque|propose|works?|partners?|with|looking|needs?|offers?)/iu;

/** Reads links, needs and offers of each body in the remarks of an actor table: « Travaille avec la MJC depuis 2021 ». */
export function tablesOfRemarks(table: Table, name: number): Table[] {
  const columns = usesOf(table, 'actors').flatMap((use, column) => (use === 'description' ? [column] : []));
  const told = table.rows.filter(({ cells }) => columns.some((column) => MAY_SAY.test(cells[column] ?? '')));
  if (told.length === 0 || name < 0) return [];
  const known = [...new Set(table.rows.flatMap(({ cells }) => cells[name] || []))];
  const keys = new Set(known.map(looseKey));
  const isBody = (one: string): boolean => hasHeadWord(one) || keys.has(looseKey(one));
  const lists: Lists = { links: [], names: [], needs: [], offers: [], commitments: [], aside: [], known };
  for (const { number, cells } of told) {
    const body = cells[name] ?? '';
    const sentences = columns.flatMap((column) => sentencesOf((cells[column] ?? '').slice(0, LONGEST_READ)));
    for (const sentence of body === '' ? [] : sentences) {
      const predicate = predicateOf(sentence, body);
      const read = predicate === undefined ? undefined : readPredicate(body, predicate, known);
      const links = read?.links.filter(({ each }) => each.split(' ; ').every(isBody)) ?? [];
      if (read !== undefined) putSaid(lists, body, { ...read, links }, number);
    }
  }
  const found = tablesOf(table.headings[columns[0] ?? 0] ?? '', lists).filter(({ rows }) => rows.length > 0);
  return found.map((one) => ({ ...one, headingRow: table.headingRow, isBeside: true }));
}
