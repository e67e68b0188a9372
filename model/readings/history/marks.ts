import type { ChangeKind } from '../../contract/change.ts';
import { RELATIONSHIP_ENDS } from '../../elements/relationship-ends.ts';

/**
 * Returns search strings: the text of a change contains one of them if a key in it begins like this. A key
 * follows `{` or `,`; typed text cannot contain that, since a quote inside a text is escaped.
 */
const keysThatBegin = (...beginnings: readonly string[]): string[] =>
  beginnings.flatMap((beginning) => [`{"${beginning}`, `,"${beginning}`]);

/** The kind of a change follows from its elements: an undo has no other sign of what it undid. */
export const MARKS_OF_KIND: Readonly<Record<Exclude<ChangeKind, 'position'>, readonly string[]>> = {
  actor: keysThatBegin('Actor:', 'ACTS_IN:', 'MEMBER_OF:'),
  cooperation: keysThatBegin('Cooperation:', 'PARTY_TO:', 'Declaration:'),
  commitment: keysThatBegin('Commitment:', 'CARRIES:'),
  need: keysThatBegin('NEEDS:', 'OFFERS:'),
  question: keysThatBegin('GapAnswer:'),
  territory: keysThatBegin('Territory:', 'PEER_OF:', 'PART_OF:', 'Land:'),
};

const FROM_ACTORS = Object.entries(RELATIONSHIP_ENDS).flatMap(([kind, [from]]) =>
  from === 'Actor' ? [kind] : [],
);

/**
 * Returns search strings: the text of a change contains one of them if it touched an actor or an attached
 * element.
 */
export const marksOfActor = (id: string): string[] => [
  ...keysThatBegin(`Actor:${id}"`, ...FROM_ACTORS.map((kind) => `${kind}:${id}>`)),
  `>${id}":{`,
  `"actorId":"${id}"`,
];
