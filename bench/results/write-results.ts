import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Result } from './keep-result.ts';

/** What one benchmark printed. */
export interface Printed {
  readonly name: string;
  readonly text: string;
  readonly failed: boolean;
}

const FILE = fileURLToPath(new URL('../RESULTS.md', import.meta.url));

const readResults = (file: string): Result[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Result);

const said = (value: number, unit: string): string => `${numberOf(value)} ${unit}`.trim();

function numberOf(value: number): string {
  if (Number.isInteger(value)) return String(value);
  if (Math.abs(value) < 0.01) return value.toExponential(0);
  return value.toFixed(Math.abs(value) < 10 ? 2 : 0);
}

function rowOf({ aim, what, value, unit, atMost, atLeast }: Result): string {
  const isMet =
    value <= (atMost ?? Number.POSITIVE_INFINITY) && value >= (atLeast ?? Number.NEGATIVE_INFINITY);
  const limit = atMost === undefined ? `≥ ${said(atLeast ?? 0, unit)}` : `≤ ${said(atMost, unit)}`;
  return `| ${aim} | ${what} | ${said(value, unit)} | ${limit} | ${isMet ? 'yes' : '**no**'} |`;
}

/** Writes bench/RESULTS.md: the aims as a table, then what each benchmark printed, versions and peers included. */
export function writeResults(resultsFile: string, load: number, printed: readonly Printed[]): void {
  const results = readResults(resultsFile).sort((a, b) => a.aim - b.aim);
  const [{ model = 'unknown' } = {}] = cpus();
  const lines = [
    '# Results of `npm run bench`',
    '',
    `${new Date().toISOString().slice(0, 10)} · ${cpus().length} × ${model} · ${(totalmem() / 1024 ** 3).toFixed(0)} GiB · Node ${process.version} · no GPU · load ${load.toFixed(1)} before, ${(loadavg()[0] ?? 0).toFixed(1)} after. Versions of the peers stand in each part. What is aimed at: docs/performance.md.`,
    '',
    '| aim | what | measured | aim | met |',
    '|---|---|---|---|---|',
    ...results.map(rowOf),
    ...printed.flatMap(({ name, text, failed }) => [
      '',
      `## ${name}${failed ? ' (failed)' : ''}`,
      '',
      '```',
      text.trim(),
      '```',
    ]),
    '',
  ];
  writeFileSync(FILE, lines.join('\n'));
}
