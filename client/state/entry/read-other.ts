import type { ParserState } from './parser-state.ts';
import { type PlacedName, readNames } from './read-names.ts';
import { knownByName, resolveActor } from './resolve-actor.ts';
import type { Verb } from './verbs.ts';
import { AND, ARTICLES, INDEFINITE, NAME_ENDS, PREPOSITIONS } from './word-lists.ts';

/** The other party a verb has in the words after it: « finance | l’AMAP », « prête un local | à l’AMAP ». */
export function readOther(
  parser: ParserState,
  verb: Verb,
  from: number,
  to: number,
  alone: boolean,
): readonly PlacedName[] {
  const { line } = parser;
  const [start] = line.free(from, to);
  if (start === undefined) return [];
  if (verb.whom === true && !begins(parser, start, INDEFINITE)) {
    const end = nameEnd(parser, start, to);
    if (isKnown(parser, start, end) || isNewName(parser, start, end))
      return readNames(line, start, end, parser.scene);
  }
  const leads = leadsOf(parser, verb, start, to);
  const known = leads.find(({ name, end }) => isKnown(parser, name, end) && (alone || capital(parser, name)));
  const chosen =
    known ??
    (alone ? leads.findLast((lead) => lead.sure && isNewName(parser, lead.name, lead.end, true)) : undefined);
  if (chosen === undefined) {
    if (verb.whom === true && leads.length === 0) {
      const end = nameEnd(parser, start, to);
      line.take(start, end, 'unknown');
      line.fault('who', start, end);
    }
    return [];
  }
  line.take(chosen.at, chosen.at + 1, 'joining');
  return readNames(line, chosen.name, chosen.end, parser.scene);
}

interface Lead {
  readonly at: number;
  readonly name: number;
  readonly end: number;
  /** « à », and not the « a » of « a un local ». */
  readonly sure: boolean;
}

/** Finds the prepositions of a verb that lead to a name. */
function leadsOf(parser: ParserState, verb: Verb, from: number, to: number): readonly Lead[] {
  const { line, inName } = parser;
  const leads: Lead[] = [];
  for (const at of line.free(from, to)) {
    const token = line.at(at);
    if (token?.kind !== 'word' || inName(at) || /^\p{Lu}/u.test(token.raw)) continue;
    if (verb.by?.some((preposition) => PREPOSITIONS[preposition].has(token.folded)) !== true) continue;
    const begin = line.free(at + 1, to).find((i) => !/^['’]$/.test(line.at(i)?.raw ?? ''));
    if (begin === undefined) continue;
    leads.push({ at, name: begin, end: nameEnd(parser, begin, to), sure: token.raw !== 'a' });
  }
  return leads;
}

/** Returns the end of a name: a known actor's full name, else before the words that continue. */
function nameEnd(parser: ParserState, from: number, to: number): number {
  const { line, inName } = parser;
  const goesOn = (at: number): boolean => {
    const token = line.at(at);
    if (token === undefined || inName(at) || at === from) return false;
    if (token.raw === ':' || token.raw === '(') return true;
    if (token.kind !== 'word' || token.raw !== token.raw.toLowerCase()) return false;
    if (NAME_ENDS.has(token.folded) || token.folded === 'chaque' || token.folded === 'every') return true;
    const [next = at] = line.free(at + 1, to);
    const small = /^\p{Ll}/u.test(line.at(next)?.raw ?? '');
    return small && (token.raw === 'à' || (ARTICLES.has(token.folded) && !afterSeparator(parser, at)));
  };
  for (let i = from; i < to; i++) {
    const family = line.at(i)?.raw === '(' ? closing(parser, i, to) : null;
    if (family !== null) {
      i = family;
      continue;
    }
    if (goesOn(i)) return i;
  }
  return to;
}

/** Parentheses just after a name hold its family; they are closed here. */
function closing({ line }: ParserState, from: number, to: number): number | null {
  for (let i = from + 1; i < to; i++) if (line.at(i)?.raw === ')') return i;
  return null;
}

function afterSeparator({ line }: ParserState, at: number): boolean {
  let i = at - 1;
  while (i > 0 && line.at(i)?.kind === 'space') i--;
  return line.at(i)?.raw === ',' || AND.has(line.at(i)?.folded ?? '');
}

/** The first name of a list is known, or several have it. */
function isKnown({ line, scene }: ParserState, from: number, to: number): boolean {
  if (knownByName(line.freeText(from, to), scene.actors)) return true;
  let end = from;
  while (end < to && !/^(?:[,;&+(]|et|and)$/.test(line.at(end)?.raw ?? '')) end++;
  const text = line.freeText(from, end);
  return text !== '' && resolveActor(text, scene).is !== 'new';
}

/** An unknown name is written as one: with a capital, between quotation marks, or without an article. */
function isNewName(parser: ParserState, from: number, to: number, led = false): boolean {
  const { line } = parser;
  const noCapitals = !/\p{Lu}/u.test(line.text);
  if (to <= from) return false;
  if (capital(parser, from) || noCapitals) return !begins(parser, from, INDEFINITE) || capital(parser, from);
  if (begins(parser, from, INDEFINITE)) return false;
  const article = begins(parser, from, ARTICLES);
  if (!article) return !led;
  const [, next] = line.free(from, to).filter((i) => line.at(i)?.kind !== 'mark');
  return led || (next !== undefined && capital(parser, next));
}

const capital = ({ line }: ParserState, at: number): boolean => {
  const token = line.at(at);
  return token?.kind === 'quoted' || /^[\p{Lu}\p{N}]/u.test(token?.raw ?? '') || afterArticle(line, at);
};

/** « l’AMAP »: the article is small, the name is not. */
function afterArticle(line: ParserState['line'], at: number): boolean {
  if (!ARTICLES.has(line.at(at)?.folded ?? '')) return false;
  let next = at + 1;
  while (/^(?:\s+|['’])$/.test(line.at(next)?.raw ?? '')) next++;
  return /^\p{Lu}/u.test(line.at(next)?.raw ?? '');
}

const begins = ({ line }: ParserState, at: number, words: ReadonlySet<string>): boolean => {
  const token = line.at(at);
  return token?.kind === 'word' && token.raw === token.raw.toLowerCase() && words.has(token.folded);
};
