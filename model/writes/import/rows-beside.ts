import { plainKey } from './plain-key.ts';
import type { Table, TableRow } from './table.ts';

// Normalised as by `plainKey`.
const TOTAL = /^(?:(?:sou |grand )?(?:total|totaux)(?: general| generaux)?|somme|sum|subtotal)$/;
const NUMBER = /^[-+]?[\d\s.,\u00a0\u202f]+[%€]?$/;
const NOTE = /^(?:source|note|n ?b|nota|remarque|legende|legend|mise a jour|updated|lecture|champ)\b/;
const MARK = /^(?:\*|\(\d\)|†)/;
const SENTENCE = 40;

/**
 * Finds lines that are no records: totals, whose other cells are numbers, and notes below the last line,
 * which fill only the first cell. They are left out, and listed.
 */
export function rowsBeside({ rows, headings }: Table): TableRow[] {
  if (headings.length < 2) return [];
  const totals = rows.filter(isTotal);
  const others = rows.filter((row) => !totals.includes(row));
  const last = others.findLastIndex((row) => !isNote(row));
  return last < 0 ? totals : [...totals, ...others.slice(last + 1)];
}

function isTotal({ cells }: TableRow): boolean {
  const [first = '', ...others] = cells.filter((cell) => cell !== '');
  return TOTAL.test(plainKey(first)) && others.length > 0 && others.every((cell) => NUMBER.test(cell));
}

function isNote({ cells }: TableRow): boolean {
  const [first = '', ...others] = cells;
  if (first === '' || others.some((cell) => cell !== '')) return false;
  return MARK.test(first) || NOTE.test(plainKey(first)) || (first.length > SENTENCE && /[.!»)]$/.test(first));
}
