import type { Administration } from '../../../model/contract/administration.ts';
import { t } from '../../messages/translate.ts';

/** Half of what makes the server refuse requests. */
const BUSY_MS = 500;
/** Of the memory that a process may take. */
const FULL = 0.9;
/** A few backups, and what Neo4j writes beside its data. */
const FEW_BYTES = 2_000_000_000;

/** What somebody should look at now, in sentences; none where all is well. */
export function warningsOf({ backups, disk, processes, versions }: Administration): string[] {
  const { everyHours, isLate } = backups;
  const some = (condition: boolean, text: () => string): string[] => (condition ? [text()] : []);
  return [
    ...some(isLate, () => t('service.late', everyHours)),
    ...some((disk.free ?? FEW_BYTES) < FEW_BYTES, () => t('service.fewBytes')),
    ...processes.flatMap(({ host, delayMs, memory }) => [
      ...some(delayMs >= BUSY_MS, () => t('service.busy', host)),
      ...some(memory.heapUsed > FULL * memory.heapLimit, () => t('service.full', host)),
    ]),
    ...some(new Set(processes.map(({ maillage }) => maillage)).size > 1, () => t('service.unlike')),
    ...some(versions.gds === null, () => t('service.noGds')),
  ];
}
