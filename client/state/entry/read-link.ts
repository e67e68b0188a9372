import {
  DIRECTED_NATURES,
  isUnsaid,
  type Nature,
  statedIntensity,
} from '../../../model/contract/vocabulary.ts';
import { fold } from '../../../model/words/fold-text.ts';
import { findVerb, type PlacedVerb } from './find-verb.ts';
import { nameKey } from './name-key.ts';
import type { ParserState } from './parser-state.ts';
import { takeExtra } from './read-marks.ts';
import type { PlacedName } from './read-names.ts';
import { readTail } from './read-tail.ts';
import { readServed } from './resolve-commitment.ts';
import type { Direction } from './tokens.ts';
import type { Link, Named, Party } from './types.ts';
import { NATURE_NOUNS } from './word-lists.ts';

/** Content of a link's sentence. */
export interface Said {
  readonly nature: Nature;
  readonly verb: PlacedVerb | null;
  readonly serves: readonly string[];
  readonly note: string;
}

/** Reads what stands after the colon: « prête un local, souhaité ». Its words stay, as the note of the link. */
export function readSentence(parser: ParserState, from: number, to: number): Said {
  const { line, scene, marks, inName } = parser;
  const end = takeExtra(line, from, to, scene.vocabulary, marks)
    ? from
    : readTail(line, from, to, scene.vocabulary, marks, true);
  const found = findVerb(line, from, end, inName, true);
  if (found?.negated === true) refuseNegation(parser, found);
  return sayLink(parser, found, from, end);
}

export function refuseNegation({ line }: ParserState, { begins, from, to }: PlacedVerb): void {
  line.take(begins, from, 'unknown');
  line.fault('negation', begins, to);
}

/** Returns a link's nature by verb or word, its commitments, and the rest as a note. */
export function sayLink(
  { line, scene, marks }: ParserState,
  found: PlacedVerb | null,
  from: number,
  to: number,
  withoutVerb = false,
): Said {
  const serves = readServed(line, found?.to ?? from, to, scene.commitments);
  const telling = found !== null && isNature(found.verb.does) ? found : null;
  // A verb alone is the nature itself.
  const alone = telling !== null && line.free(from, to).every((i) => i >= telling.from && i < telling.to);
  const take = () => {
    if (found !== null) line.take(found.from, found.to, telling === null ? 'note' : 'verb');
  };
  if (withoutVerb) take();
  const note = alone ? '' : line.freeText(from, to).replace(/^[\s,;:.]+|[\s,;:]+$/g, '');
  take();
  for (const i of line.free(from, to)) line.take(i, i + 1, 'note');
  if (found?.status !== undefined) marks.status ??= found.status;
  return {
    nature: telling === null ? natureOf(note) : (telling.verb.does as Nature),
    verb: telling,
    serves,
    note,
  };
}

const isNature = (does: string): does is Nature => !['carry', 'need', 'offer'].includes(does);

function natureOf(note: string): Nature {
  const words = fold(note);
  return NATURE_NOUNS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'unspecified';
}

/** Makes the link of what was read; null, said at its words, where a party is missing or there twice. */
export function makeLink(
  parser: ParserState,
  left: readonly PlacedName[],
  right: readonly PlacedName[],
  phrase: Said,
  direction: Direction = 'right',
): Link | null {
  const { line, marks } = parser;
  refuseTwice(parser, [...left, ...right]);
  const { nature, verb, serves, note } = phrase;
  const status = marks.status ?? 'active';
  const backward = (direction === 'left') !== (verb?.verb.reverse === true);
  const directed = DIRECTED_NATURES.has(nature) || verb?.verb.oneWay === true;
  const role = (side: 'left' | 'right'): Party['role'] =>
    !directed ? 'member' : (side === 'left') !== backward ? 'from' : 'to';
  const parties = [
    ...left.map(({ named }): Party => ({ named, role: role('left') })),
    ...right.map(({ named }): Party => ({ named, role: role('right') })),
  ];
  if (parties.length < 2 || (directed && right.length === 0)) {
    if (line.faults.length === 0) {
      if (verb === null) line.fault('withWhom', line.tokens.length - 1, line.tokens.length);
      else line.fault('withWhom', verb.from, verb.to);
    }
    return null;
  }
  return {
    kind: 'link',
    // In the order of a sentence: giver, then receiver.
    parties: backward ? [...parties].reverse() : parties,
    nature,
    status,
    intensity: marks.level ?? statedIntensity(nature, status),
    assumed: (marks.level ?? null) === null && isUnsaid(nature, status),
    themes: marks.themes,
    serves,
    note,
  };
}

/** Reports an actor that occurs twice in a line. */
export function refuseTwice({ line }: ParserState, names: readonly PlacedName[]): void {
  const seen = new Set<string>();
  for (const { named, from, to } of names) {
    const key = keyOf(named);
    if (seen.has(key)) line.fault('twice', from, to);
    seen.add(key);
  }
}

const keyOf = (named: Named): string =>
  named.is === 'known' ? `id ${named.actor.id}` : `name ${nameKey(named.name)}`;
