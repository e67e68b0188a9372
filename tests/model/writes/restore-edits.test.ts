import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../../model/elements/documents/make-document.ts';
import { applyEdits, effectiveEdits } from '../../../model/elements/element-edits.ts';
import { type Elements, type Properties, parseKey } from '../../../model/elements/elements.ts';
import { removeActors, removeNode } from '../../../model/elements/removals.ts';
import { IdTakenError } from '../../../model/errors.ts';
import { restoreEdits } from '../../../model/writes/restore-edits.ts';
import { runs } from '../../support/runs.ts';
import {
  storedActor as actor,
  storedCommitment as commitment,
  storedCooperation,
} from '../../support/stored-elements.ts';

const cooperation = storedCooperation();
const place = { onMap: true };
const member = { role: 'member' };

const VALLEY: Readonly<Record<string, Properties>> = {
  'Territory:t': { name: 'T', level: 'epci', cohorts: [], version: 7 },
  'Territory:u': { name: 'U', level: 'epci', cohorts: [], version: 1 },
  'PEER_OF:t>u': {},
  'Actor:a': actor('A'),
  'Actor:b': actor('B'),
  'Actor:c': actor('C'),
  'ACTS_IN:a>t': { ...place, landId: 'l', x: 1, y: 1 },
  'ACTS_IN:b>t': place,
  'ACTS_IN:c>t': { ...place, heardLinksOn: '2026-03-01' },
  'Land:l': { territoryId: 't', name: 'Rive' },
  'Cooperation:ab': cooperation,
  'PARTY_TO:a>ab': member,
  'PARTY_TO:b>ab': member,
  'COOPERATION_ABOUT:ab>water': {},
  'SERVES:ab>k': {},
  'Declaration:ab.a.2026-01-01': { actorId: 'a', cooperationId: 'ab', on: '2026-01-01', intensity: 1 },
  'Cooperation:abc': cooperation,
  'PARTY_TO:a>abc': member,
  'PARTY_TO:b>abc': member,
  'PARTY_TO:c>abc': member,
  'Commitment:k': commitment('K'),
  'FOR:k>t': {},
  'CARRIES:a>k': { role: 'lead' },
  'CARRIES:b>k': { role: 'support' },
  'COMMITMENT_ABOUT:k>water': {},
  'REFINES:k>item': {},
  'Commitment:item': commitment('Article', 'charter'),
  'CARRIES:c>item': { role: 'contributor' },
  'MEMBER_OF:a>b': {},
  'NEEDS:a>premises': {},
  'OFFERS:b>premises': {},
  'GapAnswer:t.absent-from-the-map': {
    ...{ territoryId: 't', key: 'absent-from-the-map', status: 'handled', at: '2026-02-01' },
  },
};
const valley = (more: Readonly<Record<string, Properties | undefined>> = {}): Elements =>
  new Map(
    Object.entries({ ...VALLEY, ...more }).flatMap(([key, properties]) =>
      properties === undefined ? [] : [[key, properties] as const],
    ),
  );

const documentOf = (elements: Elements) => makeDocument(['t'], elements);
const restoring = (state: Elements, past: Elements, isThere: (key: string) => boolean = () => false) =>
  restoreEdits(state, documentOf(past), isThere);
const restored = (state: Elements, past: Elements) => applyEdits(state, restoring(state, past));
/** Returns the changed and the deleted elements. */
const changes = (state: Elements, past: Elements) => {
  const edits = [...effectiveEdits(state, restoring(state, past))];
  return {
    put: edits.flatMap(([key, next]) => (next === null ? [] : [key])).sort(),
    gone: edits.flatMap(([key, next]) => (next === null ? [key] : [])).sort(),
  };
};

const TIES = Object.keys(VALLEY).filter((key) =>
  /^(CARRIES|COMMITMENT_ABOUT|REFINES|COOPERATION_ABOUT|SERVES|MEMBER_OF|NEEDS|OFFERS|Declaration|GapAnswer|PARTY_TO:.>abc|ACTS_IN:[bc])/.test(
    key,
  ),
);

