import { hasHeadWord } from '../../../names/body-words.ts';
import { fold } from '../../../words/fold-text.ts';
import { plainKey } from '../plain-key.ts';
import { likelyMeaning, saysAct } from '../said/likely-words.ts';
import { saysNothing } from '../said/nothing-said.ts';
import type { Table } from '../table.ts';
import { legendOf } from './carrier-marks.ts';
import { saysNeedOrOffer } from './heading-words.ts';
import { filledIn, linesOf, sampleOf } from './lines-aside.ts';

const MOSTLY = 0.8;
const FEW_WORDS = 4;
const LONGEST_NAME = 90;
const FEWEST = 2;

const statedIn = (table: Table, column: number): string[] =>
  filledIn(table, column).filter((cell) => !saysNothing(cell));

/** Detects a kind of body rather than a name: « Une association », « collectivité ». */
const isSort = (cell: string): boolean =>
  likelyMeaning('family', cell) !== undefined &&
  cell.split(/\s+/).length <= FEW_WORDS &&
  !/\S\s{1,9}[^\p{L}]{0,20}\p{Lu}\p{Ll}/u.test(cell);

/** Returns true if the cells of a column give the kind of each line’s body. */
export function saysFamilies(table: Table, column: number): boolean {
  const filled = statedIn(table, column);
  return filled.length >= FEWEST && filled.filter(isSort).length >= filled.length * MOSTLY;
}

const NAMED = 0.4;
const BESIDE = /^(?:je suis|nous sommes|qui|who|i am|we are|qui etes vous|who are you|noms?)$/;

/**
 * Returns true if the cells of a column name bodies. Nearly all must be filled, short, capitalised and hardly
 * repeated; and many must start like names of bodies, or the heading asks for a name.
 */
export function namesBodies(table: Table, column: number): boolean {
  const lines = sampleOf(table);
  const filled = statedIn(table, column);
  if (filled.length < FEWEST || filled.length < lines.length * MOSTLY) return false;
  const isName = (cell: string): boolean =>
    cell.length <= LONGEST_NAME && /^[^\p{L}]{0,3}\p{Lu}/u.test(cell) && !isSort(cell);
  if (filled.filter(isName).length < filled.length * MOSTLY) return false;
  if (isRepeated(table, column) || new Set(filled.map(plainKey)).size < filled.length * MOSTLY) return false;
  const heading = plainKey(table.headings[column] ?? '');
  return BESIDE.test(heading) || filled.filter(hasHeadWord).length >= filled.length * NAMED;
}

/** Returns true if many cells of a column repeat another one, in all lines: a sample would hide it. */
function isRepeated(table: Table, column: number): boolean {
  const filled = linesOf(table).flatMap(({ cells }) => cells[column] || []);
  return new Set(filled).size < filled.length * MOSTLY;
}

const NEED_OR_OFFER =
  /^(?:(?:je |nous )?(?:cherche|cherchons|propose|proposons|recherche)|offres?|besoins?|demandes?|needs?|offers?|requests?|wanted|available)$/;

/** Finds the column that marks each line as a need or an offer, by words or by letters; -1 if there is none. */
export const needOrOfferColumn = (table: Table): number =>
  table.headings.findIndex((heading, column) => {
    if (saysNeedOrOffer(heading)) return true;
    const stated = statedIn(table, column);
    const words = new Set(stated.map(plainKey));
    if (words.size !== 2 || stated.length < FEWEST) return false;
    const legend = legendOf(table);
    const isTold = [...words].every((word) => NEED_OR_OFFER.test(plainKey(legend.get(word) ?? word)));
    return isTold || (LETTERS.test(fold(heading)) && [...words].every((word) => /^[bno]$/.test(word)));
  });
const LETTERS = /^[bn] ?\/ ?o$|^o ?\/ ?[bn]$/;

/** Returns true if the mark of a line says an offer, by its word, its legend or its letter. */
export function saysOffer(table: Table, cell: string): boolean {
  const meaning = legendOf(table).get(cell.trim().toLowerCase()) ?? cell;
  return /offr|offer|propos/i.test(meaning) || /^o$/i.test(meaning.trim());
}

const ACTS_SHARE = 0.6;
const LATEST_ACTS = 3;

/** Finds the column of actions among the first: most cells begin with a verb, and differ; -1 if there is none. */
export function actsColumn(table: Table): number {
  return table.headings.slice(0, LATEST_ACTS).findIndex((_, column) => {
    const filled = statedIn(table, column);
    const acts = filled.filter((cell) => saysAct(cell) && /\s/.test(cell.trim()) && !hasHeadWord(cell));
    const isOfEach = new Set(filled.map(plainKey)).size >= filled.length * MOSTLY;
    return filled.length >= FEWEST && acts.length >= filled.length * ACTS_SHARE && isOfEach;
  });
}
