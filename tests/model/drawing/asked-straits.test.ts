import { describe, expect, it } from 'vitest';
import { askedStraits, bandWidth, highlightedStraits } from '../../../model/drawing/missing/asked-straits.ts';
import { marksOfQuestion } from '../../../model/drawing/missing/marks-of-question.ts';
import { numberSpots, oneNumber } from '../../../model/drawing/missing/number-spots.ts';
import { restPicture } from '../../../model/drawing/missing/rest-picture.ts';
import { listGapsOf } from '../../support/gaps-of.ts';
import { landsApartScene } from '../../support/lands-apart-scene.ts';

const gaps = listGapsOf(landsApartScene(1)).items;
const apart = gaps.filter(({ rule }) => rule === 'lands-apart');
const [gap] = apart;

describe('askedStraits', () => {
  it('returns for each question about two lands the strait, its links and the number expected', () => {
    expect(askedStraits(gaps)).toEqual([{ id: 'east:west', links: 1, expected: 7 }]);
    expect(highlightedStraits(gaps.filter(({ rule }) => rule !== 'lands-apart'))).toEqual({});
  });

  it('makes water wider the more links are short, up to a bound', () => {
    const widthOf = (links: number, expected: number) => bandWidth({ id: 'a:b', links, expected });
    expect(widthOf(0, 8)).toBeGreaterThan(widthOf(3, 8));
    expect(widthOf(0, 500)).toBe(widthOf(0, 600));
  });
});

describe('the mark of two lands apart', () => {
  it('bears its number at the water, or on its one thread where the water is not drawn', () => {
    if (gap === undefined) throw new Error('Two lands are apart.');
    const question = { number: 1, gap, marks: marksOfQuestion(gap) };
    expect(question.marks.threads).toHaveLength(1);
    const standing = { ofActor: () => ({ x: 10, y: 10 }), ofCooperation: () => [] };
    const atWater = numberSpots(question, { ...standing, ofStrait: () => ({ x: 400, y: 300 }) }, 10);
    expect(atWater).toHaveLength(1);
    for (const { x, y } of atWater[0]?.candidates ?? []) expect(Math.hypot(x - 400, y - 300)).toBeCloseTo(20);
    const onThread = numberSpots(question, { ...standing, ofStrait: () => undefined }, 10);
    expect(onThread[0]?.candidates[0]).toEqual({ x: 10, y: 10 });
  });

  it('lights the water on a map at rest', () => {
    expect(restPicture(apart.map((one) => ({ number: 1, gap: one }))).lit.straits).toHaveLength(1);
  });
});

describe('oneNumber', () => {
  it('gives a question one number, with all its spots to choose from and others around the best', () => {
    const [passage] = listGapsOf(landsApartScene(1)).items;
    if (passage === undefined) throw new Error('There is a question.');
    const marks = {
      ...marksOfQuestion(passage),
      threads: [],
      straitIds: [],
      ringIds: ['a', 'b'],
      cooperationIds: [],
    };
    const standing = {
      ofActor: (id: string) => ({ x: id === 'a' ? 100 : 500, y: 100 }),
      ofCooperation: () => [],
      ofStrait: () => undefined,
    };
    const found = oneNumber({ number: 1, gap: passage, marks }, standing, 10);
    expect(found).toHaveLength(1);
    const candidates = found[0]?.candidates ?? [];
    expect(candidates.slice(0, 32).map(({ x }) => (x < 300 ? 'a' : 'b'))).toEqual([
      ...Array.from({ length: 16 }, () => 'a'),
      ...Array.from({ length: 16 }, () => 'b'),
    ]);
    expect(candidates.length).toBeGreaterThan(100);
    const nothing = { ...marks, ringIds: [] };
    expect(oneNumber({ number: 1, gap: passage, marks: nothing }, standing, 10)).toEqual([]);
  });
});
