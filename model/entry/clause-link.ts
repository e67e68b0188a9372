import type { CooperationStatus, Nature } from '../contract/vocabulary.ts';
import { DIRECTED_NATURES } from '../contract/vocabulary.ts';
import type { Parts } from './clause-parts.ts';
import { isOpen, isState, saysSomething, secondVerb } from './clause-state.ts';
import {
  type ClauseReading,
  EMPTY,
  type Fact,
  type LinkFact,
  type Said,
  sameWho,
  withoutTwins,
} from './facts.ts';
import type { VerbMatch } from './lexicon.ts';
import type { Span } from './line.ts';
import { isBrokenList, isElsewhere, isGapped, isOnlyMeant, misplaced } from './link-doubts.ts';
import type { MarkedLine, NameMark, VerbMark, Who } from './mark-line.ts';
import { unplacedWords } from './unplaced-words.ts';

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
  if (isBare)
    return { facts: all.map((who): Fact => ({ kind: 'actor', who })), doubts: parts.doubts, said: mentions };
  const status = statusOf(marked, span, match);
  if (isJointly(parts, nature, match)) {
    const fact: LinkFact = { kind: 'link', nature: 'unspecified', status, from: [], to: [], members: all };
    return { facts: [fact], doubts: parts.doubts, said: { ...mentions, link: fact } };
  }
  if (match === null && nature === 'unspecified' && isState(marked, span))
    return { ...EMPTY, isNothing: true, said: mentions };
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
      return { facts: [fact], doubts, said: { ...mentions, link: fact } };
    }
    // « la recyclerie et le CPIE animent des ateliers ».
    if (
      parts.subjects.length > 1 &&
      parts.objects.length === 0 &&
      nature === 'supports' &&
      match !== null &&
      match.to < span.to
    ) {
      const fact: LinkFact = { kind: 'link', nature: 'co_produces', status, from: [], to: [], members: all };
      return { facts: [fact], doubts, said: { ...mentions, link: fact } };
    }
    if (all.length > 1 && direction === 'together' && match !== null)
      return { facts: [], doubts: [{ is: 'gives', nature, status, among: all }], said: mentions };
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
  doubts.push(...misplaced(parts, nature, match));
  if (isBrokenList(marked, span, names, verb))
    doubts.push({ is: 'words', words: marked.line.raw(span, marked.text) });
  if (match?.tense === 'past' && status === 'active')
    doubts.push({ is: 'words', words: marked.line.raw(match, marked.text) });
  if (match !== null && verb?.as.link === undefined && (verb?.as.need ?? verb?.as.offer) !== undefined)
    doubts.push({ is: 'words', words: match.infinitive });
  if (secondVerb(marked, span, verb)) doubts.push({ is: 'words', words: marked.line.raw(span, marked.text) });
  if (isGapped(marked, names, match)) doubts.push({ is: 'words', words: marked.line.raw(span, marked.text) });
  if (
    isOnlyMeant(marked, match, status) ||
    isElsewhere(marked, span, match, parts) ||
    (match === null && nature === 'unspecified' && isOpen(marked, span, status))
  )
    doubts.push({ is: 'words', words: marked.line.raw(span, marked.text) });
  const words = unplacedWords(marked, span, [...names, ...parts.unnamed], match);
  if (words !== '') doubts.push({ is: 'words', words });
  const [from, to] =
    direction === 'object' ? [parts.objects, parts.subjects] : [parts.subjects, parts.objects];
  const told = levelIn(marked, span) ?? level;
  const fact: LinkFact = {
    ...{ kind: 'link', nature, status },
    ...(told !== undefined && status === 'active' && { level: told }),
    ...(directed && saysWhoGives(nature) ? { from, to, members: [] } : { from: [], to: [], members: all }),
  };
  return { facts: [fact], doubts, said: { ...mentions, link: fact } };
}

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

/** Tests for something that both do to somebody else: « l'agglo instruit les dossiers avec l'ADEME ». */
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

const MONEY = /^(euros?|pounds?|k|millions?)$/;

