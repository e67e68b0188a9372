import { describe, expect, it } from 'vitest';
import { addMonths } from '../../../model/elements/day.ts';
import { pairKey, System } from '../../../model/elements/system.ts';
import { type Period, pairPeriods, statePeriods } from '../../../model/readings/periods.ts';
import { DAY, makeActor, makeCooperation, makeFacts } from '../../support/make-facts.ts';
import { randomFacts } from '../../support/random-facts.ts';

const isOn =
  (day: string) =>
  ({ from, until }: Period): boolean =>
    from <= day && day < until;
/** Days around those on which drawn facts turn, and far from them. */
const DAYS = [-600, -49, -48, -37, -18, -13, -12, -3, -1, 0, 1, 12, 20, 21, 600].flatMap((months) => {
  const day = addMonths(DAY, months);
  return [
    day,
    `${day.slice(0, 8)}01`,
    `${day.slice(0, 8)}11`,
    `${day.slice(0, 8)}28`,
    `${day.slice(0, 4)}-12-31`,
  ];
});

const SEEDS = Array.from({ length: 20 }, (_, seed) => seed);

describe('periods of pairs and states', () => {
  it.each(SEEDS)('have on any day the links and states of its system (seed %i)', (seed) => {
    const facts = randomFacts('val', seed);
    const [pairs, states] = [pairPeriods(facts), statePeriods(facts)];
    for (const day of DAYS) {
      for (const withoutTransactions of [false, true]) {
        const system = new System(facts, { day, minIntensity: 1, withoutTransactions });
        const intensities = pairs.filter(isOn(day)).flatMap((pair) => {
          const intensity = withoutTransactions ? pair.withoutTransactions : pair.intensity;
          return intensity === 0 ? [] : [[pairKey(...pair.actorIds), intensity] as const];
        });
        expect(new Map(intensities), day).toEqual(
          new Map([...system.links()].map(([key, { intensity }]) => [key, intensity])),
        );
      }
      const system = new System(facts, { day, minIntensity: 1, withoutTransactions: false });
      const found = new Map(states.filter(isOn(day)).map((one) => [one.cooperationId, one]));
      for (const { id, state, agreedIntensity } of system.cooperations)
        expect(found.get(id), day).toMatchObject({ state, agreedIntensity });
    }
  });

  it('join days on which nothing changes', () => {
    const facts = makeFacts({
      actors: [makeActor('a'), makeActor('b')],
      cooperations: [
        makeCooperation('c', ['a', 'b'], {
          startedOn: '2020',
          intensity: 2,
          declarations: [
            { actorId: 'a', intensity: 3, on: '2022-05-01' },
            { actorId: 'b', intensity: 3, on: '2022-06-01' },
          ],
        }),
      ],
    });
    expect(pairPeriods(facts)).toEqual([
      expect.objectContaining({ from: '2020-01-01', until: '2022-05-01', intensity: 2 }),
      expect.objectContaining({ from: '2022-05-01', until: '9999-12-31', intensity: 3 }),
    ]);
  });
});
