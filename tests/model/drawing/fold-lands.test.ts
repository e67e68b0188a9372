import { describe, expect, it } from 'vitest';
import { noFilters } from '../../../client/state/appearance.ts';
import { plainLook } from '../../../model/contract/map-look.ts';
import { type Fold, foldElements, placesOfFolds } from '../../../model/drawing/lands/fold-lands.ts';
import { mapElements } from '../../../model/drawing/map-elements.ts';
import { mapReading } from '../../../model/readings/map-reading.ts';
import { makeActor, makeCooperation, makeSystem } from '../../support/make-facts.ts';

const map = mapReading(
  makeSystem({
    actors: ['a1', 'a2', 'a3', 'b1', 'b2', 'out'].map((id) => makeActor(id)),
    cooperations: [
      makeCooperation('in-a', ['a1', 'a2']),
      makeCooperation('circle-a', ['a1', 'a2', 'a3']),
      makeCooperation('in-b', ['b1', 'b2']),
      makeCooperation('cross-1', ['a1', 'b1']),
      makeCooperation('cross-2', ['a2', 'b1']),
      makeCooperation('cross-3', ['a2', 'b2']),
      makeCooperation('wish', ['a3', 'out'], { status: 'wished' }),
      makeCooperation('round', ['a1', 'b1', 'out']),
    ],
  }),
);
const drawn = (missingPairs: [string, string][] = []) =>
  mapElements({
    map,
    selection: null,
    lit: missingPairs.length === 0 ? null : { actorIds: [], cooperationIds: [], missingPairs },
    filters: noFilters,
    appearance: plainLook,
  });
const fold = (landId: string, actorIds: string[]): Fold => ({
  ...{
    landId,
    name: `Terre ${landId}`,
    counts: `${actorIds.length} acteurs`,
    actorIds,
    tint: 0,
    chosen: false,
  },
});
const A = fold('A', ['a1', 'a2', 'a3']);
const B = fold('B', ['b1', 'b2']);
const joins = (elements: ReturnType<typeof drawn>, a: string, b: string) =>
  elements.edges.filter(({ source, target }) => [source, target].sort().join() === [a, b].sort().join());

describe('folded lands', () => {
  it('are one symbol with its counts, in the place of those who stand there, and of what joins them alone', () => {
    const { nodes, edges } = foldElements(drawn(), [A], 'light');
    expect(nodes.map(({ id }) => id).sort()).toEqual(['b1', 'b2', 'hub:round', 'land:A', 'out']);
    expect(nodes.find(({ id }) => id === 'land:A')).toMatchObject({
      ...{ kind: 'land', name: 'Terre A', detail: '3 acteurs' },
    });
    for (const { source, target } of edges) {
      expect(nodes.some(({ id }) => id === source) && nodes.some(({ id }) => id === target)).toBe(true);
      expect(source).not.toBe(target);
    }
  });

  it('have one line to each of the others, with how many it stands for; dashed where all are wished', () => {
    const folded = foldElements(drawn(), [A], 'light');
    expect(joins(folded, 'land:A', 'b1')).toMatchObject([
      { sign: '2', cooperationIds: ['cross-1', 'cross-2'] },
    ]);
    expect(joins(folded, 'land:A', 'b2')).toMatchObject([{ sign: '1' }]);
    const [wish] = joins(folded, 'land:A', 'out');
    expect(wish?.classes.split(' ')).toContain('tone-wished');
    const both = foldElements(drawn(), [A, B], 'light');
    const [water, ...more] = joins(both, 'land:A', 'land:B');
    expect(more).toEqual([]);
    expect(water?.sign).toBe('3');
    expect(water?.classes.split(' ')).not.toContain('tone-wished');
  });

  it('keep what is missing between two of them, and lose it within one', () => {
    const folded = foldElements(
      drawn([
        ['a3', 'b2'],
        ['a1', 'a2'],
      ]),
      [A, B],
      'light',
    );
    const ghosts = folded.edges.filter(({ classes }) => classes === 'ghost');
    expect(ghosts.map(({ source, target }) => [source, target])).toEqual([['land:A', 'land:B']]);
  });

  it('move nobody: the symbol stands amid those whose land it is', () => {
    const at = new Map(['a1', 'a2', 'a3', 'b1'].map((id, i) => [id, { x: 30 * i, y: 10 }]));
    const places = placesOfFolds([A], at);
    expect(places.get('land:A')).toEqual({ x: 30, y: 10 });
    expect(places.get('b1')).toBe(at.get('b1'));
    expect(placesOfFolds([], at)).toBe(at);
  });

  it('change nothing where none is folded', () => {
    const elements = drawn();
    expect(foldElements(elements, [], 'light')).toBe(elements);
  });
});
