import type { CooperationStatus, Nature } from '../contract/vocabulary.ts';
import { DIRECTED_NATURES } from '../contract/vocabulary.ts';
import {
  type ClauseReading,
  type Doubt,
  type Fact,
  type LinkFact,
  type Said,
  sameWho,
  withoutTwins,
} from './facts.ts';
import type { VerbMatch } from './lexicon.ts';
import type { Span } from './line.ts';
import type { MarkedLine, NameMark, VerbMark, Who } from './mark-line.ts';
import { namesOfPhrase } from './new-names.ts';
import { unplacedWords } from './unplaced-words.ts';

/** The parties of a clause, as they stand around its verb. */
interface Parts {
  /** Names that were made of words of the clause. */
  readonly unnamed: readonly Span[];
  readonly subjects: readonly Who[];
  readonly objects: readonly Who[];
  /** Objects with the preposition before them. */
  readonly placed: ReadonlyArray<{ readonly who: Who; readonly by: string }>;
  readonly doubts: readonly Doubt[];
  readonly isPassive: boolean;
}

const EMPTY: ClauseReading = { facts: [], doubts: [], said: { subjects: [], objects: [] } };

/** Reads one clause: who does what to whom. */
export function readClause(
  marked: MarkedLine,
  span: Span,
  before: Said,
  topic: readonly Who[],
): ClauseReading {
  const names = marked.names.filter(({ from, to }) => from >= span.from && to <= span.to);
  const { line, words } = marked;
  if (line.first(words.quarrels, span) !== undefined && names.length > 0)
    return { ...EMPTY, isNothing: true, said: before };
  const verb = mainVerb(marked, span);
  const ended = endOf(marked, span, names, before);
  if (ended !== null) return ended;
  if (isNegated(marked, span, names)) return { ...EMPTY, isNothing: true, said: saidOf(names, before) };
  const lack = lackOf(marked, span, names);
  if (lack !== null) return lack;
  const parts = partsOf(marked, span, names, verb, before, topic);
  return (
    promiseOf(marked, span, verb, parts) ??
    resourceOf(marked, span, verb, parts) ??
    linkOf(marked, span, verb, parts, names)
  );
}

const saidOf = (names: readonly NameMark[], before: Said): Said =>
  names.length === 0
    ? before
    : {
        subjects: [names[0]?.who].filter((who) => who !== undefined),
        objects: names.slice(1).map(({ who }) => who),
      };

/** The verb that says most; an infinitive where a verb of state or will precedes it. */
function mainVerb({ verbs }: MarkedLine, { from, to }: Span): VerbMark | null {
  const here = verbs.filter(({ at }) => at >= from && at < to);
  const finite = here.filter(({ as }) =>
    Object.values(as).some(({ tense }) => tense !== 'infinitive' && tense !== 'gerund'),
  );
  const weightOf = ({ as }: VerbMark): number => Math.max(...Object.values(as).map(({ weight }) => weight));
  const candidates = finite.length > 0 ? finite : here;
  const [first] = candidates;
  if (first === undefined) return null;
  // « met … à disposition » before a mere auxiliary.
  return candidates.find((one) => weightOf(one) > weightOf(first) + 1) ?? first;
}

function isNegated({ line, words }: MarkedLine, span: Span, names: readonly NameMark[]): boolean {
  if (names.length === 0) return false;
  return line
    .all(words.negates, span)
    .some(({ from }) => !/^(mal|faux|seulement|que)$/.test(line.key(from + 1)));
}

/** « A ne livre plus B », « c'est fini entre A et B ». */
function endOf(
  marked: MarkedLine,
  span: Span,
  names: readonly NameMark[],
  before: Said,
): ClauseReading | null {
  const { line, words } = marked;
  const found = line.first(words.ends, span);
  if (found === undefined) return pauseOf(marked, span, names);
  const parties = withoutTwins(names.map(({ who }) => who));
  const until = yearIn(marked, span);
  const doubts: Doubt[] = [];
  const pronoun = marked.words.subjects.has(line.key(span.from));
  const all = parties.length === 1 && pronoun ? withoutTwins([...before.subjects, ...parties]) : parties;
  if (all.length === 1) doubts.push({ is: 'whom', verb: '', who: all, isSubject: false });
  if (all.length === 0) return null;
  return {
    facts: [{ kind: 'end', parties: all, ...(until !== undefined && { until }) }],
    doubts,
    said: saidOf(names, before),
  };
}

