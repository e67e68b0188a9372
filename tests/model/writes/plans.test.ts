import { expect, it } from 'vitest';
import { addActor } from '../../../model/writes/add-actor.ts';
import { addCommitment } from '../../../model/writes/add-commitment.ts';
import { addCooperation } from '../../../model/writes/add-cooperation.ts';
import { arrangeMap } from '../../../model/writes/arrange-map.ts';
import { deleteActor } from '../../../model/writes/delete-actor.ts';
import { deleteCommitment } from '../../../model/writes/delete-commitment.ts';
import { deleteCooperation } from '../../../model/writes/delete-cooperation.ts';
import { nameLand } from '../../../model/writes/name-land.ts';
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
import { clearPositions, setPositions } from '../../../model/writes/set-positions.ts';
import { setResource } from '../../../model/writes/set-resource.ts';
import { updateActor } from '../../../model/writes/update-actor.ts';
import { updateCommitment } from '../../../model/writes/update-commitment.ts';
import { updateCooperation } from '../../../model/writes/update-cooperation.ts';
import { updateTerritory } from '../../../model/writes/update-territory.ts';
import {
  addWorkshop,
  deleteWorkshop,
  updateWorkshop,
} from '../../../model/writes/workshops/edit-workshop.ts';
import { cooperation, editsOf, STATE } from '../../support/written-state.ts';

const PLACE = { territoryId: 't', workshopId: 'w' };
const ofActor = (id: string) => ({ actingActorIds: [id], outsideActorIds: [id] });

/** What a write touches, without what it does not, and what it reads, round after round. */
function said({ type, subjectId, scope, creates, versioned, reads }: Plan) {
  const named = (lists: object) =>
    Object.fromEntries(Object.entries(lists).filter(([, list]) => list !== undefined && list.length > 0));
  return {
    ...{ type, subjectId, touches: named(scope), reads: reads.map((round) => named(round(STATE))) },
    ...(creates !== undefined && { creates }),
    ...(versioned !== undefined && { versioned: `${versioned.kind}:${versioned.id}` }),
  };
}

