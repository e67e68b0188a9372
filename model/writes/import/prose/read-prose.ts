import { asksPartners, listedIn } from '../grid/heading-words.ts';
import { fieldOfItem } from '../grid/items-under-bodies.ts';
import { bare } from '../grid/read-sentence.ts';
import { saysOfBody } from '../grid/remarks-of-text.ts';
import { cellsOf, type Lists } from '../grid/tables-of-lists.ts';
import { predicateOf, readPredicate, type SaidOfBody } from './clauses-of-body.ts';
import { LONGEST_READ, sentencesOf } from './sentences-of-text.ts';

/** A part of a text about one body, and the question that stands before an answer. */
export interface About {
  readonly body: string;
  asked: 'self' | 'each' | 'wished' | 'needs' | 'offers' | undefined;
}

/** Reads a field or an item below a body, as lists have them. */
type ReadItem = (lists: Lists, number: number, item: { under: string; text: string }) => boolean;

const ANSWER = /^(?:R|Rép|Réponse|A)\s?[.:]\s+|^(?:[-–—]|=>|→)\s+/u;
const QUESTION = /^(?:Q\s?\d{0,2}\s?[.:]\s+)?([^?]{3,200})\s?\?\s*(.*)$/u;
const LABEL = /^([^:]+):\s+(\S.*)$/u;
const LONGEST_LABEL = 60;
const FIELDS = {
  each: 'Partenaires',
  wished: 'Souhaite travailler avec',
  needs: 'Besoins',
  offers: 'Propose',
};

const WHO = /^(?:qui|who|nom|name|(?:votre|your) (?:structure|nom|organi[sz]ation))(?: .{0,30})?$/iu;

const askedBy = (question: string): 'each' | 'wished' | 'needs' | 'offers' | undefined =>
  listedIn(question) ?? (asksPartners(question) ? 'each' : undefined);

/** Reads a paragraph about a body: questions with their answers, fields, sentences. Text without a link is kept as words of the body. */
export function readProse(
  lists: Lists,
  about: About,
  text: string,
  number: number,
  readItem: ReadItem,
): void {
  const [, question = '', behind = ''] = QUESTION.exec(text) ?? [];
  if (question !== '') {
    about.asked = WHO.test(question) ? 'self' : askedBy(question);
    if (behind !== '') answer(behind);
    return;
  }
  if (about.asked !== undefined || ANSWER.test(text)) answer(text.replace(ANSWER, ''));
  else for (const sentence of sentencesOf(text)) readOne(lists, about.body, sentence, number, readItem);

  function answer(reply: string): void {
    const { asked, body } = about;
    about.asked = undefined;
    const own = reply.replace(/\.$/, '');
    const isSentence = predicateOf(own, body) !== undefined;
    if (asked === 'self') lists.names.push({ number, cells: [body, own] });
    else if (asked === undefined || (isSentence && (asked === 'each' || asked === 'wished')))
      for (const sentence of sentencesOf(reply)) readOne(lists, body, sentence, number, readItem);
    else if (!readItem(lists, number, { under: body, text: `${FIELDS[asked]} : ${own}` }))
      lists.names.push({ number, cells: [body, own] });
  }
}

function readOne(lists: Lists, body: string, sentence: string, number: number, readItem: ReadItem): void {
  const keep = (): void => {
    lists.names.push({ number, cells: [body, sentence] });
  };
  if (sentence.length > LONGEST_READ || saysOfBody(sentence)) {
    keep();
    return;
  }
  const [, label = '', listed = ''] = LABEL.exec(sentence) ?? [];
  const isLabel = label !== '' && label.length <= LONGEST_LABEL;
  const asked = isLabel ? askedBy(label.trim()) : undefined;
  if (asked !== undefined || (isLabel && fieldOfItem(`${label.trim()} : ${listed}`)?.rest === listed)) {
    const text = asked === undefined ? sentence : `${FIELDS[asked]} : ${listed}`;
    if (!readItem(lists, number, { under: body, text: text.replace(/\.$/, '') })) keep();
    return;
  }
  // « Souhaite travailler avec B. » has no subject of its own.
  if (fieldOfItem(sentence)?.of === 'wished')
    if (readItem(lists, number, { under: body, text: sentence.replace(/\.$/, '') })) return;
  const predicate = predicateOf(sentence, body);
  if (predicate === undefined || !putSaid(lists, body, readPredicate(body, predicate, lists.known), number))
    keep();
}

/** Adds links, needs and offers of a body; false if there are none. */
export function putSaid(
  lists: Lists,
  body: string,
  { links, needs, offers }: SaidOfBody,
  number: number,
): boolean {
  for (const link of links) lists.links.push({ number, cells: cellsOf({ ...link, from: bare(link.from) }) });
  for (const one of needs) lists.needs.push({ number, cells: [body, one, one] });
  for (const one of offers) lists.offers.push({ number, cells: [body, one, one] });
  return links.length + needs.length + offers.length > 0;
}

/** Reads sentences behind a body and a colon, if each begins with a verb and gives a link, a need or an offer. */
export function readSentences(lists: Lists, body: string, text: string, number: number): boolean {
  const sentences = text.length > LONGEST_READ ? [] : sentencesOf(text);
  const read = sentences.map((sentence) => {
    const predicate = predicateOf(sentence, body);
    return predicate === undefined ? undefined : readPredicate(body, predicate, lists.known);
  });
  const isWhole = read.every(
    (one) => one !== undefined && one.links.length + one.needs.length + one.offers.length > 0,
  );
  if (!isWhole || read.length === 0) return false;
  for (const one of read) if (one !== undefined) putSaid(lists, body, one, number);
  return true;
}
