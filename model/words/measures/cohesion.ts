import type { Measured } from '../../readings/measures/catalogue/measured.ts';

export const CORE_LIKE: [number, number] = [0.3, 0.5];

/** Rounds the steps: « deux à trois » means more to a room than 2,4. */
export const steps = ({ network }: Measured): number | null =>
  network.distances.mean === null ? null : Math.max(1, Math.round(network.distances.mean));
