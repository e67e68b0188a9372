import type { Endpoint } from './define-endpoint.ts';

/**
 * Quantity that the cost of an operation grows with: its territory, its own input and answer, or everything
 * in the installation.
 */
export type CostBasis = 'territory' | 'answer' | 'installation';

/** Operations about everything: copies of all, sums of all, and searches of the whole history. */
const OF_INSTALLATION: ReadonlySet<string> = new Set([
  'takeBackup',
  'readBackupFile',
  'restoreBackup',
  'listBackupTerritories',
  'previewBackupTerritory',
  'restoreBackupTerritory',
  'readAdministration',
  'takeSnapshotOfAll',
  'listCohorts',
  'readComparison',
  'runPattern',
  'readPatternCsv',
  'readPatternXlsx',
  'renewConsole',
  'runConsole',
  'listSnapshots',
  'listAllSnapshots',
  'previewMerge',
  'mergeActor',
  'acceptContributions',
  'decideContribution',
  'previewErasure',
  'eraseActor',
  'erasePerson',
  'readHeld',
  'readHeldPage',
  'readOwnHeld',
  'readOwnHeldPage',
  'readPersonHeld',
  'readPersonHeldPage',
]);

/**
 * Returns the size by which the cost of an operation grows: that of the installation, of one territory, or of
 * the answer.
 */
export function costOf({ name, path }: Pick<Endpoint, 'name' | 'path'>): CostBasis {
  if (OF_INSTALLATION.has(name)) return 'installation';
  return path.includes(':territoryId') ? 'territory' : 'answer';
}
