import { describe, expect, it } from 'vitest';
import type { GapRule } from '../../../../model/contract/vocabulary.ts';
import type { Facts } from '../../../../model/elements/facts.ts';
import { findGaps } from '../../../../model/readings/gaps/find-gaps.ts';
import { GapContext } from '../../../../model/readings/gaps/gap-context.ts';
import { obviousRoles } from '../../../../model/readings/gaps/missing-table-role.ts';
import { heardActor, heardActors } from '../../../support/gaps-of.ts';
import { makeActor, makeCommitment, makeCooperation, makeSystem } from '../../../support/make-facts.ts';

const wordsOf = (rule: GapRule, facts: Partial<Facts>) =>
  findGaps(new GapContext(makeSystem(facts)), [rule]).map(({ words }) => words);

describe('roles around the table', () => {
  it('are obvious of authorities, of services of the State, and of enterprises that are known to be one', () => {
    const roles = [
      { family: 'local_authority', kind: 'commune' },
      { family: 'unspecified', kind: 'syndicat' },
      { family: 'state', kind: 'prefecture' },
      { family: 'social_economy', kind: 'amap' },
      { family: 'business', kind: 'farm' },
      { family: 'business' },
      { family: 'citizens', kind: 'club' },
    ] as const;
    expect(roles.map(obviousRoles)).toEqual([
      ...[['elected', 'officer'], ['elected', 'officer'], ['state_officer']],
      ...[['socio_economic'], ['socio_economic'], [], []],
    ]);
  });

  it('are missing around a commitment if no carrier has them: by its statement, by its own sheet or by its kind', () => {
    const facts = {
      actors: [
        makeActor('amap', { tableRoles: ['officer'], kind: 'amap' }),
        makeActor('hall', { kind: 'commune', family: 'local_authority' }),
        makeActor('c'),
      ],
      commitments: [
        makeCommitment('k', ['amap', 'hall', 'c']),
        makeCommitment('two', ['amap', 'hall']),
        // The role stated in the commitment takes precedence over the actor’s own.
        makeCommitment('there', [], {
          carriers: [
            { actorId: 'amap', role: 'lead', tableRoles: ['state_officer'] },
            ...['c', 'hall'].map((actorId) => ({ actorId, role: 'contributor' as const })),
          ],
        }),
      ],
    };
    expect(wordsOf('missing-table-role', facts)).toEqual([{ commitmentId: 'k', missing: ['state_officer'] }]);
    const without = { ...facts, actors: facts.actors.map((actor) => ({ ...actor, tableRoles: [] })) };
    // Without any recorded role no question is asked, even if one is obvious.
    expect(wordsOf('missing-table-role', { ...without, commitments: facts.commitments.slice(0, 2) })).toEqual(
      [],
    );
  });

  it('are listed for the whole map with actors of an obvious role, those with most links first, then by id', () => {
    const hall = (id: string) => heardActor(id, { kind: 'commune', family: 'local_authority' });
    const facts = {
      actors: [
        ...[hall('m3'), hall('m2'), hall('m1')],
        heardActor('amap', { tableRoles: ['socio_economic'], kind: 'amap' }),
        ...heardActors('c'),
      ],
      cooperations: [makeCooperation('k', ['m2', 'c'])],
    };
    const { actors } = facts;
    expect(wordsOf('absent-from-the-map', facts)).toMatchObject([
      {
        actors: 5,
        families: ['state', 'business', 'research_training', 'citizens'],
        roles: ['elected', 'officer', 'state_officer'],
        unheardIds: [],
        havingIds: ['m2', 'm1', 'm3'],
      },
    ]);
    // Four actors raise no question; without recorded roles, only families do.
    expect(wordsOf('absent-from-the-map', { actors: actors.slice(1) })).toEqual([]);
    const unsaid = actors.map((actor) => ({ ...actor, tableRoles: [] }));
    expect(wordsOf('absent-from-the-map', { actors: unsaid })).toMatchObject([{ roles: [], havingIds: [] }]);
    // A role noted of a carrier counts for the map.
    const carriers = [{ actorId: 'c', role: 'lead' as const, tableRoles: ['elected' as const] }];
    const carried = { actors: unsaid, commitments: [makeCommitment('k', [], { carriers })] };
    expect(wordsOf('absent-from-the-map', carried)).toMatchObject([
      { roles: ['officer', 'state_officer', 'socio_economic'], havingIds: ['amap', 'm1', 'm2', 'm3'] },
    ]);
  });
});

it('a passage is described as a body or a link, with the sizes and its end', () => {
  const row = (more: readonly ReturnType<typeof makeCooperation>[]) => ({
    actors: heardActors('a', 'b', 'c', 'd', 'e'),
    cooperations: [makeCooperation('ab', ['a', 'b']), makeCooperation('cd', ['c', 'd']), ...more],
  });
  expect(wordsOf('single-bridge', row([makeCooperation('bc', ['b', 'c'], { endedOn: '2027' })]))).toEqual([
    { actorIds: ['b', 'c'], body: false, sizes: [2, 2], endsOn: '2027', level: null },
  ]);
  expect(wordsOf('single-bridge', row([makeCooperation('k', ['b', 'c', 'e'])]))).toEqual([
    { actorIds: ['b', 'c', 'e'], body: true, sizes: [2, 2], endsOn: null, level: null },
  ]);
});
