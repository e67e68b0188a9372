/** Above so many actors a third would leave the whole view no room for the others. */
const THREE_AT_MOST = 1500;

/** So many actors a land of that size is known by. */
const pivotsFor = (size: number): number => (size < 8 ? 1 : size < 20 ? 2 : 3);

/** The best-linked actors of each land, by which it is known: the first of each, then the second, then the third. */
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
