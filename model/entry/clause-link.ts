import type { CooperationStatus, Nature } from '../contract/vocabulary.ts';
import { DIRECTED_NATURES } from '../contract/vocabulary.ts';
import type { Parts } from './clause-parts.ts';
import { isState, saysSomething, statusToCome } from './clause-state.ts';
import {
  type ClauseReading,
  type Doubt,
  EMPTY,
  type Fact,
  type LinkFact,
  type Said,
  sameWho,
  withoutTwins,
} from './facts.ts';
import type { VerbMatch } from './lexicon.ts';
import { overlaps, type Span } from './line.ts';
import { linkDoubts } from './link-doubts.ts';
import { natureOf } from './link-nature.ts';
import type { MarkedLine, NameMark, VerbMark, Who } from './mark-line.ts';
import { natureOfThing } from './nature-of-thing.ts';
import { unplacedWords } from './unplaced-words.ts';
import { plannedIn, sinceIn } from './when-said.ts';

/** Returns the link in a clause. */
export function linkOf(
  marked: MarkedLine,
  span: Span,
  verb: VerbMark | null,
  given: Parts,
  names: readonly NameMark[],
): ClauseReading {
  const parts = withCompanions(given, verb?.as.link);
  const all = withoutTwins([...parts.subjects, ...parts.objects]);
  const mentions: Said = parts.isPassive
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
  const { nature: stated, level, direction } = natureOf(marked, span, match, parts, known !== undefined);
  const nature = natureOfThing(marked, match) ?? stated;
  const isBare = match === null && !saysSomething(marked, span, names, all.length);
  // « Biocoop ok pour filer un frigo »: not only named.
  const isMore =
    all.length === 1 &&
    saysSomething(marked, span, names, 2) &&
    all.some((who) => who.is === 'known' && !who.actor.onMap);
  if (isBare && isMore) return { ...EMPTY, doubts: parts.doubts, said: mentions };
  if (isBare)
    return { facts: all.map((who): Fact => ({ kind: 'actor', who })), doubts: parts.doubts, said: mentions };
  const status = statusOf(marked, span, match);
  /** Reads a link among all, without a direction. */
  const linked = (jointNature: Nature, open: readonly Doubt[]): ClauseReading => {
    const fact: LinkFact = {
      ...{ kind: 'link', nature: jointNature, status, from: [], to: [], members: all },
      ...whenOf(marked, span, status),
    };
    return { facts: [fact], doubts: open, said: { ...mentions, link: fact } };
  };
  if (isJointly(parts, nature, match)) return linked('unspecified', parts.doubts);
  if (match === null && nature === 'unspecified' && isState(marked, span))
    return { ...EMPTY, isNothing: true, said: mentions };
  const directed = direction !== 'together' && parts.subjects.length > 0 && parts.objects.length > 0;
  const doubts = [...parts.doubts];
  if (all.length < 2 || (DIRECTED_NATURES.has(nature) && !directed)) {
    const isSubject = parts.subjects.length === 0;
    // « A et B achètent leur carburant ensemble ».
    if (
      parts.subjects.length > 1 &&
      marked.line.all(IN_COMMON, span).some((hit) => !names.some((name) => overlaps(name, hit)))
    ) {
      return linked('unspecified', doubts);
    }
    // « la recyclerie et le CPIE animent des ateliers ».
    if (
      parts.subjects.length > 1 &&
      parts.objects.length === 0 &&
      nature === 'supports' &&
      match !== null &&
      match.to < span.to
    ) {
      return linked('co_produces', doubts);
    }
    // « la ville et la régie nettoient le canal ».
    if (
      parts.subjects.length > 1 &&
      parts.objects.length === 0 &&
      match !== null &&
      match.to < span.to &&
      /^(?:nettoyer|entretenir|balayer|clean|maintain|mow)$/.test(match.infinitive)
    ) {
      return linked('unspecified', doubts);
    }
    if (all.length > 1 && direction === 'together' && match !== null)
      return {
        facts: [],
        doubts: [
          {
            is: 'gives',
            link: { kind: 'link', nature, status, ...whenOf(marked, span, status) },
            among: all,
          },
        ],
        said: mentions,
      };
    if (all.length > 0 && match !== null && DIRECTED_NATURES.has(nature) && doubts.length === 0)
      return {
        facts: [],
        doubts: [{ is: 'whom', verb: match.sense.sense, who: all, isSubject }],
        said: mentions,
      };
    return {
      facts: [],
      doubts:
        doubts.length > 0 && all.length > 1
          ? doubts
          : doubts.filter(({ is }) => is === 'person' || is === 'pronoun'),
      said: mentions,
    };
  }
  doubts.push(...linkDoubts(marked, span, { verb, match, nature, status, parts, names }));
  const words = unplacedWords(marked, span, [...names, ...parts.unnamed], match);
  if (words !== '') doubts.push({ is: 'words', words });
  const [from, to] =
    direction === 'object' ? [parts.objects, parts.subjects] : [parts.subjects, parts.objects];
  const told = levelIn(marked, span) ?? level;
  const fact: LinkFact = {
    ...{ kind: 'link', nature, status },
    ...(told !== undefined && status === 'active' && { level: told }),
    ...whenOf(marked, span, status),
    ...(status === 'active' && marked.line.first(marked.words.again, span) !== undefined && AGAIN),
    ...(directed && saysWhoGives(nature) ? { from, to, members: [] } : { from: [], to: [], members: all }),
  };
  return { facts: [fact], doubts, said: { ...mentions, link: fact } };
}

