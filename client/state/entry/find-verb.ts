import type { MapActor } from '../../../model/contract/reading.ts';
import type { CooperationStatus } from '../../../model/contract/vocabulary.ts';
import { grouped } from '../../../model/grouped.ts';
import { memoizeByObject } from '../../../model/once.ts';
import type { Line } from './line.ts';
import { wordsAt } from './read-marks.ts';
import { nameWords } from './resolve-actor.ts';
import { type Verb, verbsFrom } from './verbs.ts';
import { BEFORE_NOUNS, MODALS, NEGATIONS } from './word-lists.ts';

/** A verb where it stands, with what comes before it: « souhaite », « ne ». */
export interface PlacedVerb {
  readonly verb: Verb;
  readonly begins: number;
  readonly from: number;
  readonly to: number;
  readonly status?: CooperationStatus;
  readonly negated: boolean;
}

/**
 * Finds the verb of a range. Words of a name are none: capitalised, part of a known actor's name (`inName`),
 * or after an article or « de ». If two verbs follow each other, the first belongs to the name.
 */
export function findVerb(
  line: Line,
  from: number,
  to: number,
  inName: (index: number) => boolean,
  mayBegin: boolean,
): PlacedVerb | null {
  const capitals = !/\p{Ll}/u.test(line.text);
  let first = true;
  let found: PlacedVerb | null = null;
  for (let i = from; i < to; i++) {
    const token = line.at(i);
    if (token === undefined || token.kind === 'space') continue;
    const leads = first;
    first = false;
    if (token.kind !== 'word' || inName(i)) continue;
    if (found !== null && i >= found.to) {
      const next = verbAt(line, i, from, to, capitals);
      return next !== null && next.begins === i && !mayBegin ? next : found;
    }
    if (found !== null || (leads && !mayBegin)) continue;
    found = verbAt(line, i, from, to, capitals);
  }
  return found;
}

function verbAt(line: Line, i: number, from: number, to: number, capitals: boolean): PlacedVerb | null {
  const modal = modalAt(line, i);
  const at = modal?.to ?? i;
  const token = line.at(at);
  if (token === undefined || token.kind !== 'word' || (!capitals && /^\p{Lu}/u.test(token.raw))) return null;
  const before = wordBefore(line, i, from);
  if (modal === null && BEFORE_NOUNS.has(before?.folded ?? '')) return null;
  for (const verb of verbsFrom(token.folded)) {
    const end = wordsAt(line, at, verb.words);
    if (end === null || end > to) continue;
    if (verb.infinitive === true ? modal === null : modal !== null && !english(modal.words)) continue;
    const negated = NEGATIONS.has(before?.folded ?? '');
    if (verb.plural === true && modal === null && !negated && !severalBefore(line, from, i)) continue;
    return {
      verb,
      begins: negated && before !== null ? before.index : i,
      from: i,
      to: end,
      negated,
      ...(modal === null ? {} : { status: modal.status }),
    };
  }
  return null;
}

function modalAt(
  line: Line,
  from: number,
): { readonly to: number; readonly status: CooperationStatus; readonly words: string } | null {
  for (const [words, status] of MODALS) {
    const end = wordsAt(line, from, words.split(' '));
    if (end === null) continue;
    let to = end;
    while (line.at(to)?.kind === 'space' || /^['’]$/.test(line.at(to)?.raw ?? '')) to++;
    return { to, status, words };
  }
  return null;
}

/** Detects an English modal before a bare form: « wants to fund ». */
const english = (modal: string): boolean => /\bto$|^will$/.test(modal);

function wordBefore(line: Line, at: number, from: number): { folded: string; index: number } | null {
  for (let i = at - 1; i >= from; i--) {
    const token = line.at(i);
    if (token?.kind === 'word') return { folded: token.folded, index: i };
    if (token?.kind !== 'space' && !/^['’]$/.test(token?.raw ?? '')) return null;
  }
  return null;
}

const severalBefore = (line: Line, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (/^(?:[,;&+]|et|and)$/.test(line.at(i)?.raw ?? '')) return true;
  return false;
};

/** The words of names, by the first of them. */
const namesFrom = memoizeByObject((actors: readonly MapActor[]) =>
  grouped(
    actors.map((actor) => nameWords(actor)),
    ([first]) => [first ?? ''],
  ),
);

/** Returns a function that tests whether a word belongs to a known actor's full name. */
export function wordsInNames(line: Line, actors: readonly MapActor[]): (index: number) => boolean {
  const inside = new Set<number>();
  const names = namesFrom(actors);
  line.tokens.forEach(({ kind, raw, folded }, i) => {
    if (kind !== 'word') return;
    for (const words of names.get(folded) ?? []) {
      // A name of one word, written small, may be a verb.
      if (words.length === 1 && raw === words[0]) continue;
      const end = wordsAt(line, i, words);
      if (end !== null) for (let k = i; k < end; k++) inside.add(k);
    }
  });
  return (index) => inside.has(index);
}
