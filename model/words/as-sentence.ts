import { capital } from './capital.ts';

/** Formats typed text as a sentence: « Faute de temps. »; empty stays empty. */
export function asSentence(text = ''): string {
  const bare = text.trim().replace(/[.\s]+$/, '');
  if (bare === '') return '';
  return `${capital(bare)}${endOf(bare)}`;
}

/** Returns the full stop that a text lacks; none after another sign that ends a sentence. */
export const endOf = (text: string): string => (/[.!?…]\s*$/.test(text) ? '' : '.');
