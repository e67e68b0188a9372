import { pairKey } from '../../elements/system.ts';

const RULE = 'duplicate';

/**
 * « Are these two one? » is a question of the map like those of the gaps, and « no » is kept as the answers to these
 * are: in the territory where it was said, under this key.
 */
export const apartKey = ([a, b]: readonly [string, string]): string => `${RULE}:${pairKey(a, b)}`;

/** The two that an answer sets apart; undefined of an answer to a gap. */
export function setApart(key: string): readonly [string, string] | undefined {
  const [rule, a, b] = key.split(':');
  return rule === RULE && a !== undefined && b !== undefined ? [a, b] : undefined;
}
