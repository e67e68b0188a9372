import type { Nature } from '../contract/vocabulary.ts';
import { type Parts, partsOf } from './clause-parts.ts';
import { type ClauseReading, type Fact, type LinkFact, type Said, sameWho, withoutTwins } from './facts.ts';
import type { VerbMatch } from './lexicon.ts';
import type { Span } from './line.ts';
import type { MarkedLine, NameMark, VerbMark, Who } from './mark-line.ts';

/** Reads a lack: « il faut des terrains pour la ferme », « il manque des sous à la MJC ». */
export function lackOf(
  marked: MarkedLine,
  span: Span,
  names: readonly NameMark[],
  topic: readonly Who[] = [],
): ClauseReading | null {
  const { line, words, resources } = marked;
  const found = line.first(words.lacks, span);
  const wanted = resources.filter(
    ({ from }) =>
      // “the council funds the library”: what it does.
      !marked.verbs.some(({ at, as }) => at === from && as.link !== undefined) &&
      from >= span.from &&
      from < span.to &&
      found !== undefined &&
      isLacked(marked, found, from),
  );
  // « au centre social, il nous faudrait du monde ».
  const isOpening =
    found !== undefined &&
    (found.from <= span.from + 1 || names.some(({ to }) => to <= found.from && found.from - to < 2));
  // « l'ALEC : besoin de chiffres »
  const who = withoutTwins(names.length > 0 ? names.map((name) => name.who) : topic);
  if (found === undefined || !isOpening || wanted.length === 0 || who.length === 0) return null;
  return {
    facts: factsOf(gappedName(marked, span), 'need', who, wanted),
    doubts: [],
    said: { subjects: who, objects: [] },
  };
}

/** Reads a wish for a thing: « le GAEC voudrait bien des clients ». */
export function wantOf(
  { line, statuses, resources }: MarkedLine,
  span: Span,
  names: readonly NameMark[],
): ClauseReading | null {
  const [only, ...others] = names;
  const wish = statuses.find(
    ({ from, status }) =>
      status === 'wished' &&
      from >= span.from &&
      from < span.to &&
      (/^(?:voudr|veu|aimer|souhait|want|would)/.test(line.key(from)) ||
        // « seraient preneurs d'un local »
        /^preneu/.test(line.key(from + 1))),
  );
  if (only === undefined || others.length > 0 || wish === undefined || only.to > wish.from) return null;
  const wanted = resources.filter(({ from }) => from >= wish.to && from < span.to && from - wish.to < 4);
  if (
    wanted.length === 0 ||
    line.first(/ (?:avec|with|a|au|aux|to|entre)(?= )/g, { from: wish.to, to: span.to }) !== undefined
  )
    return null;
  return {
    facts: wanted.map(({ id }): Fact => ({ kind: 'need', who: [only.who], resourceId: id })),
    doubts: [],
    said: { subjects: [only.who], objects: [] },
  };
}

/** Returns true if a lack is of this: « il faut dire qu’elle prête un local » lacks nothing. */
const isLacked = ({ line, words, verbs }: MarkedLine, { to }: Span, at: number): boolean =>
  !verbs.some(
    (verb) =>
      verb.at >= to && verb.at < at && Object.values(verb.as).some(({ tense }) => tense !== 'participle'),
  ) && !(words.head === 'first' && /(?:er|ir|re)$/.test(line.key(to)) && !words.things.has(line.key(to)));

/** Reads a need that a negation tells. */
export function missingOf(
  marked: MarkedLine,
  span: Span,
  verb: VerbMark | null,
  names: readonly NameMark[],
  before: Said,
  topic: readonly Who[],
): ClauseReading | null {
  const need = verb?.as.need;
  if (
    need === undefined ||
    marked.line.first(/ (?:pas|plus|not|no|t)(?= )/g, { from: need.from, to: need.to }) === undefined
  )
    return null;
  return resourceOf(marked, span, verb, partsOf(marked, span, names, verb, before, topic));
}

const TOGETHER = / (?:ensemble|communs?|communes?|together|joint|common)(?= )/g;

/** Detects means that somebody is ready to give. */
const isOffered = (
  { statuses, line }: Pick<MarkedLine, 'statuses' | 'line'>,
  { from, to }: Span,
  link: VerbMatch | undefined,
): boolean =>
  link?.sense.does === 'shares_means' &&
  (link.sense.who === 'subject' || /^(?:partager|share)$/.test(link.infinitive)) &&
  statuses.some(
    (mark) => (mark.status === 'proposed' || isReady(line, mark)) && mark.from >= from && mark.from < to,
  );

/** Detects « sont prêts à », “are ready to”. */
const isReady = (line: MarkedLine['line'], { from }: Span): boolean =>
  /^(?:prete?s?|ready|happy|willing|happily|gladly)$/.test(line.key(from + 1));

