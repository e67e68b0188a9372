import { DIRECTED_NATURES } from '../../../model/contract/vocabulary.ts';
import type { PlacedVerb } from './find-verb.ts';
import { makeLink, refuseTwice, sayLink } from './read-link.ts';
import { phraseAt } from './read-marks.ts';
import type { PlacedName } from './read-names.ts';
import { readOther } from './read-other.ts';
import { readResources } from './read-resources.ts';
import { readTail } from './read-tail.ts';
import { type Read, type Reading, refuseMarks } from './reading.ts';
import { resolveActor } from './resolve-actor.ts';
import { commitmentsNamed, readCommitments } from './resolve-commitment.ts';
import type { Verb } from './verbs.ts';

/** « Mairie finance AMAP », « AMAP porte E3 », « AMAP cherche un local »: who, a verb, and the rest. */
export function readVerb(reading: Reading, who: readonly PlacedName[], found: PlacedVerb): Read {
  const { line } = reading;
  takeColonAfter(reading, found.to);
  if (who.length === 0) line.fault('who', found.from, found.to);
  const { verb } = found;
  if (verb.does === 'need' || verb.does === 'offer') {
    const lent = verb.does === 'offer' && /mettent|met|preter|lend|makes|make/.test(verb.words.join(' '));
    return (lent ? readLent(reading, who, found) : null) ?? readResources(reading, who, found, verb.does);
  }
  if (verb.does === 'carry') {
    const carried = readCarried(reading, who, found);
    return carried === undefined ? refuseCarried(reading, found) : carried;
  }
  if (verb.role !== undefined && who.length > 0) {
    // « pilote », « soutient »: a commitment, where the words are one; else an actor.
    const carried = readCarried(reading, who, found);
    if (carried !== undefined) return carried;
  }
  return readDone(reading, who, found);
}

function readDone(reading: Reading, who: readonly PlacedName[], found: PlacedVerb): Read {
  const { line, scene, size, marks } = reading;
  const end = readTail(line, found.to, size, scene.vocabulary, marks, true);
  const others = readOther(reading, found.verb, found.to, end, who.length < 2 || oneGives(found.verb));
  const said = sayLink(reading, found, found.from, end, found.verb.whom === true);
  return makeLink(reading, who, others, said);
}

const oneGives = ({ does, oneWay }: Verb): boolean =>
  oneWay === true || (DIRECTED_NATURES as ReadonlySet<string>).has(does);

/** « met un local à disposition »: lent to someone, else offered. */
function readLent(reading: Reading, who: readonly PlacedName[], found: PlacedVerb): Read {
  const lends: Verb = { ...found.verb, does: 'shares_means', by: ['to', 'for', 'with', 'of'] };
  const others = readOther(reading, lends, found.to, reading.size, false);
  if (others.length === 0) return null;
  const end = readTail(reading.line, found.to, reading.size, reading.scene.vocabulary, reading.marks, true);
  return makeLink(reading, who, others, sayLink(reading, { ...found, verb: lends }, found.from, end));
}

const LEADS_IN = /^(?:a|au|aux|sur|dans|l|le|la|les|to|on|for|the|engagements?|commitments?|[:'’])$/;

/** Undefined, with nothing taken but what is set apart, where the words are no commitment. */
function readCarried(reading: Reading, who: readonly PlacedName[], found: PlacedVerb): Read | undefined {
  const { line, scene, size, marks } = reading;
  let role = found.verb.role ?? 'contributor';
  const free = line.free(found.to, size);
  const lead = free.findIndex((i) => !LEADS_IN.test(line.at(i)?.folded ?? ''));
  const from = free[lead] ?? size;
  const ends = (to: number) =>
    readTail(line, from, to, scene.vocabulary, marks, false, (a, b) => {
      const [first] = line.free(a, b);
      const said = first === undefined ? null : phraseAt(line, first, scene.vocabulary.carrierRoles);
      if (said === null || line.free(said.to, b).length > 0) return false;
      line.take(a, b, 'role');
      role = said.means;
      return true;
    });
  // A verb of a nature may lead to an actor: nothing is taken before the words are known to be a commitment.
  if (found.verb.does !== 'carry' && !leadsToCommitment(reading, from)) return undefined;
  const commitments = readCommitments(line, from, ends(size), scene.commitments);
  if (commitments === null) return undefined;
  line.take(found.from, found.to, 'verb');
  for (const i of free.slice(0, lead)) line.take(i, i + 1, 'joining');
  if (found.status !== undefined) line.fault('notHere', found.from, found.to);
  const made = commitments.some(({ is }) => is === 'new');
  refuseMarks(reading, made ? ['level', 'status'] : ['theme', 'level', 'status']);
  refuseTwice(reading, who);
  if (who.length === 0 || commitments.length === 0) return null;
  return { kind: 'carry', actors: who.map(({ named }) => named), commitments, role, themes: marks.themes };
}

function leadsToCommitment({ line, scene, size, inName }: Reading, from: number): boolean {
  const [first] = line.free(from, size);
  if (first === undefined || inName(first)) return false;
  const word = line.at(first);
  if (scene.commitments.some(({ code }) => code?.toLowerCase() === word?.folded)) return true;
  const text = line.freeText(first, size).replace(/\s*\(.*/, '');
  return commitmentsNamed(text, scene.commitments).length > 0 && resolveActor(text, scene).is === 'new';
}

function refuseCarried({ line, size }: Reading, found: PlacedVerb): null {
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

function takeColonAfter({ line, size }: Reading, from: number): void {
  const [next] = line.free(from, size);
  if (next !== undefined && line.at(next)?.raw === ':') line.take(next, next + 1, 'joining');
}
