import type { Gap } from '../../../model/contract/gap.ts';
import { isWithin, type RoomPerimeter } from '../../state/index.ts';

/** The questions put on the screen, by rank, as far as the workshop is about them. */
export const shownQuestions = (items: readonly Gap[], perimeter: RoomPerimeter | null): readonly Gap[] =>
  items
    .filter((gap) => gap.shown !== null && isWithin(gap, perimeter))
    .sort((a, b) => (a.shown ?? 0) - (b.shown ?? 0));

/** The one that is asked: the first that the room has not answered; when all are, the last one answered stays. */
export const askedNow = (shown: readonly Gap[]): Gap | null =>
  shown.find(({ status }) => status === 'open') ?? shown.at(-1) ?? null;
