/**
 * Scores how well the entry line understands what rooms say: npm run bench -- words [file of lines…]. Creates
 * the scenes of fixtures/words in a server and sends each line to its preview, after the lines before it.
 * Scores: right, rightly asked, incomplete, wrongly asked, refused, wrong. Lines that are neither right nor
 * rightly asked go to standard error: the terminal shows them, the results do not keep them.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { EntryPreview } from '../model/contract/entry.ts';
import { median } from './results/median.ts';
import { namedNeo4j } from './server/named-neo4j.ts';
import { startServer } from './server/start-server.ts';
import { type Ask, noteBefore, openScene, type WordScene } from './words/open-scene.ts';
import { type SpokenLine, score, VERDICTS, type Verdict } from './words/score.ts';

const fixture = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/words/${name}`, import.meta.url));
const scenes = JSON.parse(readFileSync(fixture('scenes.json'), 'utf8')) as readonly WordScene[];
const files =
  process.argv.slice(2).length > 0 ? process.argv.slice(2) : [fixture('open.jsonl'), fixture('own.jsonl')];

const { address, stop } = await startServer(namedNeo4j(), { MAILLAGE_UNPROTECTED: '1' });
const ask: Ask = async (method, where, body) => {
  const answer = await fetch(new URL(where, address), {
    method,
    headers: { 'content-type': 'application/json', 'if-match': '*' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${where}: ${answer.status} ${await answer.text()}`);
  return answer.status === 204 ? undefined : answer.json();
};
try {
  const run = Date.now().toString(36);
  for (const scene of scenes) await openScene(scene, prefixOf(scene.id, run), ask);
  for (const file of files) await scoreFile(file, run);
} finally {
  await stop();
}

function prefixOf(scene: string, run: string): string {
  return `words-${run}-${scene}`;
}

async function scoreFile(file: string, run: string): Promise<void> {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as SpokenLine);
  const kinds = new Map<string, Map<Verdict, number>>();
  const took: number[] = [];
  for (const line of lines) {
    const prefix = prefixOf(line.scene, run);
    const before = await noteBefore(line.before?.links ?? [], prefix, ask);
    const begin = performance.now();
    const preview = (await ask('POST', `/api/territories/${prefix}/entry/preview`, {
      text: line.text,
      language: line.lang,
      previous: (line.previous ?? []).map((text) => ({ text })),
    })) as EntryPreview;
    took.push(performance.now() - begin);
    for (const id of before) await ask('DELETE', `/api/cooperations/${id}`);
    const own = JSON.parse(JSON.stringify(preview).replaceAll(`${prefix}-`, '')) as EntryPreview;
    const labels = new Map(
      scenes.find(({ id }) => id === line.scene)?.actors.map(({ id, name }) => [id, name]),
    );
    const verdict = score(line, own, (id) => labels.get(id) ?? id);
    const counts = kinds.get(line.kind) ?? new Map<Verdict, number>();
    kinds.set(line.kind, counts.set(verdict, (counts.get(verdict) ?? 0) + 1));
    if (verdict !== 'right' && verdict !== 'asked')
      console.error(`${verdict}: ${line.id} « ${line.text} » ${own.question?.text ?? own.says}`);
  }
  print(file.split('/').at(-1) ?? file, lines.length, kinds, took);
}

function print(
  file: string,
  count: number,
  kinds: ReadonlyMap<string, ReadonlyMap<Verdict, number>>,
  took: readonly number[],
): void {
  const row = (name: string, counts: ReadonlyMap<Verdict, number>): string =>
    `${name.padEnd(12)}${VERDICTS.map((verdict) => String(counts.get(verdict) ?? 0).padStart(12)).join('')}`;
  const all = new Map<Verdict, number>();
  for (const counts of kinds.values())
    for (const [verdict, n] of counts) all.set(verdict, (all.get(verdict) ?? 0) + n);
  console.log(`\n${file}: ${count} lines, ${median(took).toFixed(1)} ms each, through the API`);
  console.log(`${''.padEnd(12)}${VERDICTS.map((verdict) => verdict.padStart(12)).join('')}`);
  for (const [kind, counts] of kinds) console.log(row(kind, counts));
  console.log(row('all', all));
  const share = (verdicts: readonly Verdict[]): string =>
    `${((100 * verdicts.reduce((sum, one) => sum + (all.get(one) ?? 0), 0)) / count).toFixed(1)} %`;
  console.log(`right or asked rightly ${share(['right', 'asked'])}, wrong ${share(['wrong'])}`);
}
