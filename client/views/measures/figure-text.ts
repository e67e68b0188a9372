import { formatNumber } from '../../messages/format.ts';

/** Sign for undefined values: never 0. */
export const UNDEFINED = '–';

/** Formats a figure to three decimals. */
export const figureText = (value: number | null | undefined): string =>
  value === null || value === undefined ? UNDEFINED : formatNumber(Number(value.toFixed(3)));
