import { describe, expect, it } from 'vitest';
import { makeMap } from '../../../bench/drawing/make-map.ts';
import { defaultAppearance } from '../../../client/state/appearance.ts';
import type { Gap } from '../../../model/contract/gap.ts';
import { noFilters } from '../../../model/contract/map-look.ts';
import { GapRule } from '../../../model/contract/vocabulary.ts';
import { overlaps } from '../../../model/drawing/geometry.ts';
import { mapElements } from '../../../model/drawing/map-elements.ts';
import { marksOfQuestion } from '../../../model/drawing/missing/marks-of-question.ts';
import { highlightedByQuestion, missingPicture } from '../../../model/drawing/missing/missing-picture.ts';
import { missingQuestions } from '../../../model/drawing/missing/missing-questions.ts';
import { numberSpots } from '../../../model/drawing/missing/number-spots.ts';
import { placeNumbers } from '../../../model/drawing/missing/place-numbers.ts';
import { once } from '../../../model/once.ts';
import { type GapPart, makeGap } from '../../support/make-gap.ts';

const gap = (rule: GapRule, part: GapPart = {}): Gap => makeGap({ rule, key: `${rule}:x`, ...part });

describe('the questions of what is missing', () => {
  const many = Array.from({ length: 12 }, (_, i) => gap('families-apart', { key: `open-${i}` }));
  const keys = (some: readonly { gap: Gap; number: number }[]) =>
    some.map(({ gap: { key }, number }) => `${number} ${key}`);

  it('are those proposed where none was put on the screen, the others on demand, all numbered on', () => {
    const { first, rest } = missingQuestions({ items: many, proposedKeys: ['open-4', 'open-2'] });
    expect(keys(first)).toEqual(['1 open-2', '2 open-4']);
    expect(keys(rest).slice(0, 3)).toEqual(['3 open-0', '4 open-1', '5 open-3']);
    expect(rest).toHaveLength(10);
  });

  it('are those on the screen, by rank, where the facilitator put some there; seven at most at first', () => {
    const shown = many.map((one, i) => ({ ...one, shown: 12 - i }));
    const { first, rest } = missingQuestions({ items: shown, proposedKeys: [] });
    expect(keys(first)).toEqual([11, 10, 9, 8, 7, 6, 5].map((i, rank) => `${rank + 1} open-${i}`));
    expect(rest).toHaveLength(5);
    const [one, another] = missingQuestions({
      items: many.map((other, i) => (i === 6 ? { ...other, shown: 1 } : other)),
      proposedKeys: ['open-1'],
    }).first;
    expect([one?.gap.key, another]).toEqual(['open-6', undefined]);
  });

  it('leave out what is delicate until it is put on the screen, and what the room settled', () => {
    const delicate = gap('unlinked-actor', { key: 'delicate', delicate: true });
    const settled = (['accepted', 'handled', 'contested'] as const).map((status, i) =>
      gap('pivot-actor', { key: status, status, shown: i + 1 }),
    );
    const none = missingQuestions({ items: [delicate, ...settled], proposedKeys: [] });
    expect([...none.first, ...none.rest]).toEqual([]);
    const shown = missingQuestions({
      items: [{ ...delicate, shown: 1 }, gap('pivot-actor', { key: 'ask', status: 'to_ask', shown: 2 })],
      proposedKeys: [],
    });
    expect(keys(shown.first)).toEqual(['1 delicate', '2 ask']);
  });
});

