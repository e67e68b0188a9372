import { type Doubt, type Said, sameWho } from './facts.ts';
import type { VerbMatch } from './lexicon.ts';
import type { Who, WordForm } from './mark-line.ts';

const FORMS: Readonly<Record<string, WordForm>> = {
  il: 'masculine',
  elle: 'feminine',
  ils: 'plural',
  elles: 'plural',
  they: 'plural',
};

/** Returns the form of some actors together; undefined where no article told it. */
function formOf(some: readonly Who[]): WordForm | undefined {
  const [only] = some;
  if (some.length > 1) return 'plural';
  return only?.is === 'known' ? only.form : undefined;
}

/** Actors that a pronoun stands for, and a doubt where two may be meant. */
export interface Antecedent {
  readonly who: readonly Who[];
  readonly doubt?: Doubt;
}

/**
 * Returns whom a pronoun stands for: who did something before, or whom it was done to where only that fits its
 * gender and number.
 */
export function antecedentOf(
  pronoun: string,
  { subjects, objects }: Said,
  chosen: ReadonlyMap<string, string>,
  isTogether = false,
): Antecedent {
  const settled = [...subjects, ...objects].find(
    (who) => who.is === 'known' && who.actor.id === chosen.get(pronoun),
  );
  if (settled !== undefined) return { who: [settled] };
  const wanted = FORMS[pronoun];
  const [first, second] = [formOf(subjects), formOf(objects)];
  if (objects.length === 0 || subjects.length === 0) return { who: subjects.length > 0 ? subjects : objects };
  // « ils plantent ensemble »: both, where neither is several.
  if (
    isTogether &&
    wanted === 'plural' &&
    subjects.length === 1 &&
    objects.length === 1 &&
    first !== 'plural' &&
    second !== 'plural'
  )
    return { who: [...subjects, ...objects] };
  const isObject = wanted !== undefined && first !== undefined && first !== wanted && second === wanted;
  if (isObject) return { who: objects };
  const isSubject =
    (first === wanted || first === undefined) &&
    wanted !== undefined &&
    second !== undefined &&
    second !== wanted;
  const isOpen =
    !isSubject &&
    subjects.length === 1 &&
    objects.length === 1 &&
    !objects.some((who) => subjects.some((one) => sameWho(one, who)));
  return isOpen
    ? { who: subjects, doubt: { is: 'pronoun', word: pronoun, among: [...subjects, ...objects] } }
    : { who: subjects };
}

/**
 * Returns who got something before, where something is given again: « finance le lycée et la CC lui prête un terrain »;
 * null if unknown.
 */
export function receivesAgain(
  { link }: Said,
  match: VerbMatch | undefined,
  givers: readonly Who[],
): readonly Who[] | null {
  if (link === undefined || match === undefined || link.from.length === 0) return null;
  const { does, who } = match.sense;
  const isGift = does === 'commissions' ? who === 'object' : GIFTS.has(does) && who === 'subject';
  if (!isGift) return null;
  const got = link.nature === 'commissions' ? link.from : GIFTS.has(link.nature) ? link.to : [];
  return got.length > 0 && !got.some((one) => givers.some((giver) => sameWho(one, giver))) ? got : null;
}

/** Natures of a cooperation in which somebody gives and somebody gets. */
const GIFTS: ReadonlySet<string> = new Set(['funds', 'supports', 'shares_means', 'shares_knowledge']);

/** Returns the only one whom « le », « la » or « les » before a verb may stand for, by the articles of their names. */
export function receiverOf(pronoun: string, among: readonly Who[]): Who | null {
  const wanted =
    pronoun === 'la' ? 'feminine' : pronoun === 'le' ? 'masculine' : pronoun === 'les' ? 'plural' : undefined;
  const forms = among.map((who) => formOf([who]));
  const fitting = among.filter((_, i) => forms[i] === wanted);
  const [only] = fitting;
  return wanted !== undefined && fitting.length === 1 && only !== undefined && !forms.includes(undefined)
    ? only
    : null;
}
