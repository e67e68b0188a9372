import { endsLikeBody, hasHeadWord } from '../../../names/body-words.ts';
import { usesOf } from '../columns/uses-of-columns.ts';
import { namesPartners } from '../links-of-actors.ts';
import { nameKey } from '../plain-key.ts';
import type { Table } from '../table.ts';
import { bodiesInSentence } from './bodies-in-sentence.ts';
import { bare } from './read-sentence.ts';

const GRANTS =
  /\b(?:aides?|subventions?|dons?|financements?|soutiens?|grants?|awards?)\b.{0,40}?\b(?:par|de|du|by|of|from)\s+(?:la |le |l['’]|the )?/iu;
const PARTNERS =
  /^\P{L}*(?:nos |les |liste des |principaux |list of )*(?:partenaires?|partners?)\b.{0,30}?\b(?:de|du|of|d['’])\s*(?:la |le |l['’]|the )?/iu;

/** The year of a list, behind its title: « 2025/26 ». */
const YEAR_BEHIND = /[\s,(–-]{1,3}(?:19|20)\d{2}\b.{0,40}$/u;

/** Finds the one body of a title that says whose grants or partners a table lists, and the heading of its column. */
function bodyOf({ above = [] }: Table): { readonly heading: string; readonly name: string } | undefined {
  for (const title of above.flatMap(({ cells }) => cells.filter((cell) => cell !== ''))) {
    const sign = PARTNERS.test(title) ? PARTNERS : GRANTS;
    const [said] = sign.exec(title) ?? [];
    if (said === undefined) continue;
    const rest = title.slice(title.indexOf(said) + said.length).replace(YEAR_BEHIND, '');
    const [body, ...more] = bodiesInSentence(rest);
    if (body === undefined || more.length > 0 || body.start > 0) continue;
    if (!hasHeadWord(body.name) && !endsLikeBody(body.name)) continue;
    return { heading: sign === GRANTS ? FUNDER : 'Travaille avec', name: bare(body.name) };
  }
  return undefined;
}

const FUNDER = 'Financeur';
const ENDS: ReadonlySet<string | null> = new Set(['from', 'to', 'each', 'parties']);

/**
 * Adds the body that only the title of a list names, to each of its lines: « Aides votées par le Département », «
 * Partenaires de la Mairie de Luzy ». A table that says whose partners they are stays.
 */
export function withBodyOfTitle(table: Table): Table {
  const body = bodyOf(table);
  if (body === undefined || table.rows.length === 0) return table;
  const ends = usesOf(table, 'cooperations').filter((use) => ENDS.has(use));
  const isSaid = table.headings.some((_, column) => namesPartners(table, column));
  const leads = usesOf(table, 'commitments').includes('leads');
  // Partners without a column of names are those of the title.
  const isOfTitle = isSaid && body.heading !== FUNDER && !usesOf(table, 'actors').includes('name');
  if ((isSaid && !isOfTitle) || leads || ends.length > 1) return table;
  const heading = isOfTitle ? 'Structure' : body.heading;
  const key = nameKey(body.name);
  const isItself = (cells: readonly string[]): boolean => cells.some((cell) => nameKey(cell) === key);
  return {
    ...table,
    headings: [...table.headings, heading],
    rows: table.rows.map((row) => ({ ...row, cells: [...row.cells, isItself(row.cells) ? '' : body.name] })),
    ...(table.groups !== undefined && { groups: [...table.groups, ''] }),
  };
}
