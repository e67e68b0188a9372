import { capital } from './capital.ts';

/** What somebody typed, as a sentence: « Faute de temps. »; nothing of nothing. */
export function asSentence(text = ''): string {
  const bare = text.trim().replace(/[.\s]+$/, '');
  if (bare === '') return '';
  const end = /[!?…]$/.test(bare) ? '' : '.';
  return `${capital(bare)}${end}`;
}