/** Derives the nature of giving from the object: money, lessons, means; else undefined. */
function natureOfThing(marked: MarkedLine, match: VerbMatch | null): Nature | undefined {
  const { line, words } = marked;
  if (
    match !== null &&
    /^(lend|preter|avancer)$/.test(match.infinitive) &&
    match.gap.some((at) => words.resources.funding?.has(line.key(at)) === true || MONEY.test(line.key(at)))
  )
    return 'funds';
  if (match !== null && /^(echanger|exchange|swap)$/.test(match.infinitive))
    return natureOfExchange(marked, match);
  if (
    match === null ||
    match.gap.length === 0 ||
    !/^(donner|offrir|filer|refiler|laisser|passer|give|donate|let|make|faire)$/.test(match.infinitive)
  )
    return undefined;
  const keys = match.gap.map((at) => line.key(at));
  const isAmong = (resource: string): boolean =>
    keys.some((key) => words.resources[resource]?.has(key) === true);
  if (isAmong('funding') || keys.some((key) => MONEY.test(key) || /^(cheque|don)$/.test(key))) return 'funds';
  if (
    keys.some((key) =>
      /^(cours|formations?|lecons?|conferences?|lessons?|classes|talks?|training)$/.test(key),
    )
  )
    return 'shares_knowledge';
  if (keys.some((key) => /^(conseils?|coup|main|advice|hand|help)$/.test(key))) return 'supports';
  const isMeans =
    ['premises', 'land', 'equipment'].some(isAmong) ||
    keys.some((key) => words.things.has(key)) ||
    keys.some((key) =>
      /^(legumes|invendus|meubles|surplus|vetements|livres|colis|repas|denrees|nourriture|food|veg|clothes|books|furniture|produce|leftovers)$/.test(
        key,
      ),
    );
  return isMeans || match.sense.does !== 'shares_means' ? undefined : 'unspecified';
}

/** Returns `shares_means` for an exchange of means: « échangent des terrains ». */
function natureOfExchange({ line, words }: MarkedLine, { to }: VerbMatch): Nature | undefined {
  const at = words.determiners.has(line.key(to)) ? to + 1 : to;
  const isMeans = ['premises', 'land', 'equipment'].some(
    (one) => words.resources[one]?.has(line.key(at)) === true,
  );
  return isMeans ? 'shares_means' : undefined;
}

