import { endOf, saidOf } from './clause-end.ts';
import { linkOf } from './clause-link.ts';
import { type Parts, partsOf } from './clause-parts.ts';
import { isCircumstance } from './clauses.ts';
import { type ClauseReading, EMPTY, type Said } from './facts.ts';
import type { VerbMatch } from './lexicon.ts';
import type { Span } from './line.ts';
import type { MarkedLine, NameMark, VerbMark, Who } from './mark-line.ts';
import { lackOf, missingOf, offeredTo, resourceOf, wantOf } from './needs-and-offers.ts';
import { isNegated } from './negation.ts';
import { isCausative } from './passive.ts';
import { pledgeOf } from './pledges.ts';
import { isSource } from './sources.ts';
import { lostSubject } from './unplaced-words.ts';
import { welcomeThing } from './welcome-things.ts';

/** Reads one clause: actor, action, partner. */
export function readClause(
  marked: MarkedLine,
  span: Span,
  before: Said,
  topic: readonly Who[],
): ClauseReading {
  const within = marked.names.filter(
    (name) => name.from >= span.from && name.to <= span.to && !isSource(marked, name),
  );
  // « travaille sans la ville », « grâce au CCAS, les restos ont … »: somebody else is the party.
  const names = within.filter((name) => within.length < 2 || !isApart(marked, span, name));
  const { line, words } = marked;
  if (isCircumstance(marked, span.from))
    return names.length === 0
      ? { ...EMPTY, said: before }
      : { ...EMPTY, doubts: [{ is: 'words', words: line.raw(span, marked.text) }], said: before };
  const quarrel = line.first(words.quarrels, span);
  // « lutte contre le gaspillage »: against a thing.
  const isAgainstThing =
    quarrel !== undefined &&
    /^(?:contre|against)$/.test(line.key(quarrel.from)) &&
    !names.some(({ from }) => from >= quarrel.to);
  if (quarrel !== undefined && !isAgainstThing && names.length > 0)
    return { ...EMPTY, isNothing: true, said: saidOf(names, before) };
  if (line.first(words.excludes, span) !== undefined && names.length > 0)
    return { ...EMPTY, doubts: [{ is: 'words', words: line.raw(span, marked.text) }], said: before };
  const welcome = welcomeThing(marked, span, names);
  if (welcome !== null) return welcome;
  const verb = mainVerb(marked, span);
  if (isOfSpeaker(marked, span, verb)) return { ...EMPTY, isNothing: true, said: before };
  const pledge = pledgeOf(marked, span, names, topic);
  // « s'engage à ne plus utiliser de pesticides »: a promise, and no negation.
  if (pledge !== null && line.first(REFRAINS, span) !== undefined) return pledge;
  // « n'a pas assez d'encadrants », « n'ont plus de place »: what they lack.
  const missing = missingOf(marked, span, verb, names, before, topic);
  if (missing !== null) return missing;
  const ended = endOf(marked, span, verb, names, before, topic);
  if (ended !== null) return ended;
  const lack = lackOf(marked, span, names, topic);
  // « pas assez de bénévoles au secours pop »: what they lack.
  if (lack !== null && line.first(NOT_ENOUGH, span) !== undefined) return lack;
  if (isNegated(marked, span, names.length > 0 || topic.length > 0 || verb !== null))
    return { ...EMPTY, isNothing: true, said: saidOf(names, before) };
  const want = lack ?? (verb === null ? wantOf(marked, span, names) : null);
  if (want !== null) return want;
  const found = partsOf(marked, span, names, verb, before, topic);
  const lost = verb === null ? '' : lostSubject(marked, span, verb.from);
  const open = names.length < within.length ? line.raw(span, marked.text) : lost;
  const parts: Parts =
    open === '' ? found : { ...found, doubts: [...found.doubts, { is: 'words', words: open }] };
  const reading =
    promiseOf(marked, span, verb, parts) ??
    offeredTo(marked, span, verb, parts) ??
    resourceOf(marked, span, verb, parts) ??
    linkOf(marked, span, verb, parts, names);
  return pledge !== null && reading.facts.every(({ kind }) => kind === 'actor') ? pledge : reading;
}

