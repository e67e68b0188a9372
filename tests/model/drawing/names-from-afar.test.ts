import { describe, expect, it } from 'vitest';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { hasRoomForAll } from '../../../model/drawing/frames/frame-graph.ts';
import { projectorSizes } from '../../../model/drawing/frames/frame-sizes.ts';
import { namesFromAfar } from '../../../model/drawing/frames/names-from-afar.ts';
import { degreesIn } from '../../../model/readings/lands-reading.ts';
import { plantedMap } from '../../support/planted-map.ts';

const STAGE = { width: 1920, height: 850 };
const measure = (text: string): number => text.length * 0.5;
const NAMES = ['Mairie de Roncevert', 'Collectif Climat', 'Habitat du Val', 'Centre social Les Tilleuls'];

/** Builds a map of planted groups, with land names after none of the actors. */
function mapOf(nodes: number, groups: number): TerritoryMap & { lands: NonNullable<TerritoryMap['lands']> } {
  const { map } = plantedMap({
    ...{ nodes, groups, seed: 5, inside: 0.93 },
    nameOf: (i) => `${NAMES[i % NAMES.length]} ${i}`,
    landNameOf: (i) => `Autour de ${i}`,
  });
  return { ...map, lands: map.lands.map((land) => ({ ...land, named: false })) };
}

const chosen = (map: TerritoryMap, asked: readonly string[] = []) =>
  namesFromAfar(map, hasRoomForAll(map, projectorSizes(1920, map.actors.length), STAGE, measure), asked);

describe('the names on a projected map', () => {
  it('are those of all who are linked at 27 actors, and of nobody else', () => {
    const map = mapOf(27, 4);
    const linked = [...degreesIn(map.links).keys()];
    expect(linked.length).toBeLessThan(27);
    expect([...chosen(map).actorIds].sort()).toEqual(linked.sort());
  });

  it('are three of each land at 60, those with most links, and the actors of the question', () => {
    const map = mapOf(60, 4);
    const degrees = degreesIn(map.links);
    const { actorIds } = chosen(map);
    for (const land of map.lands) {
      const named = land.actorIds.filter((id) => actorIds.has(id));
      expect(named).toHaveLength(3);
      const least = Math.min(...named.map((id) => degrees.get(id) ?? 0));
      for (const id of land.actorIds)
        if (!actorIds.has(id)) expect(degrees.get(id) ?? 0).toBeLessThanOrEqual(least);
    }
    const [asked = ''] = map.actors.map(({ id }) => id).filter((id) => !actorIds.has(id));
    expect([...chosen(map, [asked]).actorIds].sort()).toEqual([...actorIds, asked].sort());
  });

  it('are two of each land at most at 120', () => {
    const map = mapOf(120, 6);
    const { actorIds } = chosen(map);
    for (const land of map.lands) {
      const named = land.actorIds.filter((id) => actorIds.has(id)).length;
      expect(named).toBeGreaterThan(0);
      expect(named).toBeLessThanOrEqual(2);
    }
    // One of each land, whose name may cover a symbol.
    const { leaderIds } = chosen(map);
    for (const land of map.lands) expect(land.actorIds.filter((id) => leaderIds?.has(id))).toHaveLength(1);
  });

  it('leave out a land’s name that repeats an actor next to it, and keep one given by the room', () => {
    const map = mapOf(60, 4);
    expect(chosen(map).landIds.size).toBe(0);
    const [first, ...others] = map.lands;
    const given = { ...map, lands: [{ ...first, named: true } as (typeof map.lands)[number], ...others] };
    expect([...chosen(given).landIds]).toEqual([first?.id]);
  });

  it('are those of the best linked where there are no lands', () => {
    const { lands: _, ...map } = mapOf(60, 4);
    expect(chosen(map).actorIds.size).toBe(15);
  });
});
