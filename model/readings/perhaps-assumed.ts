import type { Cooperation } from '../contract/cooperation.ts';

/**
 * Selects the links that were perhaps noted without a level, before missing levels were marked as assumed. They are
 * active, of level 1 and unspecified nature, recorded before the day, without declaration or source.
 */
export const perhapsAssumed = (cooperations: readonly Cooperation[], day: string): readonly Cooperation[] =>
  cooperations.filter((one) => mayBeAssumed(one, day));

const mayBeAssumed = (
  { nature, state, intensity, intensityAssumed, declarations, source, recordedOn }: Cooperation,
  day: string,
): boolean =>
  nature === 'unspecified' &&
  state === 'active' &&
  intensity === 1 &&
  intensityAssumed !== true &&
  declarations.length === 0 &&
  source === undefined &&
  (recordedOn === undefined || recordedOn < day);
