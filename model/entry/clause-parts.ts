import { antecedentOf, receiverOf, receivesAgain } from './antecedents.ts';
import { type Doubt, type Said, sameWho, withoutTwins } from './facts.ts';
import type { VerbMatch } from './lexicon.ts';
import type { Span } from './line.ts';
import type { MarkedLine, NameMark, VerbMark, Who } from './mark-line.ts';
import { namesOfPhrase } from './new-names.ts';
import { isAgentless, isCausative, isPassiveVoice, rolesOfPassive } from './passive.ts';
import { isTheLatter, objectPronoun, pronounBefore } from './pronouns.ts';
import { followsObject, relativeBetween, resumes, startsJoined } from './relative-clauses.ts';

/** The parties of a clause, as they stand around its verb. */
export interface Parts {
  /** Names that were made of words of the clause. */
  readonly unnamed: readonly Span[];
  readonly subjects: readonly Who[];
  readonly objects: readonly Who[];
  /** Objects with the preposition before them. */
  readonly placed: ReadonlyArray<{ readonly who: Who; readonly by: string }>;
  readonly doubts: readonly Doubt[];
  readonly isPassive: boolean;
}

/**
 * Returns the names before and after the verb, swapped for a passive, a relative clause, or « c'est … qui ».
 */
export function partsOf(
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
  const isPassive =
    link !== undefined && (isPassiveVoice(marked, link, names) || isCausative(marked, span, link));
  const left = names.filter(({ to }) => to <= at);
  const right = names.filter(({ from }) => from >= at);
  let subjects: Who[] = left.map(({ who }) => who);
  let objects: Who[] = right.map(({ who }) => who);
  let placed = placedOf(marked, right, link);
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
  // « la recyclerie que finance le département »: who does it stands after the verb.
  const [agent, ...receivers] = right;
  if (
    verb !== null &&
    left.length === 0 &&
    receivers.length > 0 &&
    /^(que|qu)$/.test(line.key(verb.from - 1)) &&
    link?.sense.who !== 'together'
  ) {
    subjects = agent === undefined ? [] : [agent.who];
    objects = receivers.map(({ who }) => who);
    placed = objects.map((who) => ({ who, by: '' }));
  }
  const isInverted =
    verb !== null && left.length === 1 && right.length > 0 && /^(que|qu)$/.test(line.key(verb.from - 1));
  if (isInverted) {
    subjects = right.map(({ who }) => who);
    objects = left.map(({ who }) => who);
    placed = objects.map((who) => ({ who, by: '' }));
  }
  // « ceux qui aident la recyclerie c'est le dept ».
  const cleft = line.all(words.cleft, span).find(({ from }) => from > at);
  // « l'asso que la fondation finance, c'est la recyclerie ».
  const isRelated =
    (left.length > 0 && words.relatives.has(line.key((left[0]?.from ?? 0) - 1))) ||
    words.relatives.has(line.key((left[0]?.from ?? 0) - 2));
  const told = cleft === undefined ? [] : right.filter(({ from }) => from >= cleft.to - 1);
  if (cleft !== undefined && isRelated && told.length > 0 && told.length === right.length) {
    objects = told.map(({ who }) => who);
    placed = objects.map((who) => ({ who, by: '' }));
  }
  if (cleft !== undefined && left.length === 0) {
    const after = right.filter(({ from }) => from >= cleft.to - 1);
    if (after.length > 0) {
      subjects = after.map(({ who }) => who);
      objects = right.filter(({ from }) => from < cleft.from).map(({ who }) => who);
      placed = objects.map((who) => ({ who, by: '' }));
    }
  }
  // « la MJC, c'est la mairie qui paie »: the topic gets it.
  const isPointed =
    /^(?:c|it|that)$/.test(line.key(span.from)) &&
    [1, words.objects.has(line.key(at - 1)) ? 2 : 1].some((back) =>
      /^(?:qui|who|that)$/.test(line.key(at - back)),
    );
  if (isPointed && topic.length > 0 && subjects.length > 0 && objects.length === 0) {
    objects = [...topic];
    placed = objects.map((who) => ({ who, by: '' }));
  }
  const unnamed = namesOfPhrase(marked, span, verb, names);
  if (subjects.length + unnamed.subjects.length > 0) subjects = [...subjects, ...unnamed.subjects];
  objects = [...objects, ...unnamed.objects];
  placed = [...placed, ...unnamed.objects.map((who) => ({ who, by: '' }))];
  doubts.push(...unnamed.doubts);
  const pronoun = pronounBefore(marked, span, verb, left);
  if (subjects.length === 0) {
    if (topic.length > 0) subjects = [...topic];
    else if (
      pronoun?.isPlural === true &&
      before.objects.length === 0 &&
      before.link !== undefined &&
      before.link.members.length > 0
    )
      subjects = [...before.link.members];
    else if (
      /^(qui|who|which|laquelle|lequel|lesquels|lesquelles)$/.test(line.key(span.from)) ||
      isTheLatter(marked, span)
    )
      subjects = before.objects.length > 0 ? before.objects.slice(-1) : [...before.subjects];
    else if (pronoun !== null) {
      const { who, doubt } = antecedentOf(
        pronoun.word,
        before,
        marked.chosen,
        line.first(/ (?:ensemble|mutuellement|tous les deux|together|both)(?= )/g, span) !== undefined ||
          // « elles partagent un camion »: the two of them.
          (/^(?:ils|elles)$/.test(pronoun.word) && link?.sense.who === 'together' && objects.length === 0),
      );
      subjects = [...who];
      // Who needs or offers something is asked where it may be either; what is done is rather done by who did before.
      if (doubt !== undefined && verb?.as.link === undefined && /^(il|elle|it)$/.test(pronoun.word))
        doubts.push(doubt);
    } else if (resumes(marked, span, verb) && followsObject(marked, span) && before.objects.length > 0)
      subjects = [...before.objects];
    else if (startsJoined(marked, span) || resumes(marked, span, verb)) subjects = [...before.subjects];
  }
  const stressed = line.first(/ (?:avec|pour|chez|with|for) (eux|elles|lui|elle|them)(?= )/g, span)
    ?.captured[0];
  if (stressed !== undefined && objects.length === 0) {
    const others = withoutTwins([...before.subjects, ...before.objects]).filter(
      (who) => !subjects.some((one) => sameWho(one, who)),
    );
    const isPlural = /^(eux|elles|them)$/.test(stressed);
    const { who } = antecedentOf(
      isPlural ? 'ils' : stressed === 'elle' ? 'elle' : 'il',
      before,
      marked.chosen,
      isPlural,
    );
    objects = isPlural ? others : who.filter((one) => !subjects.some((subject) => sameWho(one, subject)));
    placed = objects.map((one) => ({ who: one, by: 'avec' }));
  }
  const stands = objectPronoun(marked, verb, left);
  if (stands !== null && objects.length === 0) {
    const among = withoutTwins([...before.subjects, ...before.objects]).filter(
      (who) => !subjects.some((one) => sameWho(one, who)),
    );
    const members = before.link?.members ?? [];
    const isSame =
      before.link !== undefined &&
      link?.sense.does === before.link.nature &&
      line.first(words.also, span) !== undefined;
    const meant =
      isSame && before.objects.length === 1
        ? (before.objects[0] ?? null)
        : stands === 'les' && members.length > 0
          ? null
          : receiverOf(stands, among);
    const gotBefore = receivesAgain(before, link, subjects);
    if (wish !== null) objects = left.filter(({ to }) => to <= wish).map(({ who }) => who);
    else if (/^(leur|lui)$/.test(stands)) {
      const others = before.subjects.filter((who) => !subjects.some((one) => sameWho(one, who)));
      objects =
        gotBefore !== null
          ? [...gotBefore]
          : others.length > 0
            ? others
            : before.objects.length > 0
              ? [...before.objects]
              : [...members];
      if (
        stands === 'lui' &&
        gotBefore === null &&
        others.length > 0 &&
        before.objects.length === 1 &&
        line.first(words.also, span) === undefined
      )
        doubts.push({ is: 'pronoun', word: stands, among: [...before.objects, ...others] });
    } else if (meant !== null) objects = [meant];
    else if (members.length === 0 && among.length > 1 && gotBefore !== null) objects = [...gotBefore];
    else if (members.length > 0) objects = [...members];
    else if (before.objects.length === 0 || among.length < 2) {
      objects = among;
      // « le PNR anime la navette, la CC la finance »: not the PNR.
      const wanted = stands === 'la' ? 'feminine' : stands === 'le' ? 'masculine' : undefined;
      if (
        wanted !== undefined &&
        among.some((who) => who.is === 'known' && who.form !== undefined && who.form !== wanted)
      )
        doubts.push({ is: 'pronoun', word: stands, among });
    } else doubts.push({ is: 'pronoun', word: stands, among: [...before.objects, ...before.subjects] });
    placed = objects.map((who) => ({ who, by: '' }));
  }
  if (link !== undefined && !isPassive && objects.length > 0 && isAgentless(marked, link))
    doubts.push({ is: 'words', words: line.raw(link, marked.text) });
  if (isPassive) {
    const isCaused = link !== undefined && isCausative(marked, span, link);
    const { agents, patients } = rolesOfPassive(marked, { left, subjects, placed, objects }, isCaused);
    return {
      unnamed: unnamed.spans,
      subjects: withoutTwins(agents),
      objects: withoutTwins(patients),
      placed: patients.map((who) => ({ who, by: '' })),
      doubts,
      isPassive,
    };
  }
  return {
    unnamed: unnamed.spans,
    subjects: withoutTwins(subjects),
    // Nobody cooperates with themselves.
    objects: withoutTwins(objects).filter((one) => !subjects.some((who) => sameWho(who, one))),
    placed,
    doubts,
    isPassive,
  };
}

