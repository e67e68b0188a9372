import { describe, expect, it } from 'vitest';
import { factsVisibleTo } from '../../../model/readings/organisation-page/facts-visible-to.ts';
import {
  makeActor,
  makeCommitment,
  makeCooperation,
  makeFacts,
  makeOutsider,
} from '../../support/make-facts.ts';

const words = {
  ...{ description: 'D', mission: 'M', tags: ['x'], charter: 'signatory' as const, source: 'S' },
  ...{ siren: '200000001', private: false },
};
const facts = makeFacts({
  actors: [
    makeActor('a', { ...words, spoken: 'l’a', x: 1, y: 2 }),
    makeActor('b', {
      ...{ ...words, name: 'B', spoken: 'le b', x: 3, y: 4, placed: 'hand' },
      membership: { onMap: true, since: '2020-01-01', heardLinksOn: '2026-01-01', main: true },
    }),
  ],
  outside: [makeOutsider('far', { ...words, name: 'Far' })],
  cooperations: [
    makeCooperation('k', [], {
      ...{ intensity: 4, startedOn: '2024-01-01', note: 'between us', serves: ['e'], version: 7 },
      parties: [
        { actorId: 'a', role: 'from', agreedOn: '2026-01-01', agreedBy: 'Ana' },
        { actorId: 'b', role: 'to', agreedOn: '2026-01-02', agreedBy: 'Bo' },
      ],
      declarations: [{ actorId: 'b', intensity: 1, on: '2026-01-01', channel: 'interview' }],
    } as Parameters<typeof makeCooperation>[2]),
  ],
  commitments: [
    makeCommitment('e', [], {
      carriers: [{ actorId: 'b', role: 'lead', since: '2021-01-01', evidence: 'shown' }],
    }),
  ],
  memberships: [{ fromId: 'a', toId: 'b' }],
  needs: [
    { actorId: 'a', resourceId: 'hall', note: 'mine' },
    { actorId: 'b', resourceId: 'hall', themeId: 'food', note: 'theirs' },
    { actorId: 'b', resourceId: 'yard' },
  ],
  offers: [{ actorId: 'b', resourceId: 'tools', note: 'theirs' }],
  lands: [{ id: 'l', actorIds: ['a', 'b'] }],
});
const told = () => factsVisibleTo(facts, 'a');

describe('facts shown to an organisation', () => {
  it('is itself as it is, and of the others who and where they are', () => {
    const [own, other] = told().actors;
    expect(own).toBe(facts.actors[0]);
    expect(other).toStrictEqual({
      ...{ id: 'b', name: 'B', family: 'social_economy', spoken: 'le b', tableRoles: [], charter: 'none' },
      ...{ tags: [], version: 1, x: 3, y: 4, membership: { onMap: true, since: '2020-01-01' } },
    });
    expect(told().outside).toStrictEqual([
      {
        id: 'far',
        name: 'Far',
        family: 'social_economy',
        tableRoles: [],
        charter: 'none',
        tags: [],
        version: 1,
      },
    ]);
  });

  it('lists its partners, all at the same intensity, and only its own consent', () => {
    expect(told().cooperations).toStrictEqual([
      {
        ...{
          id: 'k',
          nature: 'co_produces',
          formality: 'informal',
          status: 'active',
          themes: [],
          intensity: 2,
        },
        ...{ startedOn: '2024-01-01', serves: [], declarations: [], version: 1 },
        parties: [
          { actorId: 'a', role: 'from', agreedOn: '2026-01-01' },
          { actorId: 'b', role: 'to' },
        ],
      },
    ]);
  });

  it('is what they carry, need and offer, without a note but its own', () => {
    expect(told().commitments[0]?.carriers).toStrictEqual([
      { actorId: 'b', role: 'lead', since: '2021-01-01' },
    ]);
    expect(told().needs).toStrictEqual([
      { actorId: 'a', resourceId: 'hall', note: 'mine' },
      { actorId: 'b', resourceId: 'hall', themeId: 'food' },
      { actorId: 'b', resourceId: 'yard' },
    ]);
    expect(told().offers).toStrictEqual([{ actorId: 'b', resourceId: 'tools' }]);
  });

  it('is nothing of who belongs to what, nor of the Charter; of lands all', () => {
    expect(told()).toMatchObject({ memberships: [], charterItems: [], lands: facts.lands });
    expect(factsVisibleTo(makeFacts(), 'a')).not.toHaveProperty('lands');
  });
});
