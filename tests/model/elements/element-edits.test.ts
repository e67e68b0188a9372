import { describe, expect, it } from 'vitest';
import {
  applyEdits,
  differenceOf,
  effectiveEdits,
  makes,
  mergeEdits,
  missingFrom,
  raiseVersions,
} from '../../../model/elements/element-edits.ts';
import { type Edits, type Elements, parseKey } from '../../../model/elements/elements.ts';

const state: Elements = new Map([
  ['Actor:a', { name: 'A', tags: ['x'], version: 3 }],
  ['Cooperation:c', { nature: 'funds', version: 2 }],
  ['PARTY_TO:a>c', { role: 'from' }],
  ['ACTS_IN:a>t', { onMap: true }],
]);

describe('keys', () => {
  it('are taken apart, those of declarations and answers whole', () => {
    expect(parseKey('ACTS_IN:a>t')).toEqual({ kind: 'ACTS_IN', id: 'a', toId: 't' });
    expect(parseKey('Declaration:c.a.2026-01-01.voix : > dite')).toEqual({
      kind: 'Declaration',
      id: 'c.a.2026-01-01.voix : > dite',
    });
    expect(() => parseKey('Nothing:a')).toThrow();
    expect(() => parseKey('ACTS_IN:a')).toThrow();
  });
});

describe('edits', () => {
  it('that change nothing have no effect', () => {
    const edits: Edits = new Map([
      ['Actor:a', { version: 3, tags: ['x'], name: 'A' }],
      ['FOR:k>t', null],
    ]);
    expect(effectiveEdits(state, edits).size).toBe(0);
    expect(differenceOf(state, edits)).toEqual({ before: {}, after: {} });
  });

  it('several edits merge into one, with later values first; none of the inputs changes', () => {
    const first: Edits = new Map([
      ['Actor:a', { name: 'B' }],
      ['FOR:k>t', {}],
    ]);
    const later: Edits = new Map([['Actor:a', null]]);
    expect(mergeEdits(first, new Map(), later)).toEqual(
      new Map([
        ['Actor:a', null],
        ['FOR:k>t', {}],
      ]),
    );
    expect([mergeEdits(new Map(), first), mergeEdits(first, new Map())]).toEqual([first, first]);
    expect(first.get('Actor:a')).toEqual({ name: 'B' });
    expect(mergeEdits().size).toBe(0);
  });

  it('keep what differs, before and after', () => {
    const edits: Edits = new Map([
      ['Actor:a', { name: 'B', tags: [], version: 3 }],
      ['PARTY_TO:a>c', null],
      ['FOR:k>t', {}],
    ]);
    expect(differenceOf(state, edits)).toEqual({
      before: { 'Actor:a': state.get('Actor:a'), 'PARTY_TO:a>c': { role: 'from' } },
      after: { 'Actor:a': { name: 'B', tags: [], version: 3 }, 'FOR:k>t': {} },
    });
    expect([...applyEdits(state, edits).keys()]).toEqual([
      'Actor:a',
      'Cooperation:c',
      'ACTS_IN:a>t',
      'FOR:k>t',
    ]);
  });

  it('raise the version of the resource that an element is part of, once, and of no other', () => {
    const raise = (edits: Edits) => {
      const next = applyEdits(state, raiseVersions(state, edits));
      return [next.get('Actor:a')?.version, next.get('Cooperation:c')?.version];
    };
    expect(raise(new Map([['ACTS_IN:a>t', { onMap: false }]]))).toEqual([3, 2]);
    expect(raise(new Map([['NEEDS:a>land', {}]]))).toEqual([3, 2]);
    expect(raise(new Map([['PARTY_TO:a>c', { role: 'to' }]]))).toEqual([3, 3]);
    expect(raise(new Map([['Declaration:d', { cooperationId: 'c', actorId: 'a' }]]))).toEqual([3, 3]);
    expect(
      raise(
        new Map<string, Record<string, string> | null>([
          ['PARTY_TO:a>c', null],
          ['SERVES:c>k', {}],
        ]),
      ),
    ).toEqual([3, 3]);
    expect(raise(new Map([['Cooperation:c', null]]))).toEqual([3, undefined]);
  });

  it('the edits of a load leave existing elements unchanged', () => {
    const brought: Elements = new Map([
      ['Actor:a', { name: 'Autre' }],
      ['Actor:b', { name: 'B' }],
    ]);
    expect([...missingFrom(state, brought)]).toEqual([['Actor:b', { name: 'B' }]]);
  });
});

describe('what edits make', () => {
  it('is what was not there, and not what they change or leave', () => {
    const edits: Edits = new Map([
      ['Actor:a', { name: 'A2' }],
      ['Actor:new', { name: 'N' }],
    ]);
    expect(['Actor:new', 'Actor:a', 'Cooperation:c'].map((key) => makes(state, edits, key))).toEqual([
      ...[true, false, false],
    ]);
  });
});
