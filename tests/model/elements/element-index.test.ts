import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Properties } from '../../../model/elements/elements.ts';
import { cooperationsOf } from '../../../model/elements/past/cooperations-of-elements.ts';
import { ElementIndex } from '../../../model/elements/past/element-index.ts';
import { PURE_RUNS, runs } from '../../support/runs.ts';

const id = fc.constantFrom('a', 'b', 'c');
const key = fc.oneof(
  id.map((one) => `Actor:${one}`),
  id.map((one) => `Declaration:${one}`),
  fc.tuple(id, id).map(([from, to]) => `PARTY_TO:${from}>${to}`),
  fc.tuple(id, id).map(([from, to]) => `MEMBER_OF:${from}>${to}`),
);
const act = fc.record({ key, n: fc.option(fc.nat(9), { nil: null }) });

/** Returns every list that an index provides. */
const told = (index: ElementIndex) => ({
  all: (['Actor', 'Declaration', 'PARTY_TO', 'MEMBER_OF'] as const).map((kind) => index.all(kind)),
  nodes: ['a', 'b', 'c'].map((one) => [index.node('Actor', one), index.node('Declaration', one)]),
  ties: ['a', 'b', 'c'].flatMap((one) =>
    (['PARTY_TO', 'MEMBER_OF'] as const).map((kind) => [index.from(kind, one), index.to(kind, one)]),
  ),
});

describe('an index of elements', () => {
  it('is, after whatever was put and removed, that of the elements as they are then, in the same order', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), fc.nat(20), (acts, first) => {
        const elements = new Map<string, Properties>();
        const make = ({ key: one, n }: { key: string; n: number | null }) =>
          n === null ? elements.delete(one) : elements.set(one, { n });
        for (const one of acts.slice(0, first)) make(one);
        const index = new ElementIndex(elements);
        for (const one of acts.slice(first)) {
          make(one);
          if (one.n === null) index.remove(one.key);
          else index.put(one.key, { n: one.n });
        }
        expect(told(index)).toEqual(told(new ElementIndex(elements)));
      }),
      runs(PURE_RUNS, 20261128),
    );
  });
});

it('a cooperation has what was declared of it since it was last asked for', () => {
  const actor = { name: 'A', family: 'citizens', tableRoles: [], charter: 'none', tags: [], version: 1 };
  const index = new ElementIndex(
    new Map<string, Properties>([
      ['Actor:a', actor],
      ['Actor:b', actor],
      [
        'Cooperation:c',
        { nature: 'co_produces', formality: 'informal', status: 'active', intensity: 2, version: 1 },
      ],
      ['PARTY_TO:a>c', { role: 'member' }],
      ['PARTY_TO:b>c', { role: 'member' }],
    ]),
  );
  const declared = () =>
    cooperationsOf(index, new Set(['c']))[0]?.declarations.map(({ intensity }) => intensity);
  expect(declared()).toEqual([]);
  index.put('Declaration:1', { actorId: 'a', cooperationId: 'c', on: '2026-01-01', intensity: 3 });
  expect(declared()).toEqual([3]);
});
