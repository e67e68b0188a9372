import { hasHeadWord } from '../../../names/body-words.ts';
import { nameKey } from '../plain-key.ts';
import type { ImportLine } from '../read-lines.ts';
import { historyOf } from './names-in-cell.ts';

const ENDS = ['from', 'to', 'each', 'parties'] as const;
const GIVEN = /\([\p{Lu}\d][\p{Lu}\d&.-]{1,9}\)|\s[-–—]\s/u;

/** Splits « Mairie de Cluny, Foyer rural (FRS) »: the acronym is of the last body alone. */
function piecesOf(part: string): string[] {
  const pieces = part.split(/,|\s[/+&]\s/).map((piece) => piece.trim());
  return pieces.length > 1 && pieces.every(hasHeadWord) ? pieces : [part.trim()];
}

/** Maps names that links give with an acronym, « Ligue des oiseaux (LPO) », « LPO – Ligue des oiseaux », to both forms. */
export function acronymsIn(lines: readonly ImportLine[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { values } of lines)
    for (const field of ENDS) {
      const text = values.get(field);
      if (typeof text !== 'string' || !GIVEN.test(text)) continue;
      for (const name of text.split(/[;|\n]/).flatMap(piecesOf)) {
        for (const other of historyOf(name).aliases) found.set(nameKey(other), name);
      }
    }
  return found;
}
