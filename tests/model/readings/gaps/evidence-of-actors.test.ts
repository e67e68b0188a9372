import { describe, expect, it } from 'vitest';
import type { CooperationFact } from '../../../../model/elements/facts.ts';
import { findGaps } from '../../../../model/readings/gaps/find-gaps.ts';
import { GapContext } from '../../../../model/readings/gaps/gap-context.ts';
import { gapsOf, heardActor, heardActors, restOn, tellingOf } from '../../../support/gaps-of.ts';
import { makeActor, makeCommitment, makeCooperation, makeSystem } from '../../../support/make-facts.ts';

const weak = (id: string, ids: readonly string[]): CooperationFact =>
  makeCooperation(id, ids, { intensity: 1 });

describe('evidence of questions on the whole map', () => {
  it('mostly money: who is linked by money alone, and by what', () => {
    const actors = [
      heardActor('la', { family: 'local_authority' }),
      ...heardActors('s1', 's2', 's3'),
      heardActor('b', { family: 'business' }),
    ];
    const link = (id: string, to: string, nature: CooperationFact['nature']) =>
      makeCooperation(id, ['la', to], { nature, intensity: 1 });
    const facts = {
      actors,
      cooperations: [
        link('1', 's1', 'funds'),
        link('2', 's1', 'commissions'),
        link('3', 's2', 'funds'),
        link('4', 's3', 'unspecified'),
        link('5', 'b', 'funds'),
      ],
    };
    expect(restOn('mostly-funding', facts)).toEqual({
      'mostly-funding': {
        actorIds: ['la', 's1', 's2'],
        cooperationIds: ['1', '2', '3'],
        figures: { pairs: 3, onlyTransactions: 2, share: 2 / 3 },
      },
    });
  });

  it('nobody tends: all carriers, who supports some of them, and the widest reach', () => {
    const ids = ['e', 'd', 'c', 'b', 'a'];
    const supports = (id: string, from: string, ...to: readonly string[]) =>
      makeCooperation(id, [], {
        nature: 'supports',
        parties: [
          { actorId: from, role: 'from' },
          ...to.map((actorId) => ({ actorId, role: 'to' as const })),
        ],
      });
    const facts = {
      actors: heardActors(...ids, 'x', 'y'),
      commitments: ids.map((id) => makeCommitment(`k-${id}`, [id])),
      cooperations: [supports('3', 'y', 'a'), supports('2', 'x', 'c', 'x'), supports('1', 'x', 'b', 'c')],
    };
    expect(restOn('nobody-tends', facts)).toEqual({
      'nobody-tends': {
        actorIds: ['a', 'b', 'c', 'd', 'e'],
        cooperationIds: ['1', '2', '3'],
        figures: { carriers: 5, bestReach: 2 },
      },
    });
    const nobody = { ...facts, cooperations: [] };
    expect(restOn('nobody-tends', nobody)['nobody-tends']?.figures).toEqual({ carriers: 5, bestReach: 0 });
  });

  it('who is absent: those heard on nothing, the best linked first, then by id', () => {
    const heardOn = (id: string, day: object) => makeActor(id, { membership: { onMap: true, ...day } });
    const facts = {
      actors: [
        makeActor('u3'),
        makeActor('u2'),
        makeActor('u1'),
        heardOn('l', { heardLinksOn: '2026-03-01' }),
        heardOn('c', { heardCommitmentsOn: '2026-03-01' }),
        heardOn('n', { heardNeedsOn: '2026-03-01' }),
      ],
      cooperations: [makeCooperation('1', ['u2', 'l']), weak('2', ['u3', 'l'])],
    };
    expect(restOn('absent-from-the-map', facts)).toEqual({
      'absent-from-the-map': {
        actorIds: ['u2', 'u1', 'u3'],
        figures: {
          actors: 6,
          missing: 5,
          missingFamilies: 'local_authority,state,business,research_training,citizens',
          missingRoles: '',
          unheard: 3,
        },
      },
    });
  });

  it('a territory alone waits as long as fewer than ten are linked', () => {
    const waits = (linked: number) => {
      const ids = Array.from({ length: 12 }, (_, i) => `a${i}`);
      const cooperations = [weak('k', ids.slice(0, linked))];
      return findGaps(new GapContext(makeSystem({ actors: heardActors(...ids), cooperations })), [
        'lone-territory',
      ])[0]?.waits;
    };
    expect([waits(9), waits(10)]).toEqual([true, false]);
  });
});

