import { PALETTE } from '../../server/contract/appearance.ts';
import type { Mark, Marks } from '../state/compare/united-map.ts';
import type { Theme } from './colours.ts';
import type { Line } from './lines.ts';

export { SIGNS } from '../state/compare/united-map.ts';

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
