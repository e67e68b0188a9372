import type { ImportKind } from '../../../contract/import.ts';
import { plainKey, plainKeys } from '../plain-key.ts';
import type { Table } from '../table.ts';

/** Columns computed by Maillage, which are not imported; the list of columns shows that. */
export const COMPUTED = plainKeys(
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
export const OF_PROGRAMS = plainKeys(
  ...['SUID', 'selected', 'shared name', 'shared interaction', 'networkGroup SUID', 'modularity_class'],
  ...['size', 'color', 'colour', 'couleur', 'shape', 'r', 'g', 'b', 'image', 'user_id', 'type_id'],
);

const WEIGHTS = plainKeys('weight', 'poids');

/** Names of the weight in graphs. */
const VALUES = plainKeys('value', 'valeur');

export const isWeight = ({ isOfGraph }: Table, key: string): boolean =>
  WEIGHTS.has(key) || (isOfGraph === true && VALUES.has(key));

/** Gephi calls « type » whether a link has a direction. */
const DIRECTIONS = plainKeys('directed', 'undirected', 'mutual');

export const saysDirections = ({ rows }: Table, column: number): boolean =>
  rows.every(({ cells }) => DIRECTIONS.has(plainKey(cells[column] ?? '')));

/** Returns true if a weight is an intensity: its values are levels, and differ between links. */
export function saysLevels({ rows }: Table, column: number): boolean {
  const values = new Set(rows.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== ''));
  return values.size > 1 && [...values].every((cell) => /^[0-4](?:\.0+)?$/.test(cell));
}

/** Returns true if weights differ: a program may have computed equal ones. */
export function saysWeights(table: Table, kind: ImportKind, column: number): boolean {
  if (kind !== 'cooperations' || !isWeight(table, plainKey(table.headings[column] ?? ''))) return false;
  if (table.headings.some((heading) => plainKey(heading) === 'agreedintensity')) return false;
  return new Set(table.rows.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '')).size > 1;
}
