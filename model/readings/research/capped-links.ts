import type { Link } from '../../elements/system.ts';

/** A number from 0 to below `under`, by chance. */
export type Draw = (under: number) => number;

/**
 * Keeps at most k links per organisation, drawn at random: organisations known by their high number of links
 * have no more than others.
 */
export function cappedLinks(
  actorIds: readonly string[],
  links: readonly Link[],
  k: number,
  draw: Draw,
): readonly Link[] {
  const degrees = new Map(actorIds.map((id) => [id, 0]));
  const more = (id: string): void => void degrees.set(id, (degrees.get(id) ?? 0) + 1);
  for (const { actorIds: ends } of links) ends.forEach(more);
  const most = [...degrees.values()].sort((a, b) => b - a)[k - 1] ?? 0;
  const left = new Map(actorIds.map((id) => [id, most]));
  return shuffled(links, draw).filter(({ actorIds: ends }) => {
    if (ends.some((id) => (left.get(id) ?? 0) === 0)) return false;
    for (const id of ends) left.set(id, (left.get(id) ?? 0) - 1);
    return true;
  });
}

/** Shuffles a list (Fisher & Yates). */
export function shuffled<T>(list: Iterable<T>, draw: Draw): T[] {
  const drawn = [...list];
  for (let i = drawn.length - 1; i > 0; i -= 1) {
    const other = draw(i + 1);
    [drawn[i], drawn[other]] = [drawn[other] as T, drawn[i] as T];
  }
  return drawn;
}
