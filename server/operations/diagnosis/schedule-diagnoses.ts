import type { Verdict } from '../../../model/contract/administration.ts';
import type { Executor } from '../../store/execute.ts';
import type { Measured } from './take-vitals.ts';
import { diagnoseNow, toldDiagnosis } from './told-diagnosis.ts';

const AGAIN_MS = 3_600_000;

/** Log of diagnoses. */
export interface DiagnosisLog {
  info(details: object, text: string): void;
  warn(details: object, text: string): void;
  error(details: object, text: string): void;
}

const LEVELS = { well: 'info', warns: 'warn', fails: 'error' } as const;
const SAID = {
  well: 'diagnosis: all is well',
  warns: 'diagnosis: some points should be looked at soon',
  fails: 'diagnosis: something is wrong',
} as const;

/**
 * Diagnoses the installation now and every hour until it is stopped: one line for the verdict, one for each finding, at
 * the level of its verdict. Nobody waits for it. Later diagnoses log a line only where a verdict changed.
 *
 * @param told Receives each verdict.
 */
export function scheduleDiagnoses(
  executor: Executor,
  measured: Measured,
  log: DiagnosisLog,
  told: (verdict: Verdict) => void,
): () => Promise<void> {
  let before: readonly Verdict[] = [];
  let work: Promise<void> | undefined;
  const run = async (): Promise<void> => {
    const { verdict, findings } = toldDiagnosis(await diagnoseNow(executor, measured), 'en');
    told(verdict);
    const changed = findings.filter(({ verdict: now }, i) => before[i] !== now);
    if (changed.length > 0) log[LEVELS[verdict]]({ verdict }, SAID[verdict]);
    for (const finding of changed)
      log[LEVELS[finding.verdict]]({ part: finding.part, verdict: finding.verdict }, finding.sentence);
    before = findings.map((finding) => finding.verdict);
  };
  const start = (): void => {
    work ??= run()
      .catch((error: unknown) => log.warn({ err: error }, 'the installation could not be diagnosed'))
      .finally(() => {
        work = undefined;
      });
  };
  start();
  const timer = setInterval(start, AGAIN_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await work;
  };
}