/** The valley at some moment: some things were not there yet, others otherwise. */
const moment = fc
  .record({
    ties: fc.subarray(TIES.filter((key) => !key.startsWith('PARTY_TO:a'))),
    nodes: fc.subarray(['Cooperation:ab', 'Cooperation:abc', 'Commitment:k']),
    actors: fc.subarray(['a', 'b', 'c'], { maxLength: 1 }),
    name: fc.constantFrom('A', 'Autrement'),
    nature: fc.constantFrom('co_produces', 'shares_means'),
  })
  .map(({ ties, nodes, actors, name, nature }) => {
    const parties = ties.filter((key) => key.startsWith('PARTY_TO:'));
    const left = ties.filter((key) => key !== parties[1]);
    let state = valley({
      'Actor:a': actor(name),
      'Cooperation:abc': { ...cooperation, nature },
      ...Object.fromEntries(left.map((key) => [key, undefined])),
    });
    for (const key of nodes) {
      const { kind, id } = parseKey(key);
      state = applyEdits(state, removeNode(state, kind as 'Cooperation', id));
    }
    return applyEdits(state, removeActors(state, actors));
  });

describe('a territory put back as it was', () => {
  it('is as it was, whatever was added, changed or taken away since', () => {
    fc.assert(
      fc.property(moment, moment, (past, now) => {
        expect(documentOf(restored(now, past))).toEqual(documentOf(past));
      }),
      runs(300, 2111, 80),
    );
  });

  it('is as it was for who left since and comes back: without what was noted of it in between', () => {
    const since = valley({
      'ACTS_IN:c>t': undefined,
      'NEEDS:c>land': {},
      'MEMBER_OF:c>a': {},
      'MEMBER_OF:a>c': {},
    });
    expect(changes(since, valley())).toEqual({
      put: ['ACTS_IN:c>t'],
      gone: ['MEMBER_OF:a>c', 'MEMBER_OF:c>a', 'NEEDS:c>land'],
    });
    // An actor that now acts elsewhere is not restored by this territory.
    const away = applyEdits(since, new Map([['ACTS_IN:c>u', place]]));
    expect(changes(away, valley())).toEqual({ put: ['ACTS_IN:c>t'], gone: ['MEMBER_OF:a>c'] });
  });

  it('is not touched where nothing has changed', () => {
    expect(changes(valley(), valley())).toEqual({ put: [], gone: [] });
  });

  it('keeps its versions, which begin where something comes back', () => {
    const next = restored(valley({ 'Actor:c': undefined, 'ACTS_IN:c>t': undefined }), valley());
    expect([next.get('Actor:a')?.version, next.get('Actor:c')?.version]).toEqual([3, 1]);
    expect([next.get('Territory:t')?.version, next.get('Commitment:k')?.version]).toEqual([7, 4]);
    expect(next.get('ACTS_IN:c>t')).not.toHaveProperty('version');
  });

  it('treats a position in an early document as placed by hand, on a stable map', () => {
    const { 'Land:l': _, ...early } = VALLEY;
    const past = new Map(Object.entries({ ...early, 'ACTS_IN:a>t': { ...place, x: 1, y: 1 } }));
    const edits = (version: 1 | 2) => [
      ...effectiveEdits(
        past,
        restoreEdits(past, { ...documentOf(past), version }, () => false),
      ),
    ];
    expect(edits(1)).toEqual([
      ['ACTS_IN:a>t', { ...place, x: 1, y: 1, placed: 'hand' }],
      ['Territory:t', { ...VALLEY['Territory:t'], frozen: true }],
    ]);
    expect(edits(2)).toEqual([]);
  });

  it('keeps of an answer what it was computed on', () => {
    const key = 'GapAnswer:t.absent-from-the-map';
    const since = { ...VALLEY[key], status: 'open', severity: 2, figures: '{}' };
    expect(restored(valley({ [key]: since }), valley()).get(key)).toEqual({
      ...VALLEY[key],
      severity: 2,
      figures: '{}',
    });
  });
});

