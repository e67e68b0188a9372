import { appendFileSync } from 'node:fs';

/** One figure with its aim. A ratio divides by the peer's figure of the same run. */
export interface Result {
  /** Number of the aim, as docs/performance.md tells it. */
  readonly aim: number;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** Keeps a figure for the table of `npm run bench`; a file that is run without it only prints. */
export function keepResult(result: Result): void {
  const file = process.env.BENCH_RESULTS;
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(result)}\n`);
}
