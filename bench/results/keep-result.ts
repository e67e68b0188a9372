import { appendFileSync } from 'node:fs';

/** One figure beside its aim. A ratio is over the peer's figure of the same run. */
export interface Result {
  /** Number of the aim, as docs/performance.md tells it. */
  readonly aim: number;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly atMost?: number;
  readonly atLeast?: number;
  /** The benchmark that measured it. */
  readonly by: string;
}

/** Keeps a figure for the table of `npm run bench`; a benchmark that is run by itself only prints. */
export function keepResult(result: Omit<Result, 'by'>): void {
  const { BENCH_RESULTS: file, BENCH_NAME: by = '' } = process.env;
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ ...result, by })}\n`);
}
