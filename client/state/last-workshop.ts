import type { Workshop } from '../../model/contract/workshop.ts';

/** Returns when the last workshop ended, or began if it still goes on; null before any was opened. */
export function lastWorkshopMoment(workshops: readonly Workshop[] | null): string | null {
  const opened = (workshops ?? []).flatMap(({ openedAt, closedAt }) =>
    openedAt === undefined ? [] : [closedAt ?? openedAt],
  );
  return opened.sort().at(-1) ?? null;
}

/** Returns the address of a view of a territory since a moment. */
export const sinceAddress = (territoryId: string, view: 'avant-apres' | 'film', from: string): string =>
  `/t/${encodeURIComponent(territoryId)}/${view}?de=${encodeURIComponent(from)}`;
