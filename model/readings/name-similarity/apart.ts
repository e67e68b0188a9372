import { pairKey } from '../../elements/system.ts';

const RULE = 'duplicate';

/**
 * Returns the key of the question whether two actors are the same. A « no » is stored like an answer to a
 * gap: in its territory, under this key.
 */
export const apartKey = ([a, b]: readonly [string, string]): string => `${RULE}:${pairKey(a, b)}`;

/** Returns the two actors that an answer marks as different; undefined for an answer to a gap. */
export function setApart(key: string): readonly [string, string] | undefined {
  const [rule, a, b] = key.split(':');
  return rule === RULE && a !== undefined && b !== undefined ? [a, b] : undefined;
}
