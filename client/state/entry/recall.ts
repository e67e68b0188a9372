/** Lines that were written, the last one last, and how far back one has gone; `at` is `lines.length` at the new line. */
export interface Recall {
  readonly lines: readonly string[];
  readonly at: number;
}

export const emptyRecall: Recall = { lines: [], at: 0 };
const KEPT = 50;

export function remember({ lines }: Recall, text: string): Recall {
  const line = text.trim();
  const kept = line === '' || lines.at(-1) === line ? lines : [...lines, line].slice(-KEPT);
  return { lines: kept, at: kept.length };
}

/**
 * Returns the previous line (-1) or the next one (1); null if there is none. After the last one the line is
 * empty.
 */
export function recall({ lines, at }: Recall, by: -1 | 1): { recall: Recall; text: string } | null {
  const next = at + by;
  if (next < 0 || next > lines.length) return null;
  return { recall: { lines, at: next }, text: lines[next] ?? '' };
}
