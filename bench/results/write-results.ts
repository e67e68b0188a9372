import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Result } from './keep-result.ts';

/** Output of one benchmark. */
export interface Printed {
  readonly name: string;
  readonly text: string;
  readonly failed: boolean;
  /** Load of the machine before the run. */
  readonly load: number;
}

const FILE = fileURLToPath(new URL('../RESULTS.md', import.meta.url));

const BEFORE = [
  '# Results of `npm run bench`',
  '',
  'Each measurement says on which day it ran, on what, and with what load before it; versions of the peers stand in it. What is aimed at: docs/performance.md.',
  '',
  '| aim | what | measured | aim | met | by |',
  '|---|---|---|---|---|---|',
];

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

function rowOf({ aim, what, value, unit, atMost, atLeast }: Result, by: string): string {
  const isMet =
    value <= (atMost ?? Number.POSITIVE_INFINITY) && value >= (atLeast ?? Number.NEGATIVE_INFINITY);
  const limit = atMost === undefined ? `≥ ${said(atLeast ?? 0, unit)}` : `≤ ${said(atMost, unit)}`;
  return `| ${aim} | ${what} | ${said(value, unit)} | ${limit} | ${isMet ? 'yes' : '**no**'} | ${by} |`;
}

function sectionOf({ name, text, failed, load }: Printed): string {
  const [{ model = 'unknown' } = {}] = cpus();
  const memory = (totalmem() / 1024 ** 3).toFixed(0);
  return [
    `## ${name}`,
    '',
    `${new Date().toISOString().slice(0, 10)} · ${cpus().length} × ${model} · ${memory} GiB · Node ${process.version} · no GPU · load ${load.toFixed(1)}${failed ? ' · **failed**' : ''}`,
    '',
    '```',
    text.trim(),
    '```',
  ].join('\n');
}

/** Reads the result file: the rows of its table, and the section of each benchmark by name. */
function kept(): { readonly rows: readonly string[]; readonly sections: ReadonlyMap<string, string> } {
  const [head = '', ...sections] = readFileSync(FILE, 'utf8')
    .trimEnd()
    .split(/\n\n(?=## )/);
  return {
    rows: head.split('\n').filter((line) => /^\| \d/.test(line)),
    sections: new Map(sections.map((section) => [/^## (\S+)/.exec(section)?.[1] ?? '', section])),
  };
}

/**
 * Writes a benchmark's results into bench/RESULTS.md: its rows into the table of aims, its output with
 * versions and peers into its section. Results of other benchmarks stay; all stay in the given order.
 */
export function writeResults(resultsFile: string, printed: Printed, order: readonly string[]): void {
  const { rows, sections } = kept();
  const measured = readResults(resultsFile).map((result) => rowOf(result, printed.name));
  const others = rows.filter((row) => !row.endsWith(`| ${printed.name} |`));
  const all = [...others, ...measured].sort((a, b) => Number(a.split('|')[1]) - Number(b.split('|')[1]));
  const written = new Map(sections).set(printed.name, sectionOf(printed));
  const inOrder = order.flatMap((name) => written.get(name) ?? []);
  writeFileSync(FILE, `${[[...BEFORE, ...all].join('\n'), ...inOrder].join('\n\n')}\n`);
}
