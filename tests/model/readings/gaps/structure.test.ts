import { describe, expect, it } from 'vitest';
import type { CooperationFact } from '../../../../model/elements/facts.ts';
import { gapsOf, heardActors, severitiesOf } from '../../../support/gaps-of.ts';
import { makeActor, makeCommitment, makeCooperation } from '../../../support/make-facts.ts';

const edges = (...pairs: readonly string[]): CooperationFact[] =>
  pairs.map((pair) => makeCooperation(pair, [...pair], { lastSignOn: '2026-01-01' }));
const facts = (ids: string, cooperations: CooperationFact[]) => ({
  actors: heardActors(...ids),
  cooperations,
});

describe('pivot-actor', () => {
  const of = (ids: string, ...pairs: string[]) => severitiesOf('pivot-actor', facts(ids, edges(...pairs)));

  it('depends on the loss: the actors outside the largest part', () => {
    expect(of('abc', 'ab', 'bc')).toEqual({ b: 1 });
    expect(of('abcd', 'ab', 'ac', 'ad')).toEqual({ a: 2 });
    expect(of('abcde', 'ab', 'ac', 'ad', 'ae')).toEqual({ a: 3 });
  });

  it('is medium where the loss is under a tenth of the linked actors', () => {
    // A ring of 30 with three actors behind a: a loss of 3 among 33 linked is under 10 %; among 30, exactly
    // 10 %.
    const ring = (n: number) =>
      Array.from({ length: n }, (_, i) => makeCooperation(`r${i}`, [`n${i}`, `n${(i + 1) % n}`]));
    const attachments = ['x', 'y', 'z'].map((id) => makeCooperation(`h${id}`, ['n0', id]));
    const of = (n: number) =>
      severitiesOf('pivot-actor', {
        actors: heardActors(...Array.from({ length: n }, (_, i) => `n${i}`), 'x', 'y', 'z'),
        cooperations: [...ring(n), ...attachments],
      });
    expect(of(27)).toEqual({ n0: 3 });
    expect(of(28)).toEqual({ n0: 2 });
  });

  it('is mended by another way round', () => {
    expect(of('abc', 'ab', 'bc', 'ca')).toEqual({});
  });

  it('reads the graph at τ', () => {
    const cooperations = edges('ab', 'bc').map((k) => ({ ...k, intensity: 1 }));
    expect(severitiesOf('pivot-actor', facts('abc', cooperations))).toEqual({});
    expect(severitiesOf('pivot-actor', facts('abc', cooperations), { minIntensity: 1 })).toEqual({ b: 1 });
  });

  it('takes a consortium as one body: who leaves it cuts off none of its other members', () => {
    const consortium = makeCooperation('k', ['a', 'b', 'c', 'd']);
    expect(severitiesOf('pivot-actor', facts('abcd', [consortium]))).toEqual({});
    expect(severitiesOf('pivot-actor', facts('abcde', [consortium, ...edges('de')]))).toEqual({ d: 1 });
  });

  it('is sure when the pivot and those it cuts off were heard', () => {
    const actors = [...heardActors('a', 'b'), makeActor('c')];
    const [gap] = gapsOf('pivot-actor', { actors, cooperations: edges('ab', 'bc') });
    // The first by id of two equal parts is the rest: c is cut off, and it has no statements.
    expect(gap).toMatchObject({
      confidence: 'to_check',
      figures: { loss: 1 },
      evidence: { actorIds: ['b', 'c'] },
    });
    const [sure] = gapsOf('pivot-actor', {
      actors: [...heardActors('b', 'c'), makeActor('a')],
      cooperations: edges('ab', 'bc'),
    });
    expect(sure?.confidence).toBe('sure');
  });

  it('shows who could also talk to each other', () => {
    const [gap] = gapsOf('pivot-actor', facts('abc', edges('ab', 'bc')));
    expect(gap?.evidence.missingPairs).toEqual([['a', 'c']]);
    expect(gap?.introducerIds).toEqual(['b']);
    expect(gap?.title).toBe('Relié au reste par un seul autre');
  });

  it('counts the commitments that it carries alone', () => {
    const commitments = [makeCommitment('own', ['b']), makeCommitment('shared', ['b', 'a'])];
    const [gap] = gapsOf('pivot-actor', { ...facts('abc', edges('ab', 'bc')), commitments });
    expect(gap).toMatchObject({ figures: { soleCommitments: 1 }, evidence: { commitmentIds: ['own'] } });
  });

  it('has its own partners talk to each other, before others of their parts, be these known to the same', () => {
    // Two rings that p alone joins; m and n each know b and y a little.
    const rings = edges('pc', 'cb', 'ba', 'ap', 'pz', 'zy', 'yx', 'xp');
    const weak = edges('bm', 'my', 'bn', 'ny').map((k) => ({ ...k, intensity: 1 }));
    const [gap] = gapsOf('pivot-actor', facts('abcpxyzmn', [...rings, ...weak]));
    expect(gap?.evidence.missingPairs).toEqual([['a', 'x']]);
  });
});

