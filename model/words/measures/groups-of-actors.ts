import type { NetworkMeasures } from '../../contract/measures.ts';
import type { Measured } from '../../readings/measures/catalogue/measured.ts';

export const KINDRED: [number, number] = [-0.1, 0.1];

/** Returns the two families with the largest share of linked pairs between them; the first if equal. */
export const densest = ({ network }: Measured): NetworkMeasures['blocks'][number] | undefined =>
  network.blocks
    .filter(({ a, b }) => a !== b)
    .reduce<NetworkMeasures['blocks'][number] | undefined>(
      (best, block) => ((block.density ?? 0) > (best?.density ?? 0) ? block : best),
      undefined,
    );