describe('what no document holds', () => {
  it('stays: private actors, and their dependent elements', () => {
    const since = valley({
      'Actor:p': { ...actor('P'), private: true },
      'ACTS_IN:p>t': place,
      'NEEDS:p>premises': {},
      'Workshop:w': { territoryId: 't' },
    });
    expect(changes(since, valley())).toEqual({ put: [], gone: [] });
  });

  it('stays: an actor private by now is not published again in its former state', () => {
    const hidden = valley({ 'Actor:c': { ...actor('C, autrement'), private: true } });
    const { put, gone } = changes(hidden, valley({ 'NEEDS:c>land': {}, 'CARRIES:c>k': { role: 'lead' } }));
    expect([put, gone]).toEqual([[], []]);
  });

  it('stays with a partner that a private cooperation, or a brief, holds', () => {
    const newcomer = { 'Actor:d': actor('D'), 'ACTS_IN:d>t': place };
    const joined = {
      ...newcomer,
      'Cooperation:ad': { ...cooperation, private: true },
      'PARTY_TO:a>ad': member,
      'PARTY_TO:d>ad': member,
    };
    expect(changes(valley(newcomer), valley()).gone).toEqual(['ACTS_IN:d>t', 'Actor:d']);
    expect(changes(valley(joined), valley()).gone).toEqual([]);
    const told = {
      ...joined,
      'Cooperation:ad': cooperation,
      'Fiche:f': { territoryId: 't', cooperationId: 'ad' },
    };
    expect(changes(valley(told), valley()).gone).toEqual([]);
    const untold = { ...told, 'Fiche:f': undefined };
    expect(changes(valley(untold), valley()).gone).toEqual([
      'ACTS_IN:d>t',
      'Actor:d',
      'Cooperation:ad',
      'PARTY_TO:a>ad',
      'PARTY_TO:d>ad',
    ]);
  });
});

describe('what is not of this territory alone', () => {
  const elsewhere = { 'ACTS_IN:b>u': place };

  it('is left to others: the sheet, needs and offers of who acts elsewhere too', () => {
    const since = valley({ ...elsewhere, 'Actor:b': actor('B, autrement'), 'OFFERS:b>premises': undefined });
    const { put, gone } = changes(since, valley({ 'NEEDS:b>land': {}, 'MEMBER_OF:b>c': {} }));
    expect([put, gone]).toEqual([[], []]);
    const more = valley({ ...elsewhere, 'NEEDS:b>land': {}, 'MEMBER_OF:b>c': {} });
    expect(changes(more, valley())).toEqual({ put: [], gone: [] });
    // Everything is restored for an actor that acts in this territory only.
    expect(changes(valley({ 'NEEDS:b>land': {}, 'MEMBER_OF:b>c': {} }), valley()).gone).toEqual([
      'MEMBER_OF:b>c',
      'NEEDS:b>land',
    ]);
  });

  it('is left to others: who acts elsewhere too leaves this map, and no other', () => {
    const newcomer = { 'Actor:d': actor('D'), 'ACTS_IN:d>t': place, 'ACTS_IN:d>u': place };
    expect(changes(valley(newcomer), valley()).gone).toEqual(['ACTS_IN:d>t']);
  });

  it('is left to others: a cooperation of two who meet elsewhere', () => {
    const added = { 'Cooperation:x': cooperation, 'PARTY_TO:a>x': member, 'PARTY_TO:b>x': member };
    expect(changes(valley(added), valley()).gone).toEqual(['Cooperation:x', 'PARTY_TO:a>x', 'PARTY_TO:b>x']);
    expect(changes(valley({ ...added, ...elsewhere }), valley()).gone).toContain('Cooperation:x');
    const both = { ...added, ...elsewhere, 'ACTS_IN:a>u': place };
    expect(changes(valley(both), valley()).gone).toEqual([]);
  });

  it('is left as it is: an item of the Charter, but for who of here carries it', () => {
    const since = valley({
      'Commitment:item': commitment('Article, autrement', 'charter'),
      'COMMITMENT_ABOUT:item>energy': {},
      'CARRIES:c>item': undefined,
      'CARRIES:a>item': { role: 'lead' },
    });
    expect(changes(since, valley())).toEqual({ put: ['CARRIES:c>item'], gone: ['CARRIES:a>item'] });
    const without = valley({
      'Commitment:item': undefined,
      'CARRIES:c>item': undefined,
      'REFINES:k>item': undefined,
    });
    expect(changes(without, valley()).put).toEqual(['CARRIES:c>item', 'Commitment:item', 'REFINES:k>item']);
  });

  it('is left as it is: peers, where the territory is there', () => {
    expect(changes(valley({ 'PEER_OF:t>u': undefined }), valley())).toEqual({ put: [], gone: [] });
    const gone = valley({ 'Territory:t': undefined, 'PEER_OF:t>u': undefined });
    expect(changes(gone, valley()).put).toContain('PEER_OF:t>u');
    const alone = new Map([...gone].filter(([key]) => key !== 'Territory:u'));
    expect(changes(alone, valley()).put).not.toContain('PEER_OF:t>u');
    expect([...restoring(alone, valley(), (key) => key === 'Territory:u').keys()]).toContain('PEER_OF:t>u');
  });

  it('is not served where it is no longer there', () => {
    const past = valley({ 'SERVES:ab>far': {}, 'Commitment:far': commitment('F'), 'FOR:far>u': {} });
    const served = (state: Elements, isThere = (_key: string) => false) =>
      restoring(state, past, isThere).has('SERVES:ab>far');
    expect(served(valley())).toBe(false);
    expect(served(valley(), (key) => key === 'Commitment:far')).toBe(true);
    expect(served(valley({ 'Commitment:far': commitment('F'), 'FOR:far>u': {} }))).toBe(true);
  });

  it.each<[string, Readonly<Record<string, Properties | undefined>>]>([
    ['a commitment of another territory', { 'FOR:k>t': undefined, 'FOR:k>u': {} }],
    ['a land of another territory', { 'Land:l': { territoryId: 'u' }, 'ACTS_IN:a>t': place }],
    [
      'a cooperation of others',
      {
        ...{ 'Actor:y': actor('Y'), 'Actor:z': actor('Z'), 'PARTY_TO:y>ab': member, 'PARTY_TO:z>ab': member },
        ...{ 'PARTY_TO:a>ab': undefined, 'PARTY_TO:b>ab': undefined },
      },
    ],
  ])('is refused where it has the id: %s', (_what, taken) => {
    expect(() => restoring(valley(taken), valley())).toThrow(IdTakenError);
  });
});

