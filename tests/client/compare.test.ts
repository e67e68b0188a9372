import { describe, expect, it } from 'vitest';
import {
  answeredSince,
  compareMaps,
  defaultAppearance,
  isSame,
  noFilters,
  unitedMap,
} from '../../client/state/index.ts';
import { compareSentences } from '../../client/views/history/compare-sentences.ts';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import { mapElements } from '../../model/drawing/map-elements.ts';
import type { Facts } from '../../model/elements/facts.ts';
import { once } from '../../model/once.ts';
import { mapReading } from '../../model/readings/map-reading.ts';
import { largeFacts } from '../support/large-facts.ts';
import {
  makeActor,
  makeCommitment,
  makeCooperation,
  makeOutsider,
  makeSystem,
} from '../support/make-facts.ts';
import { makeGap } from '../support/make-gap.ts';

const mapOf = (facts: Partial<Facts>): TerritoryMap => mapReading(makeSystem(facts));
const at = (id: string, x: number) => makeActor(id, { name: id.toUpperCase(), x, y: 0 });

const before = mapOf({
  actors: [at('a', 0), at('b', 100), at('c', 200), at('left', 300)],
  outside: [makeOutsider('far')],
  cooperations: [
    makeCooperation('same', ['a', 'c'], { intensity: 2 }),
    makeCooperation('up', ['a', 'b'], { intensity: 1 }),
    makeCooperation('down', ['b', 'c'], { intensity: 3 }),
    makeCooperation('lost', ['a', 'left'], { intensity: 2 }),
    makeCooperation('abroad', ['a', 'far'], { intensity: 2 }),
    makeCooperation('promise', ['a', 'c'], { status: 'intention', promisedFor: '2026-01-01' }),
  ],
  commitments: [makeCommitment('cantine', ['a']), makeCommitment('haies', [])],
});
const after = mapOf({
  actors: [at('a', 0), at('b', 100), at('c', 200), at('new', 400)],
  cooperations: [
    makeCooperation('same', ['a', 'c'], { intensity: 2 }),
    makeCooperation('up', ['a', 'b'], { intensity: 3 }),
    makeCooperation('down', ['b', 'c'], { intensity: 1 }),
    makeCooperation('promise', ['a', 'c'], { status: 'in_progress', promisedFor: '2026-01-01' }),
    makeCooperation('fresh', ['b', 'new'], { intensity: 2 }),
    makeCooperation('promised', ['c', 'new'], { status: 'intention', promisedFor: '2026-09-01' }),
    makeCooperation('only-said', ['a', 'new'], { status: 'proposed' }),
  ],
  commitments: [
    makeCommitment('cantine', ['a', 'new'], { status: 'kept' }),
    makeCommitment('haies', []),
    makeCommitment('velo', []),
  ],
});

describe('two maps compared', () => {
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  const pairs = (list: readonly { readonly actorIds: readonly string[] }[]) =>
    list.map(({ actorIds }) => actorIds.join('-'));

  it('are the same where nothing changed, and mirror each other', () => {
    expect(isSame(compareMaps(before, before))).toBe(true);
    expect(isSame(compareMaps(before, after))).toBe(false);
    const back = compareMaps(after, before);
    expect(ids(back.actors.come)).toEqual(['left']);
    expect(pairs(back.links.gone)).toEqual(['b-new']);
    expect(pairs(back.links.weaker)).toEqual(['a-b']);
  });

  it('are shown in plain sentences', () => {
    const sentences = compareSentences(compareMaps(before, after), before, after);
    expect(sentences).toContain('1 acteur est arrivé\u202f: NEW.');
    expect(sentences.some((one) => one.startsWith('Le lien A – B est passé de «'))).toBe(true);
    expect(sentences.some((one) => one.startsWith('1 promesse a été faite') && one.includes('2026'))).toBe(
      true,
    );
    expect(compareSentences(compareMaps(before, before), before, before)).toEqual([]);
  });
});

