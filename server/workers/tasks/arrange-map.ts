import { type Arrangement, arrangeMap } from '../../../model/drawing/arrange.ts';
import type { Reading } from '../../../model/elements/system.ts';
import { measure } from '../../exchange/map-svg/text-metrics.ts';
import { systemOf, type TaskSurroundings } from '../task-surroundings.ts';

/** Where everyone stands, and on which land. */
export const run = ({ reading }: { readonly reading: Reading }, around: TaskSurroundings): Arrangement =>
  arrangeMap(systemOf(around, reading), measure);
