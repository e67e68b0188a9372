import { alike, type Correction } from './alike.ts';
import { readCorrection } from './corrections.ts';
import { type Fact, partiesOf, type Said, sameWho, whoOf } from './facts.ts';
import type { MarkedLine } from './mark-line.ts';
import { addedToLink } from './several-corrected.ts';

/** Returns the last link, which has a direction, of one more who is on the map: « et aussi la ferme ». */
export const sameOfKnown = (marked: MarkedLine, facts: readonly Fact[], before: Said): Correction | null =>
  before.link !== undefined &&
  before.link.members.length === 0 &&
  facts.length === 1 &&
  facts.every(({ kind }) => kind === 'actor') &&
  facts.flatMap(whoOf).every((who) => who.is === 'known' && who.actor.onMap) &&
  marked.line.first(marked.words.same)?.from === 0
    ? readCorrection(marked, before)
    : null;

/** Returns the addition of known actors to the last link: « ajoute les forges », « rajoute la CCI et le club ». */
export function joinedTo(facts: readonly Fact[], before: Said, isJoined: boolean): Correction | null {
  const { link } = before;
  if (link === undefined) return null;
  const parties = partiesOf(link);
  if (link.members.length === 0) {
    // « ah et le collège », after a link with a direction: the same for the college.
    const [only, ...more] = facts;
    const isAlike =
      isJoined &&
      more.length === 0 &&
      only?.kind === 'actor' &&
      only.who.is === 'known' &&
      only.who.actor.onMap;
    return isAlike && !parties.some((one) => sameWho(one, only.who)) ? alike(only.who, before, link) : null;
  }
  const come = facts.flatMap((fact) => {
    const who = fact.kind === 'actor' && fact.who.is === 'known' ? fact.who : undefined;
    // « et aussi le CPIE », who is not on the map yet.
    const isHere = isJoined || facts.length > 1 || who?.actor.onMap === true;
    return who !== undefined && isHere && !parties.some((one) => sameWho(one, who)) ? [who] : [];
  });
  return come.length === facts.length ? addedToLink(come) : null;
}
