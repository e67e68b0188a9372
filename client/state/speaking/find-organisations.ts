import { INSTITUTIONS } from '../../../model/names/everyday-names.ts';
import { fold, foldedWords } from '../../../model/words/fold-text.ts';
import { byName } from '../../messages/format.ts';
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

interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly kind?: string | undefined;
}

/** Institutions of all languages: a phone in English looks for « Commune de Clessé » as a town hall. */
const EVERYWHERE = Object.values(INSTITUTIONS).flat();

/** Fewest letters from which a word may stand for a kind of institution. */
const FEWEST = 3;

/**
 * Finds institutions by an everyday name, or its beginning: « mairie » and « ville de Clessé » for « Commune de
 * Clessé ». Words that follow the everyday name belong to the official one.
 */
function findByEverydayName<T extends Organisation>(actors: readonly T[], text: string): readonly T[] {
  const words = foldedWords(text);
  while (SMALL.has(words[0] ?? '')) words.shift();
  const typed = words.join(' ');
  if (typed.length < FEWEST) return [];
  const found = new Set<T>();
  for (const { id, called } of EVERYWHERE) {
    const everyday = called.find((name) => `${typed} `.startsWith(`${name} `));
    if (everyday === undefined && !called.some((name) => name.startsWith(typed))) continue;
    const same = EVERYWHERE.filter((one) => one.id === id);
    const own = actors.filter(({ name, kind = '' }) =>
      same.some(({ kinds, official }) => kinds.includes(kind) || official.test(fold(name))),
    );
    const rest = words.slice(everyday === undefined ? words.length : everyday.split(' ').length);
    const place = rest.filter((word) => !SMALL.has(word)).join(' ');
    for (const one of place === '' ? own : findByName(own, place, own.length)) found.add(one);
  }
  return [...found].sort(byName);
}

/** Finds organisations by a few letters: by the words of their name, by an everyday name, then by initials. */
export function findOrganisations<T extends Organisation>(
  actors: readonly T[],
  text: string,
  limit = 6,
): readonly T[] {
  const found = new Set([...findByName(actors, text, limit), ...findByEverydayName(actors, text)]);
  const letters = fold(text).replace(/ /g, '');
  if (letters.length >= 3)
    for (const one of actors) if (initials(one.name).startsWith(letters)) found.add(one);
  return [...found].slice(0, limit);
}
