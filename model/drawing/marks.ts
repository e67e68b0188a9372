import { PALETTE } from './appearance.ts';
import type { Theme } from './colours.ts';
import type { Line } from './lines.ts';

export type Mark = 'come' | 'gone' | 'stronger' | 'weaker';

/** What is marked on a map drawn of two moments: actors come and gone, cooperations also stronger and weaker. */
export interface Marks {
  readonly actors: ReadonlyMap<string, Mark>;
  readonly cooperations: ReadonlyMap<string, Mark>;
}

/** Written beside a name and on a line, the same in every language and without colour. */
export const SIGNS: Readonly<Record<Mark, string>> = { come: '+', gone: '×', stronger: '▲', weaker: '▼' };

/** The mark of a line: that of its cooperations, or where they differ, whether something came. */
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

/** What came or grew is of the colour of acts; what left or faded is quiet. */
export function colourOfMark(mark: Mark, theme: Theme): string {
  const palette = PALETTE[theme];
  if (mark === 'come' || mark === 'stronger') return palette.action;
  return mark === 'weaker' ? palette.soft : palette.unknown;
}
