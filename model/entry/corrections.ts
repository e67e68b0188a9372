import type { Nature } from '../contract/vocabulary.ts';
import type { NamedActor } from '../names/name-index.ts';
import { type Fact, type LinkFact, partiesOf, type Said, sameWho } from './facts.ts';
import type { Span } from './line.ts';
import type { MarkedLine, NameMark, Who } from './mark-line.ts';
import { yearIn } from './read-clause.ts';

/** Correction of an earlier statement. */
export type Correction =
  | { readonly op: 'undo' | 'reverse' }
  | { readonly op: 'end'; readonly until?: string | undefined }
  | { readonly op: 'swap'; readonly old: Who; readonly by: Who }
  | { readonly op: 'add' | 'drop'; readonly who: Who }
  | { readonly op: 'nature'; readonly nature: Nature; readonly from?: Who | undefined }
  | { readonly op: 'level'; readonly level: number }
  | { readonly op: 'status'; readonly status: 'dormant' | 'wished' | 'intention' | 'proposed' }
  /** The same as before, of somebody else: a link of its own. */
  | { readonly op: 'again'; readonly link: LinkFact }
  /** Somebody comes instead of one of these: which is asked. */
  | {
      readonly op: 'which';
      readonly by: Who;
      readonly among: readonly Who[];
      readonly links?: readonly LinkFact[];
    };

/**
 * Reads « la CC finance la recyclerie. Le département aussi. » as the same link of another actor; null if
 * unclear.
 */
export function readAgain(
  { line, words, names, verbs }: MarkedLine,
  { from, to }: Span,
  last: Said,
  fact: Fact | undefined,
): Fact | null {
  const within = (mark: Span): boolean => mark.from >= from && mark.from < to;
  const [only, ...others] = names.filter(within);
  if (only === undefined || others.length > 0 || verbs.some(within)) return null;
  if (line.first(words.also, { from, to }) === undefined || to - from > 6) return null;
  // « les restos manquent de bénévoles et le secours pop aussi ».
  if (fact?.kind === 'need' || fact?.kind === 'offer' || fact?.kind === 'carry')
    return { ...fact, who: [only.who] };
  if (last.link === undefined) return null;
  const again = alike(only.who, last, last.link);
  return again.op === 'again' ? again.link : null;
}

/** Reads a line as a correction of the last; null if it is a new statement. */
export function readCorrection(marked: MarkedLine, last: Said): Correction | null {
  const { line, words, names } = marked;
  const link = last.link;
  const whole: Span = { from: 0, to: line.tokens.length };
  if (names.length === 0) return withoutNames(marked, link, whole);
  if (link === undefined) return null;
  const parties = partiesOf(link);
  const others = names.filter(({ who }) => !parties.some((party) => sameWho(party, who)));
  const own = names.filter((name) => !others.includes(name));
  const [first] = others;
  if (isTurned(marked, others, own, link)) return { op: 'reverse' };
  // « c'est le GAEC qui aide »: the other one.
  const isCleft = line.first(/ (?:c est|it s|it is) (?:\w+ ){1,6}?(?:qui|who|that)(?= )/g) !== undefined;
  const pointed = isCleft && first !== undefined && others.length === 1 && own.length === 0;
  if (pointed) {
    const old = doerOf(marked, link, last);
    return old === null ? null : { op: 'swap', old, by: first.who };
  }
  if (hasOwnVerb(marked, others, own)) return null;
  if (
    isCleft &&
    others.length === 0 &&
    own.length === 1 &&
    last.objects.some((one) => own[0] !== undefined && sameWho(one, own[0].who))
  )
    return { op: 'reverse' };
  const isRefused = /^(non|no|not)$/.test(line.key(line.tokens.length - 1)) && line.tokens.length > 2;
  const leaves = isRefused ? whole : line.first(words.leaves);
  const counted = line.first(
    / (?:(?:a|sont|est) (?:trois|quatre|cinq|3|4|5)|(?:three|four|five) of (?:them|us))(?= )/g,
  );
  if (counted !== undefined && first !== undefined) return { op: 'add', who: first.who };
  const [mine] = own;
  if (others.length === 0 && mine !== undefined) {
    const denied = leaves !== undefined || isDenied(marked, mine);
    if (denied && parties.length > 2) return { op: 'drop', who: mine.who };
    const correction = natureSaid(marked, whole);
    return correction?.op === 'nature' ? { ...correction, from: mine.who } : correction;
  }
  if (first === undefined || others.length > 1) return null;
  if (mine !== undefined && own.length === 1 && isDenied(marked, mine))
    return { op: 'swap', old: mine.who, by: first.who };
  if (own.length > 0) return null;
  const same = line.first(words.same);
  if (same !== undefined && same.from <= 1) return { op: 'again', link: withObject(link, last, first.who) };
  const corrects = line.first(words.corrects);
  const named = line.first(/ (?:c est|c etait|it s|it was)(?= (?:(?:le|la|les|l|the) )?\w+)/g);
  const isNamed = named !== undefined && first.from - named.to < 2 && first.from >= named.to;
  if (corrects !== undefined && (corrects.from <= 1 || corrects.to >= line.tokens.length || isNamed))
    return swapOf(marked, first, last, link);
  const also = line.first(words.also);
  if (also !== undefined || words.and.has(line.key(0)) || line.first(words.joins)?.from === 0)
    return link.members.length > 0 ||
      (line.first(words.joins)?.from === 0 && !words.and.has(line.key(0)) && link.members.length > 0)
      ? { op: 'add', who: first.who }
      : isPlaced(marked, first)
        ? { op: 'again', link: withObject(link, last, first.who) }
        : alike(first.who, last, link);
  return null;
}