describe('what a question is drawn as', () => {
  it.each(GapRule.options)('%s has something that bears its number', (rule) => {
    const marks = marksOfQuestion(
      gap(rule, {
        evidence: {
          actorIds: ['a', 'b'],
          cooperationIds: ['c'],
          commitmentIds: ['k'],
          missingPairs: [['a', 'b']],
        },
        figures: { missingFamilies: 'state', missingRoles: 'elected' },
      }),
    );
    const { threads, ringIds, cooperationIds, seats } = marks;
    expect(threads.length + ringIds.length + cooperationIds.length + seats.length).toBeGreaterThan(0);
  });

  it('is a thread for each missing link, three at most', () => {
    const missingPairs = ['b', 'c', 'd', 'e'].map((id): [string, string] => ['a', id]);
    const { threads, ringIds } = marksOfQuestion(gap('scattered-carriers', { evidence: { missingPairs } }));
    expect(threads).toEqual(missingPairs.slice(0, 3));
    expect(ringIds).toEqual([]);
  });

  it('is an empty seat for each absent family and role, in the order of the vocabulary', () => {
    const { seats } = marksOfQuestion(
      gap('absent-from-the-map', {
        figures: { missingFamilies: 'citizens,state', missingRoles: 'elected' },
        evidence: { actorIds: ['a'] },
      }),
    );
    expect(seats).toEqual([
      { kind: 'family', id: 'state' },
      { kind: 'family', id: 'citizens' },
      { kind: 'role', id: 'elected' },
    ]);
  });

  it('is a ring around an actor alone, and a seat for a carrier that nobody is', () => {
    expect(marksOfQuestion(gap('unlinked-actor', { evidence: { actorIds: ['a'] } })).ringIds).toEqual(['a']);
    expect(
      marksOfQuestion(gap('uncarried-commitment', { evidence: { commitmentIds: ['k'] } })).seats,
    ).toEqual([{ kind: 'carrier', commitmentId: 'k' }]);
  });
});

describe('the picture', () => {
  const theme = gap('theme-without-family', {
    key: 't',
    figures: { missingFamilies: 'state' },
    evidence: { themeIds: ['water'] },
  });
  const absent = gap('absent-from-the-map', { key: 'm', figures: { missingFamilies: 'state' } });
  const pivot = gap('pivot-actor', {
    key: 'p',
    evidence: { actorIds: ['a1', 'a2'], cooperationIds: ['c'], missingPairs: [['a2', 'a9']] },
  });
  const numbered = [absent, theme, { ...absent, key: 'again' }, pivot].map((one, i) => ({
    number: i + 1,
    gap: one,
  }));
  const picture = once(() => missingPicture(numbered));

  it('has one seat for what several questions ask, another for what is missing from a theme alone', () => {
    expect(
      picture().seats.map(({ seat, questions }) => [seat, questions.map(({ number }) => number)]),
    ).toEqual([
      [{ kind: 'family', id: 'state' }, [1, 3]],
      [{ kind: 'family', id: 'state', themeId: 'water' }, [2]],
    ]);
  });

  it('lights both ends of each thread and who bears a ring, each once; a pair that two ask for is one', () => {
    const again = { ...pivot, key: 'q', evidence: { ...pivot.evidence, cooperationIds: ['c', 'd'] } };
    const { lit } = missingPicture([pivot, again].map((one, i) => ({ number: i + 1, gap: one })));
    // A single bridge keeps its lines: a pivot is drawn without any.
    expect(lit).toEqual({
      ...{ actorIds: ['a2', 'a9', 'a1'], cooperationIds: [], missingPairs: [['a2', 'a9']] },
      ...{ everyoneStays: true, ringIds: ['a1'] },
    });
    const bridge = gap('single-bridge', { key: 'b', evidence: { cooperationIds: ['c', 'd'] } });
    const two = [bridge, { ...bridge, key: 'e' }].map((one, i) => ({ number: i + 1, gap: one }));
    expect(missingPicture(two).lit.cooperationIds).toEqual(['c', 'd']);
  });

  it('fades links but no actor, with threads and rings in the drawing itself', () => {
    const map = makeMap({ actors: 12, cooperations: 20 });
    const { nodes, edges } = mapElements({
      ...{ map, selection: null, lit: picture().lit, filters: noFilters, appearance: defaultAppearance },
    });
    expect(nodes.filter(({ kind, faded }) => kind === 'actor' && faded)).toEqual([]);
    expect(edges.filter(({ classes }) => !classes.includes('ghost')).every(({ faded }) => faded)).toBe(true);
    expect(edges.filter(({ classes }) => classes === 'ghost').map(({ id }) => id)).toEqual(['ghost:a2:a9']);
    expect(nodes.filter(({ classes }) => classes.split(' ').includes('asked')).map(({ id }) => id)).toEqual([
      'a1',
    ]);
  });

  it('of one question lights what it is about', () => {
    const asked = picture().questions.at(-1);
    if (asked === undefined) throw new Error('No question');
    expect(highlightedByQuestion(asked)).toEqual({
      ...{ actorIds: ['a1', 'a2'], cooperationIds: ['c'], missingPairs: [['a2', 'a9']], ringIds: ['a1'] },
    });
  });
});

