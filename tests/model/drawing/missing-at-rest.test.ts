import { describe, expect, it } from 'vitest';
import { boxesOfActors } from '../../../model/drawing/boxes-of-actors.ts';
import { type Box, overlaps } from '../../../model/drawing/geometry.ts';
import { questionsAtRest } from '../../../model/drawing/missing/missing-questions.ts';
import { type MarkToPlace, placeMarks } from '../../../model/drawing/missing/place-marks.ts';
import { restPicture } from '../../../model/drawing/missing/rest-picture.ts';
import { seededRandom } from '../../../model/drawing/seeded-random.ts';
import { firstToAsk } from '../../../model/readings/gaps/question-groups.ts';
import { shoreOf } from '../../../model/readings/shore-reading.ts';
import { measure } from '../../../server/exchange/map-svg/text-metrics.ts';
import { makeGap } from '../../support/make-gap.ts';
import { plantedMap } from '../../support/planted-map.ts';

const pair = (a: string, b: string): [string, string] => [a, b];
const bridge = makeGap({
  rule: 'single-bridge',
  key: 'bridge',
  evidence: { cooperationIds: ['link'], missingPairs: [pair('x', 'y')] },
});
const pivot = makeGap({ rule: 'pivot-actor', key: 'pivot', evidence: { actorIds: ['p', 'q'] } });
const other = makeGap({ rule: 'pivot-actor', key: 'other', evidence: { actorIds: ['o'] } });
const apart = makeGap({
  rule: 'scattered-carriers',
  key: 'apart',
  evidence: { missingPairs: [pair('a', 'b'), pair('b', 'c')] },
});
const care = makeGap({ rule: 'nobody-tends', key: 'care' });
const peer = makeGap({ rule: 'lone-territory', key: 'peer' });
const delicate = makeGap({
  rule: 'unlinked-actor',
  key: 'delicate',
  delicate: true,
  evidence: { actorIds: ['z'] },
});

const marked = (
  items: readonly ReturnType<typeof makeGap>[],
  proposedKeys: readonly string[],
  projected = false,
) =>
  questionsAtRest({ items: [...items], proposedKeys: [...proposedKeys] }, { projected }).map(
    ({ number, gap }) => `${number} ${gap.key}`,
  );

describe('questions marked on the map by default', () => {
  it('are three of those proposed, of three kinds and places, numbered first', () => {
    const keys = ['pivot', 'other', 'bridge', 'apart'];
    expect(marked([pivot, other, bridge, apart], keys)).toEqual(['1 pivot', '2 bridge', '3 apart']);
  });

  it('are of one that stands nowhere on the map at most, where others do', () => {
    expect(marked([care, peer, pivot, bridge], ['care', 'peer', 'pivot', 'bridge'])).toEqual([
      '1 pivot',
      '2 bridge',
      '3 care',
    ]);
    expect(marked([care, peer], ['care', 'peer'])).toEqual(['1 care', '2 peer']);
  });

  it('begin with one about what the map shows, whatever the strength of the others', () => {
    const strong = { ...peer, severity: 3 as const };
    expect(marked([strong, pivot], ['peer', 'pivot'])).toEqual(['1 pivot', '2 peer']);
    expect(firstToAsk({ items: [strong, pivot], proposedKeys: ['peer', 'pivot'] })?.key).toBe('pivot');
  });

  it('are none that is delicate or is not proposed', () => {
    expect(marked([delicate, pivot, bridge], ['pivot'])).toEqual(['1 pivot']);
  });

  it('keep the order of the screen, and are on a projector those put there alone', () => {
    const shown = [
      { ...other, shown: 1 },
      { ...pivot, shown: 2 },
      { ...delicate, shown: 3 },
    ];
    expect(marked([bridge, ...shown], ['bridge'], true)).toEqual(['1 other', '2 pivot', '3 delicate']);
    expect(marked([bridge, ...shown], ['bridge'])).toEqual(['1 other', '2 pivot', '3 delicate']);
    expect(marked([pivot, bridge, { ...other, shown: 1 }], ['pivot', 'bridge'])).toEqual([
      '1 other',
      '2 bridge',
      '3 pivot',
    ]);
    expect(marked([bridge], ['bridge'], true)).toEqual([]);
  });
});

describe('what is drawn of them', () => {
  const numbered = (...gaps: ReturnType<typeof makeGap>[]) => gaps.map((gap, i) => ({ number: i + 1, gap }));

  it('fades no actor and no link, with three threads in total', () => {
    const many = makeGap({
      ...{ rule: 'families-apart', key: 'many' },
      evidence: { missingPairs: [pair('a', 'b'), pair('m', 'n'), pair('m', 'o'), pair('m', 'p')] },
    });
    const { lit, questions } = restPicture(numbered(apart, many, pivot));
    expect(lit.missingPairs).toEqual([pair('a', 'b'), pair('b', 'c'), pair('m', 'n')]);
    expect(lit).toMatchObject({ everyoneStays: true, linksStay: true, ringIds: ['p'], cooperationIds: [] });
    expect(questions.map(({ marks }) => marks.threads.length)).toEqual([2, 1, 0]);
  });

  it('marks a passage at its link, without the pairs that could meet', () => {
    const [question] = restPicture(numbered(bridge)).questions;
    expect(question?.marks).toMatchObject({ threads: [], cooperationIds: ['link'] });
  });
});

