import type { NewCooperation } from '../../../model/contract/cooperation.ts';
import type { Tried } from '../../../model/contract/try.ts';
import type { Reading } from '../../../model/elements/system.ts';
import { tryCooperation } from '../../../model/readings/try/try-cooperation.ts';
import { systemOf, type TaskSurroundings } from '../task-surroundings.ts';

interface Input {
  readonly reading: Reading;
  readonly cooperation: NewCooperation;
  readonly themeIds: readonly string[];
}

/** Simulates a cooperation and its effects. */
export const run = ({ reading, cooperation, themeIds }: Input, around: TaskSurroundings): Tried =>
  tryCooperation(systemOf(around, reading), cooperation, {
    now: new Date(),
    hasTheme: (id) => themeIds.includes(id),
  });
