import type { Gap } from '../../../model/contract/gap.ts';
import { isWithin, type RoomPerimeter } from '../../state/index.ts';

/** Lists the questions on the screen, by rank, within the workshop's scope. */
export const shownQuestions = (items: readonly Gap[], perimeter: RoomPerimeter | null): readonly Gap[] =>
  items
    .filter((gap) => gap.shown !== null && isWithin(gap, perimeter))
    .sort((a, b) => (a.shown ?? 0) - (b.shown ?? 0));

/** Returns the present question: the first unanswered one; if all are answered, the last one. */
export const askedNow = (shown: readonly Gap[]): Gap | null =>
  shown.find(({ status }) => status === 'open') ?? shown.at(-1) ?? null;
