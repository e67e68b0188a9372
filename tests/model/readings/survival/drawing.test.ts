import { describe, expect, it } from 'vitest';
import type { ActorFact, Facts } from '../../../../model/elements/facts.ts';
import { closureOf } from '../../../../model/readings/survival/closure.ts';
import { densitiesOf } from '../../../../model/readings/survival/densities.ts';
import { HeardKinds } from '../../../../model/readings/survival/heard-kinds.ts';
import { hearingOf } from '../../../../model/readings/survival/hearing.ts';
import { drawn, pairSeed } from '../../../../model/readings/survival/keyed-random.ts';
import { propensitiesOf } from '../../../../model/readings/survival/propensities.ts';
import { USUAL_RECALL } from '../../../../model/readings/survival/recall.ts';
import { undecidedPairs } from '../../../../model/readings/survival/undecided-pairs.ts';
import { drawWorld, SIMULATIONS } from '../../../../model/readings/survival/worlds.ts';
import { fixedRecall } from '../../../support/fixed-recall.ts';
import { heardActors } from '../../../support/gaps-of.ts';
import { makeActor, makeCooperation, makeSystem } from '../../../support/make-facts.ts';

const HEARD = Array.from({ length: 12 }, (_, i) => `h${String(i).padStart(2, '0')}`);

/** Twelve who were heard, in a ring; `hub` and `none` were not, and eight of the twelve told of `hub`. */
const facts: Partial<Facts> = {
  actors: [...heardActors(...HEARD), makeActor('hub'), makeActor('none'), makeActor('other')],
  cooperations: [
    ...HEARD.map((id, i) => makeCooperation(`ring-${i}`, [id, HEARD[(i + 1) % 12] ?? ''], { intensity: 3 })),
    ...HEARD.slice(0, 8).map((id) => makeCooperation(`hub-${id}`, ['hub', id], { intensity: 3 })),
  ],
};

function everyLink(recall = USUAL_RECALL) {
  const system = makeSystem(facts);
  const hearing = hearingOf(system);
  const pairs = undecidedPairs(hearing, recall);
  const kinds = new HeardKinds(system);
  return Array.from({ length: SIMULATIONS }, (_, world) => drawWorld(pairs, kinds, world))
    .flat()
    .map(({ a, b, kind }) => ({ ids: [hearing.actorIds[a] ?? '', hearing.actorIds[b] ?? ''], kind }));
}
const times = (a: string, b: string) =>
  everyLink(fixedRecall(1)).filter(({ ids }) => ids.includes(a) && ids.includes(b)).length;