function withoutNames(marked: MarkedLine, link: LinkFact | undefined, whole: Span): Correction | null {
  const { line, words, levels, statuses } = marked;
  const isShort = line.tokens.length < 12;
  if (!isShort) return null;
  const undo = line.first(words.undoes);
  const isCorrecting =
    undo !== undefined &&
    (undo.to - undo.from > 1 ||
      line.tokens.length < 4 ||
      line.first(words.corrects) !== undefined ||
      undo.to === line.tokens.length);
  if (isCorrecting && isOnly(marked, undo)) return { op: 'undo' };
  if (link === undefined) return null;
  if (line.first(words.reverses) !== undefined) return { op: 'reverse' };
  if (line.first(words.ends) !== undefined) return { op: 'end', until: yearIn(marked, whole) };
  const [level] = levels;
  if (level !== undefined) return { op: 'level', level: level.level };
  const verb = marked.verbs.map(({ as }) => as.link?.sense.level).find((one) => one !== undefined);
  if (verb !== undefined) return { op: 'level', level: verb };
  const paused = statuses.find(
    ({ status }) => status === 'dormant' || status === 'wished' || status === 'proposed',
  );
  if (paused !== undefined && line.tokens.length < 8 && line.first(words.corrects) !== undefined)
    return { op: 'status', status: paused.status as 'dormant' | 'wished' | 'proposed' };
  return natureSaid(marked, whole);
}

/** Tests whether a line has no content word beside some of its words: « enlève la MJC » takes back more than « enlève ça ». */
const isOnly = ({ line, words, levels }: MarkedLine, { from, to }: Span): boolean => {
  const cues = [...line.all(words.corrects), ...line.all(words.undoes), ...levels];
  return line.tokens.every(
    ({ key, isLarge }, at) =>
      (at >= from && at < to) ||
      cues.some((cue) => at >= cue.from && at < cue.to) ||
      (!isLarge &&
        (key.length < 5 ||
          words.adverbs.has(key) ||
          words.determiners.has(key) ||
          words.things.has(key) ||
          words.be.has(key) ||
          words.prepositions.has(key) ||
          COURTESY.test(key))),
  );
};

/** Words around an order that change nothing. */
const COURTESY =
  /^(plait|please|merci|thanks|ligne|derniere|dernier|phrase|lien|reponse|etait|sorry|pardon|supprimer|effacer|enlever|retirer|annuler|wrong|last|actually|completely|finalement)$/;

/** Parses a corrected nature: « en fait c'est un marché ». */
function natureSaid({ line, words }: MarkedLine, whole: Span): Correction | null {
  const corrects = line.first(words.corrects);
  if (corrects === undefined || corrects.from > 1) return null;
  // « c’est un partenariat, pas un achat ».
  const isDenied = ({ from }: Span): boolean =>
    [line.key(from - 1), line.key(from - 2), line.key(from - 3)].some((key) => /^(pas|not)$/.test(key));
  const found = words.natures
    .flatMap(([nature, pattern]) => line.all(pattern, whole).map((hit) => ({ nature, hit })))
    .filter(({ hit }) => !isDenied(hit));
  const first = found.find(({ hit }) => hit.from === Math.min(...found.map((one) => one.hit.from)));
  return first === undefined ? null : { op: 'nature', nature: first.nature };
}