describe('places of marks', () => {
  const FRAME = { x: 683, y: 300, halfWidth: 677, halfHeight: 294 };
  const SIZES = { radius: 22, air: 8 };
  const FORMS = [
    { width: 330, height: 58 },
    { width: 210, height: 87 },
  ];
  const discOf = ({ x, y }: { x: number; y: number }): Box => ({ x, y, halfWidth: 22, halfHeight: 22 });

  /** Returns the boxes of the symbols with their names, in a window 1366 pixels wide. */
  function namesOf(nodes: number, seed: number): Box[] {
    const { map, drawing } = plantedMap({
      ...{ nodes, groups: Math.ceil(nodes / 15), seed },
      nameOf: (i) => `Maison ${i} de la Haute-Vallée`,
      landNameOf: (i) => `Terre ${i}`,
    });
    const boxes = boxesOfActors(map.actors, new Set(), measure);
    const at = new Map(map.actors.map(({ id, x = 0, y = 0 }) => [id, { x, y }]));
    const xs = [...at.values()].map(({ x }) => x);
    const ys = [...at.values()].map(({ y }) => y);
    const [left, top] = [Math.min(...xs), Math.min(...ys)];
    const zoom = Math.min(1200 / (Math.max(...xs) - left), 470 / (Math.max(...ys) - top));
    expect(drawing.graph.nodes.length).toBeGreaterThanOrEqual(nodes);
    return boxes.map(({ id, width, height }) => ({
      x: 80 + ((at.get(id)?.x ?? 0) - left) * zoom,
      y: 60 + ((at.get(id)?.y ?? 0) - top) * zoom,
      ...{ halfWidth: (width * zoom) / 2, halfHeight: (height * zoom) / 2 },
    }));
  }

  it.each([27, 60, 120])('cover no name, no symbol and no other mark on maps of %i actors', (nodes) => {
    const random = seededRandom(nodes);
    for (let seed = 1; seed <= 4; seed++) {
      const taken = namesOf(nodes, seed);
      const marks = ['one', 'two', 'three'].map((id): MarkToPlace => {
        const from = taken[Math.floor(random() * taken.length)] ?? FRAME;
        const anchors = [30, -30, 45, -45].map((off) => ({ x: from.x + off, y: from.y + off }));
        return { id, anchors: id === 'three' ? [] : anchors, forms: FORMS };
      });
      const placed = placeMarks(marks, { frame: FRAME, taken }, SIZES);
      const drawn = placed.flatMap(({ disc, words }) => [
        ...(disc === null ? [] : [discOf(disc)]),
        ...(words === null ? [] : [words.box]),
      ]);
      for (const [i, box] of drawn.entries()) {
        expect(taken.some((other) => overlaps(box, other))).toBe(false);
        expect(drawn.some((other, j) => j !== i && overlaps(box, other))).toBe(false);
      }
      // At 27 there is room for all words; the fuller the map, the more stand without.
      if (nodes === 27) expect(placed.filter(({ words }) => words === null)).toEqual([]);
    }
  });

  it('have words next to the number if there is room, else number and words together elsewhere', () => {
    const mark = { id: 'one', anchors: [{ x: 400, y: 300 }], forms: FORMS };
    const [free] = placeMarks([mark], { frame: FRAME, taken: [] }, SIZES);
    expect(free?.words).toMatchObject({ beside: true, form: 0 });
    const wall: Box[] = [-1, 1].map((side) => ({
      x: 400 + side * 330,
      y: 300,
      halfWidth: 300,
      halfHeight: 150,
    }));
    const posts: Box[] = [-1, 1].map((side) => ({
      x: 400,
      y: 300 + side * 98,
      halfWidth: 30,
      halfHeight: 60,
    }));
    const [apart] = placeMarks([mark], { frame: FRAME, taken: [...wall, ...posts] }, SIZES);
    expect(apart?.disc).toEqual({ x: 400, y: 300 });
    expect(apart?.words?.beside).toBe(false);
  });

  it('are given up where all is full', () => {
    const [none] = placeMarks(
      [{ id: 'one', anchors: [{ x: 400, y: 300 }], forms: FORMS }],
      { frame: FRAME, taken: [FRAME] },
      SIZES,
    );
    expect(none).toEqual({ id: 'one', disc: null, words: null });
  });
});

describe('the shore', () => {
  const actor = (id: string, more: object = {}) => ({ id, name: id, ...more });
  const cooperation = (state: string, ...ids: string[]) => ({
    ...{ id: ids.join('-'), state },
    parties: ids.map((actorId) => ({ actorId })),
  });
  const shore = (parts: { actors: object[]; links?: object[]; cooperations?: object[] }) => {
    const read = shoreOf({ links: [], cooperations: [], ...parts } as unknown as Parameters<
      typeof shoreOf
    >[0]);
    return { ids: read.actors.map(({ id }) => id), awaiting: [...read.awaitingIds] };
  };

  it('holds who has no link at the day: one that ended, a wish and a promise are none', () => {
    expect(
      shore({
        actors: ['a', 'b', 'ended', 'hoping', 'alone']
          .map((id) => actor(id))
          .concat(actor('far', { outside: true })),
        links: [{ actorIds: ['a', 'b'] }],
        cooperations: [
          cooperation('active', 'a', 'b'),
          cooperation('ended', 'a', 'ended'),
          cooperation('wished', 'b', 'hoping'),
          cooperation('wished', 'alone', 'far'),
        ],
      }),
    ).toEqual({ ids: ['ended', 'hoping', 'alone'], awaiting: ['hoping'] });
  });

  it('is empty of an actor alone on the map', () => {
    expect(shore({ actors: [actor('a')] }).ids).toEqual([]);
  });
});