describe('single-bridge', () => {
  const of = (ids: string, cooperations: CooperationFact[]) =>
    severitiesOf('single-bridge', facts(ids, cooperations));

  it('joins two parts of two actors or more; strong when both have four', () => {
    expect(of('abc', edges('ab', 'bc'))).toEqual({});
    expect(of('abcd', edges('ab', 'bc', 'cd'))).toEqual({ 'b:c': 2 });
    const four = edges('ab', 'bc', 'cd', 'da', 'ae', 'ef', 'fg', 'gh', 'he');
    expect(of('abcdefgh', four)).toEqual({ 'a:e': 3 });
    expect(of('abcdefg', edges('ab', 'bc', 'cd', 'da', 'ae', 'ef', 'fg', 'ge'))).toEqual({ 'a:e': 2 });
  });

  it('is one link however many cooperations join the pair, and is mended by another passage', () => {
    const line = edges('ab', 'bc', 'cd');
    const twice = [...line, makeCooperation('again', ['b', 'c'])];
    expect(of('abcd', twice)).toEqual({ 'b:c': 2 });
    expect(gapsOf('single-bridge', facts('abcd', twice))[0]?.evidence.cooperationIds.toSorted()).toEqual([
      'again',
      'bc',
    ]);
    expect(of('abcd', [...line, ...edges('ad')])).toEqual({});
  });

  it('may be a cooperation of three attached actors or more', () => {
    const consortium = makeCooperation('k', ['a', 'b', 'c']);
    expect(of('abcde', [consortium, ...edges('ad', 'be')])).toEqual({ k: 2 });
    expect(of('abcd', [consortium, ...edges('ad')])).toEqual({});
    // Two actors attached only: it is a pair.
    const weak = makeCooperation('k', ['a', 'b', 'c'], {
      intensity: 2,
      declarations: [{ actorId: 'c', intensity: 1, on: '2026-01-01' }],
    });
    expect(of('abcde', [weak, ...edges('ad', 'be')])).toEqual({ 'a:b': 2 });
  });

  it('takes the place of the pivots at its ends whose loss is no larger than its smaller part', () => {
    const line = facts('abcd', edges('ab', 'bc', 'cd'));
    expect(severitiesOf('pivot-actor', line)).toEqual({});
    // e and f are behind b too: its loss of four is greater than that of the bridge.
    const more = facts('abcdef', edges('ab', 'bc', 'cd', 'be', 'bf'));
    expect(severitiesOf('single-bridge', more)).toEqual({ 'b:c': 2 });
    expect(Object.keys(severitiesOf('pivot-actor', more))).toEqual(['b']);
  });

  it('tells when its end is known already', () => {
    const ending = edges('ab', 'bc', 'cd').map((k) =>
      k.id === 'bc' ? { ...k, status: 'ended' as const, endedOn: '2026-06-30' } : k,
    );
    expect(gapsOf('single-bridge', facts('abcd', ending))[0]?.reason).toContain('30 juin 2026');
  });

  it('proposes pairs to bypass the bridge, never its two ends', () => {
    const [gap] = gapsOf('single-bridge', facts('abcd', edges('ab', 'bc', 'cd')));
    expect(gap?.evidence.missingPairs).toEqual([
      ['a', 'c'],
      ['b', 'd'],
      ['a', 'd'],
    ]);
    expect(gap?.introducerIds).toEqual(['b', 'c']);
  });
});
