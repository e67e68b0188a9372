import { LINK_LEVELS } from '../../contract/vocabulary.ts';
import type { Speaker } from '../../readings/gaps/speaker.ts';
import type { Measured } from '../../readings/measures/catalogue/measured.ts';
import { sayNumber } from '../manner.ts';

export const MANY_LINKS = 3;

export const withMany = ({ actors }: Measured): number =>
  actors.filter(({ degree }) => degree >= MANY_LINKS).length;

/**
 * Lists the number of pairs that reach each level, by its words: « On s’informe » (17), « On s’ajuste » (14).
 */
export const pairsByLevel = (measured: Measured, say: Speaker): string =>
  say.list(
    LINK_LEVELS.map(
      (level) => `${say.quote(say.intensity(level))} (${sayNumber(pairsAt(measured, level), say.language)})`,
    ),
  );

// A link has two ends: the sum over actors counts it twice.
const pairsAt = ({ actors }: Measured, level: number): number =>
  actors.reduce((sum, { linksAt }) => sum + (linksAt[level - 1] ?? 0), 0) / 2;