describe('one map of two moments', () => {
  const united = once(() => unitedMap(before, after));

  it('keeps every actor at its position, and removed actors at their last one', () => {
    const { map } = united();
    const places = (list: TerritoryMap['actors']) =>
      new Map(list.filter(({ outside }) => !outside).map(({ id, x }) => [id, x]));
    expect(places(map.actors)).toEqual(new Map([...places(after.actors), ['left', 300]]));
  });

  it('marks additions, removals, growth and decline with words next to the names', () => {
    const { map, marks } = united();
    expect([...marks.actors]).toEqual([
      ['new', 'come'],
      ['left', 'gone'],
    ]);
    expect(Object.fromEntries(marks.cooperations)).toEqual({
      up: 'stronger',
      down: 'weaker',
      lost: 'gone',
      abroad: 'gone',
      fresh: 'come',
      promised: 'come',
      'only-said': 'come',
    });
    const names = map.actors.map(({ name }) => name);
    expect(names).toContain('+ NEW');
    expect(names).toContain('× LEFT');
  });

  it('has a sign on each changed line only, and keeps every actor from outside', () => {
    const { map, marks } = united();
    const appearance = { ...defaultAppearance, showEnded: true };
    const { nodes, edges } = mapElements({
      map,
      marks,
      selection: null,
      lit: null,
      filters: noFilters,
      appearance,
    });
    const signs = edges.map(({ cooperationIds, sign }) => [cooperationIds.join(), sign ?? '']);
    expect(Object.fromEntries(signs)).toEqual({
      same: '',
      promise: '',
      up: '▲',
      down: '▼',
      lost: '×',
      abroad: '×',
      fresh: '+',
      promised: '+',
      'only-said': '+',
    });
    expect(nodes.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c', 'far', 'left', 'new']);
    // Dashes are kept for what is wished, proposed or promised.
    const dashed = edges.filter(({ classes }) => classes.includes('tone-wished'));
    expect(dashed.map(({ cooperationIds }) => cooperationIds.join()).sort()).toEqual([
      'only-said',
      'promised',
    ]);
  });

  it('holds maps of four hundred', () => {
    const [one, other] = ['one', 'other'].map((seed) =>
      mapOf(largeFacts(seed, { actors: 400, cooperations: 900 })),
    ) as [TerritoryMap, TerritoryMap];
    const united = unitedMap(one, other);
    expect(united.map.actors.length).toBeGreaterThanOrEqual(400);
    expect(new Set(united.map.actors.map(({ id }) => id)).size).toBe(united.map.actors.length);
    expect(new Set(united.map.cooperations.map(({ id }) => id)).size).toBe(united.map.cooperations.length);
  });
});

describe('questions answered between two moments', () => {
  const DAY = '2026-12-03';
  const answer = (key: string, status: 'accepted' | 'contested', reason?: string) => ({
    key,
    status,
    shown: null,
    at: DAY,
    ...(reason !== undefined && { reason }),
  });
  const asked = (key: string) => makeGap({ key, title: key });
  const answered = (key: string, status: 'accepted' | 'contested' = 'accepted', reason?: string) =>
    makeGap({ key, title: key, status, answer: answer(key, status, reason) });

  it('leave out what was answered earlier on the same day', () => {
    const then = { items: [answered('before'), asked('later')] };
    expect(answeredSince(then, { items: [answered('before'), answered('later')] })).toEqual(['later']);
    expect(answeredSince(then, then)).toEqual([]);
  });

  it('contain an answer that became another one, and none that was taken back', () => {
    const then = { items: [answered('other'), answered('back')] };
    const now = { items: [answered('other', 'contested'), asked('back')] };
    expect(answeredSince(then, now)).toEqual(['other']);
  });

  it('contain answered questions that the map no longer asks', () => {
    const settled = [
      { rule: 'lands-apart' as const, title: 'gone', acted: '', answer: answer('gone', 'accepted') },
    ];
    expect(answeredSince({ items: [asked('gone')] }, { items: [], settled })).toEqual(['gone']);
    expect(answeredSince({ items: [], settled }, { items: [answered('gone')] })).toEqual([]);
  });
});
