import { headWordsOf } from '../../../names/body-words.ts';
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

/** Finds the longest known name that begins at a place of a sentence and ends with a word. */
function knownAt(sentence: string, start: number, known: readonly string[]): string | undefined {
  const found = known.filter((name) => {
    const isThere = sentence.slice(start, start + name.length).toLowerCase() === name.toLowerCase();
    return isThere && !/[\p{L}\p{N}]/u.test(sentence.charAt(start + name.length));
  });
  return found.sort((a, b) => b.length - a.length)[0];
}

/**
 * Lists the bodies in a sentence: names that the text gives elsewhere, what begins like one, and capitals behind an
 * article or at the beginning.
 */
export function bodiesInSentence(sentence: string, known: readonly string[] = []): Span[] {
  const words = [...sentence.matchAll(/[\p{L}\p{N}](?:[\p{L}\p{N}.&-]*[\p{L}\p{N}])?/gu)].map(
    ({ 0: text, index }): Word => ({ text, start: index, end: index + text.length }),
  );
  const spans: Span[] = [];
  for (let at = 0; at < words.length; ) {
    const start = words[at]?.start ?? 0;
    const name = knownAt(sentence, start, known);
    const count =
      name === undefined
        ? bodyAt(sentence, words, at)
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
function bodyAt(sentence: string, words: readonly Word[], at: number): number {
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
  const isNoun =
    isCapital(word.text) && !LITTLE.has(folded) && !/^\d/.test(word.text) && !NOBODY.test(folded);
  const isName = isNoun && isLed && isBegun;
  const isAcronym = /^\p{Lu}[\p{Lu}\d-]{2,}$/u.test(word.text);
  if (heads === 0 && !isArticled && !isName && !isAcronym) return 0;
  let count = Math.max(heads, isArticled ? 2 : 1);
  for (;;) {
    const [last, following] = [words[at + count - 1], words[at + count]];
    if (last === undefined || following === undefined) return count;
    const between = sentence.slice(last.end, following.start);
    if (/[,;:.!?()«»"]|\s[-–—]\s/.test(between)) return count;
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
      if (more === 0) return isOfAnother ? 0 : count;
      count += more;
    }
  }
}

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
    if (word === undefined) return 0;
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