describe('numbers on the map', () => {
  const at: Record<string, { x: number; y: number }> = {
    a: { x: 100, y: 100 },
    b: { x: 300, y: 100 },
    c: { x: 200, y: 300 },
    d: { x: 600, y: 500 },
    e: { x: 800, y: 500 },
  };
  const standing = {
    ofActor: (id: string) => at[id],
    ofStrait: () => undefined,
    ofCooperation: (id: string) => (id === 'hub' ? [{ x: 400, y: 400 }] : []),
  };
  const marked = (rule: GapRule, evidence: Partial<Gap['evidence']>) => {
    const [question] = missingPicture([{ number: 1, gap: gap(rule, { evidence }) }]).questions;
    if (question === undefined) throw new Error('No question');
    return question;
  };
  const FRAME = { x: 500, y: 300, halfWidth: 500, halfHeight: 300 };

  it('stand on each group of threads that hang together, once', () => {
    const spots = numberSpots(
      marked('scattered-carriers', {
        missingPairs: [
          ['a', 'b'],
          ['d', 'e'],
          ['b', 'c'],
        ],
      }),
      standing,
      20,
    );
    expect(spots).toHaveLength(2);
    expect(spots.map(({ candidates }) => candidates[0])).toEqual([
      { x: 700, y: 500 },
      { x: 200, y: 100 },
    ]);
  });

  it('stand by a ring, at a junction, and nowhere for who is not drawn', () => {
    const ring = numberSpots(marked('unlinked-actor', { actorIds: ['a'] }), standing, 20);
    for (const { x, y } of ring[0]?.candidates ?? []) expect(Math.hypot(x - 100, y - 100)).toBeCloseTo(20);
    expect(ring[0]?.subject).toEqual({ x: 100, y: 100 });
    expect(numberSpots(marked('sleeping-link', { cooperationIds: ['hub'] }), standing, 20)).toHaveLength(1);
    expect(numberSpots(marked('unlinked-actor', { actorIds: ['gone'] }), standing, 20)).toEqual([]);
  });

  it('cover no name and no other number where there is room, and stay in the frame', () => {
    const candidates = [-400, 100, 110, 180, 260].map((x) => ({ x, y: 100 }));
    const name = { x: 100, y: 100, halfWidth: 30, halfHeight: 20 };
    const placed = placeNumbers(
      ['one', 'two', 'three'].map((id) => ({ id, candidates })),
      15,
      [name],
      FRAME,
    );
    expect(placed.get('one')).toEqual({ x: 180, y: 100 });
    expect(placed.get('two')).toEqual({ x: 260, y: 100 });
    // No room is left: rather over a name than over a number, or outside.
    const third = { ...(placed.get('three') ?? { x: 180, y: 100 }), halfWidth: 15, halfHeight: 15 };
    expect(third.x).toBe(100);
    expect(overlaps(third, name)).toBe(true);
  });

  it('stand along a thread from its middle on, then around the middle', () => {
    const [spot] = numberSpots(marked('scattered-carriers', { missingPairs: [['a', 'b']] }), standing, 20);
    const candidates = spot?.candidates ?? [];
    expect(spot?.id).toBe('scattered-carriers:x 0');
    expect(spot?.subject).toEqual({ x: 200, y: 100 });
    expect(candidates).toHaveLength(9 + 16);
    expect(candidates.slice(0, 3).map(({ x, y }) => [Math.round(x), y])).toEqual([
      [200, 100],
      [184, 100],
      [216, 100],
    ]);
    for (const { x, y } of candidates.slice(9)) expect(Math.hypot(x - 200, y - 100)).toBeCloseTo(20);
    // From above to the right.
    expect(candidates[9]?.x).toBeCloseTo(200 + 20 * Math.SQRT1_2);
    expect(candidates[9]?.y).toBeCloseTo(100 - 20 * Math.SQRT1_2);
    const half = numberSpots(marked('scattered-carriers', { missingPairs: [['a', 'gone']] }), standing, 20);
    expect(half).toEqual([]);
  });

  it('stand once where threads close a ring, noted in any order', () => {
    const pairs: [string, string][] = [
      ['a', 'b'],
      ['c', 'd'],
      ['b', 'c'],
    ];
    const spots = numberSpots(marked('scattered-carriers', { missingPairs: pairs }), standing, 20);
    expect(spots).toHaveLength(1);
    // The middles of all three first.
    expect(spots[0]?.candidates.slice(0, 3)).toEqual([
      { x: 200, y: 100 },
      { x: 400, y: 400 },
      { x: 250, y: 200 },
    ]);
  });

  it('are on three lines at most, among the drawn ones', () => {
    const drawn = {
      ...standing,
      ofStrait: () => undefined,
      ofCooperation: (id: string) =>
        id === 'gone'
          ? []
          : [
              { x: 0, y: 0 },
              { x: 10, y: 20 },
            ],
    };
    const spotsOf = (...cooperationIds: string[]) =>
      numberSpots(marked('sleeping-link', { cooperationIds }), drawn, 20);
    expect(spotsOf('x', 'y', 'z', 'more')).toHaveLength(3);
    expect(spotsOf('gone', 'y').map(({ id, candidates }) => [id, candidates[0]])).toEqual([
      ['sleeping-link:x 1', { x: 5, y: 10 }],
    ]);
  });

  it('cover as little as can be where all is full, and are within the frame to the last pixel', () => {
    const placeOf = (
      candidates: readonly { x: number; y: number }[],
      taken: Parameters<typeof placeNumbers>[2],
    ) => placeNumbers([{ id: 'one', candidates }], 10, taken, FRAME).get('one');
    const on = (x: number, y = 100) => ({ x, y });
    const name = (x: number, halfWidth: number, halfHeight: number) => ({ ...on(x), halfWidth, halfHeight });
    expect(placeOf([on(10), on(200)], [])).toEqual(on(10));
    expect(placeOf([on(9.9), on(200)], [])).toEqual(on(200));
    expect(placeOf([on(200, 590.1), on(200, 590)], [])).toEqual(on(200, 590));
    expect(placeOf([on(-500)], [])).toEqual(on(-500));
    expect(placeOf([], [])).toBeUndefined();
    // Half of it covered rather than all of it, by width and by height; of equal ones the first.
    expect(placeOf([on(200), on(310)], [name(200, 30, 30), name(330, 20, 30)])).toEqual(on(310));
    expect(placeOf([on(200), on(300)], [name(200, 30, 3), name(300, 30, 2)])).toEqual(on(300));
    expect(placeOf([on(200), on(300)], [name(200, 3, 30), name(300, 2, 30)])).toEqual(on(300));
    expect(placeOf([on(200), on(300)], [name(200, 30, 30), name(300, 30, 30)])).toEqual(on(200));
    expect(placeOf([on(200), on(300)], [name(200, 3, 30), name(202, 3, 30), name(300, 5, 30)])).toEqual(
      on(300),
    );
  });
});

