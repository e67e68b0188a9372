import { describe, expect, it } from 'vitest';
import type { Declaration } from '../../../../model/contract/cooperation.ts';
import { GapContext } from '../../../../model/readings/gaps/gap-context.ts';
import { hearingOf } from '../../../../model/readings/survival/hearing.ts';
import {
  meanRecall,
  readRecall,
  recallIn,
  recallOf,
  USUAL_RECALL,
} from '../../../../model/readings/survival/recall.ts';
import { mapSurvival } from '../../../../model/readings/survival/survival.ts';
import { fixedRecall } from '../../../support/fixed-recall.ts';
import { heardActor } from '../../../support/gaps-of.ts';
import { makeActor, makeCooperation, makeSystem } from '../../../support/make-facts.ts';

/** The day on which `heardActor` answered. */
const DAY = '2026-03-11';
const IDS = ['a', 'b', 'c', 'd', 'e'];
const says = (actorId: string, more: Partial<Declaration> = {}): Declaration => ({
  ...{ actorId, intensity: 2, on: DAY, channel: 'interview' },
  ...more,
});
const link = (pair: string, declarations: readonly Declaration[]) =>
  makeCooperation(pair, [...pair], { declarations: [...declarations] });
const systemOf = (...cooperations: ReturnType<typeof link>[]) =>
  makeSystem({ actors: [...IDS.map((id) => heardActor(id)), makeActor('silent')], cooperations });
const estimateOf = (...cooperations: ReturnType<typeof link>[]) => {
  const system = systemOf(...cooperations);
  return recallOf(system, hearingOf(system));
};

describe('the recall of a map', () => {
  it('follows the links named by both and by one of two who answered apart', () => {
    const both = ['ab', 'ac', 'ad'].map((pair) =>
      link(
        pair,
        [...pair].map((id) => says(id)),
      ),
    );
    const one = ['bc', 'bd'].map((pair) => link(pair, [says(pair.charAt(0))]));
    // Three and two: 6 of 8 namings are shared; five links weigh 2 · 5 / 1.25².
    const weight = 10 / 1.25 ** 2;
    expect(estimateOf(...both, ...one)).toEqual({
      ...{
        named: expect.closeTo(9 + 0.75 * weight, 12),
        omitted: expect.closeTo(1 + 0.25 * weight, 12),
        links: 5,
      },
    });
  });

  it.each([
    ['nobody declared it', link('ab', [])],
    ['one declared it in a workshop', link('ab', [says('a', { channel: 'workshop' })])],
    ['the other confirmed it in a workshop', link('ab', [says('a'), says('b', { channel: 'workshop' })])],
    ['one declared it on another day than it answered', link('ab', [says('a', { on: '2026-03-01' })])],
    ['a party has not answered', makeCooperation('s', ['a', 'silent'], { declarations: [says('a')] })],
  ])('does not count a link if %s', (_, cooperation) => {
    expect(estimateOf(cooperation)).toBe(USUAL_RECALL);
  });

  it('does not count two who answered on different days: the later one saw the map', () => {
    const actors = [
      heardActor('a'),
      makeActor('b', { membership: { onMap: true, heardLinksOn: '2026-03-01' } }),
    ];
    const system = makeSystem({ actors, cooperations: [link('ab', [says('a')])] });
    expect(recallOf(system, hearingOf(system))).toBe(USUAL_RECALL);
  });
});

describe('the recall of a simulated network', () => {
  it('varies around the estimate, as much as a beta distribution does', () => {
    const estimate = { named: 8, omitted: 2, links: 5 };
    const drawn = Array.from({ length: 4000 }, (_, world) => recallIn(world, estimate));
    const mean = drawn.reduce((sum, share) => sum + share, 0) / drawn.length;
    const spread = Math.sqrt(drawn.reduce((sum, share) => sum + (share - mean) ** 2, 0) / drawn.length);
    expect(mean).toBeCloseTo(0.8, 1);
    expect(spread).toBeCloseTo(Math.sqrt((8 * 2) / (100 * 11)), 1);
    expect(drawn.every((share) => share >= 0 && share <= 1)).toBe(true);
    expect(recallIn(7, fixedRecall(1))).toBe(1);
  });

  it('is described by its mean and the interval of nine in ten', () => {
    const { share, low, high, links } = readRecall(USUAL_RECALL, 200);
    expect([share, links]).toEqual([meanRecall(USUAL_RECALL), 0]);
    expect(low).toBeGreaterThan(0.6);
    expect(low).toBeLessThan(share);
    expect(high).toBeGreaterThan(share);
    expect(high).toBeLessThanOrEqual(1);
  });
});

it('a question is less sure where answers of the map show that much is left out', () => {
  const pairs = ['ab', 'cd', 'ce', 'de'];
  const survivalWith = (named: (pair: string) => readonly Declaration[]) => {
    const context = new GapContext(systemOf(...pairs.map((pair) => link(pair, named(pair)))));
    const asked = {
      rule: 'unlinked-actor',
      key: 'unlinked-actor:silent',
      severityIfSure: 1,
      confidence: 'sure',
    } as const;
    const evidence = {
      actorIds: ['silent'],
      cooperationIds: [],
      commitmentIds: [],
      themeIds: [],
      missingPairs: [],
    };
    return (
      mapSurvival(context, [{ ...asked, figures: {}, evidence }]).questions.get(asked.key)?.survival ?? 1
    );
  };
  const [shared, alone] = [
    survivalWith((pair) => [...pair].map((id) => says(id))),
    survivalWith((pair) => [says(pair.charAt(0))]),
  ];
  expect(alone).toBeLessThan(shared);
});
