import { isPerson } from '../../../model/words/person-name.ts';
import type { Line } from './line.ts';
import { knownByName, resolveActor, type SaidFamily } from './resolve-actor.ts';
import { joining, likelyMeant, similarNamesOf, surelyMeant } from './similar-names.ts';
import { type Token, tokenise, wordsTyped } from './tokens.ts';
import type { Named, Scene } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';
import { AND, ARTICLES, PRONOUNS, SPOKEN } from './word-lists.ts';

/** A verb of what was, would be or will be done: « faisaient », « pourrait », « feront ». */
const TENSE = /[a-z](?:aient|[devrui]rait|[a-z]ront|erons|erez)$/;

/**
 * Whether words that no verb of the line was found in are spoken rather than borne: « on verra avec le lycée » is no
 * actor. A name that has such a word is taken between quotation marks, or by one key.
 */
function isSentence(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind }) => kind === 'word');
  if (words.length < 2) return false;
  if (words.length > 2 && /^[.!?…]$/.test(tokens.at(-1)?.raw ?? '')) return true;
  const [first, second] = words;
  // A thing: « un marché de Noël »; « Un Toit Pour Tous » is a name.
  if (/^(une?|des|some)$/.test(first?.folded ?? '') && second?.raw === second?.raw.toLocaleLowerCase())
    return true;
  return words.some(({ raw, folded }, at) => {
    if (at === 0) return PRONOUNS.has(folded);
    // Written large it is of a name: « Grand Est », « Vivre Avec ».
    return raw === raw.toLocaleLowerCase() && (raw === 'a' || SPOKEN.has(folded) || TENSE.test(folded));
  });
}

/** A name where it stands in the line. */
export interface PlacedName {
  readonly named: Named;
  readonly from: number;
  readonly to: number;
}

/**
 * Reads names one after the other: « A, B et C ». The whole name of a known actor is kept whole (« Eau et Rivières »).
 * Between bare names only commas part them: « et » may belong to a new name.
 */
export function readNames(line: Line, from: number, to: number, scene: Scene, bare = false): PlacedName[] {
  const ranges = split(line, from, to, bare);
  const names: PlacedName[] = [];
  for (let i = 0; i < ranges.length; ) {
    const first = ranges[i];
    if (first === undefined) break;
    let last = i;
    for (let j = ranges.length - 1; j > i; j--)
      if (knownByName(line.freeText(first.from, ranges[j]?.to ?? first.to), scene.actors)) {
        last = j;
        break;
      }
    const end = ranges[last]?.to ?? first.to;
    const name = readName(line, first.from, end, scene);
    if (name !== null) {
      names.push(name);
      refuseOther(line, name);
    }
    // Separator between this name and the next.
    if (end < to) line.take(end, ranges[last + 1]?.from ?? to, 'joining');
    i = last + 1;
  }
  return names;
}

/** Refuses a new name made of a sentence without understood words, or of a person's name alone. */
function refuseOther(line: Line, { named, from, to }: PlacedName): void {
  if (named.is !== 'new' || named.sure === true || line.faults.length > 0) return;
  const tokens = line.tokens.slice(from, to);
  if (isSentence(tokens)) line.fault('sentence', from, to);
  else if (isPerson(tokens.flatMap(({ kind, raw }) => (kind === 'word' ? [raw] : []))))
    line.fault('person', from, to);
}

/** Splits a range at separators. */
function split(line: Line, from: number, to: number, bare: boolean): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  let start = from;
  let depth = 0;
  for (let i = from; i < to; i++) {
    const token = line.at(i);
    if (token?.raw === '(') depth++;
    if (token?.raw === ')') depth = Math.max(0, depth - 1);
    const parts =
      depth === 0 &&
      line.isFree(i) &&
      (token?.raw === ',' ||
        token?.raw === ';' ||
        (!bare && (token?.raw === '&' || token?.raw === '+' || AND.has(token?.raw ?? ''))));
    if (!parts) continue;
    ranges.push({ from: start, to: i });
    start = i + 1;
  }
  ranges.push({ from: start, to });
  return ranges;
}