describe('what is drawn for each rule', () => {
  const full = {
    evidence: {
      actorIds: ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
      cooperationIds: ['x', 'y'],
      commitmentIds: ['k', 'l'],
      themeIds: ['water'],
      missingPairs: [['a', 'b'] as [string, string]],
    },
    figures: { missingFamilies: 'state,business', missingRoles: 'officer,elected' },
  };
  /** Returns the drawing of the evidence: all of `full`, or without some of it. */
  const drawnAs = (rule: GapRule, without: readonly (keyof Gap['evidence'])[] = []) => {
    const { evidence, figures } = full;
    const none = Object.fromEntries(without.map((list) => [list, []]));
    const marks = marksOfQuestion(gap(rule, { evidence: { ...evidence, ...none }, figures }));
    return {
      threads: marks.threads.length,
      rings: marks.ringIds.length,
      lines: marks.cooperationIds.length,
      seats: marks.seats.map((seat) => ('id' in seat ? seat.id : seat.kind)),
    };
  };
  const marks = (threads: number, rings: number, lines: number, ...seats: readonly string[]) => ({
    ...{ threads, rings, lines, seats },
  });

  it('is what it asks about: threads first where pairs are missing, else lines, else rings', () => {
    for (const rule of ['families-apart', 'themes-in-silos', 'mostly-funding', 'unlinked-actor'] as const)
      expect([
        drawnAs(rule),
        drawnAs(rule, ['missingPairs']),
        drawnAs(rule, ['missingPairs', 'cooperationIds']),
      ]).toEqual([marks(1, 0, 0), marks(0, 0, 2), marks(0, 6, 0)]);
  });

  it('or what its rule names among those: whom all depends on, carriers rather than their lines', () => {
    for (const rule of ['scattered-carriers', 'commitment-without-action'] as const)
      expect([drawnAs(rule), drawnAs(rule, ['missingPairs'])]).toEqual([marks(1, 0, 0), marks(0, 6, 0)]);
    expect([drawnAs('unmet-need'), drawnAs('unmet-need', ['missingPairs'])]).toEqual([
      marks(1, 0, 0),
      marks(0, 1, 0),
    ]);
    expect(drawnAs('pivot-actor')).toEqual(marks(1, 1, 0));
    expect(drawnAs('single-bridge')).toEqual(marks(1, 0, 2));
  });

  it('is a seat for whom it misses', () => {
    expect(drawnAs('uncarried-commitment')).toEqual(marks(0, 0, 0, 'carrier', 'carrier'));
    expect(drawnAs('missing-table-role')).toEqual(marks(0, 0, 0, 'elected', 'officer'));
    expect(drawnAs('theme-without-family').seats.toSorted()).toEqual(['business', 'state']);
    expect(drawnAs('nobody-tends')).toEqual(marks(0, 0, 0, 'care'));
    expect(drawnAs('lone-territory')).toEqual(marks(0, 0, 0, 'peer'));
    const { seats } = marksOfQuestion(gap('missing-table-role', full));
    expect(seats[0]).toEqual({ kind: 'role', id: 'elected', commitmentId: 'k' });
    // A question on the whole map names neither a theme nor a commitment.
    const ofAll = marksOfQuestion(gap('absent-from-the-map', { figures: full.figures })).seats;
    expect(ofAll).toContainEqual({ kind: 'role', id: 'officer' });
    for (const seat of ofAll) expect(Object.keys(seat)).toEqual(['kind', 'id']);
    // No figure, an empty one, or one that is no list names nobody.
    for (const missingRoles of [undefined, '', 3])
      expect(
        marksOfQuestion(
          gap('missing-table-role', missingRoles === undefined ? {} : { figures: { missingRoles } }),
        ).seats,
      ).toEqual([]);
  });
});
