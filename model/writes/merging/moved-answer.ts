import { gapAnswerId, nodeKey, type Properties } from '../../elements/elements.ts';
import { pairKey } from '../../elements/system.ts';

/**
 * The key of a gap about an actor once that actor is another; undefined where the gap is not about it, or would be about
 * a pair that are one now.
 */
export function movedGapKey(key: string, goneId: string, keptId: string): string | undefined {
  const [rule = '', ...ids] = key.split(':');
  const [first, second, ...more] = ids;
  if (rule === 'single-bridge' && first !== undefined && second !== undefined && more.length === 0) {
    const other = first === goneId ? second : second === goneId ? first : undefined;
    return other === undefined || other === keptId ? undefined : `${rule}:${pairKey(keptId, other)}`;
  }
  const isAboutActor = rule === 'unlinked-actor' || rule === 'pivot-actor' || rule === 'unmet-need';
  return isAboutActor && first === goneId ? [rule, keptId, ...ids.slice(1)].join(':') : undefined;
}

/** An answer under another key. */
export function movedAnswer(answer: Properties, key: string): [string, Properties] {
  return [nodeKey('GapAnswer', gapAnswerId(String(answer.territoryId), key)), { ...answer, key }];
}
