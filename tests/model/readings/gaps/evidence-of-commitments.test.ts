import { describe, expect, it } from 'vitest';
import type { Commitment } from '../../../../model/contract/commitment.ts';
import type { GapRule } from '../../../../model/contract/vocabulary.ts';
import { gapsOf, heardActor, heardActors, restOn, tellingOf } from '../../../support/gaps-of.ts';
import { makeActor, makeCommitment, makeCooperation } from '../../../support/make-facts.ts';

describe('evidence of questions on a commitment', () => {
  it('without action: its carriers, what serves it and is not under way, and who of them is not linked', () => {
    const facts = {
      actors: heardActors('a', 'b', 'c'),
      commitments: [makeCommitment('k', ['c', 'a', 'b'], { dueOn: '2030-01-01' })],
      cooperations: [
        makeCooperation('z', ['a', 'b'], { status: 'ended', serves: ['k'] }),
        makeCooperation('y', ['a', 'c'], { status: 'intention', serves: ['k'] }),
        makeCooperation('x', ['a', 'c'], { intensity: 1 }),
      ],
    };
    expect(restOn('commitment-without-action', facts)).toEqual({
      'commitment-without-action:k': {
        actorIds: ['a', 'b', 'c'],
        cooperationIds: ['y', 'z'],
        commitmentIds: ['k'],
        missingPairs: [
          ['a', 'b'],
          ['b', 'c'],
        ],
        figures: { carriers: 3, dueOn: '2030-01-01' },
      },
    });
    expect(tellingOf('commitment-without-action', facts)).toEqual([
      ['commitment-without-action:k', 'apart:k', false],
    ]);
    const alone = { ...facts, commitments: [makeCommitment('k', ['a'])] };
    expect(tellingOf('commitment-without-action', alone)).toEqual([
      ['commitment-without-action:k', 'alone:a', false],
    ]);
  });

  it('without action shows no more than twelve pairs', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const facts = { actors: heardActors(...ids), commitments: [makeCommitment('k', ids)] };
    const pairs = gapsOf('commitment-without-action', facts)[0]?.evidence.missingPairs;
    expect(pairs).toHaveLength(12);
    expect(pairs?.[0]).toEqual(['a', 'b']);
  });

  it('that nobody carries: itself', () => {
    const facts = {
      actors: heardActors('a'),
      commitments: [makeCommitment('k', [], { horizon: 'pebble', dueOn: '2026-05' })],
    };
    expect(restOn('uncarried-commitment', facts)).toEqual({
      'uncarried-commitment:k': { commitmentIds: ['k'], figures: { horizon: 'pebble', dueOn: '2026-05' } },
    });
    const undated = { ...facts, commitments: [makeCommitment('k')] };
    expect(restOn('uncarried-commitment', undated)['uncarried-commitment:k']?.figures).toEqual({
      horizon: 'star',
      dueOn: null,
    });
  });

  it('with one carrier: that one, with all it carries', () => {
    const facts = {
      actors: heardActors('a', 'b', 'c'),
      commitments: [makeCommitment('k', ['a']), makeCommitment('l', ['a', 'b'])],
      cooperations: [makeCooperation('ab', ['a', 'b']), makeCooperation('ac', ['a', 'c'])],
    };
    expect(restOn('single-carrier', facts)).toEqual({
      'single-carrier:k': { actorIds: ['a'], commitmentIds: ['k'], figures: { carried: 2, pivot: true } },
    });
    expect(tellingOf('single-carrier', facts)).toEqual([['single-carrier:k', 'alone:a', false]]);
  });

  it('whose carriers are apart: the groups, what joins some of them, its themes', () => {
    const facts = {
      actors: heardActors('a', 'b', 'c', 'd', 's', 'x'),
      commitments: [
        makeCommitment('k', [], {
          themes: ['water', 'energy'],
          carriers: [
            ...['d', 'c', 'b', 'a'].map((actorId) => ({ actorId, role: 'contributor' as const })),
            { actorId: 's', role: 'support' },
          ],
        }),
      ],
      cooperations: [
        makeCooperation('z', ['c', 'd']),
        makeCooperation('y', ['c', 'd'], { themes: ['water'] }),
        makeCooperation('elsewhere', ['a', 'b'], { themes: ['mobility'] }),
        makeCooperation('ax', ['a', 'x']),
      ],
    };
    expect(restOn('scattered-carriers', facts)).toEqual({
      'scattered-carriers:k': {
        actorIds: ['a', 'b', 'c', 'd'],
        cooperationIds: ['y', 'z'],
        commitmentIds: ['k'],
        themeIds: ['energy', 'water'],
        // a and b are linked, though by what is about something else: between them no pair is missing.
        missingPairs: [
          ['a', 'c'],
          ['b', 'c'],
        ],
        figures: { carriers: 4, groups: 3, largestGroup: 2, linkedPairs: 2, pairs: 6, closure: 2 / 6 },
      },
    });
    expect(tellingOf('scattered-carriers', facts)).toEqual([['scattered-carriers:k', 'apart:k', false]]);
  });

  it('around which roles are missing: its carriers', () => {
    const facts = {
      actors: [heardActor('a', { tableRoles: ['elected'] }), ...heardActors('b', 'c')],
      commitments: [makeCommitment('k', ['c', 'b', 'a'])],
    };
    expect(restOn('missing-table-role', facts)).toEqual({
      'missing-table-role:k': {
        actorIds: ['a', 'b', 'c'],
        commitmentIds: ['k'],
        figures: { carriers: 3, missing: 3, missingRoles: 'officer,state_officer,socio_economic' },
      },
    });
    expect(tellingOf('missing-table-role', facts)).toEqual([['missing-table-role:k', 'table-roles', false]]);
  });

  it('is sure once half of all were heard on commitments, or, where carriers are apart, all of these', () => {
    const confidence = (rule: GapRule, heardOn: 'links' | 'commitments', commitment: Commitment) =>
      gapsOf(rule, {
        actors: ['a', 'b', 'c'].map((id) =>
          makeActor(id, {
            tableRoles: ['elected'],
            membership: {
              onMap: true,
              ...(heardOn === 'links'
                ? { heardLinksOn: '2026-03-01' }
                : { heardCommitmentsOn: '2026-03-01' }),
            },
          }),
        ),
        commitments: [commitment],
      })[0]?.confidence;
    const of: ReadonlyArray<readonly [GapRule, readonly string[]]> = [
      ['uncarried-commitment', []],
      ['single-carrier', ['a']],
      ['commitment-without-action', ['a']],
      ['missing-table-role', ['a', 'b', 'c']],
      ['scattered-carriers', ['a', 'b', 'c']],
    ];
    for (const [rule, ids] of of) {
      expect([rule, confidence(rule, 'commitments', makeCommitment('k', ids))]).toEqual([rule, 'sure']);
      expect([rule, confidence(rule, 'links', makeCommitment('k', ids))]).toEqual([rule, 'to_check']);
    }
  });
});

