/**
 * Checks that comments, test titles, documents and screens are written in plain words.
 *
 * `npm run plain` fails if a folder has more texts to rewrite than `counts.json` allows. With `-- --list
 * FOLDER` it lists them, with what to write instead. `npm run plain:lower` lowers the counts to today's; it
 * never raises one.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { commitFaults } from './commit-subjects.ts';
import { compileRules, WordLists } from './rules.ts';
import { type Text, textsOf } from './texts.ts';

interface Fault {
  readonly text: Text;
  readonly faults: readonly string[];
}
/** Texts that may stay although a rule finds fault: each has its reason. */
const Exceptions = z.array(z.strictObject({ text: z.string(), reason: z.string().min(10) }));
const Counts = z.record(z.string(), z.int().min(0));

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const COUNTS = fileURLToPath(new URL('counts.json', import.meta.url));
const LEFT_OUT = /^(fixtures|LICENSES|bench\/RESULTS\.md|docs\/images|model\/entry\/verbs-)/;
const yaml = (name: string): unknown => parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

const folderOf = (file: string): string =>
  file.includes('/') ? file.split('/').slice(0, -1).slice(0, 2).join('/') : 'root';

/** Finds the texts to rewrite, and the exceptions that no text needs any longer. */
function examine(): { faults: Fault[]; stale: string[]; texts: number } {
  const words = WordLists.parse(yaml('words.yaml'));
  const excused = new Set(Exceptions.parse(yaml('exceptions.yaml')).map(({ text }) => text));
  const used = new Set<string>();
  const rules = compileRules(words);
  const files = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e8 }).split(
    '\n',
  );
  const texts = files
    .filter((file) => !LEFT_OUT.test(file))
    .flatMap((file) => textsOf(ROOT, file, words.frenchGuides));
  const faults = texts
    .map((text) => ({ text, faults: rules(text) }))
    .filter(({ faults: found }) => found.length > 0)
    .filter(({ text: { text } }) => {
      const isExcused = excused.has(text);
      if (isExcused) used.add(text);
      return !isExcused;
    });
  return { faults, stale: [...excused].filter((text) => !used.has(text)), texts: texts.length };
}

function countByFolder(faults: readonly Fault[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { text } of faults) {
    const folder = folderOf(text.file);
    counts[folder] = (counts[folder] ?? 0) + 1;
  }
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => a.localeCompare(b, 'en')));
}

const inWords = ({ text, faults }: Fault): string =>
  `${text.file}:${text.line} ${faults.join(' · ')}\n    ${text.text}`;

const allowed = Counts.parse(JSON.parse(readFileSync(COUNTS, 'utf8')));
const { faults, stale, texts } = examine();
const counts = countByFolder(faults);
const folder = process.argv[process.argv.indexOf('--list') + 1];

if (process.argv.includes('--list')) {
  for (const fault of faults) {
    const { file } = fault.text;
    if ([file, folderOf(file)].some((path) => path.startsWith(folder ?? ''))) console.log(inWords(fault));
  }
} else if (process.argv.includes('--lower')) {
  const lowered = Object.entries(counts).map(([name, count]) => [name, Math.min(count, allowed[name] ?? 0)]);
  writeFileSync(COUNTS, `${JSON.stringify(Object.fromEntries(lowered), null, 2)}\n`);
} else {
  for (const [name, count] of Object.entries(counts)) {
    if (count <= (allowed[name] ?? 0)) continue;
    console.error(
      `${name}: ${count} texts to rewrite, ${allowed[name] ?? 0} allowed. See: npm run plain -- --list ${name}`,
    );
    process.exitCode = 1;
  }
  for (const text of stale)
    console.error(`exceptions.yaml: no text needs this exception any longer: ${text}`);
  const commits = commitFaults(ROOT);
  for (const fault of commits) console.error(fault);
  if (stale.length + commits.length > 0) process.exitCode = 1;
  console.log(`${faults.length} of ${texts} texts to rewrite.`);
}