/** « A et B bossent ensemble » has its verb somewhere after the first names. */
function verblessPlace(
  { line, isTaken, words, statuses }: MarkedLine,
  { from, to }: Span,
  names: readonly NameMark[],
): number {
  const [first] = names;
  for (let at = first?.to ?? from; at < to; at++) {
    if (statuses.some((mark) => mark.from === at)) return at;
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

/** Gives each name the preposition before it, or before the list that it stands in: « avec l’école, le centre et l’office ». */
function placedOf(
  marked: MarkedLine,
  right: readonly NameMark[],
  link: VerbMatch | undefined,
): { readonly who: Who; readonly by: string }[] {
  const { line, words } = marked;
  const placed: { who: Who; by: string }[] = [];
  for (const [i, name] of right.entries()) {
    const [before, last] = [right[i - 1], placed.at(-1)];
    const own = prepositionOf(marked, name, link);
    const between = before === undefined ? [] : line.tokens.slice(before.to, name.from);
    const isListed = between.every(({ key }) => words.determiners.has(key) || words.and.has(key));
    const isWith = last !== undefined && words.with.has(last.by) && isListed;
    placed.push({ who: name.who, by: own === '' && isWith ? last.by : own });
  }
  return placed;
}

function prepositionOf({ line, words }: MarkedLine, { from }: NameMark, link: VerbMatch | undefined): string {
  const between = line
    .all(words.through)
    .some(({ to }) => to === from || (to === from - 1 && words.definite.has(line.key(to))));
  if (between && !(link !== undefined && from - 1 < link.to)) return 'via';
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

/** Returns the end of a wish: « aimerait que … ». */
function wishOf({ line, statuses }: MarkedLine, left: readonly NameMark[]): number | null {
  const [first, last] = [left[0], left.at(-1)];
  if (first === undefined || last === undefined || left.length < 2) return null;
  for (let at = first.to; at < last.from; at++) {
    const isWish = (end: number): boolean => statuses.some(({ from, to }) => at >= from && at <= to - end);
    if (/^(que|qu|that)$/.test(line.key(at)) && isWish(0)) return at;
    // « aimerait voir la CC aider la MJC », « verrait bien … »
    if (/^(?:voir|see)$/.test(line.key(at)) && isWish(0)) return at;
    if (line.key(at) === 'bien' && /^verrai/.test(line.key(at - 1)) && isWish(1)) return at;
  }
  return null;
}
