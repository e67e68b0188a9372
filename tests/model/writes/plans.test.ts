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
import { clearPositions, setPositions } from '../../../model/writes/set-positions.ts';
import { updateActor } from '../../../model/writes/update-actor.ts';
import { updateCommitment } from '../../../model/writes/update-commitment.ts';
import { updateCooperation } from '../../../model/writes/update-cooperation.ts';
import { updateTerritory } from '../../../model/writes/update-territory.ts';
import {
  addWorkshop,
  deleteWorkshop,
  updateWorkshop,
} from '../../../model/writes/workshops/edit-workshop.ts';
import { cooperation, editsOf, headOf } from '../../support/written-state.ts';

const PLACE = { territoryId: 't', workshopId: 'w' };
const ofActor = (id: string) => ({ actingActorIds: [id], outsideActorIds: [id] });

it.each<[() => Plan, ReturnType<typeof headOf>]>([
  [
    () => addActor('t', { id: 'n', name: 'N', family: 'business' }),
    {
      ...{ type: 'actor.added', subjectId: 'n', creates: 'Actor:n' },
      ...{ touches: { territoryIds: ['t'] }, reads: [{ territories: ['t'], actors: ['n'] }] },
    },
  ],
  [
    () =>
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
    () => addCommitment('t', { id: 'n', text: 'N' }),
    {
      ...{ type: 'commitment.added', subjectId: 'n', creates: 'Commitment:n' },
      ...{ touches: { territoryIds: ['t'] }, reads: [{ territories: ['t'], commitments: ['n'] }] },
    },
  ],
  [
    () => addCooperation('t', { ...cooperation, themes: ['food'], serves: ['k'] }),
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
    () => arrangeMap('t', { positions: [], lands: [] }, []),
    {
      ...{ type: 'positions.arranged', subjectId: 't' },
      ...{ touches: { territoryIds: ['t'] }, reads: [{ territories: ['t'], contents: ['t'] }] },
    },
  ],
  [
    () => deleteActor('a'),
    {
      ...{ type: 'actor.deleted', subjectId: 'a', versioned: 'Actor:a', touches: ofActor('a') },
      reads: [
        { actors: ['a'], belongings: ['a'], ties: ['a'] },
        { commitments: ['k', 'l'], cooperations: ['ab', 'abc'] },
      ],
    },
  ],
  [
    () => deleteCommitment('k'),
    {
      ...{ type: 'commitment.deleted', subjectId: 'k', versioned: 'Commitment:k' },
      touches: { commitmentIds: ['k'], refiningIds: ['k'] },
      reads: [{ commitments: ['k'] }, { commitments: ['l'], cooperations: ['ab'] }],
    },
  ],
  [
    () => deleteCooperation('ab'),
    {
      ...{ type: 'cooperation.deleted', subjectId: 'ab', versioned: 'Cooperation:ab' },
      ...{ touches: { cooperationIds: ['ab'] }, reads: [{ cooperations: ['ab'] }] },
    },
  ],
  [
    () => nameLand('t', 'l', { name: 'L' }),
    {
      ...{ type: 'land.named', subjectId: 'l' },
      ...{ touches: { territoryIds: ['t'] }, reads: [{ territories: ['t'], lands: ['l'] }] },
    },
  ],
  [
    () => setPositions('t', { positions: [] }),
    {
      ...{ type: 'positions.set', subjectId: 't', touches: { territoryIds: ['t'] } },
      reads: [{ territories: ['t'], contents: ['t'] }],
    },
  ],
  [
    () => clearPositions('t'),
    {
      ...{ type: 'positions.cleared', subjectId: 't', touches: { territoryIds: ['t'] } },
      reads: [{ territories: ['t'], contents: ['t'] }],
    },
  ],
  [
    () => updateActor('a', {}),
    {
      ...{ type: 'actor.updated', subjectId: 'a', versioned: 'Actor:a' },
      ...{ touches: ofActor('a'), reads: [{ actors: ['a'] }] },
    },
  ],
  [
    () => updateCommitment('k', { themes: ['food'], refines: 'l' }),
    {
      ...{ type: 'commitment.updated', subjectId: 'k', versioned: 'Commitment:k' },
      touches: { commitmentIds: ['k'] },
      reads: [{ commitments: ['k'], themeIds: ['food'], commitmentIds: ['l'] }],
    },
  ],
  [
    () => updateCooperation('ab', { themes: ['food'], serves: ['k'] }),
    {
      ...{ type: 'cooperation.updated', subjectId: 'ab', versioned: 'Cooperation:ab' },
      touches: { cooperationIds: ['ab'] },
      reads: [{ cooperations: ['ab'], themeIds: ['food'], commitmentIds: ['k'] }],
    },
  ],
  [
    () => updateTerritory('t', {}),
    {
      ...{ type: 'territory.updated', subjectId: 't', versioned: 'Territory:t' },
      ...{ touches: { territoryIds: ['t'] }, reads: [{ territories: ['t'] }] },
    },
  ],
  [
    () =>
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
    () => updateWorkshop(PLACE, { perimeterThemes: ['food'], perimeterActors: ['a'] }),
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
    () => deleteWorkshop(PLACE),
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
])('is called, touches and reads as it is said: %#', (plan, expected) => {
  expect(headOf(plan())).toEqual(expected);
});

it('a cleared cohort of a territory is removed, and unnamed fields are kept', () => {
  const state = new Map([['Territory:t', { name: 'T', cohorts: ['2025'], frozen: true, version: 1 }]]);
  expect(editsOf(updateTerritory('t', { cohorts: null, frozen: null }), state)['Territory:t']).toEqual({
    ...{ name: 'T', cohorts: [], version: 1 },
  });
});
