import type { Nature } from '../contract/vocabulary.ts';
import type { PartialDate } from '../elements/day.ts';
import type { NamedActor } from '../names/name-index.ts';
import { type LinkFact, type OwnFact, partiesOf, type Said, sameWho } from './facts.ts';
import type { MarkedLine, NameMark, Who } from './mark-line.ts';

/** Correction of an earlier statement. */
export type Correction =
  | { readonly op: 'undo' | 'reverse' }
  | { readonly op: 'end'; readonly until?: string | undefined }
  | { readonly op: 'start'; readonly since: PartialDate }
  | { readonly op: 'swap'; readonly old: Who; readonly by: Who }
  | { readonly op: 'drop'; readonly who: Who }
  /** Its side where the link has a direction and somebody else leaves it. */
  | { readonly op: 'add'; readonly who: Who; readonly role?: 'from' | 'to' | undefined }
  /** Several corrections of the same link. */
  | { readonly op: 'all'; readonly of: readonly Correction[] }
  /** `from`: who gives, if unknown so far; `givers`: who gives from now on, where that turns the link. */
  | {
      readonly op: 'nature';
      readonly nature: Nature;
      readonly from?: Who | undefined;
      readonly givers?: readonly Who[];
    }
  | { readonly op: 'level'; readonly level: number }
  | { readonly op: 'status'; readonly status: 'dormant' | 'wished' | 'intention' | 'proposed' | 'active' }
  /** The same as before, of somebody else: a link of its own. */
  | { readonly op: 'again'; readonly link: LinkFact }
  /** A need, an offer or a commitment is of another actor, or of one more. */
  | { readonly op: 'own'; readonly fact: OwnFact; readonly old?: Who | undefined }
  /** Somebody comes instead of one of these: which is asked. */
  | {
      readonly op: 'which';
      readonly by: Who;
      readonly among: readonly Who[];
      readonly links?: readonly LinkFact[];
    };

/** Families that pay rather than are paid. */
const PAYERS = new Set(['funder', 'local_authority', 'state']);

/** Kinds that lend rooms rather than borrow them. */
const LENDERS = new Set(['bailleur_social', 'commune', 'cc', 'ca']);

/** Families that train rather than are trained. */
const TRAINERS = new Set(['research_training', 'resource_network']);

/** Returns true if somebody may stand in the place of a party: a foundation gives money, an association gets it. */
function fitsPlace(who: Who, party: Who, { nature, from, to }: LinkFact): boolean {
  if (who.is !== 'known') return false;
  const { family, kind } = who.actor;
  // Somebody else may train as well; who does not pay gets money.
  if (nature === 'shares_means') return LENDERS.has(kind ?? '') && from.some((one) => sameWho(one, party));
  if (nature === 'shares_knowledge' ? !TRAINERS.has(family) : nature !== 'funds') return false;
  // A firm may do either.
  if (nature === 'funds' && family === 'business') return false;
  const gives = nature === 'shares_knowledge' || (PAYERS.has(family) && !isService(who.actor));
  return (gives ? from : to).some((one) => sameWho(one, party));
}

/** Weighs it: who pays is telling, who trains less so. */
const fitness = (who: Who, party: Who, link: LinkFact): number =>
  fitsPlace(who, party, link) ? (link.nature === 'shares_knowledge' ? 0.5 : 1) : 0;

/** Detects a preposition before a name: « aux lilas ». */
export const isPlaced = ({ line, words }: MarkedLine, { from }: NameMark): boolean =>
  // « change that to the district »: « to » is of the order.
  !line.all(words.corrects).some(({ to }) => line.key(to - 1) === 'to' && (to === from || to === from - 1)) &&
  [line.key(from - 1), words.definite.has(line.key(from - 1)) ? line.key(from - 2) : ''].some(
    (key) => words.to.source.includes(key) && /^(a|au|aux|pour|chez|vers|to|for|from|at)$/.test(key),
  );

/** Returns a replacement of one actor by another: by the preposition, else by their kinds. */
export function swapOf(marked: MarkedLine, name: NameMark, last: Said, link: LinkFact): Correction {
  const { who } = name;
  if (isPlaced(marked, name) && last.objects.length === 1 && last.objects[0] !== undefined)
    return { op: 'swap', old: last.objects[0], by: who };
  const parties = partiesOf(link);
  const scored = parties.map((party) => ({
    party,
    score: likeness(party, who) + fitness(who, party, link),
  }));
  const best = Math.max(...scored.map(({ score }) => score));
  const likely = scored.filter(({ score }) => score > best - 1).map(({ party }) => party);
  const [only] = likely;
  return only !== undefined && likely.length === 1
    ? { op: 'swap', old: only, by: who }
    : { op: 'which', by: who, among: likely };
}

/** Classifies a named actor: a chamber is closer to institutions than to firms. */
const classOf = (actor: NamedActor): string =>
  actor.kind === 'chambre_consulaire' ? actor.kind : isService(actor) ? 'service' : actor.family;

/** Detects a service of a town, which pays nobody: a library, a museum. */
const isService = ({ family, kind, name }: NamedActor): boolean =>
  family === 'local_authority' && kind === undefined && !/council|conseil|mairie|commune|ville/i.test(name);

const isPublic = (actor: NamedActor): boolean =>
  (actor.family === 'state' || actor.family === 'local_authority' || actor.kind === 'chambre_consulaire') &&
  !isService(actor);

function likeness(a: Who, b: Who): number {
  if (a.is !== 'known' || b.is !== 'known') return 0;
  return (
    (a.actor.kind !== undefined && a.actor.kind === b.actor.kind ? 2 : 0) +
    (classOf(a.actor) === classOf(b.actor) || (isPublic(a.actor) && isPublic(b.actor)) ? 1 : 0)
  );
}

/** Returns the link with another receiver. */
export function withObject(link: LinkFact, last: Said, who: Who): LinkFact {
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

/** Returns the link with an actor in place of the receiver, or of who acts if it is clearly more like that one. */
export function likewise(who: Who, last: Said, link: LinkFact): LinkFact {
  const [subject, object] = [last.subjects[0], last.objects[0]];
  const score = (party: Who | undefined): number =>
    party === undefined ? 0 : likeness(party, who) + fitness(who, party, link);
  const acts = link.members.length === 0 && score(subject) - score(object) >= 2;
  return withObject(link, acts ? { ...last, objects: last.subjects } : last, who);
}

/** Returns the link with an actor in place of the most similar end; asks if both are similar, or neither. */
export function alike(who: Who, last: Said, link: LinkFact): Correction {
  const [subject, object] = [last.subjects[0], last.objects[0]];
  const instead = (old: 'subjects' | 'objects'): LinkFact =>
    withObject(link, { ...last, objects: last[old] }, who);
  if (subject === undefined || object === undefined)
    return { op: 'again', link: instead(subject === undefined ? 'objects' : 'subjects') };
  const [asSubject = 0, asObject = 0] = [subject, object].map(
    (party) => likeness(party, who) + fitness(who, party, link),
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

/** Detects « et … », also after « ah » or “oh”. */
export const startsWithAnd = ({ line, words }: MarkedLine): boolean =>
  words.and.has(line.key(/^(?:ah|oh|eh|ben|bah|tiens)$/.test(line.key(0)) ? 1 : 0));
