import { capital } from './capital.ts';

/** Formats typed text as a sentence: « Faute de temps. »; empty stays empty. */
export function asSentence(text = ''): string {
  const bare = text.trim().replace(/[.\s]+$/, '');
  if (bare === '') return '';
  const end = /[!?…]$/.test(bare) ? '' : '.';
  return `${capital(bare)}${end}`;
}
