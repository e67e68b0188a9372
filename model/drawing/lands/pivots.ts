/** Number of actors above which a third pivot would leave no room for the others. */
const THREE_AT_MOST = 1500;

/** Returns the number of pivots of a land by its size. */
const pivotsFor = (size: number): number => (size < 8 ? 1 : size < 20 ? 2 : 3);

/**
 * Lists the pivots of all lands, its best-linked actors: the first of each, then the second, then the third.
 */
export function pivotsOf(
  lands: readonly { readonly actorIds: readonly string[] }[],
  degrees: ReadonlyMap<string, number>,
): ReadonlySet<string> {
  const most = lands.reduce((sum, { actorIds }) => sum + actorIds.length, 0) > THREE_AT_MOST ? 2 : 3;
  const ofEach = lands.map(({ actorIds }) =>
    [...actorIds]
      .sort((a, b) => (degrees.get(b) ?? 0) - (degrees.get(a) ?? 0) || (a < b ? -1 : 1))
      .slice(0, Math.min(most, pivotsFor(actorIds.length))),
  );
  return new Set([0, 1, 2].flatMap((rank) => ofEach.flatMap((pivots) => pivots[rank] ?? [])));
}