function pauseOf(marked: MarkedLine, span: Span, names: readonly NameMark[]): ClauseReading | null {
  const paused = marked.statuses.some(
    ({ status, from }) => status === 'dormant' && from >= span.from && from < span.to,
  );
  if (!paused || names.length < 2) return null;
  return {
    facts: [{ kind: 'pause', parties: withoutTwins(names.map(({ who }) => who)) }],
    doubts: [],
    said: { subjects: [], objects: [] },
  };
}

/** The year that a line says, « le covid » included. */
export function yearIn({ line, words }: MarkedLine, span?: Span): string | undefined {
  const captured = line.first(words.since, span)?.captured ?? [];
  if (captured.length === 0) return undefined;
  return captured[0] !== undefined ? '2020' : captured.find((year) => year !== undefined);
}

/** « il faut des terrains pour la ferme », « il manque des sous à la MJC ». */
function lackOf(marked: MarkedLine, span: Span, names: readonly NameMark[]): ClauseReading | null {
  const { line, words, resources } = marked;
  const found = line.first(words.lacks, span);
  const wanted = resources.filter(({ from }) => from >= span.from && from < span.to);
  if (found === undefined || found.from > span.from + 1 || wanted.length === 0 || names.length === 0)
    return null;
  const who = withoutTwins(names.map((name) => name.who));
  return {
    facts: wanted.map(({ id }): Fact => ({ kind: 'need', who, resourceId: id })),
    doubts: [],
    said: { subjects: who, objects: [] },
  };
}

/** Who stands before the verb, and who after; turned round by a passive, a relative, « c'est … qui ». */
function partsOf(
  marked: MarkedLine,
  span: Span,
  names: readonly NameMark[],
  verb: VerbMark | null,
  before: Said,
  topic: readonly Who[],
): Parts {
  const { line, words } = marked;
  const doubts: Doubt[] = [];
  const at = verb?.at ?? verblessPlace(marked, span, names);
  const link = verb?.as.link;
  const isPassive = link !== undefined && passive(marked, link);
  const left = names.filter(({ to }) => to <= at);
  const right = names.filter(({ from }) => from >= at);
  let subjects: Who[] = left.map(({ who }) => who);
  let objects: Who[] = right.map(({ who }) => who);
  let placed = right.map((name) => ({ who: name.who, by: prepositionOf(marked, name, link) }));
  // « le CCAS aimerait que la CAF héberge la mission »: who wishes it has no part in it.
  const wish = wishOf(marked, left);
  if (wish !== null) subjects = left.filter(({ from }) => from >= wish).map(({ who }) => who);
  // « la verrerie, que l'alec conseille »: who stands before « que » receives.
  const relative = left.length > 1 && wish === null ? relativeBetween(marked, left) : null;
  if (relative !== null) {
    objects = [...left.filter(({ to }) => to <= relative).map(({ who }) => who), ...objects];
    placed = [...left.filter(({ to }) => to <= relative).map(({ who }) => ({ who, by: '' })), ...placed];
    subjects = left.filter(({ from }) => from >= relative).map(({ who }) => who);
  }
  // « ceux qui aident la recyclerie c'est le dept ».
  const cleft = line.all(words.cleft, span).find(({ from }) => from > at);
  if (cleft !== undefined && left.length === 0) {
    const after = right.filter(({ from }) => from >= cleft.to - 1);
    if (after.length > 0) {
      subjects = after.map(({ who }) => who);
      objects = right.filter(({ from }) => from < cleft.from).map(({ who }) => who);
      placed = objects.map((who) => ({ who, by: '' }));
    }
  }
  const unnamed = namesOfPhrase(marked, span, verb, names);
  if (subjects.length + unnamed.subjects.length > 0) subjects = [...subjects, ...unnamed.subjects];
  objects = [...objects, ...unnamed.objects];
  placed = [...placed, ...unnamed.objects.map((who) => ({ who, by: '' }))];
  doubts.push(...unnamed.doubts);
  const pronoun = pronounBefore(marked, span, verb, left);
  if (subjects.length === 0) {
    if (topic.length > 0) subjects = [...topic];
    else if (pronoun === 'plural' && before.link !== undefined && before.link.members.length > 0)
      subjects = [...before.link.members];
    else if (/^(qui|who|which)$/.test(line.key(span.from)))
      subjects = before.objects.length > 0 ? before.objects.slice(-1) : [...before.subjects];
    else if (pronoun !== null || startsJoined(marked, span)) subjects = [...before.subjects];
  }
  const stands = objectPronoun(marked, verb, left);
  if (stands !== null && objects.length === 0) {
    const among = withoutTwins([...before.subjects, ...before.objects]).filter(
      (who) => !subjects.some((one) => sameWho(one, who)),
    );
    const members = before.link?.members ?? [];
    if (/^(leur|lui)$/.test(stands)) objects = [...(before.subjects.length > 0 ? before.subjects : members)];
    else if (members.length > 0) objects = [...members];
    else if (before.objects.length === 0 || among.length < 2) objects = among;
    else doubts.push({ is: 'pronoun', word: stands, among: [...before.objects, ...before.subjects] });
    placed = objects.map((who) => ({ who, by: '' }));
  }
  if (isPassive)
    return {
      unnamed: unnamed.spans,
      subjects: withoutTwins(objects),
      objects: withoutTwins(subjects),
      placed: subjects.map((who) => ({ who, by: '' })),
      doubts,
      isPassive,
    };
  return {
    unnamed: unnamed.spans,
    subjects: withoutTwins(subjects),
    objects: withoutTwins(objects),
    placed,
    doubts,
    isPassive,
  };
}

