/**
 * Measures the import of real files: npm run bench -- files, or node --import tsx bench/files.ts [id…].
 * Imports each file of fixtures/files unchanged, without a choice, and compares the result with the content
 * of the file. Needs no database.
 */
import { readFileSync } from 'node:fs';
import { applyEdits } from '../model/elements/element-edits.ts';
import type { Elements } from '../model/elements/elements.ts';
import { tryImport } from '../tests/support/import-file.ts';
import { COUNTED, type Counted, type FileScore, scoreFile, type Truth } from './files/score-file.ts';
import { keepResult } from './results/keep-result.ts';

interface Listed {
  readonly id: string;
  readonly kind: string;
  readonly set: string;
  readonly files: readonly string[];
  readonly truth: string;
}

const at = (name: string): URL => new URL(`../fixtures/files/${name}`, import.meta.url);
const listed = JSON.parse(readFileSync(at('index.json'), 'utf8')) as Listed[];
const asked = process.argv.slice(2);
const scored = new Map<Listed, FileScore>();

for (const one of listed.filter(
  ({ id, set }) => asked.length === 0 || asked.includes(id) || asked.includes(set),
)) {
  let state: Elements = new Map();
  for (const name of one.files) {
    const { plan } = await tryImport(readFileSync(at(name)), { name, state });
    state = applyEdits(state, plan.edits);
  }
  const score = scoreFile(JSON.parse(readFileSync(at(one.truth), 'utf8')) as Truth, state);
  scored.set(one, score);
  const { actors, links, falseActors, falseLinks, lost } = score;
  const wrong = [
    ...falseActors.map((name) => `  nobody's name: ${name}`),
    ...falseLinks.map((pair) => `  not said: ${pair}`),
    ...lost.map((pair) => `  lost: ${pair}`),
    ...COUNTED.flatMap((what) =>
      score[what].found < score[what].of ? [`  ${what} ${score[what].found}/${score[what].of}`] : [],
    ),
  ];
  if (wrong.length > 0)
    console.log([`${one.id}: ${actors.there} actors, ${links.there} links`, ...wrong].join('\n'));
}

const percent = (found: number, of: number): string => (of === 0 ? '–' : `${Math.floor((100 * found) / of)}`);
const sum = (scores: readonly FileScore[], what: Counted, part: 'found' | 'of' | 'there'): number =>
  scores.reduce((total, score) => total + (score[what][part] ?? 0), 0);

function row(name: string, scores: readonly FileScore[]): string {
  const both = (what: 'actors' | 'links'): string =>
    `${percent(sum(scores, what, 'found'), sum(scores, what, 'of'))}/${percent(sum(scores, what, 'found'), sum(scores, what, 'there'))}`;
  const rest = COUNTED.slice(2).map((what) =>
    percent(sum(scores, what, 'found'), sum(scores, what, 'of')).padStart(11),
  );
  return [
    name.padEnd(16),
    String(scores.length).padStart(5),
    both('actors').padStart(10),
    both('links').padStart(10),
    ...rest,
  ].join('');
}

const groups = (by: (one: Listed) => string): [string, FileScore[]][] => {
  const names = [...new Set([...scored.keys()].map(by))];
  return names.map((name) => [
    name,
    [...scored].flatMap(([one, score]) => (by(one) === name ? [score] : [])),
  ]);
};
console.log(
  `\n${scored.size} files, without a choice: share of what they say that came in, in %; of actors and links also how much of what came is said`,
);
console.log(
  [
    'kind'.padEnd(16),
    'files'.padStart(5),
    'actors'.padStart(10),
    'links'.padStart(10),
    ...COUNTED.slice(2).map((what) => what.padStart(11)),
  ].join(''),
);
for (const [name, scores] of [...groups(({ kind }) => kind), ...groups(({ set }) => `set: ${set}`)])
  console.log(row(name, scores));
const all = [...scored.values()];
console.log(row('all', all));
for (const [what, atLeast] of [
  ['actors', 98],
  ['links', 95],
] as const)
  keepResult({
    aim: 7,
    what: `${what} of ${scored.size} files as people keep them that came in`,
    value: (100 * sum(all, what, 'found')) / sum(all, what, 'of'),
    unit: '%',
    atLeast,
  });
