import type { AnswersOf } from '../contract/questionnaire.ts';
import { targetsOf } from '../elements/attachments.ts';
import { mergeEdits } from '../elements/element-edits.ts';
import {
  type Edits,
  type Elements,
  nodeKey,
  type Properties,
  relationshipKey,
} from '../elements/elements.ts';
import { UnknownReferenceError } from '../errors.ts';
import { carrierProperties, newCommitmentElements } from '../writes/new-elements.ts';
import type { Question, Speaking } from './question.ts';

/** All that an organisation carries of the territory's open commitments: what it leaves out it lets go. */
export const commitments: Question<AnswersOf<'commitments'>> = {
  heardOn: 'commitments',
  reads: ({ carried, added = [] }) => ({
    commitments: [...carried.map(({ commitmentId }) => commitmentId), ...added.map(({ id }) => id)],
  }),
  edits: sayCommitments,
};

function sayCommitments(
  state: Elements,
  { actorId, territoryId, day }: Speaking,
  { carried, added = [] }: AnswersOf<'commitments'>,
): Edits {
  const isHere = (id: string): boolean => state.has(relationshipKey('FOR', id, territoryId));
  const unknown = [
    ...carried.flatMap(({ commitmentId }, i) =>
      isHere(commitmentId) ? [] : [{ path: `answers.carried.${i}.commitmentId`, id: commitmentId }],
    ),
    // Commitments of other territories: not added under their id, nor rewritten.
    ...added.flatMap(({ id }, i) =>
      isHere(id) || !state.has(nodeKey('Commitment', id)) ? [] : [{ path: `answers.added.${i}.id`, id }],
    ),
  ];
  if (unknown.length > 0) throw new UnknownReferenceError(unknown);
  const carry = (commitmentId: string, role: string): [string, Properties] => {
    const key = relationshipKey('CARRIES', actorId, commitmentId);
    return [key, { since: day, ...state.get(key), role }];
  };
  const isOpen = (id: string): boolean => state.get(nodeKey('Commitment', id))?.status === 'open';
  const released = targetsOf(state, 'CARRIES', actorId).filter((id) => isHere(id) && isOpen(id));
  // Corrects earlier additions: their text, and the role.
  const again = added.filter(({ id }) => isHere(id));
  const created = added.filter(({ id }) => !isHere(id));
  return mergeEdits(
    new Map(released.map((id) => [relationshipKey('CARRIES', actorId, id), null])),
    new Map(carried.map(({ commitmentId, role }) => carry(commitmentId, role))),
    new Map(
      again.flatMap(({ id, text, role }) => {
        const key = nodeKey('Commitment', id);
        return [[key, { ...state.get(key), text }] as const, carry(id, role)];
      }),
    ),
    ...created.map(({ id, text, role }) =>
      mergeEdits(
        newCommitmentElements(id, territoryId, { text }),
        new Map([[relationshipKey('CARRIES', actorId, id), carrierProperties({ role, since: day })]]),
      ),
    ),
  );
}
