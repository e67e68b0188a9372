import { alike, type Correction } from './alike.ts';
import { readCorrection } from './corrections.ts';
import { type Fact, type LinkFact, partiesOf, type Said, sameWho } from './facts.ts';
import type { MarkedLine, Who } from './mark-line.ts';
import { addedToLink } from './several-corrected.ts';

/** Returns the only actor of an addition, if the map shows it and the last link has a direction. */
const onlyShown = (facts: readonly Fact[], link: LinkFact): Who | undefined => {
  const [only, ...more] = facts;
  return link.members.length === 0 &&
    more.length === 0 &&
    only?.kind === 'actor' &&
    only.who.is === 'known' &&
    only.who.actor.onMap
    ? only.who
    : undefined;
};

/** Returns the last link, which has a direction, of one more who is on the map: « et aussi la ferme ». */
export const sameOfKnown = (marked: MarkedLine, facts: readonly Fact[], before: Said): Correction | null =>
  before.link !== undefined &&
  onlyShown(facts, before.link) !== undefined &&
  marked.line.first(marked.words.same)?.from === 0
    ? readCorrection(marked, before)
    : null;

/** Returns the addition of known actors to the last link: « ajoute les forges », « rajoute la CCI et le club ». */
export function joinedTo(facts: readonly Fact[], before: Said, isJoined: boolean): Correction | null {
  const { link, own } = before;
  if (link === undefined) {
    // « et aussi la CUMA », after a need of the GAEC.
    const who = facts.flatMap((fact) =>
      fact.kind === 'actor' && fact.who.is === 'known' && fact.who.actor.onMap ? [fact.who] : [],
    );
    return own === undefined || who.length < facts.length ? null : { op: 'own', fact: { ...own, who } };
  }
  const parties = partiesOf(link);
  if (link.members.length === 0) {
    // « ah et le collège »: the same for the college.
    const only = isJoined ? onlyShown(facts, link) : undefined;
    return only === undefined || parties.some((one) => sameWho(one, only)) ? null : alike(only, before, link);
  }
  const come = facts.flatMap((fact) => {
    const who = fact.kind === 'actor' && fact.who.is === 'known' ? fact.who : undefined;
    // « et aussi le CPIE », who is not on the map yet.
    const isHere = isJoined || facts.length > 1 || who?.actor.onMap === true;
    return who !== undefined && isHere && !parties.some((one) => sameWho(one, who)) ? [who] : [];
  });
  return come.length === facts.length ? addedToLink(come) : null;
}
