import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../model/elements/element-edits.ts';
import type { Elements, Properties } from '../../../model/elements/elements.ts';
import type { Plan } from '../../../model/writes/plan.ts';
import {
  removeCarrier,
  removeMemberOf,
  removeParent,
  removeResource,
} from '../../../model/writes/remove-relationship.ts';
import {
  addWorkshop,
  deleteWorkshop,
  updateWorkshop,
} from '../../../model/writes/workshops/edit-workshop.ts';

const MORNING = new Date('2026-03-12T08:00:00Z');
const NIGHT = new Date('2026-03-12T23:30:00Z');
const STATE: Elements = new Map<string, Properties>([
  ['Territory:t', { name: 'T', version: 1 }],
  ['Territory:u', { name: 'U', version: 1 }],
  ['Actor:a', { name: 'A', version: 1 }],
  ['Actor:b', { name: 'B', version: 1 }],
  ['Commitment:k', { text: 'K', version: 1 }],
]);

const done = (plan: Plan, state: Elements, now = MORNING): Elements =>
  applyEdits(
    state,
    plan.changes({
      state,
      has: (key) => state.has(key) || ['Theme:food', 'Resource:data'].includes(key),
      now,
    }),
  );
const prepared = () => done(addWorkshop('t', { id: 'w', title: 'Atelier', on: '2026-03-12' }), STATE);
const workshop = (state: Elements) => state.get('Workshop:w');
const place = { territoryId: 't', workshopId: 'w' };

describe('a workshop', () => {
  it('is prepared with what is usual, at its territory alone', () => {
    expect(workshop(prepared())).toEqual({
      ...{ title: 'Atelier', on: '2026-03-12', territoryId: 't', version: 1 },
      ...{
        perimeterThemes: [],
        perimeterActors: [],
        acceptance: 'direct',
        status: 'prepared',
        step: 'perimeter',
      },
    });
    expect(() => done(updateWorkshop({ ...place, territoryId: 'u' }, { title: 'X' }), prepared())).toThrow(
      expect.objectContaining({ code: 'WORKSHOP_NOT_FOUND' }),
    );
    expect(() => done(deleteWorkshop({ ...place, territoryId: 'u' }), prepared())).toThrow(
      expect.objectContaining({ code: 'WORKSHOP_NOT_FOUND' }),
    );
  });

  it('is about themes and organisations that are there', () => {
    const perimeter = { perimeterThemes: ['food'], perimeterActors: ['a'] };
    expect(workshop(done(updateWorkshop(place, perimeter), prepared()))).toMatchObject(perimeter);
    for (const unknown of [{ perimeterThemes: ['food', 'none'] }, { perimeterActors: ['none'] }])
      expect(() => done(updateWorkshop(place, unknown), prepared())).toThrow(/Unknown: none/);
  });

  it('says when it was opened first, and when it was closed, on the day of France', () => {
    const opened = done(updateWorkshop(place, { status: 'open' }), prepared());
    expect(workshop(opened)).toMatchObject({ openedAt: MORNING.toISOString() });
    expect(workshop(opened)).not.toHaveProperty('closedAt');
    const closed = done(updateWorkshop(place, { status: 'closed' }), opened, NIGHT);
    const at = { openedAt: MORNING.toISOString(), closedAt: NIGHT.toISOString(), closedOn: '2026-03-13' };
    expect(workshop(closed)).toMatchObject(at);
    expect(workshop(done(updateWorkshop(place, { title: 'Autre' }), closed, MORNING))).toMatchObject(at);
    const again = workshop(done(updateWorkshop(place, { status: 'open' }), closed));
    expect(again).toMatchObject({ openedAt: at.openedAt });
    expect(again).not.toHaveProperty('closedAt');
    expect(again).not.toHaveProperty('closedOn');
  });

  it('goes with what was sent to it', () => {
    const sent = new Map([
      ...prepared(),
      ['Contribution:c', { territoryId: 't', workshopId: 'w', actorId: 'a' }] as const,
    ]);
    const left = done(deleteWorkshop(place), sent);
    expect([left.has('Workshop:w'), left.has('Contribution:c'), left.has('Actor:a')]).toEqual([
      ...[false, false, true],
    ]);
  });
});

describe('what ties two things', () => {
  it.each([
    ['CARRIES:a>k', removeCarrier('a', 'k'), 'carrier.removed'],
    ['NEEDS:a>data', removeResource('NEEDS', 'a', 'data'), 'need.removed'],
    ['OFFERS:a>data', removeResource('OFFERS', 'a', 'data'), 'offer.removed'],
    ['MEMBER_OF:a>b', removeMemberOf('a', 'b'), 'member-of.removed'],
    ['PART_OF:t>u', removeParent('t', 'u'), 'parent.removed'],
  ] as const)('%s goes, and may be taken away again', (key, plan, type) => {
    const tied = new Map([...STATE, [key, {}] as const]);
    expect(plan.type).toBe(type);
    expect([...done(plan, tied)]).toEqual([...STATE]);
    expect(plan.changes({ state: STATE, has: () => true, now: MORNING }).size).toBe(0);
  });

  it.each([
    [removeCarrier('a', 'none'), 'COMMITMENT_NOT_FOUND'],
    [removeCarrier('none', 'k'), 'ACTOR_NOT_FOUND'],
    [removeResource('NEEDS', 'a', 'none'), 'RESOURCE_NOT_FOUND'],
    [removeParent('t', 'none'), 'TERRITORY_NOT_FOUND'],
  ])('is not looked for where an end of it is not there: %#', (plan, code) => {
    expect(() => done(plan, STATE)).toThrow(expect.objectContaining({ code }));
  });
});