function natureOf(
  marked: MarkedLine,
  span: Span,
  match: VerbMatch | null,
  { placed, subjects }: Parts,
  isKnown: boolean,
): {
  readonly nature: Nature;
  readonly level?: number | undefined;
  readonly direction: 'subject' | 'object' | 'together';
} {
  const does = match?.sense.does;
  // « le civam et le lycée écrivent un guide ensemble ».
  const isTogether =
    match !== null &&
    does === 'unspecified' &&
    match.sense.level === undefined &&
    subjects.length > 1 &&
    placed.length === 0 &&
    /^(un|une|des|a|an|some)$/.test(marked.line.key(match.to)) &&
    marked.line.first(/ (?:ensemble|together)(?= )/g, span) !== undefined;
  if (isTogether) return { nature: 'co_produces', direction: 'together' };
  // « cuisine les légumes du GAEC »: with what is theirs, not with them.
  if (does === 'co_produces' && subjects.length === 1 && placed.length > 0 && placed.every(isTheirs))
    return { nature: 'unspecified', direction: 'together' };
  // « embauche les apprentis de l'Afpa », « prend ses stagiaires à la chambre »: the work is not bought from it.
  if (does === 'commissions' && takesPeople(marked, match, placed))
    return { nature: 'unspecified', direction: 'together' };
  if (
    match !== null &&
    isKnown &&
    does !== undefined &&
    does !== 'carry' &&
    does !== 'need' &&
    does !== 'offer'
  )
    return { nature: does, level: match.sense.level, direction: match.sense.who };
  // « le centre et l'école font un jardin ».
  if (
    match !== null &&
    !isKnown &&
    /^(faire|do)$/.test(match.infinitive) &&
    subjects.length > 1 &&
    placed.length === 0 &&
    /^(un|une|des|leurs?|a|an|some|their)$/.test(marked.line.key(match.at + 1))
  )
    return { nature: 'co_produces', direction: 'together' };
  // « la banque étudie un prêt à la SCIC »: money.
  const isLoan = placed.length > 0 && marked.line.first(LOAN, span) !== undefined && subjects.every(isLender);
  if (isLoan && subjects.length > 0) return { nature: 'funds', direction: 'subject' };
  // « promet une subvention à la régie », « touche une aide du département ».
  const given =
    subjects.length === 0
      ? undefined
      : marked.words.natures.find(
          ([nature, pattern]) =>
            (nature === 'funds' || nature === 'supports') && marked.line.first(pattern, span) !== undefined,
        );
  if (
    given !== undefined &&
    placed.length > 0 &&
    placed.every(({ by }) => /^(a|au|aux|pour|to|for)$/.test(by))
  )
    return { nature: given[0], direction: 'subject' };
  // « promet un local à l'ALEC ».
  if (
    subjects.length > 0 &&
    placed.length > 0 &&
    placed.every(({ by }) => /^(a|au|aux|to)$/.test(by)) &&
    marked.statuses.some(
      ({ status, from }) => status === 'intention' && /^prom/.test(marked.line.key(from)),
    ) &&
    marked.resources.some(
      ({ id, from }) => from >= span.from && from < span.to && /^(premises|land|equipment)$/.test(id),
    )
  )
    return { nature: 'shares_means', direction: 'subject' };
  // « la région et l'ADEME au capital de la SCIC ».
  if (
    match === null &&
    subjects.length > 0 &&
    placed.length > 0 &&
    marked.line.first(marked.words.seats, span) !== undefined
  )
    return { nature: 'governs', direction: 'subject' };
  // « tient un stand au marché de la commune »: not made with it.
  const isJoint = placed.every(
    ({ by }) => !/^(a|au|aux|chez|dans|pour|vers|de|du|des|d|to|for|at|in|of)$/.test(by),
  );
  const noun = marked.words.natures.find(
    ([nature, pattern]) =>
      !DIRECTED_NATURES.has(nature) &&
      (nature !== 'co_produces' || isJoint) &&
      marked.line.first(pattern, span) !== undefined,
  );
  return { nature: noun?.[0] ?? 'unspecified', direction: 'together' };
}

const LOAN = / (?:prets?|emprunts?|credits?|avances?|loans?)(?= )/g;

/** Tests for a body that lends money rather than things. */
const isLender = (who: Who): boolean =>
  who.is === 'known' && (who.actor.kind === 'banque' || who.actor.family === 'funder');

const TRAINEES = /^(?:apprentie?s?|stagiaires?|etudiante?s?|diplomee?s?|apprentices?|trainees?|students?)$/;

/** Tests whether the object of a verb is people of another body: « embauche les apprentis de … ». */
function takesPeople({ line, words }: MarkedLine, match: VerbMatch | null, placed: Parts['placed']): boolean {
  if (match === null || placed.length === 0) return false;
  const isPeople = (at: number): boolean => words.people.has(line.key(at)) || TRAINEES.test(line.key(at));
  const next = words.determiners.has(line.key(match.to)) ? match.to + 1 : match.to;
  return match.gap.some(isPeople) || (placed.every(isTheirs) && isPeople(next));
}

const isTheirs = ({ by }: Parts['placed'][number]): boolean => /^(de|du|des|d|of)$/.test(by);

const levelIn = ({ levels }: MarkedLine, { from, to }: Span): number | undefined =>
  levels.find((mark) => mark.from >= from && mark.from < to)?.level;

/** Returns the status of a link: by its words, else by the verb's tense. */
function statusOf({ statuses }: MarkedLine, { from, to }: Span, match: VerbMatch | null): CooperationStatus {
  const marks = statuses.filter((mark) => mark.from >= from && mark.from < to);
  const found =
    marks.find(({ status }) => status === 'proposed' || status === 'dormant') ??
    marks.find(({ status }) => status === 'wished') ??
    marks[0];
  if (found !== undefined) return found.status;
  if (match?.tense === 'future') return 'intention';
  if (match?.tense === 'conditional') return 'wished';
  return 'active';
}