describe('evidence of questions on a link', () => {
  it('seen differently: its parties who said something, and how far apart they are', () => {
    const declarations = [
      { actorId: 'c', intensity: 3, on: '2026-01-01' },
      { actorId: 'a', intensity: 1, on: '2026-01-01' },
      { actorId: 'b', intensity: 3, on: '2026-01-01' },
    ];
    const facts = {
      actors: heardActors('a', 'b', 'c', 'd'),
      cooperations: [makeCooperation('k', ['d', 'c', 'b', 'a'], { declarations })],
    };
    expect(restOn('differing-views', facts)).toEqual({
      'differing-views:k': {
        actorIds: ['a', 'b', 'c'],
        cooperationIds: ['k'],
        figures: { lowest: 1, highest: 3, difference: 2, views: 3 },
      },
    });
  });

  it('asleep: its parties, since when, and who is left alone with it', () => {
    const facts = {
      actors: heardActors('a', 'b', 'c', 'd'),
      cooperations: [
        makeCooperation('ab', ['b', 'a'], { lastSignOn: '2024' }),
        makeCooperation('bc', ['b', 'c'], { lastSignOn: '2026-01-01' }),
        makeCooperation('bd', ['b', 'd'], { status: 'dormant' }),
      ],
    };
    expect(restOn('sleeping-link', facts, { day: '2026-07-01' })).toEqual({
      'sleeping-link:bd': {
        actorIds: ['b', 'd'],
        cooperationIds: ['bd'],
        figures: { state: 'dormant', since: null, withoutOtherLink: 1, singleBridge: false },
      },
      'sleeping-link:ab': {
        actorIds: ['b', 'a'],
        cooperationIds: ['ab'],
        figures: { state: 'active', since: '2024', withoutOtherLink: 1, singleBridge: false },
      },
    });
  });

  it('a dormant link that is the only passage is described with the passage', () => {
    const sign = { lastSignOn: '2026-01-01' };
    const facts = {
      actors: heardActors('a', 'b', 'c', 'd'),
      cooperations: [
        makeCooperation('ab', ['a', 'b'], sign),
        makeCooperation('bc', ['b', 'c'], { lastSignOn: '2023-01-01' }),
        makeCooperation('cd', ['c', 'd'], sign),
      ],
    };
    expect(tellingOf('sleeping-link', facts)).toEqual([['sleeping-link:bc', 'passage:bc', false]]);
    expect(tellingOf('single-bridge', facts)).toEqual([['single-bridge:b:c', 'passage:bc', false]]);
    expect(restOn('single-bridge', facts)).toEqual({
      'single-bridge:b:c': {
        actorIds: ['b', 'c'],
        cooperationIds: ['bc'],
        missingPairs: [
          ['a', 'c'],
          ['b', 'd'],
          ['a', 'd'],
        ],
        figures: { largerPart: 2, smallerPart: 2, parts: 2, endsOn: null },
      },
    });
    // Two parallel cooperations are no single bridge.
    const twice = { ...facts, cooperations: [...facts.cooperations, makeCooperation('bc2', ['b', 'c'])] };
    expect(tellingOf('single-bridge', twice)).toEqual([['single-bridge:b:c', undefined, false]]);
  });

  it('that joins two parts ends when the last of what it is ends, and never as long as one goes on', () => {
    const ends = (...endedOn: readonly (string | undefined)[]) =>
      restOn('single-bridge', {
        actors: heardActors('a', 'b', 'c', 'd'),
        cooperations: [
          makeCooperation('ab', ['a', 'b']),
          makeCooperation('cd', ['c', 'd']),
          ...endedOn.map((day, i) =>
            makeCooperation(`bc${i}`, ['b', 'c'], day === undefined ? {} : { endedOn: day }),
          ),
        ],
      })['single-bridge:b:c']?.figures.endsOn;
    expect(ends('2026-12-31')).toBe('2026-12-31');
    expect(ends('2027-06-30', '2027')).toBe('2027');
    expect(ends('2027', '2027-06-30')).toBe('2027');
    expect(ends('2026-12-31', undefined)).toBeNull();
  });

  it('is sure once half of all were heard on links', () => {
    const of = (heardOn: 'heardLinksOn' | 'heardCommitmentsOn') => {
      const actors = ['a', 'b', 'c'].map((id) =>
        makeActor(id, { membership: { onMap: true, [heardOn]: '2026-03-01' } }),
      );
      const cooperations = [
        makeCooperation('ab', ['a', 'b'], { status: 'dormant' }),
        makeCooperation('bc', ['b', 'c'], { status: 'intention', promisedFor: '2026-01-01' }),
      ];
      return (['sleeping-link', 'overdue-promise', 'lone-territory'] as const).map(
        (rule) => gapsOf(rule, { actors, cooperations })[0]?.confidence,
      );
    };
    expect(of('heardLinksOn')).toEqual(['sure', 'sure', 'sure']);
    expect(of('heardCommitmentsOn')).toEqual(['to_check', 'to_check', 'to_check']);
  });
});
