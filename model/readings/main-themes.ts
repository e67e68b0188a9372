import type { TerritoryMap } from '../contract/reading.ts';

/** Returns the most frequent theme of each actor, in its active cooperations and commitments. */
export function mainThemes(map: Pick<TerritoryMap, 'cooperations' | 'commitments'>): Map<string, string> {
  const tally = new Map<string, Map<string, number>>();
  const count = (actorId: string, themes: readonly string[]): void => {
    const own = tally.get(actorId) ?? new Map<string, number>();
    for (const theme of themes) own.set(theme, (own.get(theme) ?? 0) + 1);
    tally.set(actorId, own);
  };
  for (const { state, parties, themes } of map.cooperations) {
    if (state === 'active') for (const { actorId } of parties) count(actorId, themes);
  }
  for (const { carriers, themes } of map.commitments)
    for (const { actorId } of carriers) count(actorId, themes);
  return new Map(
    [...tally].flatMap(([actorId, own]) => {
      const [most] = [...own].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
      return most === undefined ? [] : [[actorId, most[0]] as const];
    }),
  );
}