/** « A et B bossent ensemble » has its verb somewhere after the first names. */
function verblessPlace(
  { line, isTaken, words }: MarkedLine,
  { from, to }: Span,
  names: readonly NameMark[],
): number {
  const [first] = names;
  for (let at = first?.to ?? from; at < to; at++) {
    if (isTaken(at) || line.tokens[at]?.sign === ',') continue;
    const key = line.key(at);
    const before = line.key(at - 1);
    if (
      words.determiners.has(key) ||
      words.prepositions.has(key) ||
      words.and.has(key) ||
      words.adverbs.has(key)
    )
      continue;
    if (words.determiners.has(before) && !names.some((name) => name.to === at - 1)) continue;
    return at;
  }
  return to;
}

function passive({ line, words }: MarkedLine, { from, to, sense: _sense, tense, gap }: VerbMatch): boolean {
  if (gap.length > 0) return false;
  const agent =
    words.by.has(line.key(to)) || (words.adverbs.has(line.key(to)) && words.by.has(line.key(to + 1)));
  return agent && (tense === 'participle' || tense === 'present') && !words.have.has(line.key(from - 1));
}

function prepositionOf({ line, words }: MarkedLine, { from }: NameMark, link: VerbMatch | undefined): string {
  let at = from - 1;
  if (link !== undefined && at < link.to && at >= link.to - 1) return '';
  while (
    at >= 0 &&
    (words.determiners.has(line.key(at)) || words.and.has(line.key(at))) &&
    !words.prepositions.has(line.key(at))
  )
    at--;
  if (link !== undefined && at < link.to && at >= link.from) return '';
  return words.prepositions.has(line.key(at)) && line.tokens[at + 1]?.sign === '' ? line.key(at) : '';
}

/** Where a wish ends: « aimerait que … ». */
function wishOf({ line, statuses }: MarkedLine, left: readonly NameMark[]): number | null {
  const [first, last] = [left[0], left.at(-1)];
  if (first === undefined || last === undefined || left.length < 2) return null;
  for (let at = first.to; at < last.from; at++)
    if (/^(que|qu|that)$/.test(line.key(at)) && statuses.some(({ from, to }) => at >= from && at <= to))
      return at;
  return null;
}

function relativeBetween({ line, words }: MarkedLine, left: readonly NameMark[]): number | null {
  const [first, last] = [left[0], left.at(-1)];
  if (first === undefined || last === undefined) return null;
  for (let at = first.to; at < last.from; at++)
    if (
      words.relatives.has(line.key(at)) ||
      (line.key(at) === 'qui' && words.prepositions.has(line.key(at - 1)))
    )
      return at;
  return null;
}

function pronounBefore(
  { line, words }: MarkedLine,
  { from, to }: Span,
  verb: VerbMark | null,
  left: readonly NameMark[],
): 'single' | 'plural' | null {
  if (left.length > 0) return null;
  for (let at = from; at < Math.min(to, verb?.at ?? to); at++) {
    if (!words.subjects.has(line.key(at))) continue;
    return words.plurals.has(line.key(at)) ? 'plural' : 'single';
  }
  return null;
}

/** « … et conseille C », « qui héberge D »: the subject is that of before. */
const startsJoined = ({ line, words }: MarkedLine, { from }: Span): boolean =>
  words.and.has(line.key(from)) ||
  line.key(from) === 'qui' ||
  line.key(from) === 'who' ||
  line.key(from) === 'which';

