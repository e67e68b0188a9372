import type { MapActor } from '../../../model/contract/reading.ts';
import type { Family } from '../../../model/contract/vocabulary.ts';
import { familyOfName } from '../../../model/names/family-of-name.ts';
import { memoizeByObject } from '../../../model/once.ts';
import { nameKey } from './name-key.ts';
import { joining } from './similar-names.ts';
import { unquoted, wordsTyped } from './tokens.ts';
import type { Named, Scene } from './types.ts';
import { ARTICLES } from './word-lists.ts';

/** Returns the family by a name's words; undefined if unknown. */
export const familyTold = (name: string): Family | undefined => familyOfName(wordsTyped(name).join(' '));

/** The family that a name tells; to be specified where it tells none, and always shown. */
export const familyOf = (name: string): Family => familyTold(name) ?? 'unspecified';

/** Family and kind next to a name: « (ESS) ». */
export interface SaidFamily {
  readonly family: Family;
  readonly kind?: string;
}

/** The actor a name means, several it may mean, or a new one. Between quotation marks it is taken as it stands. */
export function resolveActor(raw: string, scene: Scene, saidFamily?: SaidFamily): Named {
  const exactly = /^[«“"]/.test(raw);
  const name = exactly ? unquoted(raw) : raw;
  const settled = scene.settled?.get(nameKey(name));
  if (settled?.is === 'known') {
    const { actorId } = settled;
    const actor = scene.actors.find(({ id }) => id === actorId) ?? joining(actorId, scene);
    if (actor !== undefined) return { is: 'known', actor };
  }
  if (settled?.is !== 'new') {
    const found = namesakes(name, scene.actors, exactly);
    // Namesakes may differ by family.
    const fitting =
      saidFamily === undefined ? found : found.filter(({ family }) => family === saidFamily.family);
    const meant = fitting.length > 0 ? fitting : found;
    // A single one of this territory takes precedence over visible ones of others.
    const ours = meant.filter(({ outside }) => outside !== true);
    const among = ours.length === 1 ? ours : meant;
    const [only] = among;
    if (only !== undefined)
      return among.length === 1 ? { is: 'known', actor: only } : { is: 'unclear', name, among };
  }
  const bare = exactly ? name : withoutArticle(name);
  const family = saidFamily?.family ?? (settled?.is === 'new' ? settled.family : undefined);
  return {
    is: 'new',
    name: bare,
    family: family ?? familyOf(bare),
    guessed: family === undefined,
    ...(exactly || (settled?.is === 'new' && settled.sure) ? { sure: true } : {}),
    ...(saidFamily?.kind === undefined ? {} : { kind: saidFamily.kind }),
  };
}

/** The words of the name of an actor, told apart once. */
export const nameWords = memoizeByObject(({ name }: MapActor): readonly string[] => wordsTyped(name));

/** Returns true if an actor has exactly this name. */
export const knownByName = (name: string, actors: readonly MapActor[]): boolean => {
  const wanted = wordsTyped(name);
  return wanted.length > 0 && actors.some((actor) => same(nameWords(actor), wanted));
};

/**
 * Finds actors by name; else by initials or contained words; else by word starts; else by synonyms like «
 * mairie » for « commune ».
 */
function namesakes(name: string, actors: readonly MapActor[], exactly: boolean): readonly MapActor[] {
  const asTyped = wordsTyped(name);
  const wanted = ARTICLES.has(asTyped[0] ?? '') && asTyped.length > 1 ? asTyped.slice(1) : asTyped;
  if (asTyped.length === 0) return actors.filter((actor) => actor.name.trim() === name.trim());
  const known = actors.map((actor) => ({ actor, words: nameWords(actor) }));
  const matching = (test: (words: readonly string[]) => boolean) =>
    known.filter(({ words }) => test(words)).map(({ actor }) => actor);
  const exact = matching((words) => same(words, asTyped));
  if (exact.length > 0 || exactly) return exact;
  const [letters = ''] = wanted.length === 1 ? wanted : [];
  const tests: readonly ((words: readonly string[]) => boolean)[] = [
    (words) => same(words, wanted),
    (words) =>
      wanted.every((word) => words.includes(word)) || (letters.length > 1 && initialsOf(words).has(letters)),
    (words) =>
      wanted.join('').length > 2 && wanted.every((word) => words.some((known) => known.startsWith(word))),
    // « Mairie de Redon » is no other commune « de Redon ».
    (words) => same(longOf(councils(words)), longOf(councils(wanted))),
    (words) => councils(wanted).every((word) => councils(words).includes(word)),
  ];
  for (const test of tests) {
    const found = matching(test);
    if (found.length > 0) return found;
  }
  return [];
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, i) => word === b[i]);

const SMALL = new Set('le la les l de du des d et a au aux en the of and for'.split(' '));

/** Returns initials with and without small words: « SM » and « RSM » of « Recyclerie La Seconde Main ». */
const initialsOf = (words: readonly string[]): ReadonlySet<string> => {
  const letters = (list: readonly string[]) => list.map((word) => word.charAt(0)).join('');
  const long = words.filter((word) => !SMALL.has(word));
  return new Set(words.length < 2 ? [] : [letters(words), letters(long)]);
};

const longOf = (words: readonly string[]): readonly string[] => words.filter((word) => !SMALL.has(word));

const COUNCIL = new Set('mairie ville commune municipalite'.split(' '));

/** A town, its hall and its council are one actor, however it is called. */
const councils = (words: readonly string[]): readonly string[] =>
  words
    .join(' ')
    .replace(/\b(town hall|town council|city council)\b/g, 'commune')
    .split(' ')
    .map((word) => (COUNCIL.has(word) ? 'commune' : word));

function withoutArticle(name: string): string {
  const [, bare = ''] = /^(?:l[’']\s*|(?:le|la|les|the)\s+)(.+)$/u.exec(name) ?? [];
  return bare === '' ? name : bare;
}