/** Reads one name, with its family in parentheses: « AMAP Les Sillons (ESS) ». */
export function readName(line: Line, from: number, to: number, scene: Scene): PlacedName | null {
  const free = line.free(from, to);
  let [start = to] = free;
  let end = (free.at(-1) ?? to - 1) + 1;
  if (free.length === 0) return null;
  const family = readFamily(line, start, end, scene.vocabulary);
  if (family !== null) end = family.opens;
  while (end > start && (line.at(end - 1)?.kind === 'space' || !line.isFree(end - 1))) end--;
  if (/^[.!?…]$/.test(line.at(end - 1)?.raw ?? '') && to === line.tokens.length && end - start > 1) {
    line.take(end - 1, end, 'joining');
    end--;
  }
  // « + Ferme du Pré »: a newcomer, announced.
  if (start === 0 && line.at(start)?.raw === '+') {
    let next = start + 1;
    while (next < end && line.at(next)?.kind === 'space') next++;
    if (next < end) {
      line.take(start, next, 'joining');
      start = next;
    }
  }
  const article = line.at(start);
  if (
    article !== undefined &&
    article.kind === 'word' &&
    article.raw === article.folded &&
    ARTICLES.has(article.folded) &&
    !knownByName(line.freeText(start, end), scene.actors)
  ) {
    let next = start + 1;
    while (next < end && /^(?:\s+|['’])$/.test(line.at(next)?.raw ?? '')) next++;
    if (next < end) {
      line.take(start, next, 'joining');
      start = next;
    }
  }
  const raw = line.freeText(start, end);
  if (wordsTyped(raw).length === 0) {
    line.take(start, end, 'unknown');
    line.fault('notUnderstood', start, end);
    return null;
  }
  const named = surely(resolveActor(raw, scene, family?.said), scene);
  const ofFamily = named.is === 'known' ? named.actor.family : named.is === 'new' ? named.family : undefined;
  const alike = named.is === 'new' && named.sure !== true ? similarNamesOf(named.name, scene) : undefined;
  const isAsked = alike !== undefined && likelyMeant(alike) !== undefined;
  line.take(
    start,
    end,
    named.is === 'unclear' || isAsked ? 'unknown' : named.is === 'new' ? 'new' : 'name',
    ofFamily,
  );
  if (named.is === 'unclear') line.fault('which', start, end);
  if (isAsked) line.fault('alike', start, end);
  if (named.is === 'new' && named.name.length > 200) line.fault('tooLong', start, end);
  if (family !== null) {
    const other = named.is === 'known' && named.actor.family !== family.said.family;
    line.take(family.opens, family.closes, other ? 'unknown' : 'family', family.said.family);
    if (other) line.fault('otherFamily', family.opens, family.closes);
  }
  return { named, from: start, to: end };
}

/** Replaces a new name by the only body that it can mean. */
function surely(named: Named, scene: Scene): Named {
  const similar = named.is === 'new' && named.sure !== true ? similarNamesOf(named.name, scene) : undefined;
  const id = similar && surelyMeant(similar);
  const actor =
    id === undefined ? undefined : (scene.actors.find((known) => known.id === id) ?? joining(id, scene));
  return actor === undefined ? named : { is: 'known', actor };
}

/** Reads a family in parentheses at the end of a name; other parentheses belong to the name. */
function readFamily(
  line: Line,
  from: number,
  to: number,
  vocabulary: Vocabulary,
): { readonly said: SaidFamily; readonly opens: number; readonly closes: number } | null {
  if (line.at(to - 1)?.raw !== ')' || !line.isFree(to - 1)) return null;
  for (let i = to - 2; i > from; i--) {
    if (line.at(i)?.raw !== '(') continue;
    const family = familyNamed(line.freeText(i + 1, to - 1), vocabulary);
    return family === null ? null : { said: family, opens: i, closes: to };
  }
  return null;
}

/** Returns the family of some words: its label, one of its kinds, or a unique start of either. */
export function familyNamed(text: string, { families }: Pick<Vocabulary, 'families'>): SaidFamily | null {
  const wanted = wordsTyped(text);
  if (wanted.length === 0) return null;
  const whole = families.find(({ words }) => words.join(' ') === wanted.join(' '));
  if (whole !== undefined) return whole.means;
  const begun = families.filter(({ words }) =>
    wanted.every((word, i) => word.length > 1 && words[i]?.startsWith(singular(word)) === true),
  );
  const [first] = begun;
  if (first === undefined || !begun.every(({ means }) => means.family === first.means.family)) return null;
  return begun.every(({ means }) => means.kind === first.means.kind)
    ? first.means
    : { family: first.means.family };
}

const singular = (word: string): string => (word.length > 3 ? word.replace(/s$/, '') : word);

/** Formats a name for the line: between quotation marks if it contains a sign with a meaning. */
export function nameInLine(name: string): string {
  const signs = tokenise(name).some(
    ({ kind, raw }) => kind === 'arrow' || kind === 'quoted' || /^[:#=;()"]$/.test(raw),
  );
  return signs ? `« ${name.replace(/[«»]/g, '"')} »` : name;
}