/** « la banque les aide ». */
function objectPronoun(
  { line, words, names }: MarkedLine,
  verb: VerbMark | null,
  left: readonly NameMark[],
): string | null {
  if (verb === null) return null;
  for (let at = verb.at - 1; at >= Math.max(0, verb.at - 3); at--) {
    const key = line.key(at);
    if (!words.objects.has(key) || /^(y|en)$/.test(key)) continue;
    const next = names.some(({ from }) => from === at + 1);
    if (next) continue;
    const isAfterName = left.some(({ to }) => to <= at);
    if (isAfterName || words.subjects.has(line.key(at - 1))) return key;
  }
  // English puts it after: « the bank helps them ».
  const after = line.key(verb.at + 1);
  return /^(them|him|her)$/.test(after) ? after : null;
}

/** A commitment that is carried. */
function promiseOf(
  { commitments, line, verbs }: MarkedLine,
  span: Span,
  verb: VerbMark | null,
  parts: Parts,
): ClauseReading | null {
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
    earlier.weight > 1 &&
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
  const said =
    best ??
    (carry !== undefined && verb !== null && parts.objects.length === 0
      ? commitments
          .filter(({ to }) => to <= span.from || verbs.length > 0)
          .sort((a, b) => b.weight - a.weight)[0]
      : undefined);
  if (said === undefined || parts.subjects.length === 0 || parts.objects.length > 0) return null;
  if (best !== undefined && best.weight < 2 && (carry === undefined || carry.sense.role === 'support'))
    return null;
  if (best === undefined && carry === undefined) return null;
  if (verb === null && best === undefined) return null;
  const role = isSupport ? 'support' : (carry?.sense.role ?? 'contributor');
  return {
    facts: [{ kind: 'carry', who: parts.subjects, commitmentId: said.id, role }],
    doubts: parts.doubts,
    said: { subjects: parts.subjects, objects: [] },
  };
}

/** Something that is needed or offered. */
function resourceOf(
  { resources }: MarkedLine,
  span: Span,
  verb: VerbMark | null,
  parts: Parts,
): ClauseReading | null {
  const { need, offer, link } = verb?.as ?? {};
  if (need === undefined && offer === undefined) return null;
  const start = verb?.at ?? span.from;
  const here = resources.filter(({ from }) => from > start && from < span.to);
  if (here.length === 0 || parts.subjects.length === 0 || parts.objects.length > 0) return null;
  if (link !== undefined && need === undefined && offer !== undefined && link.weight > offer.weight)
    return null;
  const kind = need === undefined ? 'offer' : 'need';
  const ids = [...new Set(here.map(({ id }) => id))];
  return {
    facts: ids.map((resourceId): Fact => ({ kind, who: parts.subjects, resourceId })),
    doubts: parts.doubts,
    said: { subjects: parts.subjects, objects: [] },
  };
}

