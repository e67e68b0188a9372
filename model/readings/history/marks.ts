import type { ChangeKind } from '../../contract/change.ts';
import { RELATIONSHIP_ENDS } from '../../elements/relationship-ends.ts';

/**
 * What the text of a change holds, one of these, where a key of it begins so. A key follows `{` or `,`: what someone
 * typed never puts a quote there, since a quote inside a text is escaped.
 */
const keysThatBegin = (...beginnings: readonly string[]): string[] =>
  beginnings.flatMap((beginning) => [`{"${beginning}`, `,"${beginning}`]);

/** Of what kind a change is follows from what it touched: undoing says nothing else of what it undid. */
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

/** What the text of a change holds, one of these, where it touched an actor or what hangs on it. */
export const marksOfActor = (id: string): string[] => [
  ...keysThatBegin(`Actor:${id}"`, ...FROM_ACTORS.map((kind) => `${kind}:${id}>`)),
  `>${id}":{`,
  `"actorId":"${id}"`,
];