/** Returns a fact for each thing; those behind the next name are of that actor: « A a besoin d'un minibus et B d'un local ». */
function factsOf(
  next: NameMark | undefined,
  kind: 'need' | 'offer',
  who: readonly Who[],
  things: MarkedLine['resources'],
): Fact[] {
  const each = (parties: readonly Who[], some: typeof things): Fact[] =>
    [...new Set(some.map(({ id }) => id))].map((resourceId) => ({ kind, who: parties, resourceId }));
  if (next === undefined) return each(who, things);
  const others = who.filter((one) => !sameWho(one, next.who));
  return [
    ...each(
      others,
      things.filter(({ from }) => from < next.from),
    ),
    ...each(
      [next.who],
      things.filter(({ from }) => from >= next.to),
    ),
  ];
}

/** Returns who needs or offers another thing by the same verb: « A a besoin d'un minibus et B d'un local ». */
const gappedName = (
  { line, words, names, resources }: MarkedLine,
  { from, to }: Span,
): NameMark | undefined =>
  names.find((name) => {
    const start = words.definite.has(line.key(name.from - 1)) ? name.from - 1 : name.from;
    return (
      name.from > from &&
      name.to < to &&
      (words.and.has(line.key(start - 1)) || line.tokens[start]?.sign.includes(',') === true) &&
      (words.of.has(line.key(name.to)) || words.indefinite.has(line.key(name.to))) &&
      resources.some((mark) => mark.from > from && mark.to <= start) &&
      resources.some((mark) => mark.from >= name.to && mark.to <= to)
    );
  });

/** Nature of a link in which somebody offers something to another. */
const NATURES: Readonly<Record<string, Nature>> = {
  ...{ premises: 'shares_means', land: 'shares_means', equipment: 'shares_means', data: 'shares_means' },
  ...{ funding: 'funds', skills: 'shares_knowledge', volunteers: 'supports', facilitation: 'supports' },
};

/** Reads what somebody offers to another: « le GAEC propose du terrain au collectif ». */
export function offeredTo(
  marked: MarkedLine,
  span: Span,
  verb: VerbMark | null,
  { subjects, objects, placed, doubts }: Parts,
): ClauseReading | null {
  const isOffer = /^(?:proposer|offrir|offer)$/.test(verb?.as.offer?.infinitive ?? '');
  if (
    verb === null ||
    !isOffer ||
    verb.as.link !== undefined ||
    subjects.length === 0 ||
    objects.length === 0
  )
    return null;
  const [thing, ...more] = marked.resources.filter(({ from }) => from > verb.at && from < span.to);
  const nature = thing === undefined || more.length > 0 ? undefined : NATURES[thing.id];
  const isTo = placed.every(({ by }) => /^(?:a|au|aux|to)$/.test(by));
  if (nature === undefined || !isTo) return null;
  const link: LinkFact = {
    ...{ kind: 'link', nature, status: 'proposed' },
    ...{ from: subjects, to: objects, members: [] },
  };
  return { facts: [link], doubts, said: { subjects, objects, link } };
}

/** Reads a need or an offer. */
export function resourceOf(
  marked: MarkedLine,
  span: Span,
  verb: VerbMark | null,
  parts: Parts,
): ClauseReading | null {
  const { resources, line, statuses } = marked;
  const { need, offer: stated, link } = verb?.as ?? {};
  // « ok pour filer un frigo »: offered to anybody.
  const offer = stated ?? (isOffered({ statuses, line }, span, link) ? link : undefined);
  if (need === undefined && offer === undefined) return null;
  const start = verb?.at ?? span.from;
  const here = resources.filter(({ from }) => from > start && from < span.to);
  const next = gappedName(marked, { from: start, to: span.to });
  const objects = parts.objects.filter((who) => next === undefined || !sameWho(who, next.who));
  if (here.length === 0 || parts.subjects.length === 0 || objects.length > 0) return null;
  // « a une salle à prêter » goes further than « a une salle à la MJC ».
  if (
    link !== undefined &&
    need === undefined &&
    offer !== undefined &&
    link.weight > offer.weight &&
    link.to >= offer.to
  )
    return null;
  // « leur prêtent un terrain »: to somebody.
  if (need === undefined && verb !== null && /^(lui|leur)$/.test(line.key(verb.at - 1))) return null;
  // « nous prête la salle »: to the room, or to the organisation of who speaks.
  const isToRoom = verb !== null && /^(?:nous|us)$/.test(line.key(verb.at - 1));
  // « l'Afpa et l'université proposent une formation commune »: what they do together.
  if (parts.subjects.length > 1 && line.first(TOGETHER, span) !== undefined) return null;
  const kind = need === undefined ? 'offer' : 'need';
  return {
    facts: factsOf(next, kind, parts.subjects, here),
    doubts: isToRoom ? [...parts.doubts, { is: 'words', words: line.key(verb.at - 1) }] : parts.doubts,
    said: { subjects: parts.subjects, objects: [] },
  };
}
