import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, differenceOf } from '../../../model/elements/element-edits.ts';
import type { Edits, Elements, Properties } from '../../../model/elements/elements.ts';
import { factsOfElements } from '../../../model/elements/past/facts-of-elements.ts';
import { hidesSomething, type LaterChange, rewind } from '../../../model/elements/past/rewind.ts';

const at = (n: number): string => new Date(Date.UTC(2026, 0, 1, 0, 0, n)).toISOString();
const change = (n: number, state: Elements, edits: Edits, type = 'any.thing'): LaterChange => ({
  type,
  at: at(n),
  ...differenceOf(state, edits),
});

const KEYS = ['Actor:a', 'Actor:b', 'PARTY_TO:a>c', 'ACTS_IN:a>t', 'Cooperation:c'];
const properties = fc.record({ name: fc.constantFrom('A', 'B', 'C'), version: fc.nat(9) });
const edits = fc
  .array(fc.tuple(fc.constantFrom(...KEYS), fc.option(properties)), { minLength: 1, maxLength: 4 })
  .map((entries): Edits => new Map(entries as [string, Properties | null][]));

describe('taking changes back', () => {
  it('gives every state that was, from the last one', () => {
    fc.assert(
      fc.property(fc.array(edits, { maxLength: 12 }), (all) => {
        const states: Elements[] = [new Map()];
        const changes = all.map((one, n) => {
          const state = states.at(-1) ?? new Map();
          states.push(applyEdits(state, one));
          return change(n, state, one);
        });
        const present = states.at(-1) ?? new Map();
        for (const [n, state] of states.entries()) expect(rewind(present, changes.slice(n))).toEqual(state);
      }),
      { seed: 20_261_125 },
    );
  });

  it('gives them too where some changes are found elsewhere, in the order of time', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(edits, fc.boolean()), { maxLength: 12 }), (all) => {
        let state: Elements = new Map();
        const first = state;
        const changes = all.map(([one, here], n) => {
          const made = { here, change: change(n, state, one) };
          state = applyEdits(state, one);
          return made;
        });
        const of = (here: boolean) => changes.filter((each) => each.here === here).map((each) => each.change);
        expect(rewind(state, of(true), of(false))).toEqual(first);
      }),
      { seed: 20_261_125 },
    );
  });

  it('gives nothing back of what went with a territory', () => {
    const lost: LaterChange = {
      type: 'territory.deleted',
      at: at(1),
      before: { 'Actor:a': {}, 'Cooperation:c': { name: 'C', version: 1 } },
      after: { 'Cooperation:c': { name: 'C', version: 2 } },
    };
    const past = rewind(new Map([['Cooperation:c', { name: 'C', version: 2 }]]), [lost]);
    expect([...past]).toEqual([['Cooperation:c', { name: 'C', version: 1 }]]);
  });
});

describe('what may have left the sight of a territory', () => {
  const hides = (before: LaterChange['before'], after: LaterChange['after']) =>
    hidesSomething('t', [{ type: 'x', at: at(1), before, after }]);

  it('is an actor that left it or its map, a party, what is served', () => {
    expect(hides({ 'ACTS_IN:a>t': { onMap: false } }, {})).toBe(true);
    expect(hides({ 'ACTS_IN:a>t': { onMap: true } }, { 'ACTS_IN:a>t': { onMap: false } })).toBe(true);
    expect(hides({ 'PARTY_TO:a>c': { role: 'member' } }, {})).toBe(true);
    expect(hides({ 'SERVES:c>k': {} }, {})).toBe(true);
  });

  it('is nothing where something only comes or changes, here or elsewhere', () => {
    expect(hides({}, { 'ACTS_IN:a>t': { onMap: true } })).toBe(false);
    expect(hides({ 'ACTS_IN:a>t': { onMap: true } }, { 'ACTS_IN:a>t': { onMap: true, x: 1 } })).toBe(false);
    expect(hides({ 'ACTS_IN:a>other': { onMap: true } }, {})).toBe(false);
    expect(hides({ 'Actor:a': { name: 'A' } }, { 'Actor:a': { name: 'B' } })).toBe(false);
  });
});

describe('facts of elements', () => {
  const territory: [string, Properties] = [
    'Territory:t',
    { name: 'T', level: 'epci', cohorts: [], version: 1 },
  ];
  const actor = (id: string): [string, Properties] => [
    `Actor:${id}`,
    { name: id, family: 'citizens', tableRoles: [], charter: 'none', tags: [], version: 1 },
  ];

  it('are none without the territory', () => {
    expect(factsOfElements('t', new Map([actor('a')]), 1)).toBeUndefined();
  });

  it('leave out elements that depend on missing ones, and a cooperation of fewer than two parties', () => {
    const cooperation: Properties = {
      nature: 'co_produces',
      formality: 'informal',
      status: 'active',
      intensity: 2,
      version: 1,
    };
    const facts = factsOfElements(
      't',
      new Map<string, Properties>([
        territory,
        actor('a'),
        actor('b'),
        ['ACTS_IN:a>t', { onMap: true }],
        ['ACTS_IN:gone>t', { onMap: true }],
        ['Cooperation:two', cooperation],
        ['PARTY_TO:a>two', { role: 'member' }],
        ['PARTY_TO:b>two', { role: 'member' }],
        ['SERVES:two>gone', {}],
        ['Cooperation:one', cooperation],
        ['PARTY_TO:a>one', { role: 'member' }],
        ['PARTY_TO:gone>one', { role: 'member' }],
        ['NEEDS:gone>land', {}],
      ]),
      7,
    );
    expect(facts?.territory.revision).toBe(7);
    expect(facts?.actors.map(({ id }) => id)).toEqual(['a']);
    expect(facts?.outside.map(({ id }) => id)).toEqual(['b']);
    expect(facts?.cooperations.map(({ id, serves }) => [id, serves])).toEqual([['two', []]]);
    expect(facts?.needs).toEqual([]);
  });
});