/** Words that take back the line before, where a whole statement follows: « non, le GAEC livre le lycée ». */
export const takesBack = ({ line, words }: MarkedLine): boolean => line.first(words.takesBack)?.from === 0;

/**
 * Returns what a restatement changes in the last link: one of its parties, its direction, or its nature; null if it is
 * another link.
 */
export function restated(now: LinkFact, { link }: Said): Correction | null {
  if (link === undefined) return null;
  const [before, after] = [partiesOf(link), partiesOf(now)];
  const gone = before.filter((who) => !after.some((one) => sameWho(one, who)));
  const come = after.filter((who) => !before.some((one) => sameWho(one, who)));
  const [old, by] = [gone[0], come[0]];
  if (gone.length > 1 || come.length > 1) return null;
  if (now.nature === link.nature && old !== undefined && by !== undefined) return { op: 'swap', old, by };
  if (now.nature === link.nature && by !== undefined)
    return now.from.length === 0 ? { op: 'add', who: by } : null;
  if (gone.length > 0 || come.length > 0) return null;
  const isTurned =
    now.nature === link.nature &&
    now.from.length > 0 &&
    now.from.every((who) => link.to.some((one) => sameWho(one, who)));
  if (isTurned) return { op: 'reverse' };
  return now.nature === link.nature ? null : { op: 'nature', nature: now.nature, from: now.from[0] };
}

/** Tests whether a line is a complete statement: somebody, a verb, somebody else. */
function hasOwnVerb(marked: MarkedLine, others: readonly NameMark[], own: readonly NameMark[]): boolean {
  const { verbs, words, line } = marked;
  const isCue = (at: number): boolean =>
    line.all(words.corrects).some(({ from, to }) => at >= from && at < to);
  const isAlso = line.first(words.also) !== undefined;
  const telling = verbs.filter(
    ({ at, as }) =>
      !isCue(at) &&
      !(isAlso && /^(does|do|did|fait|font|is|are)$/.test(line.key(at))) &&
      Object.values(as).some(({ tense }) => tense !== 'infinitive'),
  );
  if (telling.length === 0) return false;
  if (natureSaid(marked, { from: 0, to: line.tokens.length }) !== null && others.length === 0) return false;
  if (line.first(words.leaves) !== undefined && others.length === 0 && own.length === 1) return false;
  return true;
}

function isDenied({ line, words }: MarkedLine, { from, to }: NameMark): boolean {
  // « aux restos non, à la croix rouge ».
  if (/^(non|no)$/.test(line.key(to)) && line.tokens[to]?.sign === '') return true;
  let at = from - 1;
  while (
    at >= 0 &&
    (words.determiners.has(line.key(at)) ||
      words.prepositions.has(line.key(at)) ||
      words.with.has(line.key(at)))
  )
    at--;
  // « plutôt le GAEC que les Lilas ».
  if (/^(que|qu)$/.test(line.key(at)) && line.first(/ plutot(?= )/g, { from: 0, to: at }) !== undefined)
    return true;
  return line.all(words.not).some(({ to }) => to === at + 1);
}

/** Tests for a reversed direction: « c’est la SCIC qui achète », recorded before as bought from it. */
function isTurned(
  { line, verbs }: MarkedLine,
  others: readonly NameMark[],
  own: readonly NameMark[],
  link: LinkFact,
): boolean {
  const [mine] = own;
  if (others.length > 0 || own.length !== 1 || mine === undefined) return false;
  if (line.first(/ (?:c est|it s|it is) (?:\w+ ){1,6}?(?:qui|who|that)(?= )/g) === undefined) return false;
  const sense = verbs.map(({ as }) => as.link?.sense).find((one) => one !== undefined);
  if (sense === undefined || sense.does !== link.nature || sense.who === 'together') return false;
  const gives = sense.who === 'subject' ? link.from : link.to;
  return gives.length > 0 && !gives.some((one) => sameWho(one, mine.who));
}

/** Who does what a verb says in the link just noted: « non, c'est le CIVAM qui forme »; null if it says something else. */
function doerOf({ verbs }: MarkedLine, link: LinkFact, last: Said): Who | null {
  const sense = verbs.map(({ as }) => as.link?.sense).find((one) => one !== undefined);
  if (sense === undefined || (sense.does !== link.nature && sense.does !== 'unspecified')) return null;
  const doers =
    sense.who === 'together' || link.members.length > 0
      ? last.subjects
      : sense.who === 'subject'
        ? link.from
        : link.to;
  return doers.length === 1 ? (doers[0] ?? null) : null;
}

