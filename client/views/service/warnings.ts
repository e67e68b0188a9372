import type { Administration } from '../../../model/contract/administration.ts';
import { longMoment } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';

/** Half of what makes the server refuse requests. */
const BUSY_MS = 500;
/** Share of a process's memory limit. */
const FULL = 0.9;
/** Room for a few backups and Neo4j's own files. */
const FEW_BYTES = 2_000_000_000;

/** Lists problems that need attention, in sentences; empty if there are none. */
export function warningsOf({ backups, disk, processes, versions }: Administration): string[] {
  const { everyHours, isLate, proof, copies } = backups;
  const some = (condition: boolean, text: () => string): string[] => (condition ? [text()] : []);
  return [
    ...some(isLate, () => t('service.late', everyHours)),
    ...some(proof.last?.outcome === 'different', () => t('service.proofDifferent', proof.last?.name ?? '')),
    ...some(proof.isLate, () => t('service.proofLate')),
    ...copies.flatMap(({ where, last, isLate: isCopyLate }) =>
      last?.outcome === 'failed'
        ? [
            t(
              'service.copyFailed',
              where,
              longMoment(last.at),
              t(`service.copyFault.${last.reason ?? 'COPY_FAILED'}`),
            ),
          ]
        : some(isCopyLate, () => t('service.copyLate', where)),
    ),
    ...some((disk.free ?? FEW_BYTES) < FEW_BYTES, () => t('service.fewBytes')),
    ...processes.flatMap(({ host, delayMs, memory }) => [
      ...some(delayMs >= BUSY_MS, () => t('service.busy', host)),
      ...some(memory.heapUsed > FULL * memory.heapLimit, () => t('service.full', host)),
    ]),
    ...some(new Set(processes.map(({ maillage }) => maillage)).size > 1, () => t('service.unlike')),
    ...some(versions.gds === null, () => t('service.noGds')),
  ];
}