/** An act that somebody will no longer do. */
const REFRAINS = / (?:a|de) (?:ne (?:plus|pas)|n)(?= )/g;

/** A negation that is a lack. */
const NOT_ENOUGH = / (?:(?:pas|plus) assez|not enough)(?= )/g;

/** Opens somebody who is only compared with who acts, at the start of a clause. */
const BESIDE =
  / (?:comme|plutot qu?e?|pas (?:seulement|que)|contrairement (?:a|au|aux)|a la difference (?:de|du|des|d)|unlike|like|as well as|not (?:only|just)|rather than)(?= )/g;

/** Means that one body has from another. */
const GIFT = / s (?:money|cash|grant|help|support|backing)(?= )/g;

/** Detects one named after « sans », or after « grâce à » or « comme » before who acts. */
function isApart({ line, words }: MarkedLine, span: Span, { from, to }: NameMark): boolean {
  const start = words.definite.has(line.key(from - 1)) ? from - 1 : from;
  if (/^(?:sans|without)$/.test(line.key(start - 1)) && start - 1 > span.from) return true;
  // « with the fund's money the library … »: who gave it has another part.
  if (line.key(start - 1) === 'with' && line.first(GIFT, { from: to, to: to + 2 }) !== undefined) return true;
  const beside = line.first(BESIDE, span);
  if (beside?.from === span.from && (beside.to === from || beside.to === start))
    return line.tokens[to]?.sign === ',';
  const through = line.first(words.through, span);
  return through?.from === span.from && (through.to === from || through.to === start);
}

/** Detects an act of the person who speaks or is spoken to: « je passe la parole à la région ». */
const isOfSpeaker = ({ line, names }: MarkedLine, { from }: Span, verb: VerbMark | null): boolean =>
  verb !== null &&
  /^(je|j|tu|i)$/.test(line.key(from)) &&
  verb.at - from < 4 &&
  !names.some((name) => name.from > from && name.from < verb.at);

/** Returns the main verb; an infinitive after a verb of state or will. */
function mainVerb(marked: MarkedLine, { from, to }: Span): VerbMark | null {
  const { verbs } = marked;
  const here = verbs.filter(({ at }) => at >= from && at < to);
  const finite = here.filter(({ as }) =>
    Object.values(as).some(({ tense }) => tense !== 'infinitive' && tense !== 'gerund'),
  );
  const weightOf = ({ as }: VerbMark): number => Math.max(...Object.values(as).map(({ weight }) => weight));
  const candidates = finite.length > 0 ? finite : here;
  const [first] = candidates;
  if (first === undefined) return null;
  // « se fait livrer par »: to have it done.
  const done = here.find(
    (one) => one.as.link !== undefined && isCausative(marked, { from, to }, one.as.link),
  );
  if (done !== undefined) return done;
  // « met … à disposition » before a mere auxiliary.
  return candidates.find((one) => weightOf(one) > weightOf(first) + 1) ?? first;
}

/** Finds the carriers of a cleft sentence: « les haies, c’est le CIVAM et le lycée ». */
function cleftCarriers({ line, words, names, verbs }: MarkedLine, { to }: Span, span: Span): readonly Who[] {
  const cleft = line.first(words.cleft, { from: to, to: span.to });
  if (cleft?.from !== to || verbs.some(({ at }) => at >= to && at < span.to)) return [];
  return names.filter(({ from }) => from > to && from < span.to).map(({ who }) => who);
}

/** Finds the agents of a passive: « la maison des services sera portée par la mairie ». */
function agentsOf({ line, words, names }: MarkedLine, { to }: VerbMatch, span: Span): readonly Who[] {
  if (!words.by.has(line.key(to))) return [];
  return names.filter(({ from }) => from > to && from < span.to).map(({ who }) => who);
}

