import { isSlip, mayBeSlip, soundOf } from '../names/near-words.ts';

/** Nouns that sound like a verb, and stand in its place: « le département soutien le CIVAM ». */
export const HOMOPHONES: ReadonlyMap<string, string> = new Map([
  ['soutien', 'soutient'],
  ['conseil', 'conseille'],
  ['accueil', 'accueille'],
  ['acceuil', 'accueille'],
  ['travail', 'travaille'],
  ['emploi', 'emploie'],
  ['appui', 'appuie'],
  ['vent', 'vend'],
]);

/** Detects an ending of nouns and adjectives, which are no misspelt verbs: « alimentaire », « livraison ». */
export const isNounLike = (key: string): boolean =>
  /(?:agers?|aires?|tions?|sions?|isons?|eurs?|euses?|eaux?|ness|ments)$/.test(key);

/** Verbs of every day that differ by a letter from one of cooperation: « ferme » is no « forme ». */
export const ORDINARY: ReadonlySet<string> = new Set(
  (
    'ferme ferment fermait fermer ferma parle parlent parlait parler passe passent passait passer laisse laissent laisser baisse baissent baisser ' +
    'pose posent poser pense pensent penser perd perdent perdre pert dure durent durer dort dorment monte montent manque manquent manquer ' +
    'pousse poussent pousser pensait tenait vivait pense reste restent rester rate ratent rater rentre rentrent rentrer sonne sonnent sonner ' +
    'tombe tombent tomber tourne tournent tourner tremble traine trainent trainer coule coulent couler coute coutent couter lache lachent lacher ' +
    'cause causent causer casse cassent casser coupe coupent couper creve crevent crever craque croule croulent fache fachent gagne gagnent gagner ' +
    'jette jettent jeter mange mord mordent nage nagent plonge plongent pleure pleurent prie prient quitte quittent refuse refusent ' +
    'rame rament rampe regarde regardent regarder rit rient saute sautent saute souffre souffrent suffit suffisent tape tapent taper tire tirent tirer ' +
    'traite traitent touche touchent tue tuent use usent vise visent vole volent voler vote votent voter ' +
    'close clash fall feel fell find felt hold held hope hopes kick lose loses lost miss misses move moves pass passes push pull reach rest rise say says sold sink stop stops talk talks tell told think turn turns walk walks wait waits want wants win wish'
  ).split(' '),
);

/**
 * Returns true if a word is a misspelt form of a verb. Directly after a name, where a verb is due, short words and
 * shortened ones are as well; elsewhere short words only if their letters changed places: « trian ».
 */
export function isMisspelt(
  key: string,
  letters: number,
  [form, own]: readonly [form: string, letters: number],
  isDue: boolean,
): boolean {
  // « ebergé »: an h that nobody hears.
  if (form === `h${key}`) return true;
  if (form[0] !== key[0] || ORDINARY.has(key)) return false;
  const isLong = isDue || key.length > 5;
  const mayBe = isLong
    ? form.length > (isDue ? 3 : 5) && mayBeSlip(letters, own) && isTyped(key, form)
    : form.length === key.length && letters === own;
  // « finense », « acueile »: heard right, after the name of who acts.
  if (isDue && key.length > 5 && Math.abs(key.length - form.length) < 3 && soundOf(key) === soundOf(form))
    return true;
  return (
    mayBe && (isSlip(key, form, isDue && isShortened(key, form) ? 2 : 1) || (isDue && isShuffled(key, form)))
  );
}

/**
 * Detects how a hand errs: letters missing, doubled or turned round, or one of like sound. « balade » is no
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

/** Detects a form that only lacks letters: « acompagn » for « accompagne ». */
function isShortened(key: string, form: string): boolean {
  let at = 0;
  for (const letter of form) if (letter === key[at]) at++;
  return at === key.length;
}

/** Detects the same letters within the same ends: « herbege » for « heberge ». */
const isShuffled = (key: string, form: string): boolean =>
  key.length > 3 &&
  key.length === form.length &&
  key[0] === form[0] &&
  key.at(-1) === form.at(-1) &&
  [...key].sort().join('') === [...form].sort().join('');

/** Detects two words that differ in vowels only: « vand » for « vend ». */
const isVowelSlip = (key: string, form: string): boolean =>
  key.replaceAll(/[aeiouy]/g, '.') === form.replaceAll(/[aeiouy]/g, '.');
