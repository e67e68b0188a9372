import type { Nature } from '../contract/vocabulary.ts';
import { linkOf } from './clause-link.ts';
import { partsOf } from './clause-parts.ts';
import {
  type ClauseReading,
  type Doubt,
  EMPTY,
  type LinkFact,
  linkAmong,
  partiesOf,
  type Said,
  sameWho,
  withoutTwins,
} from './facts.ts';
import type { Hit, Span } from './line.ts';
import type { MarkedLine, NameMark, VerbMark, Who } from './mark-line.ts';
import { yearIn } from './when-said.ts';

/** Returns the context that names of a clause leave: the first acts, the others are acted on. */
export const saidOf = (names: readonly NameMark[], before: Said): Said =>
  names.length === 0
    ? before
    : {
        subjects: [names[0]?.who].filter((who) => who !== undefined),
        objects: names.slice(1).map(({ who }) => who),
      };

/**
 * Finds the words of an end. Only an actor that is gone ends its links: « la MJC est partie », « elle est partie », but
 * « c'est parti ».
 */
export const endIn = ({ line, words, names }: MarkedLine, span?: Span): Hit | undefined =>
  line
    .all(words.ends, span)
    .find(
      ({ from }) =>
        !/^parti(?:e|s|es)?$/.test(line.key(from + 1)) ||
        /^(?:ils?|elles?|qui)$/.test(line.key(from - 1)) ||
        names.some(({ to }) => to <= from && from - to < 3),
    );

/** Reads an end: « A ne livre plus B », « c'est fini entre A et B ». */
export function endOf(
  marked: MarkedLine,
  span: Span,
  verb: VerbMark | null,
  names: readonly NameMark[],
  before: Said,
  topic: readonly Who[],
): ClauseReading | null {
  const { line, words } = marked;
  const found = endIn(marked, span);
  const until = yearIn(marked, span);
  if (found === undefined || (until !== undefined && until > marked.day.slice(0, 4)))
    return pauseOf(marked, span, verb, names, before);
  const parties = withoutTwins(names.length === 0 ? topic : names.map(({ who }) => who));
  const doubts: Doubt[] = [];
  const pronoun = [span.from, span.from + 1].some((at) => words.subjects.has(line.key(at)));
  const last = before.link === undefined ? [] : partiesOf(before.link);
  const [only] = parties;
  const isOfLast = parties.length === 1 && only !== undefined && last.some((who) => sameWho(who, only));
  const all = isOfLast
    ? withoutTwins(last)
    : parties.length === 1 && pronoun
      ? withoutTwins([...before.subjects, ...parties])
      : parties;
  // « la CAF a fermé son accueil »: its own.
  const isOwn = all.length === 1 && !isOfLast && /^(?:sa|son|ses|leurs?)$/.test(line.key(found.to - 1));
  if (isOwn) return { ...EMPTY, isNothing: true, said: saidOf(names, before) };
  if (all.length === 1) doubts.push({ is: 'whom', verb: '', who: all, isSubject: false });
  // « a quitté le collectif formé avec les restos »: who left whom?
  if (names.length > 2 && all.length > 2) doubts.push({ is: 'words', words: line.raw(span, marked.text) });
  if (all.length === 0) return null;
  // « ne font plus rien ensemble », « ne sont plus au club » are plain.
  const isPlain =
    line.first(/ plus (?:rien|aucune?)(?= )/g, span) !== undefined ||
    [words.be, words.have].some((some) => some.has(line.key(found.from + 1)));
  if (verb?.as.link === undefined && !isPlain && /^(ne|n|doesn|don|no)$/.test(line.key(found.from)))
    doubts.push({ is: 'end' });
  // « used to fund », « stopped funding »: what they did follows; « left its building » says no act.
  const act =
    marked.verbs.find(({ at }) => at >= found.to && at < span.to && found.from === verb?.at) ?? verb;
  const isAct = act?.as.link !== undefined && (act.as.link.tense !== 'gerund' || act.at === found.to);
  const was = isAct ? linkThatWas(marked, span, act, names, before, all) : undefined;
  return {
    facts: [
      { kind: 'end', parties: all, ...(until !== undefined && { until }), ...(was !== undefined && { was }) },
    ],
    doubts,
    said: { ...saidOf(names, before), stopped: was ?? linkAmong(all) },
  };
}

/** Returns the link that ended, if a verb of cooperation says it of all parties: « A ne finance plus B ». */
function linkThatWas(
  marked: MarkedLine,
  span: Span,
  verb: VerbMark,
  names: readonly NameMark[],
  before: Said,
  parties: readonly Who[],
): LinkFact | undefined {
  const found = partsOf(marked, span, names, verb, before, []);
  const { facts, doubts } = linkOf(marked, span, verb, found, names);
  const [link, ...more] = facts;
  if (link?.kind !== 'link' || more.length > 0 || doubts.some(({ is }) => is !== 'words')) return undefined;
  const ofLink = partiesOf(link);
  const isWhole =
    ofLink.length === parties.length && ofLink.every((who) => parties.some((one) => sameWho(one, who)));
  return isWhole ? link : undefined;
}

/** Nouns of a link whose sides « par » or « de » name: « le financement de la MJC par la mairie ». */
const GIVEN: ReadonlyArray<readonly [RegExp, Nature]> = [
  [/^(?:financements?|subventions?|aides? financieres?|funding|grants?)$/, 'funds'],
  [/^(?:accompagnements?|soutiens?|support|mentoring)$/, 'supports'],
  [/^(?:prets?|hebergements?|accueil|mise|hosting|loan|lending)$/, 'shares_means'],
  [/^(?:formations?|training)$/, 'shares_knowledge'],
];

/** Returns the link that a noun before two names tells, if one of them gives by « par ». */
function linkOfNoun(
  { line, words }: MarkedLine,
  { from }: Span,
  names: readonly NameMark[],
): LinkFact | undefined {
  const [one, other, ...more] = names;
  if (one === undefined || other === undefined || more.length > 0) return undefined;
  const nature = GIVEN.find(([noun]) =>
    line.tokens.slice(from, one.from).some(({ key }) => noun.test(key)),
  )?.[1];
  const isBy = (name: NameMark): boolean =>
    words.by.has(line.key(name.from - (words.definite.has(line.key(name.from - 1)) ? 2 : 1)));
  const giver = [one, other].find(isBy);
  if (nature === undefined || giver === undefined) return undefined;
  const to = giver === one ? other : one;
  return { kind: 'link', nature, status: 'active', from: [giver.who], to: [to.who], members: [] };
}

function pauseOf(
  marked: MarkedLine,
  span: Span,
  verb: VerbMark | null,
  names: readonly NameMark[],
  before: Said,
): ClauseReading | null {
  const paused = marked.statuses.some(
    ({ status, from }) => status === 'dormant' && from >= span.from && from < span.to,
  );
  if (!paused || names.length < 2) return null;
  const parties = withoutTwins(names.map(({ who }) => who));
  const was =
    linkOfNoun(marked, span, names) ??
    (verb?.as.link === undefined ? undefined : linkThatWas(marked, span, verb, names, before, parties));
  return {
    facts: [{ kind: 'pause', parties, was }],
    doubts: [],
    said: { ...saidOf(names, EMPTY.said), stopped: was ?? linkAmong(parties) },
  };
}