/** The link that a clause says. */
function linkOf(
  marked: MarkedLine,
  span: Span,
  verb: VerbMark | null,
  parts: Parts,
  names: readonly NameMark[],
): ClauseReading {
  const all = withoutTwins([...parts.subjects, ...parts.objects]);
  const said: Said = parts.isPassive
    ? { subjects: parts.objects, objects: parts.subjects }
    : { subjects: parts.subjects, objects: parts.objects };
  if (all.length === 0 && parts.doubts.length === 0) return EMPTY;
  const known = verb?.as.link;
  // « une association s’est créée »: nobody makes it together.
  const isSelf =
    known !== undefined &&
    !known.isReflexive &&
    / (?:s est|se sont) $/.test(` ${marked.line.key(known.from - 2)} ${marked.line.key(known.from - 1)} `);
  const match = (isSelf ? undefined : known) ?? unknownVerb(verb);
  const { nature: stated, level, direction } = natureOf(marked, span, match);
  const nature = natureOfThing(marked, match) ?? stated;
  const isBare = match === null && !saysSomething(marked, span, names, all.length);
  if (isBare) return { facts: all.map((who): Fact => ({ kind: 'actor', who })), doubts: parts.doubts, said };
  const status = statusOf(marked, span, match);
  if (match === null && isState(marked, span)) return { ...EMPTY, isNothing: true, said };
  const directed = direction !== 'together' && parts.subjects.length > 0 && parts.objects.length > 0;
  const doubts = [...parts.doubts];
  if (all.length < 2 || (DIRECTED_NATURES.has(nature) && !directed)) {
    const isSubject = parts.subjects.length === 0;
    // « A et B achètent leur carburant ensemble ».
    if (
      parts.subjects.length > 1 &&
      marked.line.first(/ (?:ensemble|memes?|together|same)(?= )/g, span) !== undefined
    ) {
      const fact: LinkFact = {
        kind: 'link',
        nature: 'unspecified',
        status: statusOf(marked, span, match),
        from: [],
        to: [],
        members: all,
      };
      return { facts: [fact], doubts, said: { ...said, link: fact } };
    }
    if (all.length > 1 && direction === 'together' && match !== null)
      return { facts: [], doubts: [{ is: 'gives', nature, status, among: all }], said };
    if (all.length > 0 && match !== null && DIRECTED_NATURES.has(nature) && doubts.length === 0)
      return { facts: [], doubts: [{ is: 'whom', verb: match.sense.sense, who: all, isSubject }], said };
    return {
      facts: [],
      doubts:
        doubts.length > 0 && all.length > 1
          ? doubts
          : doubts.filter(({ is }) => is === 'person' || is === 'pronoun'),
      said,
    };
  }
  doubts.push(...misplaced(parts, nature, match));
  if (match?.tense === 'past' && status === 'active')
    doubts.push({ is: 'words', words: marked.line.raw(match, marked.text) });
  if (match !== null && verb?.as.link === undefined && (verb?.as.need ?? verb?.as.offer) !== undefined)
    doubts.push({ is: 'words', words: match.infinitive });
  if (secondVerb(marked, span, verb)) doubts.push({ is: 'words', words: marked.line.raw(span, marked.text) });
  const words = unplacedWords(marked, span, [...names, ...parts.unnamed], match);
  if (words !== '') doubts.push({ is: 'words', words });
  const [from, to] =
    direction === 'object' ? [parts.objects, parts.subjects] : [parts.subjects, parts.objects];
  const given = levelIn(marked, span) ?? level;
  const fact: LinkFact = {
    ...{ kind: 'link', nature, status },
    ...(given !== undefined && status === 'active' && { level: given }),
    ...(directed && saysWhoGives(nature) ? { from, to, members: [] } : { from: [], to: [], members: all }),
  };
  return { facts: [fact], doubts, said: { ...said, link: fact } };
}

const saysWhoGives = (nature: Nature): boolean =>
  DIRECTED_NATURES.has(nature) || nature === 'shares_knowledge' || nature === 'shares_means';

/** Of a verb that is known for something else, the name alone is kept: the link is to be specified. */
const unknownVerb = (verb: VerbMark | null): VerbMatch | null => {
  const match = verb === null ? undefined : Object.values(verb.as)[0];
  return match === undefined
    ? null
    : { ...match, sense: { sense: match.infinitive, does: 'unspecified', who: 'together', says: [] } };
};

/** What is given says what giving is: money, lessons, means; else it is to be specified. */
function natureOfThing({ line, words }: MarkedLine, match: VerbMatch | null): Nature | undefined {
  if (
    match === null ||
    match.gap.length === 0 ||
    !/^(donner|offrir|give|donate|let|make|faire)$/.test(match.infinitive)
  )
    return undefined;
  const keys = match.gap.map((at) => line.key(at));
  const isAmong = (resource: string): boolean =>
    keys.some((key) => words.resources[resource]?.has(key) === true);
  if (isAmong('funding') || keys.some((key) => /^(euros?|pounds?|k|cheque|don)$/.test(key))) return 'funds';
  if (
    keys.some((key) =>
      /^(cours|formations?|lecons?|conferences?|lessons?|classes|talks?|training)$/.test(key),
    )
  )
    return 'shares_knowledge';
  if (keys.some((key) => /^(conseils?|coup|main|advice|hand|help)$/.test(key))) return 'supports';
  const isMeans =
    ['premises', 'land', 'equipment'].some(isAmong) ||
    keys.some((key) =>
      /^(legumes|invendus|meubles|surplus|vetements|livres|colis|repas|denrees|nourriture|food|veg|clothes|books|furniture|produce|leftovers)$/.test(
        key,
      ),
    );
  return isMeans || match.sense.does !== 'shares_means' ? undefined : 'unspecified';
}

function natureOf(
  marked: MarkedLine,
  span: Span,
  match: VerbMatch | null,
): {
  readonly nature: Nature;
  readonly level?: number | undefined;
  readonly direction: 'subject' | 'object' | 'together';
} {
  const does = match?.sense.does;
  if (match !== null && does !== undefined && does !== 'carry' && does !== 'need' && does !== 'offer')
    return { nature: does, level: match.sense.level, direction: match.sense.who };
  const noun = marked.words.natures.find(
    ([nature, pattern]) => !DIRECTED_NATURES.has(nature) && marked.line.first(pattern, span) !== undefined,
  );
  return { nature: noun?.[0] ?? 'unspecified', direction: 'together' };
}