it.each<[Plan, ReturnType<typeof said>]>([
  [
    addActor('t', { id: 'n', name: 'N', family: 'business' }),
    {
      ...{ type: 'actor.added', subjectId: 'n', creates: 'Actor:n' },
      ...{ touches: { territoryIds: ['t'] }, reads: [{ territories: ['t'], actors: ['n'] }] },
    },
  ],
  [
    addCommitment('t', {
      ...{ id: 'n', text: 'N', themes: ['food'], refines: 'k' },
      carriers: [{ actorId: 'a', role: 'lead' }],
    }),
    {
      ...{ type: 'commitment.added', subjectId: 'n', creates: 'Commitment:n' },
      touches: { territoryIds: ['t'], actingActorIds: ['a'] },
      reads: [
        {
          ...{ territories: ['t'], actors: ['a'], commitments: ['n'] },
          ...{ themeIds: ['food'], commitmentIds: ['k'] },
        },
      ],
    },
  ],
  [
    addCommitment('t', { id: 'n', text: 'N' }),
    {
      ...{ type: 'commitment.added', subjectId: 'n', creates: 'Commitment:n' },
      ...{ touches: { territoryIds: ['t'] }, reads: [{ territories: ['t'], commitments: ['n'] }] },
    },
  ],
  [
    addCooperation('t', { ...cooperation, themes: ['food'], serves: ['k'] }),
    {
      ...{ type: 'cooperation.added', subjectId: 'n', creates: 'Cooperation:n' },
      touches: { territoryIds: ['t'], actingActorIds: ['a', 'b'] },
      reads: [
        {
          ...{ territories: ['t'], actors: ['a', 'b'], cooperations: ['n'] },
          ...{ themeIds: ['food'], commitmentIds: ['k'] },
        },
      ],
    },
  ],
  [
    arrangeMap('t', { positions: [], lands: [] }, []),
    {
      ...{ type: 'positions.arranged', subjectId: 't' },
      ...{ touches: { territoryIds: ['t'] }, reads: [{ territories: ['t'], contents: ['t'] }] },
    },
  ],
  [
    deleteActor('a'),
    {
      ...{ type: 'actor.deleted', subjectId: 'a', versioned: 'Actor:a', touches: ofActor('a') },
      reads: [
        { actors: ['a'], belongings: ['a'], ties: ['a'] },
        { commitments: ['k', 'l'], cooperations: ['ab', 'abc'] },
      ],
    },
  ],
  [
    deleteCommitment('k'),
    {
      ...{ type: 'commitment.deleted', subjectId: 'k', versioned: 'Commitment:k' },
      touches: { commitmentIds: ['k'], refiningIds: ['k'] },
      reads: [{ commitments: ['k'] }, { commitments: ['l'], cooperations: ['ab'] }],
    },
  ],
  [
    deleteCooperation('ab'),
    {
      ...{ type: 'cooperation.deleted', subjectId: 'ab', versioned: 'Cooperation:ab' },
      ...{ touches: { cooperationIds: ['ab'] }, reads: [{ cooperations: ['ab'] }] },
    },
  ],
  [
    nameLand('t', 'l', { name: 'L' }),
    {
      ...{ type: 'land.named', subjectId: 'l' },
      ...{ touches: { territoryIds: ['t'] }, reads: [{ territories: ['t'], lands: ['l'] }] },
    },
  ],
  [
    removeMembership('t', 'a'),
    {
      ...{ type: 'membership.removed', subjectId: 'a', touches: { territoryIds: ['t'] } },
      reads: [{ territories: ['t'], actors: ['a'], ties: ['a'] }, { commitments: ['k', 'l'] }, {}, {}],
    },
  ],
  [
    removeMembership('play', 'c'),
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
    removeParty('abc', 'c'),
    {
      ...{ type: 'party.removed', subjectId: 'abc', touches: { cooperationIds: ['abc'] } },
      reads: [{ cooperations: ['abc'], actors: ['c'] }],
    },
  ],
  [
    removeCarrier('a', 'k'),
    {
      ...{ type: 'carrier.removed', subjectId: 'a', touches: { commitmentIds: ['k'] } },
      reads: [{ actors: ['a'], commitments: ['k'] }],
    },
  ],
  [
    removeResource('NEEDS', 'a', 'data'),
    {
      ...{ type: 'need.removed', subjectId: 'a', touches: ofActor('a') },
      reads: [{ actors: ['a'], belongings: ['a'], resourceIds: ['data'] }],
    },
  ],
  [
    removeResource('OFFERS', 'a', 'data'),
    {
      ...{ type: 'offer.removed', subjectId: 'a', touches: ofActor('a') },
      reads: [{ actors: ['a'], belongings: ['a'], resourceIds: ['data'] }],
    },
  ],
  [
    removeMemberOf('a', 'b'),
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
    removeParent('t', 'u'),
    {
      ...{ type: 'parent.removed', subjectId: 't', touches: { territoryIds: ['t', 'u'] } },
      reads: [{ territories: ['t', 'u'] }],
    },
  ],
  [
    setCarrier('a', 'k', { role: 'lead' }),
    {
      ...{ type: 'carrier.set', subjectId: 'k', touches: { commitmentIds: ['k'] } },
      reads: [{ actors: ['a'], commitments: ['k'] }],
    },
  ],
  [
    setMemberOf('a', 'b', {}),
    {
      ...{ type: 'member-of.set', subjectId: 'a', touches: { memberships: [{ fromId: 'a', toId: 'b' }] } },
      reads: [{ actors: ['a', 'b'], belongings: ['a'] }],
    },
  ],
  [
    setMembership('t', 'a', {}),
    {
      ...{ type: 'membership.set', subjectId: 'a', touches: { territoryIds: ['t'] } },
      reads: [{ territories: ['t'], actors: ['a'] }],
    },
  ],
  [
    setParty('ab', 'c', { role: 'member' }),
    {
      ...{ type: 'party.set', subjectId: 'ab', touches: { cooperationIds: ['ab'], actingActorIds: ['c'] } },
      reads: [{ cooperations: ['ab'] }, { actors: ['c', 'a', 'b'] }],
    },
  ],
  [
    setPeer('t', 'u', {}),
    {
      ...{ type: 'peer.set', subjectId: 't', touches: { territoryIds: ['t', 'u'] } },
      reads: [{ territories: ['t', 'u'] }],
    },
  ],
  [
    removePeer('t', 'u'),
    {
      ...{ type: 'peer.removed', subjectId: 't', touches: { territoryIds: ['t', 'u'] } },
      reads: [{ territories: ['t', 'u'] }],
    },
  ],
  [
    setPositions('t', { positions: [] }),
    {
      ...{ type: 'positions.set', subjectId: 't', touches: { territoryIds: ['t'] } },
      reads: [{ territories: ['t'], contents: ['t'] }],
    },
  ],
  [
    clearPositions('t'),
    {
      ...{ type: 'positions.cleared', subjectId: 't', touches: { territoryIds: ['t'] } },
      reads: [{ territories: ['t'], contents: ['t'] }],
    },
  ],
  [
    setResource('NEEDS', 'a', 'data', { themeId: 'food' }),
    {
      ...{ type: 'need.set', subjectId: 'a', touches: ofActor('a') },
      reads: [{ actors: ['a'], belongings: ['a'], themeIds: ['food'], resourceIds: ['data'] }],
    },
  ],
  [
    setResource('OFFERS', 'a', 'data', {}),
    {
      ...{ type: 'offer.set', subjectId: 'a', touches: ofActor('a') },
      reads: [{ actors: ['a'], belongings: ['a'], resourceIds: ['data'] }],
    },
  ],
  [
    updateActor('a', {}),
    {
      ...{ type: 'actor.updated', subjectId: 'a', versioned: 'Actor:a' },
      ...{ touches: ofActor('a'), reads: [{ actors: ['a'] }] },
    },
  ],
  [
    updateCommitment('k', { themes: ['food'], refines: 'l' }),
    {
      ...{ type: 'commitment.updated', subjectId: 'k', versioned: 'Commitment:k' },
      touches: { commitmentIds: ['k'] },
      reads: [{ commitments: ['k'], themeIds: ['food'], commitmentIds: ['l'] }],
    },
  ],
  [
    updateCooperation('ab', { themes: ['food'], serves: ['k'] }),
    {
      ...{ type: 'cooperation.updated', subjectId: 'ab', versioned: 'Cooperation:ab' },
      touches: { cooperationIds: ['ab'] },
      reads: [{ cooperations: ['ab'], themeIds: ['food'], commitmentIds: ['k'] }],
    },
  ],
  [
    updateTerritory('t', {}),
    {
      ...{ type: 'territory.updated', subjectId: 't', versioned: 'Territory:t' },
      ...{ touches: { territoryIds: ['t'] }, reads: [{ territories: ['t'] }] },
    },
  ],
  [
    addWorkshop('t', {
      id: 'w',
      title: 'W',
      on: '2026-04-01',
      perimeterThemes: ['food'],
      perimeterActors: ['a'],
    }),
    {
      ...{ type: 'workshop.added', subjectId: 'w', creates: 'Workshop:w', touches: { territoryIds: ['t'] } },
      reads: [{ territories: ['t'], workshops: ['w'], actors: ['a'], themeIds: ['food'] }],
    },
  ],
  [
    updateWorkshop(PLACE, { perimeterThemes: ['food'], perimeterActors: ['a'] }),
    {
      ...{
        type: 'workshop.updated',
        subjectId: 'w',
        versioned: 'Workshop:w',
        touches: { territoryIds: ['t'] },
      },
      reads: [{ workshops: ['w'], actors: ['a'], themeIds: ['food'] }],
    },
  ],
  [
    deleteWorkshop(PLACE),
    {
      ...{
        type: 'workshop.deleted',
        subjectId: 'w',
        versioned: 'Workshop:w',
        touches: { territoryIds: ['t'] },
      },
      reads: [{ workshops: ['w'], gatherings: ['t'] }],
    },
  ],
])('%o is called, touches and reads %j', (plan, expected) => {
  expect(said(plan)).toEqual(expected);
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

it('a territory goes back to no cohort where that is cleared, and keeps what is not named', () => {
  const state = new Map([['Territory:t', { name: 'T', cohorts: ['2025'], frozen: true, version: 1 }]]);
  expect(editsOf(updateTerritory('t', { cohorts: null, frozen: null }), state)['Territory:t']).toEqual({
    ...{ name: 'T', cohorts: [], version: 1 },
  });
});
