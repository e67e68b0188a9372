import { nameKey } from '../plain-key.ts';
import type { ImportLine } from '../read-lines.ts';
import { historyOf } from './names-in-cell.ts';

const ENDS = ['from', 'to', 'each', 'parties'] as const;
const BRACKETED = /\([\p{Lu}\d][\p{Lu}\d&.-]{1,9}\)/u;

/** Maps names that links give with an acronym in brackets, « Ligue des oiseaux (LPO) », to both forms. */
export function acronymsIn(lines: readonly ImportLine[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { values } of lines)
    for (const field of ENDS) {
      const text = values.get(field);
      if (typeof text !== 'string' || !BRACKETED.test(text)) continue;
      for (const part of text.split(/[;|\n]/)) {
        const name = part.trim();
        for (const other of historyOf(name).aliases) found.set(nameKey(other), name);
      }
    }
  return found;
}
