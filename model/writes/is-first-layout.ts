import { type Properties, relationshipKey } from '../elements/elements.ts';
import type { System } from '../elements/system.ts';

/**
 * Whether all on a map stand where one change put them: the layout that a screen made when it first opened a map that
 * was filled before. Whoever came one by one since was placed among others, and is left there.
 *
 * @param layouts What each change that only placed actors left, by element.
 */
export function isFirstLayout(
  { facts, actors }: System,
  layouts: readonly Readonly<Record<string, Properties>>[],
): boolean {
  const [first, ...others] = layouts;
  if (first === undefined || others.length > 0 || actors.size === 0) return false;
  return [...actors.values()].every(({ id, x, y }) => {
    const put = first[relationshipKey('ACTS_IN', id, facts.territory.id)];
    return put !== undefined && put.x === x && put.y === y;
  });
}