/** Finds a commitment that an actor carries. */
function promiseOf(
  marked: MarkedLine,
  span: Span,
  verb: VerbMark | null,
  parts: Parts,
): ClauseReading | null {
  const { commitments, line, verbs } = marked;
  const here = commitments
    .filter(({ from }) => from >= span.from && from < span.to)
    .sort((a, b) => b.weight - a.weight);
  const carry = verb?.as.carry;
  const [best] = here;
  const isSupport = / (?:en appui|en soutien|in support) /.test(
    ` ${line.tokens
      .slice(span.from, span.to)
      .map(({ key }) => key)
      .join(' ')} `,
  );
  const earlier = commitments.filter(({ to }) => to <= span.from).sort((a, b) => b.weight - a.weight)[0];
  const isList =
    earlier !== undefined &&
    (earlier.weight > 1 || (earlier.from < 4 && earlier.to === span.from)) &&
    verb === null &&
    line.tokens[span.from]?.sign.includes(':') === true;
  if (earlier !== undefined && verb === null && parts.subjects.length > 0 && (isSupport || isList))
    return {
      facts: [
        {
          kind: 'carry',
          who: parts.subjects,
          commitmentId: earlier.id,
          role: isSupport ? 'support' : 'contributor',
        },
      ],
      doubts: [],
      said: { subjects: parts.subjects, objects: [] },
    };
  const commitment =
    best ??
    (carry !== undefined && verb !== null && parts.objects.length === 0
      ? commitments
          .filter(({ to }) => to <= span.from || verbs.length > 0)
          .sort((a, b) => b.weight - a.weight)[0]
      : undefined);
  const clefts = best === undefined ? [] : cleftCarriers(marked, best, span);
  if (best !== undefined && clefts.length > 0)
    return {
      facts: [{ kind: 'carry', who: clefts, commitmentId: best.id, role: 'contributor' }],
      doubts:
        best.weight < 2
          ? [...parts.doubts, { is: 'words', words: line.raw(best, marked.text) }]
          : parts.doubts,
      said: { subjects: clefts, objects: [] },
    };
  const agents = commitment === undefined || carry === undefined ? [] : agentsOf(marked, carry, span);
  if (commitment !== undefined && agents.length > 0)
    return {
      facts: [
        { kind: 'carry', who: agents, commitmentId: commitment.id, role: carry?.sense.role ?? 'contributor' },
      ],
      doubts: parts.doubts,
      said: { subjects: agents, objects: [] },
    };
  if (commitment === undefined || parts.subjects.length === 0) return null;
  const isTogether =
    best !== undefined &&
    best.weight > 1 &&
    carry !== undefined &&
    parts.placed.every(({ by }) => /^(avec|with)$/.test(by));
  if (parts.objects.length > 0 && !isTogether) return null;
  const who = [...parts.subjects, ...parts.objects];
  // « le lycée et le CIVAM sur les haies ».
  const isOn =
    best !== undefined &&
    verb === null &&
    [1, 2].some((back) => /^(sur|on)$/.test(line.key(best.from - back)) && best.from - back > span.from);
  // « font local commun », where « une cantine locale » is promised.
  const isVague =
    carry === undefined ||
    carry.sense.role === 'support' ||
    /^(faire|do)$/.test(carry.infinitive) ||
    // « plantent une haie », where many are promised.
    (best !== undefined && /^(?:une?|an?)$/.test(line.key(best.from - 1)));
  if (best !== undefined && !isOn && best.weight < 2 && isVague) return null;
  if (best === undefined && carry === undefined) return null;
  if (verb === null && best === undefined) return null;
  const role = isSupport ? 'support' : (carry?.sense.role ?? 'contributor');
  return {
    facts: [{ kind: 'carry', who, commitmentId: commitment.id, role }],
    doubts: parts.doubts,
    said: { subjects: who, objects: [] },
  };
}
