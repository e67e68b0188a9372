import type { Language } from '../../contract/primitives.ts';
import type { PivotActorWords } from '../../readings/gaps/pivot-actor.ts';
import { mannerOf } from '../manner.ts';

const MOST_SAID = 4;

/** Returns the first four findings, and the number of others in words. */
export function firstOf(
  all: readonly PivotActorWords[],
  language: Language,
): ReadonlyArray<PivotActorWords | string> {
  const rest = all.length - MOST_SAID;
  return rest <= 1 ? all : [...all.slice(0, MOST_SAID), mannerOf(language).others(rest)];
}