it('a cooperation without a party that is private by now is not restored, with all its dependent elements', () => {
  const hidden = valley({
    'Actor:a': { ...actor('A'), private: true },
    'Cooperation:ab': undefined,
    'PARTY_TO:a>ab': undefined,
    'PARTY_TO:b>ab': undefined,
    'COOPERATION_ABOUT:ab>water': undefined,
    'SERVES:ab>k': undefined,
    'Declaration:ab.a.2026-01-01': undefined,
  });
  const shared: Properties = { actorId: 'b', cooperationId: 'ab', on: '2026-01-01', intensity: 1 };
  const past = valley({ 'Declaration:ab.b.2026-01-01': shared });
  expect([...restoring(hidden, past).keys()].filter((key) => /ab\b(?!c)/.test(key))).toEqual([]);
  // All the rest is put back.
  const renamed = new Map([...hidden, ['Actor:b', actor('B, autrement')] as const]);
  expect(changes(renamed, past)).toEqual({ put: ['Actor:b'], gone: [] });
  // Two of three are enough.
  const three = valley({
    'Actor:a': { ...actor('A'), private: true },
    'Cooperation:abc': { ...cooperation, intensity: 4 },
  });
  expect(changes(three, valley()).put).toEqual(['Cooperation:abc']);
  const directed = { ...cooperation, nature: 'funds' };
  const given = valley({
    'Cooperation:abc': directed,
    'PARTY_TO:a>abc': { role: 'from' },
    'PARTY_TO:b>abc': { role: 'to' },
    'PARTY_TO:c>abc': { role: 'to' },
  });
  const without = valley({
    'Actor:a': { ...actor('A'), private: true },
    ...{ 'Cooperation:abc': undefined, 'PARTY_TO:a>abc': undefined, 'PARTY_TO:b>abc': undefined },
    'PARTY_TO:c>abc': undefined,
  });
  expect([...restoring(without, given).keys()].filter((key) => key.includes('abc'))).toEqual([]);
});
