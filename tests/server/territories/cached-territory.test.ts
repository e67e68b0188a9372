import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../model/elements/facts.ts';
import { System } from '../../../model/elements/system.ts';
import { findGaps } from '../../../model/readings/gaps/find-gaps.ts';
import { GapContext } from '../../../model/readings/gaps/gap-context.ts';
import { contentOf } from '../../../server/store/facts.ts';
import { CachedTerritory } from '../../../server/territories/cached-territory.ts';
import { OFTEN } from '../../support/longer.ts';
import { runs } from '../../support/runs.ts';
import { beginning, DAY, editsOf, HERE, step } from '../../support/told-steps.ts';
import { ToldWorld } from '../../support/told-world.ts';

/** Steps, and as often somebody who is moved. */
const steps = fc.array(
  fc.oneof(
    step,
    fc.record({
      ...{ kind: fc.constant('move' as const), n: fc.nat(6) },
      ...{ where: fc.constantFrom(...HERE), x: fc.nat(9) },
    }),
  ),
  { minLength: 20, maxLength: 50 },
);

const questions = (facts: Facts): string =>
  JSON.stringify(
    findGaps(new GapContext(new System(facts, { day: DAY, minIntensity: 1, withoutTransactions: false }))),
  );

describe('a territory that a process holds', () => {
  it('keeps its questions while the content stays the same, wherever actors are moved', OFTEN, () => {
    let [moved, other] = [0, 0];
    fc.assert(
      fc.property(steps, (all) => {
        const world = new ToldWorld(beginning());
        const hold = (t: string) => new CachedTerritory(t, world.elements, { revision: 0, changeId: '' });
        const held = new Map(HERE.map((t) => [t, hold(t)]));
        const last = new Map<string, { revision: number; content: string; asked: string }>();
        for (const [n, one] of all.entries()) {
          const change = world.write(editsOf(world, one));
          if (change === undefined) continue;
          for (const t of change.territoryIds) {
            const territory = held.get(t);
            territory?.take([{ ...change, revision: territory.revision + 1, id: `change-${n}` }]);
          }
          for (const [t, territory] of held) {
            const { facts } = territory;
            if (facts === undefined) {
              held.set(t, hold(t));
              last.delete(t);
              continue;
            }
            const { revision } = territory;
            const now = { revision, content: contentOf(facts), asked: questions(facts) };
            const before = last.get(t);
            last.set(t, now);
            if (before?.content !== now.content) other += 1;
            else {
              if (before.revision !== revision) moved += 1;
              expect(now.asked, JSON.stringify(one)).toBe(before.asked);
            }
          }
        }
      }),
      runs(100, 20_261_129, 30),
    );
    expect(moved).toBeGreaterThan(20);
    expect(other).toBeGreaterThan(20);
  });

  it('has new content after any change other than a place or an empty statement', () => {
    const world = new ToldWorld(beginning());
    const actor = world.write(editsOf(world, { kind: 'actor', where: 't0', onMap: true }));
    const held = new CachedTerritory('t0', world.elements, { revision: 4, changeId: 'd' });
    const take = (change: object) =>
      held.take([
        {
          type: 'any.thing',
          before: {},
          after: {},
          ...change,
          revision: held.revision + 1,
          id: `${held.revision}`,
        },
      ]);
    const contents: (string | undefined)[] = [held.facts?.contentToken];
    for (const one of [
      { kind: 'move', n: 0, where: 't0', x: 3 },
      { kind: 'move', n: 0, where: 't0', x: 5 },
      { kind: 'rename', n: 0, name: 'B' },
    ] as const) {
      take(world.write(editsOf(world, one)) ?? {});
      contents.push(held.facts?.contentToken);
    }
    take({});
    contents.push(held.facts?.contentToken);
    expect(actor).toBeDefined();
    const [first, moved, again, renamed, said] = contents;
    expect([moved, again]).toEqual([first, first]);
    expect(new Set([first, renamed, said]).size).toBe(3);
    expect(held.facts?.territory.revision).toBe(8);
  });
});
