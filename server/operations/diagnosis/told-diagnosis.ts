import type { Administration } from '../../../model/contract/administration.ts';
import type { Language } from '../../../model/contract/primitives.ts';
import type { Executor } from '../../store/execute.ts';
import { textsIn } from '../../texts/texts.ts';
import { diagnose, type Finding, verdictOf } from './findings.ts';
import { type Measured, takeVitals } from './take-vitals.ts';

/** Measures an installation and judges it. */
export const diagnoseNow = async (executor: Executor, measured: Measured): Promise<Finding[]> =>
  diagnose(await takeVitals(executor, measured));

const FRESH_MS = 60_000;

/** Returns a function that diagnoses at most once a minute: each page that shows it asks every ten seconds. */
export function diagnosisOf(executor: Executor, measured: Measured): () => Promise<Finding[]> {
  let last: { readonly at: number; readonly findings: Promise<Finding[]> } | undefined;
  return () => {
    const age = Date.now() - (last?.at ?? 0);
    if (last === undefined || age < 0 || age > FRESH_MS) {
      const findings = diagnoseNow(executor, measured);
      last = { at: Date.now(), findings };
      findings.catch(() => {
        last = undefined;
      });
    }
    return last.findings;
  };
}

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
