import { PALETTE } from './appearance.ts';
import type { Theme } from './colours.ts';
import type { Line } from './lines.ts';

export type Mark = 'come' | 'gone' | 'stronger' | 'weaker';

/** Marks on a map of two moments: added and removed actors, and stronger or weaker cooperations too. */
export interface Marks {
  readonly actors: ReadonlyMap<string, Mark>;
  readonly cooperations: ReadonlyMap<string, Mark>;
}

/** Signs next to a name or on a line, independent of language and colour. */
export const SIGNS: Readonly<Record<Mark, string>> = { come: '+', gone: '×', stronger: '▲', weaker: '▼' };

/** Returns the mark of a line: that of its cooperations, or if they differ, whether one was added. */
export function markOfLine(
  { cooperationIds }: Pick<Line, 'cooperationIds'>,
  { cooperations }: Marks,
): Mark | null {
  const marks = cooperationIds.map((id) => cooperations.get(id) ?? null);
  const [first = null] = marks;
  if (marks.every((mark) => mark === first)) return first;
  if (marks.some((mark) => mark === 'come' || mark === 'stronger')) return 'stronger';
  return 'weaker';
}

/** Returns the colour of a mark: strong for additions and growth, quiet for removals and weakening. */
export function colourOfMark(mark: Mark, theme: Theme): string {
  const palette = PALETTE[theme];
  if (mark === 'come' || mark === 'stronger') return palette.action;
  return mark === 'weaker' ? palette.soft : palette.unknown;
}