const levelIn = ({ levels }: MarkedLine, { from, to }: Span): number | undefined =>
  levels.find((mark) => mark.from >= from && mark.from < to)?.level;

/** Where the link stands: what the words say of it, else the tense of the verb. */
function statusOf({ statuses }: MarkedLine, { from, to }: Span, match: VerbMatch | null): CooperationStatus {
  const said = statuses.filter((mark) => mark.from >= from && mark.from < to);
  const found =
    said.find(({ status }) => status === 'proposed' || status === 'dormant') ??
    said.find(({ status }) => status === 'wished') ??
    said[0];
  if (found !== undefined) return found.status;
  if (match?.tense === 'future') return 'intention';
  if (match?.tense === 'conditional') return 'wished';
  return 'active';
}

/** Whether, beside names, a clause says that something is done: a level, a state, or any word that may be a verb. */
function saysSomething(
  marked: MarkedLine,
  { from, to }: Span,
  names: readonly NameMark[],
  count: number,
): boolean {
  if (count < 2) return false;
  const { levels, statuses, isTaken, line, words } = marked;
  const within = (mark: Span): boolean => mark.from >= from && mark.from < to;
  if (levels.some(within) || statuses.some(within)) return true;
  const first = names[0]?.to ?? from;
  for (let at = first; at < to; at++) {
    const key = line.key(at);
    if (isTaken(at) || words.determiners.has(key) || words.prepositions.has(key) || words.and.has(key))
      continue;
    if (words.adverbs.has(key) && key !== 'ensemble' && key !== 'together') continue;
    return true;
  }
  return false;
}

/** A state says no link: « la MJC est à côté du collège »; « ont la même chambre froide » does. */
function isState({ line, words, levels, statuses, names }: MarkedLine, span: Span): boolean {
  const within = (mark: Span): boolean => mark.from >= span.from && mark.from < span.to;
  if (levels.some(within) || statuses.some(within)) return false;
  if (
    line.first(
      / (?:memes?|communs?|communes?|ensemble|same|common|together|partenaires?|partners?|jumeles?|jumelees?)(?= )/g,
      span,
    ) !== undefined
  )
    return false;
  for (let at = span.from; at < span.to; at++) {
    const key = line.key(at);
    const isHave =
      key === 'a' ? line.tokens[at]?.raw !== 'à' && names.some(({ to }) => to === at) : words.have.has(key);
    if (!isHave && !words.be.has(key)) continue;
    // « est liée au collège », « a signé avec ».
    const next = line.tokens[at + 1]?.raw ?? '';
    return !/(?:é|ée|és|ées|ed|ues?|us|is|ie?s?)$/.test(next);
  }
  return false;
}

/** Another verb that no clause was found for: « … et la mairie en a un ». */
function secondVerb({ line, words, names }: MarkedLine, { from, to }: Span, verb: VerbMark | null): boolean {
  if (verb === null) return false;
  for (let at = Math.max(from, verb.at + 1); at < to; at++) {
    const key = line.key(at);
    const before = line.key(at - 1);
    const isName = names.some((name) => name.to === at);
    if (
      key === 'a'
        ? /^(en|y|l)$/.test(before)
        : (words.have.has(key) || words.be.has(key)) && (isName || /^(en|y|l|qui|who)$/.test(before))
    )
      return true;
  }
  return false;
}

/** A party by a preposition that the verb does not say: who that is has to be asked. */
function misplaced({ placed, isPassive }: Parts, nature: Nature, match: VerbMatch | null): readonly Doubt[] {
  if (!DIRECTED_NATURES.has(nature) || isPassive || match === null) return [];
  const direct = placed.filter(
    ({ by }) =>
      by === '' || by === 'et' || by === 'de' || by === 'du' || by === 'des' || by === 'd' || by === 'of',
  );
  const others = placed.filter((one) => !direct.includes(one));
  if (others.length === 0) return [];
  const tolerated =
    direct.length === 0 && others.every(({ by }) => !/^(avec|with|par|by|sans|contre)$/.test(by));
  return tolerated || match.preposition !== undefined
    ? []
    : [{ is: 'words', words: others.map(({ by }) => by).join(' ') }];
}
