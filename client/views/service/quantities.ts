import { formatNumber } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';

const MINUTE_MS = 60_000;

/** Formats a duration: « 3 jours 4 h », « 2 h 10 min », « 5 min ». */
export function spanText(milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / MINUTE_MS));
  return t('service.span', Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60);
}

/** Formats bytes: « 268 Mo », at most three digits, in powers of a thousand. */
export function bytesText(bytes: number): string {
  const unit = bytes < 1 ? 0 : Math.min(4, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** unit;
  const digits = unit > 0 && value < 10 ? 1 : 0;
  return t('service.bytes', formatNumber(Number(value.toFixed(digits))), unit);
}
