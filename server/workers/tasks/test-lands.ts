import type { LinksBetween } from '../../../model/drawing/lands/links-between-lands.ts';
import { type LandsTested, testLands } from '../../../model/readings/land-pairs.ts';

/** Compares the links between each two lands with those of random maps. */
export const run = (tested: LandsTested): readonly LinksBetween[] => testLands(tested);
