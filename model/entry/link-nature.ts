import { DIRECTED_NATURES, type Nature } from '../contract/vocabulary.ts';
import type { Parts } from './clause-parts.ts';
import type { VerbMatch } from './lexicon.ts';
import type { Line, Span } from './line.ts';
import type { MarkedLine, Who } from './mark-line.ts';
import { namesSum } from './money.ts';
import { LEFTOVERS } from './nature-of-thing.ts';

/** Returns the nature of a link, its level and who gives, by its verb and the things named. */
export function natureOf(
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
  // « les yaourts du lycée viennent de la ferme »
  if ((match === null || does === 'unspecified') && comesFrom(marked, span, subjects, placed))
    return { nature: 'commissions', direction: 'subject' };
  // « distribue dans la salle de la MJC »: uses what is theirs.
  if ((does === undefined || does === 'unspecified') && usesPlace(marked, span, subjects, placed))
    return { nature: 'shares_means', direction: 'object' };
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
  // « fait repeindre ses halls par la régie »: has it done.
  if (
    match !== null &&
    hasDone(marked, match) &&
    placed.length > 0 &&
    placed.every(({ by }) => marked.words.by.has(by))
  )
    return givenBy(marked, match) ?? { nature: 'commissions', direction: 'subject' };
  // « le loyer des restos est réglé par le département »
  if (
    (match === null || does === 'unspecified') &&
    subjects.length > 0 &&
    placed.length > 0 &&
    placed.every(({ by }) => marked.words.by.has(by)) &&
    marked.line.first(BILLS, span) !== undefined
  )
    return { nature: 'funds', direction: 'object' };
  // « la banque prête à la SCIC »: money.
  const isLent = match !== null && /^(?:preter|lend)$/.test(match.infinitive) && match.gap.length === 0;
  if (
    isLent &&
    subjects.length > 0 &&
    subjects.every(isLender) &&
    placed.length > 0 &&
    isWithoutThing(marked, span)
  )
    return { nature: 'funds', direction: 'subject' };
  // « pays VCE for surveys »: for what it does.
  if (does === 'funds' && match !== null && isPaidFor(marked, match))
    return { nature: 'commissions', direction: 'subject' };
  // « pilote l'éclairage de l'agglo »: a thing of theirs, not them.
  if (does === 'governs' && match !== null && isOfThing(marked, match))
    return { nature: 'unspecified', direction: 'together' };
  // « embauche via France Travail »: through somebody, not from or for them.
  if (does !== undefined && placed.length > 0 && placed.every(({ by }) => by === 'via'))
    return { nature: 'unspecified', direction: 'together' };
  // « fait ses foins avec le matériel de la CUMA »: with what is theirs.
  if (
    does === 'co_produces' &&
    marked.line.first(/ (?:avec|with) (?:le|la|les|l|the) \w+ (?:de|du|des|d|of)(?= )/g, span) !== undefined
  )
    return { nature: 'unspecified', direction: 'together' };
  // « cuisine les légumes du GAEC »: with what is theirs, not with them.
  if (does === 'co_produces' && subjects.length === 1 && placed.length > 0 && placed.every(isTheirs))
    return { nature: 'unspecified', direction: 'together' };
  // « gets its room from the library »: used, not bought.
  if (does === 'commissions' && match?.infinitive === 'get' && isGiven(marked, match))
    return { nature: 'shares_means', direction: 'object' };
  // « get boxes from the food bank », « le département entretient le lycée »: nothing is bought.
  if (does === 'commissions' && match !== null && isFreely(match, placed, subjects))
    return { nature: 'unspecified', direction: 'together' };
  // « lobbies the district »: speaks to it, not with it.
  if (does === 'advocates' && subjects.length > 0 && placed.some(({ by }) => !marked.words.with.has(by)))
    return { nature: 'unspecified', direction: 'together' };
  // « embauche les apprentis de l'Afpa », « prend ses stagiaires à la chambre »: the work is not bought from it.
  if (does === 'commissions' && takesPeople(marked, match, placed))
    return { nature: 'unspecified', direction: 'together' };
  // « met 2 millions sur la SCIC », « reçoit 3000 euros de la mairie ».
  const payer = does === undefined || does === 'unspecified' ? payerOf(marked, span, subjects, placed) : null;
  if (payer !== null) return { nature: 'funds', direction: payer };
  if (
    match !== null &&
    isKnown &&
    does !== undefined &&
    does !== 'carry' &&
    does !== 'need' &&
    does !== 'offer' &&
    does !== 'ask'
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
    subjects.length === 0 || isOwed(marked.line, span)
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
  // « ville et agglo = 40 % du budget de la mission ».
  if (
    match === null &&
    subjects.length > 0 &&
    placed.length > 0 &&
    marked.line.tokens.some(({ sign }, at) => at > span.from && at < span.to && sign.includes('%')) &&
    marked.line.first(/ (?:budget|financement|frais|funding|costs?)(?= )/g, span) !== undefined
  )
    return { nature: 'funds', direction: 'subject' };
  // « promet un local à l'ALEC ».
  if (
    subjects.length > 0 &&
    placed.length > 0 &&
    placed.every(({ by }) => /^(a|au|aux|to)$/.test(by)) &&
    marked.statuses.some(
      ({ status, from }) => status === 'intention' && /^prom/.test(marked.line.key(from)),
    ) &&
    marked.resources.some(({ id, from }) => from >= span.from && from < span.to && MEANS.test(id))
  )
    return { nature: 'shares_means', direction: 'subject' };
  // « la MJC voudrait la mairie à son conseil »: who sits there is the other.
  if (!isKnown && subjects.length === 1 && marked.line.first(marked.words.ownSeats, span) !== undefined)
    return { nature: 'governs', direction: 'object' };
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
  // « sont tous les jours ensemble »: where they are, not what they make.
  const areTogether = match === null && marked.line.first(ARE_TOGETHER, span) !== undefined;
  const noun = marked.words.natures.find(
    ([nature, pattern]) =>
      !DIRECTED_NATURES.has(nature) &&
      (nature !== 'co_produces' || (isJoint && !areTogether)) &&
      marked.line.first(pattern, span) !== undefined,
  );
  return { nature: noun?.[0] ?? 'unspecified', direction: 'together' };
}

const ARE_TOGETHER = / (?:sont|etaient|are|were|re) (?:\w+ ){0,4}?(?:ensemble|together)(?= $)/g;

const COMES =
  / (?:viennent|vient|proviennent|provient|come|comes) (?:(?:tous|toutes|all|mostly|surtout) )?(?:de|du|des|d|from)(?= )/g;

const TAKES = / (?:prend|prennent|takes?)(?= )/g;

/** Detects goods that one body has from another: « les yaourts du lycée viennent de la ferme », « prend le lait du GAEC ». */
function comesFrom(
  { line, words, names }: MarkedLine,
  span: Span,
  subjects: readonly Who[],
  placed: Parts['placed'],
): boolean {
  if (subjects.length !== 1 || placed.length === 0) return false;
  const hasGoods = (from: number, to: number): boolean =>
    line.tokens.slice(from, to).some(({ key }) => words.goods.has(key));
  const [comes, takes] = [line.first(COMES, span), line.first(TAKES, span)];
  const owner = names.find(({ from }) => from >= (takes?.to ?? span.to))?.from ?? span.to;
  return comes === undefined
    ? takes !== undefined && placed.every(isTheirs) && hasGoods(takes.to, owner)
    : hasGoods(span.from, comes.from) && names.some(({ from }) => from >= comes.to && from - comes.to < 2);
}

/** Detects an act in the rooms or on the land of somebody else. */
function usesPlace(
  { line, names, resources }: MarkedLine,
  { from, to }: Span,
  subjects: readonly Who[],
  placed: Parts['placed'],
): boolean {
  if (subjects.length !== 1 || placed.length !== 1 || !placed.every(isTheirs)) return false;
  return resources.some(
    (place) =>
      place.from >= from &&
      place.to < to &&
      /^(?:premises|land)$/.test(place.id) &&
      /^(?:dans|in)$/.test(line.key(place.from - 2)) &&
      /^(?:de|du|des|d|of)$/.test(line.key(place.to)) &&
      names.some((name) => name.from === place.to + 1 || name.from === place.to + 2),
  );
}

/** Detects « paie la régie pour nettoyer »: somebody, for a thing they do. */
const isPaidFor = ({ line, names }: MarkedLine, { infinitive, to }: VerbMatch): boolean =>
  /^(?:pay|payer|remunerer)$/.test(infinitive) &&
  names.some(
    (name) =>
      (name.from === to || name.from === to + 1) &&
      (/^for$/.test(line.key(name.to)) ||
        (line.key(name.to) === 'pour' && /..(?:er|ir|re)$/.test(line.key(name.to + 1)))),
  );

/** Bills that one body pays for another. */
const BILLS = / (?:loyers?|factures?|salaires?|charges|frais|rents?|bills|salary|salaries|wages|costs)(?= )/g;

/** Returns the nature of what somebody has given to them: « fait financer ses ateliers par la CAF ». */
function givenBy(
  { verbs }: MarkedLine,
  { at }: VerbMatch,
): { readonly nature: Nature; readonly direction: 'object' } | null {
  const sense = verbs.find((verb) => verb.at === at + 1)?.as.link?.sense;
  const nature = sense?.who === 'subject' ? GIVEN.find((one) => one === sense.does) : undefined;
  return nature === undefined ? null : { nature, direction: 'object' };
}
const GIVEN: readonly Nature[] = ['funds', 'supports', 'shares_means', 'shares_knowledge'];

/** Detects a verb of leading whose object is no name. */
const isOfThing = ({ line, words, names }: MarkedLine, { infinitive, to }: VerbMatch): boolean =>
  /^(?:piloter|chapeauter|superviser|diriger|gouverner|lead|run|chair|head|oversee)$/.test(infinitive) &&
  !names.some(({ from }) => from === to || (from === to + 1 && words.definite.has(line.key(to)))) &&
  names.some(({ from }) => from > to);

/** Finds the payer of a sum by the preposition before the other party; null if that leaves it open. */
function payerOf(
  { line }: MarkedLine,
  span: Span,
  subjects: readonly Who[],
  placed: Parts['placed'],
): 'subject' | 'object' | null {
  if (subjects.length === 0 || placed.length === 0 || !namesSum(line, span) || isOwed(line, span))
    return null;
  if (placed.every(({ by }) => /^(?:a|au|aux|dans|sur|pour|to|into|in|on|for)$/.test(by))) return 'subject';
  return placed.every(({ by }) => /^(?:de|du|des|d|from)$/.test(by)) ? 'object' : null;
}

/** Verbs of a sum that is no gift: a debt, a price, a request. */
const OWES =
  /^(?:doit|doivent|devait|devra|coutent?|coutait|couter|coute|vaut|valent|owes?|owed|costs?|spends?|spent|asks?|asked)$|^(?:depens|demand|reclam|rembours)/;

const isOwed = ({ tokens }: Line, { from, to }: Span): boolean =>
  tokens.slice(from, to).some(({ key }) => OWES.test(key));

/** Resources that are lent. */
const MEANS = /^(?:premises|land|equipment)$/;

const LOAN = / (?:prets?|emprunts?|credits?|avances?|loans?)(?= )/g;

/** Detects a body that lends money rather than things. */
const isLender = (who: Who): boolean =>
  who.is === 'known' && (who.actor.kind === 'banque' || who.actor.family === 'funder');

/** Detects a clause without place, land or equipment. */
const isWithoutThing = ({ resources }: MarkedLine, { from, to }: Span): boolean =>
  !resources.some((one) => one.from >= from && one.from < to && MEANS.test(one.id));

/** Detects a place, land, equipment or leftovers among the words within a verb. */
const isGiven = ({ line, resources }: MarkedLine, { gap }: VerbMatch): boolean =>
  resources.some(({ id, from }) => MEANS.test(id) && gap.includes(from)) ||
  gap.some((at) => LEFTOVERS.test(line.key(at)));

/** Detects a verb that may be of buying where who provides sells nothing: a bank of food, an authority that keeps up a school. */
function isFreely(
  { infinitive, sense }: VerbMatch,
  placed: Parts['placed'],
  subjects: readonly Who[],
): boolean {
  const isBody =
    (families: readonly string[]) =>
    (who: Who): boolean =>
      who.is === 'known' && families.includes(who.actor.family);
  if (sense.who === 'subject')
    return (
      infinitive === 'get' &&
      placed.length > 0 &&
      placed.every(({ who }) => isBody(['social_economy', 'citizens', 'state', 'funder'])(who))
    );
  return (
    /^(?:entretenir|nettoyer|maintain|clean|mow|desservir)$/.test(infinitive) &&
    subjects.length > 0 &&
    subjects.every(
      (who) => isBody(['local_authority', 'state', 'funder', 'citizens'])(who) && !isUtility(who),
    )
  );
}

/** Detects a body of local authorities that sells what it does: an energy or water syndicate. */
const isUtility = (who: Who): boolean => who.is === 'known' && who.actor.kind === 'syndicat';

/** Detects « fait » before an infinitive, without « se ». */
export const hasDone = ({ line, words }: MarkedLine, { infinitive, at }: VerbMatch): boolean =>
  infinitive === 'faire' &&
  /..(?:er|ir|re)$/.test(line.key(at + 1)) &&
  !words.things.has(line.key(at + 1)) &&
  !/^(?:tourner|passer|circuler|venir|transiter|remonter|suivre)$/.test(line.key(at + 1)) &&
  !/^(?:se|s)$/.test(line.key(at - 1));

const TRAINEES = /^(?:apprentie?s?|stagiaires?|etudiante?s?|diplomee?s?|apprentices?|trainees?|students?)$/;

/** Returns true if the object of a verb is people of another body: « embauche les apprentis de … ». */
function takesPeople({ line, words }: MarkedLine, match: VerbMatch | null, placed: Parts['placed']): boolean {
  if (match === null || placed.length === 0) return false;
  const isPeople = (at: number): boolean => words.people.has(line.key(at)) || TRAINEES.test(line.key(at));
  const next = words.determiners.has(line.key(match.to)) ? match.to + 1 : match.to;
  return match.gap.some(isPeople) || (placed.every(isTheirs) && isPeople(next));
}

const isTheirs = ({ by }: Parts['placed'][number]): boolean => /^(de|du|des|d|of)$/.test(by);
