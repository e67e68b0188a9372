import type { Measured } from '../../readings/measures/catalogue/measured.ts';

export const MANY_LINKS = 3;

export const withMany = ({ actors }: Measured): number =>
  actors.filter(({ degree }) => degree >= MANY_LINKS).length;

// A link has two ends: the sum over actors counts it twice.
export const pairsAt = ({ actors }: Measured, level: number): number =>
  actors.reduce((sum, { linksAt }) => sum + (linksAt[level - 1] ?? 0), 0) / 2;
