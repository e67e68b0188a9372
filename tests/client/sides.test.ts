import { describe, expect, it } from 'vitest';
import { formatSide, parseSide, selectionOfFamilies, sidesOf } from '../../client/state/index.ts';
import { facingRows } from '../../client/views/questions/facing-table.ts';
import type { MapActor } from '../../model/contract/reading.ts';

describe('a side in an address', () => {
  it.each(['state', 'amap', 'amap,mairie', 'state,', ','])('%s comes back as it was', (text) => {
    expect(formatSide(parseSide(text))).toBe(text);
  });

  it('is a family or actors, told apart where an actor is called like a family', () => {
    expect(parseSide('state')).toEqual({ family: 'state' });
    expect(parseSide('state,')).toEqual({ actorIds: ['state'] });
  });
});

describe('two sides as a selection', () => {
  it('are families where both are, and come back', () => {
    const families = [{ family: 'state' }, { family: 'funder' }] as const;
    const mixed = [{ family: 'state' }, { actorIds: ['amap', 'scic'] }] as const;
    expect(selectionOfFamilies(families)).toEqual({ kind: 'families', id: 'state:funder' });
    expect(selectionOfFamilies(mixed)).toEqual({ kind: 'sides', id: 'state:amap,scic' });
    for (const sides of [families, mixed]) expect(sidesOf(selectionOfFamilies(sides))).toEqual(sides);
  });

  it('are the two of a pair, and nothing else', () => {
    expect(sidesOf({ kind: 'pair', id: 'state:amap' })).toEqual([
      { actorIds: ['state'] },
      { actorIds: ['amap'] },
    ]);
    expect(sidesOf({ kind: 'actor', id: 'amap' })).toBeNull();
    expect(sidesOf({ kind: 'families', id: 'state:amap' })).toBeNull();
    expect(sidesOf({ kind: 'sides', id: 'amap' })).toBeNull();
  });
});

describe('rows face to face', () => {
  const actor = (id: string, ...words: readonly (keyof MapActor)[]) =>
    ({ id, ...Object.fromEntries(words.map((word) => [word, 'dit'])) }) as unknown as MapActor;
  const ids = (actors: readonly (MapActor | undefined)[]) => actors.map((one) => one?.id ?? '');

  it('sort actors by the number of their statements; actors without any are apart', () => {
    const { rows, silent } = facingRows([
      [actor('a'), actor('b', 'frame'), actor('c', 'frame', 'expects')],
      [actor('d', 'expertise'), actor('e')],
    ]);
    expect(rows.map(ids)).toEqual([
      ['c', 'd'],
      ['b', ''],
    ]);
    expect(silent.map(ids)).toEqual([['a'], ['e']]);
  });

  it('show who is alone on its side, said or not', () => {
    expect(facingRows([[actor('a')], [actor('b', 'frame')]]).rows.map(ids)).toEqual([['a', 'b']]);
  });
});
