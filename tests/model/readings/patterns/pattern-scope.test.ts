import { describe, expect, it } from 'vitest';
import { type NetworkChoices, networkChoices } from '../../../../model/readings/measures/sub-network.ts';
import { patternScope, scopeSize } from '../../../../model/readings/patterns/pattern-scope.ts';
import { tellHistory } from '../../../../model/readings/patterns/tell-history.ts';
import { makeActor, makeCooperation, makeOutsider, makeSystem } from '../../../support/make-facts.ts';

describe('arguments of the statements of the library', () => {
  const facts = {
    actors: [
      makeActor('a'),
      makeActor('b'),
      makeActor('beside', { membership: { onMap: false } }),
      makeActor('alone'),
    ],
    outside: [makeOutsider('o')],
    cooperations: [
      makeCooperation('ab', ['a', 'b'], {
        intensity: 3,
        declarations: [
          { actorId: 'a', intensity: 2, on: '2026-01-01' },
          { actorId: 'b', intensity: 4, on: '2027-01-01' },
        ],
      }),
      makeCooperation('ao', ['a', 'o'], { status: 'intention' }),
    ],
  };

  it('is who is on it, in what state each cooperation is, who is linked how strongly, who declared what by then', () => {
    const system = makeSystem(facts);
    expect(patternScope(system)).toEqual({
      day: system.reading.day,
      actors: { a: 'map', b: 'map', beside: 'reserve', alone: 'map', o: 'outside' },
      states: { ab: 'active', ao: 'intention' },
      links: { 'a:b': 2, 'b:a': 2 },
      linked: ['a', 'b'],
      declared: { ab: { a: 2 }, ao: {} },
      hidden: [],
      isWhole: true,
      gaps: [],
    });
    expect(scopeSize(system)).toBe(3 + 2 * 2 + 1 * 2);
  });

  it('links the pairs of a chosen network', () => {
    const system = makeSystem(facts);
    const of = (choices: Partial<NetworkChoices>) => patternScope(system, [], networkChoices(choices)).links;
    expect(of({ confirmation: 'either' })).toEqual({ 'a:b': 2, 'b:a': 2 });
    // By that day one of the two has spoken.
    expect(of({ confirmation: 'both' })).toEqual({});
    expect(of({ multiParty: 'exclude' })).toEqual({ 'a:b': 2, 'b:a': 2 });
  });

  it('marks hidden elements by identifier only', () => {
    const hidden = { actorIds: ['secret'], cooperationIds: ['k'], commitmentIds: [] };
    const foreign = { actorIds: ['f'], cooperationIds: [], commitmentIds: [] };
    const gaps = [{ rule: 'single-bridge', status: 'open' }];
    const of = (more: object) => {
      const { hidden, isWhole, gaps } = patternScope(makeSystem({ ...facts, ...more }), [
        { rule: 'single-bridge', status: 'open' },
      ]);
      return { hidden, isWhole, gaps };
    };
    expect(of({ hidden })).toEqual({ hidden: ['secret', 'k'], isWhole: false, gaps });
    expect(of({ foreign })).toEqual({ hidden: ['f'], isWhole: false, gaps });
  });
});

describe('the history of a cooperation', () => {
  const change = (before: object | null, after: object | null) => ({
    ...{ territoryId: 't', revision: 4, day: '2026-01-02', by: 'Ana' },
    before: before === null ? null : JSON.stringify(before),
    after: after === null ? null : JSON.stringify(after),
  });
  const told = (before: object | null, after: object | null) =>
    tellHistory([change(before, after)], { cooperation: 'c' })[0];

  it('has the result of each change: state, intensity, form, nature, and no note', () => {
    const cooperation = { status: 'active', intensity: 2, formality: 'informal', note: 'Entre nous' };
    expect(told(null, { 'Cooperation:c': cooperation, 'Cooperation:d': { nature: 'funds' } })).toEqual({
      ...{ territoryId: 't', revision: 4, day: '2026-01-02', by: 'Ana' },
      ...{ status: 'active', intensity: 2, formality: 'informal', nature: null },
      ...{ joined: [], gone: [], declared: 0 },
    });
    expect(told({ 'Cooperation:c': cooperation }, { 'Cooperation:c': null })).toMatchObject({ status: null });
  });

  it('says who came and who left: not who is there before and after, nor who is party to another', () => {
    const before = { 'PARTY_TO:left>c': {}, 'PARTY_TO:stays>c': { role: 'member' }, 'PARTY_TO:new>c': null };
    const after = {
      ...{ 'PARTY_TO:left>c': null, 'PARTY_TO:stays>c': { role: 'from' }, 'PARTY_TO:new>c': {} },
      ...{ 'PARTY_TO:x>d': {}, 'CARRIES:y>c': {} },
    };
    expect(told(before, after)).toMatchObject({ joined: ['new'], gone: ['left'], declared: 0 });
  });

  it('counts the declarations that it touched, each once', () => {
    const before = { 'Declaration:c.a.2026': { intensity: 1 }, 'Declaration:c.b.2026': { intensity: 1 } };
    const after = { 'Declaration:c.a.2026': { intensity: 2 }, 'Declaration:c.b.2026': null };
    const more = { 'Declaration:c.z.2026': { intensity: 2 }, 'Declaration:cd.a.2026': { intensity: 2 } };
    expect(told(before, { ...after, ...more })).toMatchObject({ declared: 3 });
  });
});
