import { describe, expect, it } from 'vitest';
import { neighboursBy, shortestWays, stepsFrom } from '../../../model/readings/shortest-ways.ts';

const link = (a: string, b: string, intensity = 2) => ({ actorIds: [a, b] as const, intensity });
/** Two paths of two links from a to d, a longer one, a weak shortcut, and two isolated actors. */
const links = [
  link('a', 'b'),
  link('a', 'c'),
  link('b', 'd'),
  link('c', 'd'),
  link('a', 'e'),
  link('e', 'f'),
  link('f', 'd'),
  link('a', 'd', 1),
  link('x', 'y'),
];

describe('ways between two actors', () => {
  const neighbours = neighboursBy(links, 2);

  it('are all the shortest ones, by links that count', () => {
    expect(shortestWays('a', 'd', neighbours)).toMatchObject({
      length: 2,
      paths: [
        ['a', 'b', 'd'],
        ['a', 'c', 'd'],
      ],
      more: false,
    });
    expect(shortestWays('a', 'd', neighboursBy(links, 1))).toMatchObject({ length: 1, paths: [['a', 'd']] });
  });

  it('are none where no link leads, or where one of the two is not linked at all', () => {
    for (const to of ['x', 'nobody'])
      expect(shortestWays('a', to, neighbours)).toMatchObject({ length: null, paths: [], more: false });
  });

  it('are listed up to a limit', () => {
    expect(shortestWays('a', 'd', neighbours, 1)).toMatchObject({ paths: [['a', 'b', 'd']], more: true });
  });

  it('tell who is one and two steps away, and nobody further', () => {
    expect([...stepsFrom('b', neighbours, 2)].sort()).toEqual([
      ['a', 1],
      ['b', 0],
      ['c', 2],
      ['d', 1],
      ['e', 2],
      ['f', 2],
    ]);
    expect([...stepsFrom('x', neighbours, 2)]).toEqual([
      ['x', 0],
      ['y', 1],
    ]);
  });
});
