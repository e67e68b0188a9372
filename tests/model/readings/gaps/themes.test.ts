import { describe, expect, it } from 'vitest';
import { gapsOf, heardActor, heardActors, severitiesOf } from '../../../support/gaps-of.ts';
import { makeCommitment, makeCooperation } from '../../../support/make-facts.ts';

describe('theme-without-family', () => {
  const family = (prefix: string, name: 'local_authority' | 'social_economy' | 'business', n: number) =>
    Array.from({ length: n }, (_, i) => heardActor(`${prefix}${i}`, { family: name }));
  const actors = [
    ...family('l', 'local_authority', 2),
    ...family('s', 'social_economy', 3),
    ...family('b', 'business', 3),
  ];
  const about = (id: string, ids: string[], more = {}) =>
    makeCooperation(id, ids, { themes: ['water'], ...more });
  const of = (
    cooperations: ReturnType<typeof about>[],
    commitments: ReturnType<typeof makeCommitment>[] = [],
  ) => severitiesOf('theme-without-family', { actors, cooperations, commitments }).water;

  it('speaks of three actors without one of the two families; strong without both and with two commitments', () => {
    expect(of([about('k', ['s0', 's1', 's2'])])).toBe(2);
    expect(of([about('k', ['b0', 'b1', 'b2'])])).toBe(2);
    const commitment = (id: string) => makeCommitment(id, [], { themes: ['water'] });
    expect(of([about('k', ['b0', 'b1', 'b2'])], [commitment('c1')])).toBe(2);
    expect(of([about('k', ['b0', 'b1', 'b2'])], [commitment('c1'), commitment('c2')])).toBe(3);
    expect(of([about('k', ['s0', 's1', 's2'])], [commitment('c1'), commitment('c2')])).toBe(2);
  });

  it('counts carriers of a commitment about it', () => {
    const carried = (ids: string[]) => [makeCommitment('c1', ids, { themes: ['water'] })];
    expect(of([about('k', ['s0', 's1'])])).toBeUndefined();
    expect(of([about('k', ['s0', 's1'])], carried(['s2']))).toBe(2);
    expect(of([about('k', ['s0', 's1'])], carried(['l0']))).toBeUndefined();
  });

  it('is mended once both are there', () => {
    expect(of([about('k', ['s0', 's1', 'l0'])])).toBeUndefined();
  });

  it('is only asked where two thirds of the active cooperations have a theme', () => {
    const none = (id: string) => makeCooperation(id, ['l0', 'l1']);
    const themed = about('k', ['s0', 's1', 's2']);
    expect(of([themed, about('k2', ['s0', 's1']), none('n')])).toBe(2);
    expect(of([themed, none('n')])).toBeUndefined();
    expect(of([themed, { ...none('n'), status: 'ended' }])).toBe(2);
    expect(of([], [makeCommitment('c1', ['s0', 's1', 's2'], { themes: ['water'] })])).toBeUndefined();
  });

  it('asks in the words of the family', () => {
    const [gap] = gapsOf('theme-without-family', { actors, cooperations: [about('k', ['s0', 's1', 's2'])] });
    expect(gap?.question).toBe(
      'Sur ce sujet, la famille des collectivités n’apparaît pas sur la carte\u202f: l’avons-nous oubliée, ou faut-il l’inviter\u202f?',
    );
  });
});

describe('themes-in-silos', () => {
  const actors = heardActors('a', 'b', 'c', 'd', 'x');
  const about = (theme: string, ids: string[], n: number, more = {}) =>
    Array.from({ length: n }, (_, i) => makeCooperation(`${theme}${i}`, ids, { themes: [theme], ...more }));
  const water = about('water', ['a', 'b'], 2);
  const of = (
    cooperations: ReturnType<typeof makeCooperation>[],
    commitments: ReturnType<typeof makeCommitment>[] = [],
  ) => severitiesOf('themes-in-silos', { actors, cooperations, commitments });

  it('speaks of two themes with two active cooperations each and nothing in common', () => {
    expect(of([...water, ...about('energy', ['c', 'd'], 2)])).toEqual({ 'energy:water': 1 });
    expect(of([...water, ...about('energy', ['c', 'd'], 1)])).toEqual({});
    expect(of([...water, ...about('energy', ['c', 'd'], 2, { status: 'wished' })])).toEqual({});
  });

  it('is mended by an actor in both, as party or as carrier', () => {
    expect(of([...water, ...about('energy', ['c', 'b'], 2)])).toEqual({});
    const carried = [makeCommitment('k', ['a'], { themes: ['energy'] })];
    expect(of([...water, ...about('energy', ['c', 'd'], 2)], carried)).toEqual({});
  });

  it('is mended by a cooperation about both', () => {
    const both = makeCooperation('both', ['x', 'far'], { themes: ['water', 'energy'] });
    expect(of([...water, ...about('energy', ['c', 'd'], 2), both])).toEqual({});
  });
});
