import type { Territory } from '../../model/contract/territory.ts';
import { dayInParis } from '../../model/elements/day.ts';
import { type Visibility, visibilityKey } from '../../model/elements/visibility/visibility.ts';
import type { Executor } from '../store/execute.ts';
import { inOrderOf, type Page } from '../store/page.ts';
import {
  type BareTerritory,
  countTerritories,
  listTerritoryIds,
  readBareTerritories,
  type TerritoriesAsked,
  type TerritoryCounts,
} from '../store/territories.ts';
import { memoryOf } from '../territories/lru-cache.ts';

/** Counts of a territory at a revision, for a day and a visibility. */
interface CountsAt {
  readonly key: string;
  readonly counts: TerritoryCounts;
}

const COUNT_BYTES = 500;

/**
 * Lists territories by name, with counts. Counts of a revision are cached: after a change one territory is counted
 * again, not the whole page.
 */
export async function listTerritories(
  executor: Executor,
  asked: TerritoriesAsked,
  now: Date,
  visibility: Visibility,
): Promise<Page<Territory>> {
  const { items, ...next } = await listTerritoryIds(executor, asked, visibility);
  const ids = items.map(({ id }) => id);
  const bare = await readBareTerritories(executor, ids);
  const counts = await countsOf(executor, bare, now, visibility);
  const territories = bare.flatMap(({ territory }) => {
    const counted = counts.get(territory.id);
    return counted === undefined ? [] : [{ ...territory, counts: counted }];
  });
  return { items: inOrderOf(ids, territories), ...next };
}

async function countsOf(
  executor: Executor,
  territories: readonly BareTerritory[],
  now: Date,
  visibility: Visibility,
): Promise<ReadonlyMap<string, TerritoryCounts>> {
  const shelf = memoryOf(executor).shelf<CountsAt>('counts');
  const [today, seen] = [dayInParis(now), visibilityKey(visibility)];
  const keyOf = ({ token }: BareTerritory): string => `${token} ${today}`;
  const known = new Map<string, TerritoryCounts>();
  const missing: BareTerritory[] = [];
  for (const one of territories) {
    const kept = shelf.get(`${one.territory.id} ${seen}`);
    if (kept?.key === keyOf(one)) known.set(one.territory.id, kept.counts);
    else missing.push(one);
  }
  const ids = missing.map(({ territory }) => territory.id);
  // Counted after the revision was read: a change meanwhile is counted again next time, never missed.
  const counted = await countTerritories(executor, ids, today, visibility);
  for (const one of missing) {
    const counts = counted.get(one.territory.id);
    if (counts === undefined) continue;
    known.set(one.territory.id, counts);
    shelf.keep(`${one.territory.id} ${seen}`, { key: keyOf(one), counts }, COUNT_BYTES);
  }
  return known;
}
