import { isSlip, mayBeSlip } from '../names/near-words.ts';

/** Nouns that sound like a verb, and stand in its place: « le département soutien le CIVAM ». */
export const HOMOPHONES: ReadonlyMap<string, string> = new Map([
  ['soutien', 'soutient'],
  ['conseil', 'conseille'],
  ['accueil', 'accueille'],
  ['acceuil', 'accueille'],
  ['travail', 'travaille'],
  ['emploi', 'emploie'],
  ['appui', 'appuie'],
]);

/** Tests for an ending of nouns and adjectives, which are no misspelt verbs: « alimentaire », « livraison ». */
export const isNounLike = (key: string): boolean =>
  /(?:agers?|aires?|tions?|sions?|isons?|eurs?|euses?|eaux?|ness|ments)$/.test(key);

/**
 * Tests whether a word is a misspelt form of a verb. Directly after a name, where a verb is due, short words and
 * shortened ones are as well; elsewhere short words only if their letters changed places: « trian ».
 */
export function isMisspelt(
  key: string,
  letters: number,
  [form, own]: readonly [form: string, letters: number],
  isDue: boolean,
): boolean {
  if (form[0] !== key[0]) return false;
  const isLong = isDue || key.length > 5;
  const mayBe = isLong
    ? form.length > (isDue ? 3 : 5) && mayBeSlip(letters, own) && isTyped(key, form)
    : form.length === key.length && letters === own;
  return mayBe && isSlip(key, form, isDue && isShortened(key, form) ? 2 : 1);
}

/**
 * Tests for how a hand errs: letters missing, doubled or turned round, or one of like sound. « balade » is no
 * « balaye »: it is another word.
 */
function isTyped(key: string, form: string): boolean {
  if (form.length < 5) return key.length === form.length && isVowelSlip(key, form);
  if (key.length !== form.length) return true;
  // « je soutiens »: another person of the verb.
  if (key.slice(0, -1) === form.slice(0, -1)) return true;
  const apart = [...key].flatMap((letter, i) => (letter === form[i] ? [] : [`${letter}${form[i]}`]));
  const [only = '', ...more] = apart;
  return more.length > 0 || ALIKE.some((alike) => [...only].every((letter) => alike.includes(letter)));
}

/** Letters that sound alike, or are often confused. */
const ALIKE = ['aeiouy', 'ckqs', 'sz', 'gj', 'mn', 'fv', 'dt', 'bp'];

/** Tests for a form that only lacks letters: « acompagn » for « accompagne ». */
function isShortened(key: string, form: string): boolean {
  let at = 0;
  for (const letter of form) if (letter === key[at]) at++;
  return at === key.length;
}

/** Tests for two words that differ in vowels only: « vand » for « vend ». */
const isVowelSlip = (key: string, form: string): boolean =>
  key.replaceAll(/[aeiouy]/g, '.') === form.replaceAll(/[aeiouy]/g, '.');
