import type { Line, Span } from './line.ts';

const UNITS = /^(?:euros?|pounds?|balles|k|ke|millions?)$/;

/** Detects a word that counts money: « 3000 euros », « £5000 ». */
export const isMoney = (line: Line, at: number): boolean =>
  UNITS.test(line.key(at)) ||
  (/^\d+k?$/.test(line.key(at)) &&
    [line.tokens[at]?.sign ?? '', line.tokens[at + 1]?.sign ?? ''].some((sign) => /[€£$]/.test(sign)));

/** Detects a sum in a clause. */
export const namesSum = (line: Line, { from, to }: Span): boolean =>
  line.tokens.slice(from, to).some((_, i) => isMoney(line, from + i));