describe('numbers by pair and world', () => {
  it('are spread evenly, and have no order', () => {
    const numbers = Array.from(
      { length: 20_000 },
      (_, i) => drawn(pairSeed(i, i * 7), i % SIMULATIONS, 0) / 2 ** 32,
    );
    expect(numbers.reduce((sum, n) => sum + n, 0) / numbers.length).toBeCloseTo(0.5, 1);
    for (const tenth of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
      expect(numbers.filter((n) => Math.floor(n * 10) === tenth).length).toBeGreaterThan(1_800);
    expect(drawn(42, 7, 0)).toBe(drawn(42, 7, 0));
    expect(drawn(42, 7, 0)).not.toBe(drawn(42, 8, 0));
    expect(drawn(42, 7, 0)).not.toBe(drawn(42, 7, 1));
    expect(pairSeed(1, 2)).not.toBe(pairSeed(2, 1));
  });
});

describe('links that are drawn', () => {
  it('leave stated pairs alone, and pairs with statements of both', () => {
    const links = everyLink();
    expect(links.length).toBeGreaterThan(SIMULATIONS / 2);
    const amongHeard = ({ ids }: (typeof links)[number]) => ids.every((id) => HEARD.includes(id));
    expect(links.filter(amongHeard)).toEqual([]);
    const said = HEARD.slice(0, 8).map((id) => [id, 'hub'].sort().join());
    expect(links.filter(({ ids }) => said.includes([...ids].sort().join()))).toEqual([]);
  });

  it('join two who both responded, seldom, where the map shows how much they leave out', () => {
    const ofPairs = (count: number, ids: readonly string[], others: readonly string[]) =>
      everyLink(fixedRecall(0.9)).filter(
        ({ ids: [a = '', b = ''] }) =>
          (ids.includes(a) && others.includes(b)) || (ids.includes(b) && others.includes(a)),
      ).length / count;
    // 66 pairs of twelve, 12 of them linked; and the pair of two who have not responded.
    const [heard, silent] = [ofPairs(54, HEARD, HEARD), ofPairs(1, ['none'], ['other'])];
    expect(heard).toBeGreaterThan(0);
    expect(heard).toBeLessThan(silent / 10);
  });

  it('come at a lower rate where one was heard; at none if nobody forgets', () => {
    expect(everyLink(fixedRecall(1)).filter(({ ids }) => ids.some((id) => HEARD.includes(id)))).toEqual([]);
  });

  it('are more for whom many told of than for whom nobody did', () => {
    expect(times('hub', 'other')).toBeGreaterThan(1.3 * times('none', 'other'));
  });

  it('use the intensities of the stated ones', () => {
    expect(new Set(everyLink().map(({ kind }) => kind.intensity))).toEqual(new Set([3]));
  });
});

describe('who shares partners', () => {
  /** Four groups of five who all work with each other; two of one were not heard, nor one of another. */
  const group = (name: string) => Array.from({ length: 5 }, (_, i) => `${name}${i}`);
  const groups = ['p', 'q', 'r', 's'].map(group);
  const silent = ['p0', 'p1', 'q0'];
  const closed = (a: string, b: string) => {
    const cooperations = groups.flatMap((ids) =>
      ids.flatMap((one, i) =>
        ids
          .slice(i + 1)
          .filter((other) => ![one, other].every((id) => silent.includes(id)))
          .map((other) => makeCooperation(`${one}-${other}`, [one, other], { intensity: 3 })),
      ),
    );
    const actors = groups
      .flat()
      .map((id) => (silent.includes(id) ? makeActor(id) : (heardActors(id)[0] ?? makeActor(id))));
    const hearing = hearingOf(makeSystem({ actors, cooperations }));
    const densities = densitiesOf(hearing, 0.9);
    const closure = closureOf(hearing, densities, propensitiesOf(hearing, densities, 0.9), 0.9);
    const place = (id: string) => hearing.actorIds.indexOf(id);
    return closure.of(place(a), place(b));
  };

  it('is more likely linked where known actors work with the partners of their partners', () => {
    expect(closed('p0', 'p1')).toBeGreaterThan(1.2);
    expect(closed('p0', 'q0')).toBeLessThan(1);
  });

  it('is linked as anybody where nobody was heard', () => {
    const hearing = hearingOf(makeSystem({ actors: [makeActor('a'), makeActor('b')] }));
    const densities = densitiesOf(hearing, 0.9);
    expect(closureOf(hearing, densities, propensitiesOf(hearing, densities, 0.9), 0.9).of(0, 1)).toBe(1);
  });
});

describe('the density between two families', () => {
  it('of a map of two begins at one in two, and is less once both were heard', () => {
    const of = (...actors: readonly ActorFact[]) => densitiesOf(hearingOf(makeSystem({ actors })), 0.9).map;
    expect(of(makeActor('a'), makeActor('b'))).toBe(0.5);
    // Each of the two omits one of ten links: .99 of the pair is known.
    expect(of(...heardActors('a', 'b'))).toBeCloseTo(0.5 / 1.99, 12);
  });

  it('is what was heard, shrunk towards that of the map', () => {
    const families = {
      actors: [
        ...heardActors(...HEARD).map((actor, i) => ({
          ...actor,
          family: i < 6 ? ('business' as const) : ('citizens' as const),
        })),
      ],
      cooperations: HEARD.slice(0, 6).flatMap((a, i) =>
        HEARD.slice(i + 1, 6).map((b) => makeCooperation(`${a}-${b}`, [a, b])),
      ),
    };
    const hearing = hearingOf(makeSystem(families));
    const { map, between } = densitiesOf(hearing, 0.9);
    const [business, citizens] = [hearing.families.indexOf('business'), hearing.families.indexOf('citizens')];
    expect(between(business, business)).toBeGreaterThan(map);
    expect(between(business, citizens)).toBeLessThan(map);
    expect(between(business, citizens)).toBe(between(citizens, business));
    expect(between(citizens, citizens)).toBeGreaterThan(0);
  });

  it('is the usual one where nobody was heard', () => {
    const nobody = hearingOf(makeSystem({ actors: HEARD.map((id) => makeActor(id)) }));
    expect(densitiesOf(nobody, 0.9).map * 11).toBeCloseTo(4.4);
  });
});
