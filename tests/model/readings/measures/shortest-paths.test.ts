import { expect, it } from 'vitest';
import { allowsPaths } from '../../../../model/readings/measures/shortest-paths.ts';
import type { SubNetwork } from '../../../../model/readings/measures/sub-network.ts';

it('computes paths of 9,000 actors with three links each, not of ten times as many', () => {
  const network = (actors: number) => ({
    actorIds: new Array<string>(actors).fill(''),
    links: new Array<SubNetwork['links'][number]>(3 * actors),
  });
  expect([9_000, 90_000].map((actors) => allowsPaths(network(actors)))).toEqual([true, false]);
});