const AGAIN = { isAgain: true } as const;

/** Returns when a link began, or when it is planned for. */
function whenOf(marked: MarkedLine, span: Span, status: CooperationStatus): Partial<LinkFact> {
  const since = status === 'active' ? sinceIn(marked, span) : undefined;
  const planned = status === 'active' ? undefined : plannedIn(marked, span);
  return { ...(since !== undefined && { since }), ...(planned !== undefined && { planned }) };
}

/** Words of what several do or have as one: « achètent ensemble », « vendent une carte commune ». */
const IN_COMMON = / (?:ensemble|memes?|a deux|a trois|communs?|communes?|together|same|joint|jointly)(?= )/g;

/** Counts who acts with the subject among the subjects: « le département finance la mission avec la ville ». */
function withCompanions(parts: Parts, match: VerbMatch | undefined): Parts {
  const { placed, objects, subjects, isPassive } = parts;
  const companions = placed.filter(({ by }) => /^(avec|with)$/.test(by));
  const isOfSubject =
    match !== undefined &&
    !isPassive &&
    match.sense.who === 'subject' &&
    match.preposition === undefined &&
    match.sense.does === 'funds' &&
    subjects.length > 0 &&
    companions.length > 0 &&
    companions.length < objects.length;
  if (!isOfSubject) return parts;
  const isCompanion = (who: Who): boolean => companions.some((one) => sameWho(one.who, who));
  return {
    ...parts,
    subjects: [...subjects, ...objects.filter(isCompanion)],
    objects: objects.filter((who) => !isCompanion(who)),
    placed: placed.filter(({ who }) => !isCompanion(who)),
  };
}

/** Detects something that both do to somebody else: « l'agglo instruit les dossiers avec l'ADEME ». */
const isJointly = ({ placed, isPassive }: Parts, nature: Nature, match: VerbMatch | null): boolean =>
  match !== null &&
  !isPassive &&
  match.preposition === undefined &&
  DIRECTED_NATURES.has(nature) &&
  placed.length > 0 &&
  placed.every(({ by }) => /^(avec|with)$/.test(by));

const saysWhoGives = (nature: Nature): boolean =>
  DIRECTED_NATURES.has(nature) || nature === 'shares_knowledge' || nature === 'shares_means';

/** Returns only the verb's name if it is known for something else: the link's nature stays open. */
const unknownVerb = (verb: VerbMark | null): VerbMatch | null => {
  const match = verb === null ? undefined : Object.values(verb.as)[0];
  return match === undefined
    ? null
    : { ...match, sense: { sense: match.infinitive, does: 'unspecified', who: 'together', says: [] } };
};

const levelIn = ({ levels }: MarkedLine, { from, to }: Span): number | undefined =>
  levels.find((mark) => mark.from >= from && mark.from < to)?.level;

/** Returns the status of a link: by its words, else by the verb's tense. */
function statusOf(marked: MarkedLine, span: Span, match: VerbMatch | null): CooperationStatus {
  const { statuses } = marked;
  const { from, to } = span;
  const marks = statuses.filter((mark) => mark.from >= from && mark.from < to);
  const found =
    marks.find(({ status }) => status === 'proposed' || status === 'dormant') ??
    marks.find(({ status }) => status === 'wished') ??
    marks[0];
  if (found !== undefined) return found.status;
  // “wants the council on its board”
  if (/^(?:want|vouloir)$/.test(match?.infinitive ?? '')) return 'wished';
  if (match?.tense === 'future') return 'intention';
  if (match?.tense === 'conditional') return 'wished';
  const isConjugated = match !== null && !/^(infinitive|participle|gerund)$/.test(match.tense);
  return (isConjugated ? undefined : statusToCome(marked, span)) ?? 'active';
}
