import { intensityName } from '../../messages/vocabulary.ts';
import type { Digit } from './digit-row.ts';

const LEVELS = [0, 1, 2, 3, 4];

/** Lists the intensity levels from one on, each with its digit. */
export const levels = (from: number): readonly Digit<number>[] =>
  LEVELS.slice(from).map((level) => ({ digit: level, label: intensityName(level), value: level }));
