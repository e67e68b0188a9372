import { describe, expect, it } from 'vitest';
import type { Land } from '../../../model/drawing/drawn-graph.ts';
import { type CalmLands, NO_LANDS, nextCalmLands } from '../../../model/drawing/lands/calm-lands.ts';
import { seededRandom } from '../../../model/drawing/seeded-random.ts';

const nodes = Array.from({ length: 30 }, (_, v) => ({ id: `a${v}` }));
const groupOf = (id: string) => Number(id.slice(1)) % 3;

/** Draws pairs of three groups in the order of typing, one in ten between groups. */
function typed(count: number, seed: number, inside = 0.9): string[][] {
  const random = seededRandom(seed);
  const draw = () => `a${Math.floor(random() * nodes.length)}`;
  return Array.from({ length: count }, () => {
    const stays = random() < inside;
    let [a, b] = [draw(), draw()];
    while (a === b || (groupOf(a) === groupOf(b)) !== stays) [a, b] = [draw(), draw()];
    return [a, b];
  });
}

/** Returns the state after each line. */
function steps(lines: readonly string[][], from: CalmLands = NO_LANDS): CalmLands[] {
  const states: CalmLands[] = [];
  for (const i of lines.keys())
    states.push(nextCalmLands(states.at(-1) ?? from, { nodes, cooperations: lines.slice(0, i + 1) }));
  return states;
}

const landOf = (lands: readonly Land[], id: string) => lands.find(({ nodeIds }) => nodeIds.includes(id))?.id;

const lines = typed(90, 2);
const states = steps(lines);
const shownAt = states.findIndex(({ lands }) => lands.length > 0);

describe('nextCalmLands', () => {
  it('offers lands after two successes running, and no earlier than a dozen linked actors', () => {
    expect(shownAt).toBeGreaterThan(0);
    expect(states[shownAt - 1]?.successes).toBe(1);
    expect(new Set(lines.slice(0, shownAt + 1).flat()).size).toBeGreaterThanOrEqual(12);
    expect(states.slice(shownAt).every(({ lands }) => lands.length > 1)).toBe(true);
  });

  it('offers lands at one look at several lines that came faster than anyone looked', () => {
    const map = { nodes, cooperations: lines.slice(0, shownAt + 1) };
    expect(nextCalmLands(NO_LANDS, map, 1).lands).toEqual([]);
    expect(nextCalmLands(NO_LANDS, map, 2).lands).toEqual(states[shownAt]?.lands);
  });

  it('ends near the groups of the room, everyone linked on one land', () => {
    const { lands } = states.at(-1) ?? NO_LANDS;
    expect(lands).toHaveLength(3);
    expect(lands.flatMap(({ nodeIds }) => nodeIds).sort()).toEqual([...new Set(lines.flat())].sort());
    for (const { nodeIds } of lands) {
      const counts = [0, 1, 2].map((group) => nodeIds.filter((id) => groupOf(id) === group).length);
      expect(Math.max(...counts)).toBeGreaterThan(0.85 * nodeIds.length);
    }
  });

  it('moves few members from one line to the next', () => {
    const moves = states.slice(shownAt + 1).map(({ lands }, i) => {
      const before = states[shownAt + i]?.lands ?? [];
      const stood = before.flatMap(({ nodeIds }) => nodeIds);
      return stood.filter((id) => landOf(lands, id) !== landOf(before, id)).length;
    });
    const mean = moves.reduce((sum, one) => sum + one, 0) / moves.length;
    expect(mean).toBeLessThan(0.5);
  });

  it('vanishes after six failures running', () => {
    const shown = states.at(-1) ?? NO_LANDS;
    const faded: CalmLands[] = [];
    for (let i = 0; i < 7; i++)
      faded.push(nextCalmLands(faded.at(-1) ?? shown, { nodes, cooperations: [['a0', 'a1']] }));
    expect(faded.slice(0, 5).map(({ failures }) => failures)).toEqual([1, 2, 3, 4, 5]);
    expect(faded[4]?.lands.length).toBeGreaterThan(0);
    expect(faded[5]).toEqual(NO_LANDS);
  });

  it('goes on from a state that was stored, the same each time', () => {
    const half = states[60] ?? NO_LANDS;
    const stored: CalmLands = JSON.parse(JSON.stringify(half));
    const map = { nodes, cooperations: lines.slice(0, 62) };
    expect(nextCalmLands(stored, map)).toEqual(states[61]);
  });

  it('offers nothing to most rooms without groups', () => {
    const offered = Array.from({ length: 10 }, (_, seed) => {
      const random = seededRandom(seed);
      const draw = () => `a${Math.floor(random() * 24)}`;
      const drawn = Array.from({ length: 40 }, () => [draw(), draw()]);
      return steps(drawn).some(({ lands }) => lands.length > 0);
    });
    expect(offered.filter(Boolean).length).toBeLessThanOrEqual(1);
  });
});
