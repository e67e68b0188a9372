import type { Labelled } from '../label-places.ts';

/** It counts more who leads a land than how many links one has. */
const MORE_THAN_LINKS = 1e3;

/**
 * Orders names of a crowd: pivots first, the best-linked of each land before others; these may cover unnamed
 * bodies.
 */
export function pivotsFirst(bodies: readonly Labelled[], pivots: ReadonlySet<string>): Labelled[] {
  const ranks = new Map([...pivots].reverse().map((id, i) => [id, (i + 1) * MORE_THAN_LINKS]));
  return bodies.map((body) =>
    body.forms.length === 0
      ? { ...body, coverable: true }
      : { ...body, importance: body.importance + (ranks.get(body.id) ?? 0) },
  );
}
