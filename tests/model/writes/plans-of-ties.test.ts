import { expect, it } from 'vitest';
import type { Plan } from '../../../model/writes/plan.ts';
import { removeMembership } from '../../../model/writes/remove-membership.ts';
import { removeParty } from '../../../model/writes/remove-party.ts';
import {
  removeCarrier,
  removeMemberOf,
  removeParent,
  removeResource,
} from '../../../model/writes/remove-relationship.ts';
import { setCarrier } from '../../../model/writes/set-carrier.ts';
import { setMemberOf } from '../../../model/writes/set-member-of.ts';
import { setMembership } from '../../../model/writes/set-membership.ts';
import { setParty } from '../../../model/writes/set-party.ts';
import { removePeer, setPeer } from '../../../model/writes/set-peer.ts';
import { setResource } from '../../../model/writes/set-resource.ts';
import { editsOf, headOf } from '../../support/written-state.ts';

const ofActor = (id: string) => ({ actingActorIds: [id], outsideActorIds: [id] });

it.each<[() => Plan, ReturnType<typeof headOf>]>([
  [
    () => removeMembership('t', 'a'),
    {
      ...{ type: 'membership.removed', subjectId: 'a', touches: { territoryIds: ['t'] } },
      reads: [{ territories: ['t'], actors: ['a'], ties: ['a'] }, { commitments: ['k', 'l'] }, {}, {}],
    },
  ],
  [
    () => removeMembership('play', 'c'),
    {
      ...{ type: 'membership.removed', subjectId: 'c', touches: { territoryIds: ['play'] } },
      reads: [
        { territories: ['play'], actors: ['c'], ties: ['c'] },
        {},
        { actors: ['c'], belongings: ['c'], ties: ['c'] },
        { cooperations: ['abc'] },
      ],
    },
  ],
  [
    () => removeParty('abc', 'c'),
    {
      ...{ type: 'party.removed', subjectId: 'abc', touches: { cooperationIds: ['abc'] } },
      reads: [{ cooperations: ['abc'], actors: ['c'] }],
    },
  ],
  [
    () => removeCarrier('a', 'k'),
    {
      ...{ type: 'carrier.removed', subjectId: 'a', touches: { commitmentIds: ['k'] } },
      reads: [{ actors: ['a'], commitments: ['k'] }],
    },
  ],
  [
    () => removeResource('NEEDS', 'a', 'data'),
    {
      ...{ type: 'need.removed', subjectId: 'a', touches: ofActor('a') },
      reads: [{ actors: ['a'], belongings: ['a'], resourceIds: ['data'] }],
    },
  ],
  [
    () => removeResource('OFFERS', 'a', 'data'),
    {
      ...{ type: 'offer.removed', subjectId: 'a', touches: ofActor('a') },
      reads: [{ actors: ['a'], belongings: ['a'], resourceIds: ['data'] }],
    },
  ],
  [
    () => removeMemberOf('a', 'b'),
    {
      ...{
        type: 'member-of.removed',
        subjectId: 'a',
        touches: { memberships: [{ fromId: 'a', toId: 'b' }] },
      },
      reads: [{ actors: ['a', 'b'], belongings: ['a'] }],
    },
  ],
  [
    () => removeParent('t', 'u'),
    {
      ...{ type: 'parent.removed', subjectId: 't', touches: { territoryIds: ['t', 'u'] } },
      reads: [{ territories: ['t', 'u'] }],
    },
  ],
  [
    () => setCarrier('a', 'k', { role: 'lead' }),
    {
      ...{ type: 'carrier.set', subjectId: 'k', touches: { commitmentIds: ['k'] } },
      reads: [{ actors: ['a'], commitments: ['k'] }],
    },
  ],
  [
    () => setMemberOf('a', 'b', {}),
    {
      ...{ type: 'member-of.set', subjectId: 'a', touches: { memberships: [{ fromId: 'a', toId: 'b' }] } },
      reads: [{ actors: ['a', 'b'], belongings: ['a'] }],
    },
  ],
  [
    () => setMembership('t', 'a', {}),
    {
      ...{ type: 'membership.set', subjectId: 'a', touches: { territoryIds: ['t'] } },
      reads: [{ territories: ['t'], actors: ['a'] }],
    },
  ],
  [
    () => setParty('ab', 'c', { role: 'member' }),
    {
      ...{ type: 'party.set', subjectId: 'ab', touches: { cooperationIds: ['ab'], actingActorIds: ['c'] } },
      reads: [{ cooperations: ['ab'] }, { actors: ['c', 'a', 'b'] }],
    },
  ],
  [
    () => setPeer('t', 'u', {}),
    {
      ...{ type: 'peer.set', subjectId: 't', touches: { territoryIds: ['t', 'u'] } },
      reads: [{ territories: ['t', 'u'] }],
    },
  ],
  [
    () => removePeer('t', 'u'),
    {
      ...{ type: 'peer.removed', subjectId: 't', touches: { territoryIds: ['t', 'u'] } },
      reads: [{ territories: ['t', 'u'] }],
    },
  ],
  [
    () => setResource('NEEDS', 'a', 'data', { themeId: 'food' }),
    {
      ...{ type: 'need.set', subjectId: 'a', touches: ofActor('a') },
      reads: [{ actors: ['a'], belongings: ['a'], themeIds: ['food'], resourceIds: ['data'] }],
    },
  ],
  [
    () => setResource('OFFERS', 'a', 'data', {}),
    {
      ...{ type: 'offer.set', subjectId: 'a', touches: ofActor('a') },
      reads: [{ actors: ['a'], belongings: ['a'], resourceIds: ['data'] }],
    },
  ],
])('is called, touches and reads as it is said: %#', (plan, expected) => {
  expect(headOf(plan())).toEqual(expected);
});

it('a relation that goes was there; where it was not, nothing changes', () => {
  expect(editsOf(removeCarrier('a', 'k'))).toEqual({ 'CARRIES:a>k': null });
  expect(editsOf(removeCarrier('b', 'k'))).toEqual({});
  expect(editsOf(removeResource('NEEDS', 'a', 'data'))).toEqual({});
  const refused = (plan: Plan) => () => editsOf(plan);
  expect(refused(removeResource('NEEDS', 'a', 'none'))).toThrow(
    expect.objectContaining({ code: 'RESOURCE_NOT_FOUND' }),
  );
  expect(refused(removeMemberOf('a', 'none'))).toThrow(expect.objectContaining({ code: 'ACTOR_NOT_FOUND' }));
  expect(refused(removeCarrier('a', 'none'))).toThrow(
    expect.objectContaining({ code: 'COMMITMENT_NOT_FOUND' }),
  );
  expect(refused(removeParent('t', 'none'))).toThrow(
    expect.objectContaining({ code: 'TERRITORY_NOT_FOUND' }),
  );
});