/** Families that pay rather than are paid. */
const PAYERS = new Set(['funder', 'local_authority', 'state']);

/** Families that train rather than are trained. */
const TRAINERS = new Set(['research_training', 'resource_network']);

/** Tests whether somebody may stand in the place of a party: a foundation gives money, an association gets it. */
function fitsPlace(who: Who, party: Who, { nature, from, to }: LinkFact): boolean {
  if (who.is !== 'known') return false;
  const { family } = who.actor;
  // Somebody else may train as well; who does not pay gets money.
  if (nature === 'shares_knowledge' ? !TRAINERS.has(family) : nature !== 'funds') return false;
  return (nature === 'shares_knowledge' || PAYERS.has(family) ? from : to).some((one) => sameWho(one, party));
}

/** Tests for a preposition before a name: « aux lilas ». */
const isPlaced = ({ line, words }: MarkedLine, { from }: NameMark): boolean =>
  [line.key(from - 1), line.key(from - 2)].some(
    (key) => words.to.source.includes(key) && /^(a|au|aux|pour|chez|vers|to|for|from|at)$/.test(key),
  );

/** Returns a replacement of one actor by another: by the preposition, else by their kinds. */
function swapOf(marked: MarkedLine, name: NameMark, last: Said, link: LinkFact): Correction {
  const { who } = name;
  if (isPlaced(marked, name) && last.objects.length === 1 && last.objects[0] !== undefined)
    return { op: 'swap', old: last.objects[0], by: who };
  const parties = partiesOf(link);
  const scored = parties.map((party) => ({
    party,
    score: likeness(party, who) + (fitsPlace(who, party, link) ? 1 : 0),
  }));
  const best = Math.max(...scored.map(({ score }) => score));
  const likely = scored.filter(({ score }) => score > best - 1).map(({ party }) => party);
  const [only] = likely;
  return only !== undefined && likely.length === 1
    ? { op: 'swap', old: only, by: who }
    : { op: 'which', by: who, among: likely };
}

/** Classifies a named actor: a chamber is closer to institutions than to firms. */
const classOf = ({ family, kind }: NamedActor): string => (kind === 'chambre_consulaire' ? kind : family);

const isPublic = ({ family }: NamedActor): boolean => family === 'state' || family === 'local_authority';

function likeness(a: Who, b: Who): number {
  if (a.is !== 'known' || b.is !== 'known') return 0;
  return (
    (a.actor.kind !== undefined && a.actor.kind === b.actor.kind ? 2 : 0) +
    (classOf(a.actor) === classOf(b.actor) || (isPublic(a.actor) && isPublic(b.actor)) ? 1 : 0)
  );
}

/** Returns the link with another receiver. */
function withObject(link: LinkFact, last: Said, who: Who): LinkFact {
  if (link.members.length > 0) {
    const kept = link.members.filter((party) => !last.objects.some((one) => sameWho(one, party)));
    return { ...link, members: [...(kept.length > 0 ? kept : link.members.slice(0, 1)), who] };
  }
  const isObject = (party: Who): boolean => last.objects.some((one) => sameWho(one, party));
  return {
    ...link,
    from: link.from.some(isObject) ? [who] : link.from,
    to: link.to.some(isObject) ? [who] : link.to,
  };
}

/** Returns the link with an actor in place of the most similar end; asks if both are similar, or neither. */
function alike(who: Who, last: Said, link: LinkFact): Correction {
  const [subject, object] = [last.subjects[0], last.objects[0]];
  const instead = (old: 'subjects' | 'objects'): LinkFact =>
    withObject(link, { ...last, objects: last[old] }, who);
  if (subject === undefined || object === undefined)
    return { op: 'again', link: instead(subject === undefined ? 'objects' : 'subjects') };
  const [asSubject = 0, asObject = 0] = [subject, object].map(
    (party) => likeness(party, who) + (fitsPlace(who, party, link) ? 1 : 0),
  );
  if (Math.abs(asSubject - asObject) < 1)
    return {
      op: 'which',
      by: who,
      among: [subject, object],
      links: [instead('subjects'), instead('objects')],
    };
  return { op: 'again', link: instead(asSubject > asObject ? 'subjects' : 'objects') };
}
