import { describe, expect, it } from 'vitest';
import type { Commitment } from '../../../../model/contract/commitment.ts';
import { gapsOf, heardActor, heardActors, listGapsOf, severitiesOf } from '../../../support/gaps-of.ts';
import { makeActor, makeCommitment, makeCooperation } from '../../../support/make-facts.ts';

const abcd = heardActors('a', 'b', 'c', 'd');

describe('uncarried-commitment', () => {
  const of = (more: Partial<Commitment>, actors = abcd) =>
    severitiesOf('uncarried-commitment', { actors, commitments: [makeCommitment('c1', [], more)] }).c1;

  it('is stronger for a step, or when the day is near or past', () => {
    expect(of({})).toBe(2);
    expect(of({ horizon: 'pebble' })).toBe(3);
    expect(of({ dueOn: '2027-03-12' })).toBe(3);
    expect(of({ dueOn: '2027-03-13' })).toBe(2);
    expect(of({ dueOn: '2020-01-01' })).toBe(3);
  });

  it('is no more than medium until half of the actors were heard on commitments', () => {
    const half = [heardActor('a'), makeActor('b')];
    expect(of({ horizon: 'pebble' }, half)).toBe(3);
    expect(of({ horizon: 'pebble' }, [...half, makeActor('c')])).toBe(2);
    expect(of({ horizon: 'pebble' }, [])).toBe(2);
  });

  it('does not count carriers of the reserve, of later days or from outside', () => {
    const actors = [...abcd, makeActor('r', { membership: { onMap: false } })];
    const carriers: Commitment['carriers'] = [
      { actorId: 'r', role: 'lead' },
      { actorId: 'far', role: 'lead' },
      { actorId: 'a', role: 'lead', since: '2026-03-13' },
    ];
    expect(of({ carriers }, actors)).toBe(2);
    expect(of({ carriers: [{ actorId: 'a', role: 'support', since: '2026-03-12' }] })).toBeUndefined();
  });

  it('is silent about kept and dropped commitments', () => {
    expect(of({ status: 'kept' })).toBeUndefined();
    expect(of({ status: 'dropped' })).toBeUndefined();
  });
});

describe('scattered-carriers', () => {
  const commitment = (ids: string[], more: Partial<Commitment> = {}) => makeCommitment('c1', ids, more);
  const of = (ids: string[], cooperations: ReturnType<typeof makeCooperation>[], themes: string[] = []) =>
    gapsOf('scattered-carriers', {
      actors: heardActors(...new Set([...ids, 'x', 'y'])),
      commitments: [commitment(ids, { themes })],
      cooperations,
    })[0];

  it('two alone are medium, three alone strong', () => {
    expect(of(['a', 'b'], [])).toMatchObject({ severity: 2, figures: { groups: 2, closure: 0 } });
    expect(of(['a', 'b', 'c'], [])?.severity).toBe(3);
  });

  it('grows with those outside the largest group', () => {
    const ab = makeCooperation('ab', ['a', 'b']);
    expect(of(['a', 'b', 'c'], [ab])).toMatchObject({ severity: 1, figures: { linkedPairs: 1, pairs: 3 } });
    expect(of(['a', 'b', 'c', 'd'], [ab])?.severity).toBe(2);
  });

  it('is mended by one common partner, whom the reason names', () => {
    const partner = [makeCooperation('ax', ['a', 'x']), makeCooperation('xb', ['x', 'b'])];
    expect(of(['a', 'b'], partner)).toBeUndefined();
    expect(of(['a', 'b', 'c'], partner)?.reason).toContain('a et b, par x');
    const twoSteps = [
      ...partner.slice(0, 1),
      makeCooperation('xy', ['x', 'y']),
      makeCooperation('yb', ['y', 'b']),
    ];
    expect(of(['a', 'b'], twoSteps)?.severity).toBe(2);
  });

  it('counts a cooperation that serves it, shares a theme, or where either has no theme', () => {
    const withTheme = (...themes: string[]) => [makeCooperation('ab', ['a', 'b'], { themes })];
    expect(of(['a', 'b'], withTheme('water'), ['energy'])?.severity).toBe(2);
    expect(of(['a', 'b'], withTheme('water', 'energy'), ['energy'])).toBeUndefined();
    expect(of(['a', 'b'], withTheme(), ['energy'])).toBeUndefined();
    expect(of(['a', 'b'], withTheme('water'), [])).toBeUndefined();
    const serving = [makeCooperation('ab', ['a', 'b'], { themes: ['water'], serves: ['c1'] })];
    expect(of(['a', 'b'], serving, ['energy'])).toBeUndefined();
  });

  it('reads links at τ', () => {
    const facts = {
      actors: abcd,
      commitments: [commitment(['a', 'b'])],
      cooperations: [makeCooperation('ab', ['a', 'b'], { intensity: 1 })],
    };
    expect(severitiesOf('scattered-carriers', facts)).toEqual({ c1: 2 });
    expect(severitiesOf('scattered-carriers', facts, { minIntensity: 1 })).toEqual({});
  });

  it('looks at leads and contributors only, and asks that all of them were heard', () => {
    const carriers: Commitment['carriers'] = [
      { actorId: 'a', role: 'lead' },
      { actorId: 'b', role: 'support' },
    ];
    expect(
      gapsOf('scattered-carriers', { actors: abcd, commitments: [makeCommitment('c1', [], { carriers })] }),
    ).toEqual([]);
    const actors = [...heardActors('a', 'b'), makeActor('c')];
    expect(
      gapsOf('scattered-carriers', { actors, commitments: [commitment(['a', 'b', 'c'])] })[0],
    ).toMatchObject({
      severity: 2,
      confidence: 'to_check',
    });
  });

  it('proposes one pair between each two groups, and who can introduce them', () => {
    const gap = of(
      ['a', 'b', 'c'],
      [
        makeCooperation('ax', ['a', 'x'], { intensity: 1 }),
        makeCooperation('xc', ['x', 'c'], { intensity: 1 }),
      ],
    );
    expect(gap?.evidence.missingPairs).toEqual([
      ['a', 'c'],
      ['a', 'b'],
      ['b', 'c'],
    ]);
    expect(gap?.introducerIds).toEqual(['x']);
  });
});

