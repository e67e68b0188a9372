import type { Administration } from '../../../model/contract/administration.ts';
import type { Language } from '../../../model/contract/primitives.ts';
import type { Executor } from '../../store/execute.ts';
import { textsIn } from '../../texts/texts.ts';
import { diagnose, type Finding, verdictOf } from './findings.ts';
import { type Measured, takeVitals } from './take-vitals.ts';

/** Measures an installation and judges it. */
export const diagnoseNow = async (executor: Executor, measured: Measured): Promise<Finding[]> =>
  diagnose(await takeVitals(executor, measured));

/** Returns findings as sentences, with what to do. */
export function toldDiagnosis(findings: readonly Finding[], language: Language): Administration['diagnosis'] {
  const { parts } = textsIn(language).doctor;
  return {
    verdict: verdictOf(findings),
    findings: findings.map(({ part, verdict, values }) => ({
      ...{ part, verdict },
      sentence: parts[part](values),
    })),
  };
}
