import { readStored, writeStored } from './device-storage.ts';

const NAME = 'maillage.visits';
/** Maximum number of visits: a few more than a home page shows. */
const KEPT = 60;

/** Reads when each territory was last opened on this device, in milliseconds since 1970. */
export function keptVisits(): Readonly<Record<string, number>> {
  const stored = readStored(NAME);
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter((visit): visit is [string, number] => typeof visit[1] === 'number'),
  );
}

/** Notes that a territory is opened. */
export function keepVisit(territoryId: string): void {
  const visits = { ...keptVisits(), [territoryId]: Date.now() };
  const latest = Object.entries(visits).sort(([, a], [, b]) => b - a);
  writeStored(NAME, Object.fromEntries(latest.slice(0, KEPT)));
}
