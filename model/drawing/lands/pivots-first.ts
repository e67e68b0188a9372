import type { Labelled } from '../label-places.ts';

/** It counts more who leads a land than how many links one has. */
const MORE_THAN_LINKS = 1e3;

/** Names of a crowd: those of pivots in their order, the best-linked of each land first; over who has none, where they must. */
export function pivotsFirst(bodies: readonly Labelled[], pivots: ReadonlySet<string>): Labelled[] {
  const ranks = new Map([...pivots].reverse().map((id, i) => [id, (i + 1) * MORE_THAN_LINKS]));
  return bodies.map((body) =>
    body.forms.length === 0
      ? { ...body, coverable: true }
      : { ...body, importance: body.importance + (ranks.get(body.id) ?? 0) },
  );
}
