import { DIRECTED_NATURES } from '../../../model/contract/vocabulary.ts';
import type { PlacedVerb } from './find-verb.ts';
import { type ParserState, type Read, refuseMarks } from './parser-state.ts';
import { makeLink, refuseTwice, sayLink } from './read-link.ts';
import { phraseAt } from './read-marks.ts';
import type { PlacedName } from './read-names.ts';
import { readOther } from './read-other.ts';
import { readResources } from './read-resources.ts';
import { readTail } from './read-tail.ts';
import { resolveActor } from './resolve-actor.ts';
import { commitmentsNamed, readCommitments } from './resolve-commitment.ts';
import type { Verb } from './verbs.ts';

/**
 * Reads actors, a verb, and the rest: « Mairie finance AMAP », « AMAP porte E3 », « AMAP cherche un local ».
 */
export function readVerb(parser: ParserState, who: readonly PlacedName[], found: PlacedVerb): Read {
  const { line } = parser;
  takeColonAfter(parser, found.to);
  if (who.length === 0) line.fault('who', found.from, found.to);
  const { verb } = found;
  if (verb.does === 'need' || verb.does === 'offer') {
    const lent = verb.does === 'offer' && /mettent|met|preter|lend|makes|make/.test(verb.words.join(' '));
    return (lent ? readLent(parser, who, found) : null) ?? readResources(parser, who, found, verb.does);
  }
  if (verb.does === 'carry') {
    const carried = readCarried(parser, who, found);
    return carried === undefined ? refuseCarried(parser, found) : carried;
  }
  if (verb.role !== undefined && who.length > 0) {
    // « pilote », « soutient »: a commitment, where the words are one; else an actor.
    const carried = readCarried(parser, who, found);
    if (carried !== undefined) return carried;
  }
  return readDone(parser, who, found);
}

function readDone(parser: ParserState, who: readonly PlacedName[], found: PlacedVerb): Read {
  const { line, scene, size, marks } = parser;
  const end = readTail(line, found.to, size, scene.vocabulary, marks, true);
  const others = readOther(parser, found.verb, found.to, end, who.length < 2 || oneGives(found.verb));
  const phrase = sayLink(parser, found, found.from, end, found.verb.whom === true);
  return makeLink(parser, who, others, phrase);
}

const oneGives = ({ does, oneWay }: Verb): boolean =>
  oneWay === true || (DIRECTED_NATURES as ReadonlySet<string>).has(does);

/** Reads a loan to someone, else an offer: « met un local à disposition ». */
function readLent(parser: ParserState, who: readonly PlacedName[], found: PlacedVerb): Read {
  const lends: Verb = { ...found.verb, does: 'shares_means', by: ['to', 'for', 'with', 'of'] };
  const others = readOther(parser, lends, found.to, parser.size, false);
  if (others.length === 0) return null;
  const end = readTail(parser.line, found.to, parser.size, parser.scene.vocabulary, parser.marks, true);
  return makeLink(parser, who, others, sayLink(parser, { ...found, verb: lends }, found.from, end));
}

const LEADS_IN = /^(?:a|au|aux|sur|dans|l|le|la|les|to|on|for|the|engagements?|commitments?|[:'’])$/;

/** Reads a carried commitment; undefined, with only separated words taken, if it is none. */
function readCarried(parser: ParserState, who: readonly PlacedName[], found: PlacedVerb): Read | undefined {
  const { line, scene, size, marks } = parser;
  let role = found.verb.role ?? 'contributor';
  const free = line.free(found.to, size);
  const lead = free.findIndex((i) => !LEADS_IN.test(line.at(i)?.folded ?? ''));
  const from = free[lead] ?? size;
  const ends = (to: number) =>
    readTail(line, from, to, scene.vocabulary, marks, false, (a, b) => {
      const [first] = line.free(a, b);
      const phrase = first === undefined ? null : phraseAt(line, first, scene.vocabulary.carrierRoles);
      if (phrase === null || line.free(phrase.to, b).length > 0) return false;
      line.take(a, b, 'role');
      role = phrase.means;
      return true;
    });
  // A verb of a nature may lead to an actor: nothing is taken before the words are known to be a commitment.
  if (found.verb.does !== 'carry' && !leadsToCommitment(parser, from)) return undefined;
  const commitments = readCommitments(line, from, ends(size), scene.commitments);
  if (commitments === null) return undefined;
  line.take(found.from, found.to, 'verb');
  for (const i of free.slice(0, lead)) line.take(i, i + 1, 'joining');
  if (found.status !== undefined) line.fault('notHere', found.from, found.to);
  const made = commitments.some(({ is }) => is === 'new');
  refuseMarks(parser, made ? ['level', 'status'] : ['theme', 'level', 'status']);
  refuseTwice(parser, who);
  if (who.length === 0 || commitments.length === 0) return null;
  return { kind: 'carry', actors: who.map(({ named }) => named), commitments, role, themes: marks.themes };
}

function leadsToCommitment({ line, scene, size, inName }: ParserState, from: number): boolean {
  const [first] = line.free(from, size);
  if (first === undefined || inName(first)) return false;
  const word = line.at(first);
  if (scene.commitments.some(({ code }) => code?.toLowerCase() === word?.folded)) return true;
  const text = line.freeText(first, size).replace(/\s*\(.*/, '');
  return commitmentsNamed(text, scene.commitments).length > 0 && resolveActor(text, scene).is === 'new';
}

function refuseCarried({ line, size }: ParserState, found: PlacedVerb): null {
  const free = line.free(found.to, size);
  const [first] = free;
  line.take(found.from, found.to, 'verb');
  if (first === undefined) line.fault('what', found.from, found.to);
  else {
    const end = (free.at(-1) ?? first) + 1;
    line.take(first, end, 'unknown');
    line.fault('noCommitment', first, end);
  }
  return null;
}

function takeColonAfter({ line, size }: ParserState, from: number): void {
  const [next] = line.free(from, size);
  if (next !== undefined && line.at(next)?.raw === ':') line.take(next, next + 1, 'joining');
}
