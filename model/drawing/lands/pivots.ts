/** So many actors a land of that size is known by. */
const pivotsFor = (size: number): number => (size < 8 ? 1 : size < 20 ? 2 : 3);

/** The best-linked actors of each land, by which it is known. */
export function pivotsOf(
  lands: readonly { readonly actorIds: readonly string[] }[],
  degrees: ReadonlyMap<string, number>,
): ReadonlySet<string> {
  return new Set(
    lands.flatMap(({ actorIds }) =>
      [...actorIds]
        .sort((a, b) => (degrees.get(b) ?? 0) - (degrees.get(a) ?? 0) || (a < b ? -1 : 1))
        .slice(0, pivotsFor(actorIds.length)),
    ),
  );
}
