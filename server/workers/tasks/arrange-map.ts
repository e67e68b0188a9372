import { type Arrangement, type ArrangeOptions, arrangeMap } from '../../../model/drawing/arrange.ts';
import type { Reading } from '../../../model/elements/system.ts';
import { measure } from '../../exchange/map-svg/text-metrics.ts';
import { systemOf, type TaskSurroundings } from '../task-surroundings.ts';

/** Computes the position and land of each actor. */
export const run = (
  { reading, options }: { readonly reading: Reading; readonly options: ArrangeOptions },
  around: TaskSurroundings,
): Arrangement => arrangeMap(systemOf(around, reading), measure, options, around.tell);
