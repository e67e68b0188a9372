/** Who has which partners. */
export type Partners = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Returns the land of each newcomer: the most frequent among its partners, by id if equal. Newcomers follow
 * partners that have joined; those without a partner on a land stay without.
 */
export function joinedLands(
  newcomerIds: readonly string[],
  partners: Partners,
  standing: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const landOf = new Map(standing);
  const joined = new Map<string, string>();
  let waiting = [...new Set(newcomerIds)].sort();
  for (let before = -1; waiting.length !== before; ) {
    before = waiting.length;
    waiting = waiting.filter((id) => {
      const land = landOfMost([...(partners.get(id) ?? [])].flatMap((partner) => landOf.get(partner) ?? []));
      if (land === undefined) return true;
      landOf.set(id, land);
      joined.set(id, land);
      return false;
    });
  }
  return joined;
}

function landOfMost(lands: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const land of lands) counts.set(land, (counts.get(land) ?? 0) + 1);
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return most?.[0];
}
