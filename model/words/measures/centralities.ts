import type { Measured } from '../../readings/measures/catalogue/measured.ts';

export const coreSize = ({ actors }: Measured, core: number): number =>
  actors.filter((actor) => actor.core === core).length;
