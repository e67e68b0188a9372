import { fold } from '../../../model/words/fold-text.ts';
import { findByName } from '../find-by-name.ts';

/** Words that an acronym leaves out. */
const SMALL = new Set([
  'de',
  'du',
  'des',
  'la',
  'le',
  'les',
  'l',
  'd',
  'et',
  'en',
  'pour',
  'a',
  'au',
  'aux',
  'of',
  'the',
  'and',
]);

/**
 * Returns the initials of a name without small words: « Communauté d’agglomération de Lens-Liévin » gives «
 * call ».
 */
const initials = (name: string): string =>
  fold(name)
    .split(' ')
    .filter((word) => word !== '' && !SMALL.has(word))
    .map((word) => word[0])
    .join('');

/** Finds organisations by a few letters: by the words of their name, then by initials. */
export function findOrganisations<T extends { readonly id: string; readonly name: string }>(
  actors: readonly T[],
  text: string,
  limit = 6,
): readonly T[] {
  const named = findByName(actors, text, limit);
  const letters = fold(text).replace(/ /g, '');
  if (letters.length < 3) return named;
  const known = new Set(named.map(({ id }) => id));
  const byInitials = actors.filter(({ id, name }) => !known.has(id) && initials(name).startsWith(letters));
  return [...named, ...byInitials].slice(0, limit);
}
