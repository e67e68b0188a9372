import type { LinksBetween } from '../../../model/drawing/lands/links-between-lands.ts';
import { type LandsTested, testLands } from '../../../model/readings/land-pairs.ts';

/** Links between each two lands beside those on maps drawn by chance. */
export const run = (tested: LandsTested): readonly LinksBetween[] => testLands(tested);