describe('evidence of questions on a theme', () => {
  it('without a family: who works on it, in what and for what', () => {
    const facts = {
      actors: heardActors('a', 'b', 'c', 'd'),
      cooperations: [
        makeCooperation('2', ['b', 'a'], { themes: ['water'] }),
        makeCooperation('1', ['b', 'c'], { themes: ['water'] }),
      ],
      commitments: [makeCommitment('k', ['d'], { themes: ['water'] })],
    };
    expect(restOn('theme-without-family', facts)).toEqual({
      'theme-without-family:water': {
        actorIds: ['a', 'b', 'c', 'd'],
        cooperationIds: ['1', '2'],
        commitmentIds: ['k'],
        themeIds: ['water'],
        figures: { actors: 4, cooperations: 2, commitments: 1, missingFamilies: 'local_authority' },
      },
    });
  });

  it('apart from another: both, with the pairs that could meet soonest', () => {
    const about = (theme: string, id: string, ...ids: readonly string[]) =>
      makeCooperation(id, ids, { themes: [theme] });
    const facts = {
      actors: heardActors('a', 'b', 'c', 'd', 'x'),
      cooperations: [
        about('water', '2', 'b', 'a'),
        about('water', '1', 'a', 'b'),
        about('energy', '3', 'c', 'd'),
        about('energy', '4', 'd', 'c'),
        weak('bx', ['b', 'x']),
        weak('xd', ['x', 'd']),
      ],
    };
    expect(restOn('themes-in-silos', facts)).toEqual({
      'themes-in-silos:energy:water': {
        actorIds: ['c', 'd', 'a', 'b'],
        cooperationIds: ['3', '4', '1', '2'],
        themeIds: ['energy', 'water'],
        missingPairs: [
          ['b', 'd'],
          ['a', 'c'],
          ['a', 'd'],
        ],
        figures: { cooperations: 4, actors: 4 },
      },
    });
  });
});

describe('evidence of questions on an actor', () => {
  it('on whom much rests: whom it cuts off, by what it is linked, what it carries alone', () => {
    const facts = {
      actors: heardActors('p', 'a', 'b', 'x', 'y'),
      cooperations: [
        makeCooperation('1', ['p', 'a', 'b']),
        makeCooperation('2', ['p', 'x']),
        makeCooperation('3', ['p', 'y']),
        weak('4', ['p', 'x']),
      ],
      commitments: [makeCommitment('own', ['p']), makeCommitment('shared', ['p', 'a'])],
    };
    expect(restOn('pivot-actor', facts)).toEqual({
      'pivot-actor:p': {
        actorIds: ['p', 'x', 'y'],
        cooperationIds: ['1', '2', '3'],
        commitmentIds: ['own'],
        missingPairs: [
          ['a', 'x'],
          ['a', 'y'],
        ],
        figures: { loss: 2, parts: 3, linkedActors: 5, soleCommitments: 1 },
      },
    });
    expect(tellingOf('pivot-actor', facts)).toEqual([['pivot-actor:p', undefined, false]]);
    // An isolated actor is weak evidence while the map is young.
    const line = [makeCooperation('ab', ['a', 'b']), makeCooperation('bc', ['b', 'c'])];
    expect(tellingOf('pivot-actor', { actors: heardActors('a', 'b', 'c'), cooperations: line })).toEqual([
      ['pivot-actor:b', 'pivot-of-one', true],
    ]);
  });

  it('on whom much rests shows a pair for each of six parts at most', () => {
    const ids = Array.from({ length: 9 }, (_, i) => `a${i}`);
    const star = ids.map((id) => makeCooperation(`p-${id}`, ['p', id]));
    const [gap] = gapsOf('pivot-actor', { actors: heardActors('p', ...ids), cooperations: star });
    expect(gap?.evidence.missingPairs).toEqual(ids.slice(1, 7).map((id) => ['a0', id]));
  });

  it('without link: itself, and what it could be asked for', () => {
    const facts = {
      actors: [heardActor('a', { charter: 'signatory' }), ...heardActors('b', 'c')],
      cooperations: [makeCooperation('bc', ['b', 'c'])],
      commitments: [makeCommitment('k', ['a']), makeCommitment('l', ['a', 'b'])],
    };
    expect(restOn('unlinked-actor', facts)).toEqual({
      'unlinked-actor:a': { actorIds: ['a'], figures: { others: 2, signatory: true, carried: 2 } },
    });
  });

  it('in need: who offers it, in the order of their ids', () => {
    const need = (actorId: string) => ({ actorId, resourceId: 'premises', themeId: 'water' });
    const facts = {
      actors: heardActors('a', 'b', 'c'),
      needs: [need('b')],
      offers: [need('c'), need('a')],
      cooperations: [weak('bc', ['b', 'c'])],
    };
    expect(restOn('unmet-need', facts)).toEqual({
      'unmet-need:b:premises': {
        actorIds: ['b', 'a', 'c'],
        themeIds: ['water'],
        missingPairs: [['a', 'b']],
        figures: { resourceId: 'premises', themeId: 'water', offers: 2 },
      },
    });
    const unsaid = { ...facts, needs: [{ actorId: 'b', resourceId: 'premises' }], offers: [] };
    expect(restOn('unmet-need', unsaid)).toEqual({
      'unmet-need:b:premises': {
        actorIds: ['b'],
        figures: { resourceId: 'premises', themeId: null, offers: 0 },
      },
    });
  });
});
