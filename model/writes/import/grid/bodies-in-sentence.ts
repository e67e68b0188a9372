import { endsLikeBody, headWordsOf } from '../../../names/body-words.ts';
import { memoizeByObject } from '../../../once.ts';
import { fold } from '../../../words/fold-text.ts';
import { isTitleOfPerson } from '../names/persons.ts';

/** A body that a sentence names, and where. */
export interface Span {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const LITTLE = new Set('de du des d la le les l à au aux en sur sous the of a'.split(' '));
const ARTICLE = new Set('la le les l du des au aux the'.split(' '));
/** Adjectives that belong to the first words of names: « banque alimentaire », « café associatif ». */
const QUALITY =
  /^(?:solidaire|alimentaire|agricole|rurale?|sociale?|associati(?:f|ve)|public|publique|communale?|municipale?|intercommunale?|departementale?|regionale?|culturel(?:le)?|maternelle|primaire|elementaire|professionnel(?:le)?|locale?|populaire|catholique|sporti(?:f|ve)|paysanne?|bio|citoyenne?|hoteliere?|technique|general|citoyen)s?$/;
const WITHIN = new Set('dans sans entre pour contre'.split(' '));

const VERB = /^\p{Ll}{2,}(?:e|ent|it|ont|nt|end|ert|s)$|^(?:a|est|sont|va|fait|met)$/u;
const NOBODY =
  /^(?:personne|chacune?|tous|toutes?|tout|ils?|elles?|on|nous|vous|je|ce|cette|ces|cela|ca|aucune?|prochaine?|merci|bonjour|suite|point|rappel|attention|reste|they|we|it|there|this|next|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)$/;

const isCapital = (text: string): boolean => /^\p{Lu}|^\d/u.test(text);

/** Known names in small letters, and their lengths, the longest first. */
const indexOf = memoizeByObject((known: readonly string[]) => ({
  names: new Set(known.map((name) => name.toLowerCase())),
  lengths: [...new Set(known.map(({ length }) => length))].sort((a, b) => b - a),
}));

/** Adds a body to known names that lack it. */
export const withKnown = (known: readonly string[], body: string): readonly string[] =>
  known.includes(body) ? known : [...known, body];

/** Finds the longest known name that begins at a place of a sentence and ends with a word. */
function knownAt(sentence: string, start: number, known: readonly string[]): string | undefined {
  const { names, lengths } = indexOf(known);
  const length = lengths.find(
    (one) =>
      names.has(sentence.slice(start, start + one).toLowerCase()) &&
      !/[\p{L}\p{N}]/u.test(sentence.charAt(start + one)),
  );
  return length === undefined ? undefined : sentence.slice(start, start + length);
}

/**
 * Lists the bodies in a sentence: names that the text gives elsewhere, what begins like one, and capitals behind an
 * article or at the beginning.
 */
export function bodiesInSentence(sentence: string, known: readonly string[] = []): Span[] {
  const words = [...sentence.matchAll(/[\p{L}\p{N}](?:[\p{L}\p{N}.&-]*[\p{L}\p{N}])?(?:['’]s\b)?/gu)].map(
    ({ 0: text, index }): Word => ({ text, start: index, end: index + text.length }),
  );
  const spans: Span[] = [];
  for (let at = 0; at < words.length; ) {
    const start = words[at]?.start ?? 0;
    const name = knownAt(sentence, start, known);
    const count =
      name === undefined
        ? bodyAt(sentence, words, at, known)
        : words.filter((word) => word.start >= start && word.end <= start + name.length).length;
    const [first, last] = [words[at], words[at + count - 1]];
    if (count > 0 && first !== undefined && last !== undefined) {
      spans.push({ name: sentence.slice(first.start, last.end), start: first.start, end: last.end });
      at += count;
    } else at += 1;
  }
  return spans;
}

/** Counts the words of the body that begins at a word; 0 if none does. */
function bodyAt(sentence: string, words: readonly Word[], at: number, known: readonly string[]): number {
  const [before, word] = [words[at - 1], words[at]];
  if (word === undefined || isTitleOfPerson(before?.text ?? '')) return 0;
  const folded = fold(word.text);
  const mayBegin = folded.length > 2 || isCapital(word.text);
  // A « cantine » is a body in a sentence, and may be an action elsewhere: « Cantine 100 % locale ».
  // « Une collecte commune »: an adjective behind its noun.
  const isQuality =
    /^communes?$/.test(folded) &&
    before !== undefined &&
    /^\p{Ll}{4,}$/u.test(before.text) &&
    !LITTLE.has(fold(before.text));
  if (isQuality) return 0;
  // « Partagent une ludothèque »: any one, and no name.
  const isAnyOne =
    /^une?$/i.test(before?.text ?? '') && !isCapital(word.text) && !isCapital(words[at + 1]?.text ?? '');
  if (isAnyOne) return 0;
  const heads = /^cantines?$/.test(folded) ? 1 : mayBegin ? headWordsOf(sentence.slice(word.start)) : 0;
  const next = words[at + 1];
  // « Les Pieds dans l’herbe »: a capital article begins a name within a sentence.
  const isArticled = at > 0 && /^L/.test(word.text) && ARTICLE.has(folded) && isCapital(next?.text ?? '');
  const isLed = at === 0 || (before !== undefined && ARTICLE.has(fold(before.text)));
  // A lone capital at the beginning is a body where a verb or another capital follows it.
  const isBegun = at > 0 || isCapital(next?.text ?? '') || VERB.test(next?.text ?? '');
  if (isThingOf(sentence, words, at, known)) return 0;
  const isNoun =
    isCapital(word.text) &&
    !EVENT.test(folded) &&
    !LITTLE.has(folded) &&
    !/^\d/.test(word.text) &&
    !NOBODY.test(folded);
  const ended = heads === 0 && isNoun ? endedByKind(sentence, words, at) : 0;
  if (ended > 0) return ended;
  const isName = isNoun && isLed && isBegun;
  const isAcronym = /^\p{Lu}[\p{Lu}\d-]{2,}$/u.test(word.text);
  if (heads === 0 && !isArticled && !isName && !isAcronym) return 0;
  let count = Math.max(heads, isArticled ? 2 : 1);
  for (;;) {
    const [last, following] = [words[at + count - 1], words[at + count]];
    if (last === undefined || following === undefined) return count;
    if (isParted(sentence, last, following)) return count;
    if (isCapital(following.text) || (heads > 0 && count < heads + 2 && QUALITY.test(fold(following.text))))
      count += 1;
    else {
      const more =
        joinedBy(sentence, words, at + count) ||
        joinedToArticle(sentence, words, at + count) ||
        (heads > 0 && count === heads && isCapital(word.text)
          ? joinedByNoun(sentence, words, at + count)
          : 0);
      // « La cantine de l’école » is none: what follows is the body.
      const isOfAnother = count === heads && !isCapital(word.text) && /^d[eu]?s?$/.test(fold(following.text));
      const ending = more === 0 && !isOfAnother ? endingOf(sentence, words, at, count) : 0;
      if (more === 0) return isOfAnother ? 0 : count + ending;
      count += more;
    }
  }
}

/** Counts the capitals of an English name that ends with its kind: « Ashby Primary School »; 0 if none does. */
function endedByKind(sentence: string, words: readonly Word[], at: number): number {
  let count = 1;
  for (let next = words[at + 1]; next !== undefined; next = words[at + count]) {
    if (!/^\p{Lu}/u.test(next.text) || isParted(sentence, words[at + count - 1], next)) break;
    count += 1;
  }
  const [first, last] = [words[at], words[at + count - 1]];
  if (count < 2 || first === undefined || last === undefined) return 0;
  return endsLikeBody(sentence.slice(first.start, last.end)) ? count : 0;
}

const ENDS_NAME = /^(?:et|ou|depuis|pour|sur|and|or|since|for|on)$/;
const NO_PART_OF_NAME =
  /^(?:chaque|tous|toutes?|souvent|aussi|parfois|chez|avec|lors|qui|que|dont|mais|puis|ainsi|comme|par|est|sont|ont|avait|avant|apres|pendant|with|who|which|every|\p{L}+ment)$/u;
const LONGEST_ENDING = 2;

/**
 * Counts the small words that end the name of an object, up to the end of its clause: « avec le Relais petite enfance
 * et … ». A subject has its verb there.
 */
function endingOf(sentence: string, words: readonly Word[], at: number, count: number): number {
  const isObject = words
    .slice(0, at)
    .some(({ text }) => /^\p{Ll}{3,}$/u.test(text) && !LITTLE.has(fold(text)));
  if (!isObject || !isCapital(words[at]?.text ?? '')) return 0;
  for (let more = 0; more <= LONGEST_ENDING; more += 1) {
    const [last, next] = [words[at + count + more - 1], words[at + count + more]];
    if (next === undefined || isParted(sentence, last, next) || ENDS_NAME.test(fold(next.text))) return more;
    const folded = fold(next.text);
    if (!/^\p{Ll}[\p{Ll}-]{2,}$/u.test(next.text) || LITTLE.has(folded) || NO_PART_OF_NAME.test(folded))
      return 0;
  }
  return 0;
}

/** Detects a sign between two words that no name holds. */
const isParted = (sentence: string, last: Word | undefined, next: Word): boolean =>
  /[,;:.!?()«»“”"]|\s[-–—]\s/.test(sentence.slice(last?.end ?? next.start, next.start));

const CAPITAL_ARTICLE = /^L(?:a|es?)$/;
const ADJECTIVE = /^\p{Ll}{3,}(?:[ée]es?|és?|euse?s?|eux|i(?:f|ve)s?|iques?|aires?|ables?|ales?|istes?)$/u;

/** Counts the word next to a capital article: « atelier vélo La Chaîne », « La Chaîne rouillée » at the end of a clause. */
function joinedToArticle(sentence: string, words: readonly Word[], at: number): number {
  const [article, last, word, next] = [words[at - 2], words[at - 1], words[at], words[at + 1]];
  if (word === undefined || last === undefined) return 0;
  const leadsTo = CAPITAL_ARTICLE.test(next?.text ?? '') && headWordsOf(sentence.slice(last.start)) === 1;
  if (leadsTo && /^\p{Ll}{4,}$/u.test(word.text) && !VERB.test(word.text)) return 1;
  const isLast = next === undefined || /[.,;:)]/.test(sentence.slice(word.end, next.start));
  return isLast && CAPITAL_ARTICLE.test(article?.text ?? '') && ADJECTIVE.test(word.text) ? 1 : 0;
}

/** Events and plans, which are no bodies: « le Mois du film », « la Nuit de la lecture ». */
const EVENT =
  /^(?:mois|nuits?|journees?|semaines?|quinzaine|fetes?|printemps|biennale|plans?|programmes?|projets?|chartes?|contrats?|cafes?|salons?|forums?|rencontres?|assises|marche)$/;

const PEOPLE_OR_PLACE = /^(?:habitants?|residents?|riverains?|ateliers?|cantines?|bureaux?)$/;
const HOLDS =
  /^(?:tien(?:t|nent)|ger(?:e|ent)|exploit(?:e|ent)|ouvr(?:e|ent|ira)|port(?:e|ent)|dirig(?:e|ent))$/;

/** Detects a thing or people of a body: « les résidents de l’EHPAD », « tient l’atelier de Molsheim ». */
function isThingOf(sentence: string, words: readonly Word[], at: number, known: readonly string[]): boolean {
  const [verb, article, word] = [words[at - 2], words[at - 1], words[at]];
  if (word === undefined || isCapital(word.text) || !PEOPLE_OR_PLACE.test(fold(word.text))) return false;
  if (HOLDS.test(fold(verb?.text ?? '')) && ARTICLE.has(fold(article?.text ?? ''))) return true;
  if (!/^d[eu]?s?$/.test(fold(words[at + 1]?.text ?? ''))) return false;
  const inner = words.slice(at + 2, at + 4).find(({ text }) => !LITTLE.has(fold(text)));
  if (inner === undefined) return false;
  return headWordsOf(sentence.slice(inner.start)) > 0 || knownAt(sentence, inner.start, known) !== undefined;
}

const FAMILY = /^(?:fils|filles?|freres?|associes?|cie|sons?)$/;

/** Counts little words and the capital that they lead to: « de la Drôme », « dans l’herbe ». */
function joinedBy(sentence: string, words: readonly Word[], at: number): number {
  const [first = '', second = ''] = [words[at], words[at + 1]].map((word) => fold(word?.text ?? ''));
  // « Bonnet et fils », « Le Trait d’union »: what follows belongs to the name.
  if (/^(?:et|and)$/.test(first) && FAMILY.test(second)) return 2;
  if (first === 'd' && second.length > 3 && isElided(sentence, words[at + 1])) return 2;
  const isWithin = WITHIN.has(first);
  for (let count = isWithin ? 1 : 0; count < 4; count += 1) {
    const word = words[at + count];
    if (word === undefined || (count > 0 && isParted(sentence, words[at + count - 1], word))) return 0;
    if (isCapital(word.text) && count > 0) return /^\d{4}$/.test(word.text) ? 0 : count + 1;
    if (isWithin && count > 1 && isElided(sentence, word)) return count + 1;
    if (!LITTLE.has(fold(word.text))) return 0;
  }
  return 0;
}

/** Counts the words of what a body is for, up to its place: « de rivière de Belvès ». */
function joinedByNoun(sentence: string, words: readonly Word[], at: number): number {
  const [little, noun] = [words[at], words[at + 1]];
  if (little === undefined || noun === undefined || !LITTLE.has(fold(little.text))) return 0;
  const isNoun = /^\p{Ll}{4,}$/u.test(noun.text) && headWordsOf(sentence.slice(noun.start)) === 0;
  const more = isNoun ? joinedBy(sentence, words, at + 2) : 0;
  return more === 0 ? 0 : more + 2;
}

const isElided = (sentence: string, word: Word | undefined): boolean =>
  word !== undefined && /[’']/.test(sentence.charAt(word.start - 1));
