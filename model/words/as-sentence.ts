import { capital } from './capital.ts';

/** Formats typed text as a sentence: « Faute de temps. »; empty stays empty. */
export function asSentence(text = ''): string {
  const bare = text.trim().replace(/[.\s]+$/, '');
  if (bare === '') return '';
  return `${capital(bare)}${endOf(bare)}`;
}

/** Returns the full stop that a text lacks; none after one that ends a sentence by itself. */
export const endOf = (text: string): string => (/[.!?…]\s*$/.test(text) ? '' : '.');