describe('single-carrier', () => {
  const chain = [makeCooperation('ab', ['a', 'b']), makeCooperation('bc', ['b', 'c'])];
  const of = (commitments: Commitment[], cooperations = chain) =>
    severitiesOf('single-carrier', { actors: abcd, commitments, cooperations });

  it('is stronger when the carrier is a pivot at τ', () => {
    expect(of([makeCommitment('c1', ['a']), makeCommitment('c2', ['b'])])).toEqual({ c1: 2, c2: 3 });
    expect(
      of(
        [makeCommitment('c2', ['b'])],
        chain.map((k) => ({ ...k, intensity: 1 })),
      ),
    ).toEqual({ c2: 2 });
  });

  it('is stronger when it carries more than five', () => {
    const many = (n: number) =>
      Array.from({ length: n }, (_, i) => makeCommitment(`c${i}`, i === 0 ? ['a'] : ['a', 'b']));
    expect(of(many(5))).toEqual({ c0: 2 });
    expect(of(many(6))).toEqual({ c0: 3 });
  });

  it('counts a carrier in any role; two carriers mend it', () => {
    const carriers: Commitment['carriers'] = [{ actorId: 'a', role: 'support' }];
    expect(of([makeCommitment('c1', [], { carriers })])).toEqual({ c1: 2 });
    expect(of([makeCommitment('c1', ['a', 'd'])])).toEqual({});
  });
});

describe('commitment-without-action', () => {
  const of = (more: Partial<Commitment>, status: 'active' | 'in_progress' | 'intention' | undefined) =>
    severitiesOf('commitment-without-action', {
      actors: abcd,
      commitments: [makeCommitment('c1', ['a'], more)],
      cooperations: status ? [makeCooperation('k', ['a', 'b'], { status, serves: ['c1'] })] : [],
    });

  it('speaks where nothing living serves it; more loudly when the day is near or past', () => {
    expect(of({}, undefined)).toEqual({ c1: 1 });
    expect(of({}, 'intention')).toEqual({ c1: 1 });
    expect(of({ dueOn: '2027-03-12' }, undefined)).toEqual({ c1: 2 });
    expect(of({ dueOn: '2027-03-13' }, undefined)).toEqual({ c1: 1 });
  });

  it('is mended by a cooperation active or in progress', () => {
    expect(of({}, 'active')).toEqual({});
    expect(of({}, 'in_progress')).toEqual({});
  });

  it('leaves a commitment without carrier to its own rule', () => {
    expect(
      gapsOf('commitment-without-action', { actors: abcd, commitments: [makeCommitment('c1')] }),
    ).toEqual([]);
  });

  it('does not count what only funds when transactions are left out', () => {
    const facts = {
      actors: abcd,
      commitments: [makeCommitment('c1', ['a'])],
      cooperations: [makeCooperation('k', ['a', 'b'], { nature: 'funds', serves: ['c1'] })],
    };
    expect(severitiesOf('commitment-without-action', facts)).toEqual({});
    expect(severitiesOf('commitment-without-action', facts, { withoutTransactions: true })).toEqual({
      c1: 1,
    });
  });
});

