import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Family, GapRule } from '../../../../model/contract/vocabulary.ts';
import type { Facts } from '../../../../model/elements/facts.ts';
import { type Reading, System } from '../../../../model/elements/system.ts';
import { publicFacts } from '../../../../model/elements/visibility/visible-facts.ts';
import { findGapSigns, findGaps } from '../../../../model/readings/gaps/find-gaps.ts';
import { GapContext } from '../../../../model/readings/gaps/gap-context.ts';
import { landsApartScene } from '../../../support/lands-apart-scene.ts';
import { OFTEN } from '../../../support/longer.ts';
import { DAY, makeActor, makeCooperation, makeFacts } from '../../../support/make-facts.ts';
import { makePrivate } from '../../../support/private-facts.ts';
import { randomFacts } from '../../../support/random-facts.ts';
import { referenceGaps } from '../../../support/reference-gaps/reference-gaps.ts';
import { runs } from '../../../support/runs.ts';

const seed = fc.nat({ max: 1_000_000 });
const reading: fc.Arbitrary<Reading> = fc.record({
  day: fc.constantFrom(DAY, '2024-06-01', '2025-03-12'),
  minIntensity: fc.constantFrom(1, 2, 3),
  withoutTransactions: fc.boolean(),
});

const asDrawn = (facts: Facts): Facts => facts;

/** Changes the facts so that local authorities and social economy share hardly anything but money. */
const wherePublicMoneyGoes = (facts: Facts): Facts => ({
  ...facts,
  actors: facts.actors.map((actor, i) => ({
    ...actor,
    family: i % 2 === 0 ? 'local_authority' : 'social_economy',
  })),
  cooperations: facts.cooperations.map((one, i) => ({
    ...one,
    nature: i % 7 === 0 ? 'co_produces' : 'funds',
  })),
});

/** Builds two halves, each with its own theme. */
const whereThemesKeepApart = (facts: Facts): Facts => {
  const halfOf = new Map(facts.actors.map(({ id }, i) => [id, i % 2]));
  return {
    ...facts,
    cooperations: facts.cooperations.map((one, i) => ({
      ...one,
      themes: [i % 2 === 0 ? 'energy' : 'water'],
      parties: one.parties.filter(({ actorId }) => halfOf.get(actorId) !== (i + 1) % 2),
    })),
    commitments: facts.commitments.map((one) => ({ ...one, themes: [] })),
  };
};

/** A small territory, with what stands around it. */
const territory: fc.Arbitrary<Facts> = fc
  .record({
    seed,
    elsewhere: fc.subarray([0, 1, 2]),
    peer: fc.constantFrom(undefined, {}, { since: '2025-01-01' }),
    isPrivate: fc.boolean(),
    leaning: fc.constantFrom(asDrawn, asDrawn, wherePublicMoneyGoes, whereThemesKeepApart),
  })
  .map(({ seed, elsewhere, peer, isPrivate, leaning }) => {
    const facts = leaning(randomFacts('t', seed));
    const whole = {
      ...facts,
      territory: { ...facts.territory, peers: peer === undefined ? [] : [{ territoryId: 'p', ...peer }] },
      elsewhere: facts.outside.filter((_, i) => elsewhere.includes(i)).map(({ id }) => id),
    };
    return isPrivate ? publicFacts(makePrivate(whole)) : whole;
  });

/** Three families, some of them isolated. */
const apart: fc.Arbitrary<Facts> = fc
  .record({
    pairs: fc.array(fc.tuple(fc.nat({ max: 23 }), fc.nat({ max: 23 })), { minLength: 70, maxLength: 90 }),
    keep: fc.subarray([0, 1, 2], { minLength: 2, maxLength: 2 }),
    heard: fc.nat({ max: 24 }),
  })
  .map(({ pairs, keep, heard }) => {
    const mayJoin = (a: number, b: number) =>
      a !== b && !(a % 3 !== b % 3 && [a, b].every((one) => keep.includes(one % 3)));
    return makeFacts({
      actors: Array.from({ length: 24 }, (_, i) =>
        makeActor(`a${i}`, {
          family: Family.options[i % 3] ?? 'citizens',
          membership: { onMap: true, ...(i < heard && { heardLinksOn: DAY }) },
        }),
      ),
      cooperations: pairs
        .filter(([a, b]) => mayJoin(a, b))
        .map(([a, b], i) => makeCooperation(`c${i}`, [`a${a}`, `a${b}`])),
    });
  });

const gapsOf = (facts: Facts, at: Reading) =>
  Object.fromEntries(
    findGaps(new GapContext(new System(facts, at))).map(({ key, severity, confidence }) => [
      key,
      `${severity} ${confidence}`,
    ]),
  );

describe('each rule, told a second time from the facts as they stand', () => {
  const found = new Set<string>();

  it('finds the same in any small territory, at any day', OFTEN, () => {
    fc.assert(
      fc.property(territory, reading, (facts, at) => {
        const told = referenceGaps(facts, at);
        expect(gapsOf(facts, at)).toEqual(told);
        for (const key of Object.keys(told)) found.add(key.split(':')[0] ?? '');
      }),
      runs(150, 11, 40),
    );
  });

  it('finds the same families apart', OFTEN, () => {
    fc.assert(
      fc.property(apart, (facts) => {
        const at = { day: DAY, minIntensity: 2, withoutTransactions: false };
        const told = referenceGaps(facts, at);
        expect(gapsOf(facts, at)).toEqual(told);
        for (const key of Object.keys(told)) found.add(key.split(':')[0] ?? '');
      }),
      runs(12, 12, 4),
    );
  });

  it('finds the same lands apart', () => {
    for (const [between, heard] of [
      [0, false],
      [1, true],
      [3, false],
      [18, true],
    ] as const) {
      const facts = makeFacts(landsApartScene(between, heard));
      const at = { day: DAY, minIntensity: 2, withoutTransactions: false };
      const told = referenceGaps(facts, at);
      expect(gapsOf(facts, at)).toEqual(told);
      for (const key of Object.keys(told)) found.add(key.split(':')[0] ?? '');
    }
  });

  it('has told of every rule', () => {
    expect([...found].sort()).toEqual([...GapRule.options].sort());
  });
});

it('signs are the gaps without what shows them, of the rules asked for', OFTEN, () => {
  fc.assert(
    fc.property(territory, reading, fc.subarray([...GapRule.options]), (facts, at, only) => {
      const context = new GapContext(new System(facts, at));
      const drafts = findGaps(context).filter(({ rule }) => only.includes(rule));
      expect(findGapSigns(context, only)).toEqual(
        drafts.map(({ rule, key, severity, delicate }) => ({ rule, key, severity, delicate })),
      );
    }),
    runs(30, 13, 10),
  );
});
