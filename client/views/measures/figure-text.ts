import { formatNumber } from '../../messages/format.ts';

/** What is undefined: never 0. */
export const UNDEFINED = '–';

/** A figure to three decimals. */
export const figureText = (value: number | null | undefined): string =>
  value === null || value === undefined ? UNDEFINED : formatNumber(Number(value.toFixed(3)));