describe('missing-table-role', () => {
  const of = (
    roles: ReadonlyArray<readonly ('elected' | 'officer' | 'state_officer' | 'socio_economic')[]>,
  ) =>
    severitiesOf('missing-table-role', {
      actors: ['a', 'b', 'c'].map((id, i) => heardActor(id, { tableRoles: [...(roles[i] ?? [])] })),
      commitments: [makeCommitment('c1', ['a', 'b', 'c'])],
    });

  it('depends on the number of missing ones', () => {
    expect(of([['elected'], ['officer'], ['state_officer']])).toEqual({ c1: 1 });
    expect(of([['elected', 'officer'], [], []])).toEqual({ c1: 2 });
    expect(of([['elected'], [], []])).toEqual({ c1: 3 });
  });

  it('does not ask for whom a carrier obviously has', () => {
    const asked = (kinds: readonly string[]) =>
      gapsOf('missing-table-role', {
        actors: kinds.map((kind, i) =>
          heardActor(`a${i}`, { kind, ...(i === 0 && { tableRoles: ['socio_economic' as const] }) }),
        ),
        commitments: [
          makeCommitment(
            'c1',
            kinds.map((_, i) => `a${i}`),
          ),
        ],
      })[0]?.figures.missingRoles;
    expect(asked(['association', 'association', 'scic'])).toBe('elected,officer,state_officer');
    expect(asked(['association', 'scic', 'cc'])).toBe('state_officer');
    expect(asked(['association', 'ademe', 'commune'])).toBe('state_officer');
    expect(asked(['association', 'ddt', 'commune'])).toBeUndefined();
  });

  it('says once a territory who is missing, with the commitments that lack them', () => {
    const actors = ['a', 'b', 'c', 'd'].map((id) => heardActor(id, { tableRoles: ['elected', 'officer'] }));
    const carried = (id: string, carrierIds: readonly string[]) =>
      makeCommitment(id, carrierIds, { text: id.toUpperCase() });
    const { items, headline, asked } = listGapsOf({
      actors: [...actors, heardActor('e', { tableRoles: ['socio_economic'] })],
      commitments: [carried('c1', ['a', 'b', 'c']), carried('c2', ['b', 'c', 'd', 'e'])],
    });
    const [first, second] = items.filter(({ rule }) => rule === 'missing-table-role');
    expect(first?.reason).toBe(
      'Personne n’est noté comme agent·e de l’État autour de «\u202fC1\u202f» et «\u202fC2\u202f», ni comme acteur socio-économique autour de «\u202fC1\u202f».',
    );
    expect(second).toMatchObject({ key: 'missing-table-role:c2', askedWith: 'missing-table-role:c1' });
    expect(second?.reason).toBe('Personne n’est noté comme agent·e de l’État autour de «\u202fC2\u202f».');
    const together = items.filter(({ askedWith }) => askedWith !== undefined).length;
    expect(asked).toBe(headline - together);
  });

  it('is silent where no role is recorded, and where none is missing', () => {
    expect(of([])).toEqual({});
    expect(of([['elected', 'officer'], ['state_officer'], ['socio_economic']])).toEqual({});
  });

  it('takes the role of the carrier before that of the actor, and asks for three carriers', () => {
    const actors = [heardActor('a', { tableRoles: ['elected'] }), ...heardActors('b', 'c')];
    const carriers: Commitment['carriers'] = [
      { actorId: 'a', role: 'lead', tableRoles: ['officer'] },
      { actorId: 'b', role: 'support' },
      { actorId: 'c', role: 'contributor' },
    ];
    expect(
      gapsOf('missing-table-role', { actors, commitments: [makeCommitment('c1', [], { carriers })] })[0]
        ?.figures,
    ).toMatchObject({
      missingRoles: 'elected,state_officer,socio_economic',
    });
    const two = [makeCommitment('c1', ['a', 'b'])];
    expect(gapsOf('missing-table-role', { actors, commitments: two })).toEqual([]);
  });
});

describe('nobody-tends', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const commitments = ids.map((id) => makeCommitment(`c-${id}`, [id]));
  const supports = (from: string, to: string[], id = `s-${from}-${to.join('')}`) =>
    makeCooperation(id, [], {
      nature: 'supports',
      intensity: 1,
      parties: [{ actorId: from, role: 'from' }, ...to.map((actorId) => ({ actorId, role: 'to' as const }))],
    });
  const of = (cooperations: ReturnType<typeof makeCooperation>[], carried = commitments) =>
    gapsOf('nobody-tends', { actors: heardActors(...ids, 'x', 'y'), commitments: carried, cooperations });

  it('speaks with five carriers and nobody who supports half of the others', () => {
    expect(of([])[0]).toMatchObject({
      key: 'nobody-tends',
      severity: 2,
      confidence: 'sure',
      figures: { carriers: 5 },
    });
    expect(of([supports('x', ['a', 'b']), supports('y', ['c', 'd'])])).toHaveLength(1);
  });

  it('is mended by one who supports half: of all five, or of the four others when it is a carrier itself', () => {
    expect(of([supports('x', ['a', 'b', 'c'])])).toEqual([]);
    expect(of([supports('x', ['a', 'b']), supports('x', ['c'])])).toEqual([]);
    expect(of([supports('a', ['b', 'c'])])).toEqual([]);
    expect(of([supports('a', ['b'])])).toHaveLength(1);
  });

  it('leaves out ended support, and support from outside', () => {
    const over = { ...supports('x', ids), status: 'ended' as const };
    expect(of([over])).toHaveLength(1);
    expect(of([supports('far', ids)])).toHaveLength(1);
  });

  it('is silent below five distinct carriers', () => {
    expect(of([], commitments.slice(1))).toEqual([]);
    expect(of([], [...commitments.slice(1), makeCommitment('again', ['b'])])).toEqual([]);
  });
});
