// npm run test:versions: on each Node a part of the unit tests and a start; on each Neo4j every statement and the store.
// `npm run test:versions -- node` or `-- neo4j` does one of the two, `-- node 24.21.0` one version.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadConfig } from '../../server/config.ts';
import { ENGINE_RELEASES } from '../../server/engine/engine-release.ts';
import { projectFile } from '../../server/project.ts';
import { until } from '../support/spawn-maillage.ts';
import { environmentFor } from './java-for.ts';
import { NODE_VERSIONS, nodeProgram } from './node-versions.ts';

const VITEST = projectFile('node_modules/vitest/vitest.mjs');
/** Tests that depend on the platform: streams, threads, files, compression, dates. */
const UNIT = ['tests/server', 'tests/contract'];
const STORE = ['tests/store/', 'tests/engine/engine-life', 'tests/engine/console-engine'];
const START_MS = 300_000;

const [only, version] = process.argv.slice(2);
const failed: string[] = [];
if (only !== 'neo4j')
  for (const one of NODE_VERSIONS) if (version === undefined || version === one) await onNode(one);
if (only !== 'node')
  for (const one of ENGINE_RELEASES) if (version === undefined || version === one) await onNeo4j(one);
console.log(failed.length === 0 ? 'All versions pass.' : `Failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;

async function onNode(version: string): Promise<void> {
  const node = nodeProgram(version, loadConfig().cacheDir);
  await told(`Node ${version}, unit tests`, run(node, [VITEST, 'run', '--project', 'unit', ...UNIT]));
  await told(`Node ${version}, start`, start(node));
}

async function onNeo4j(release: string): Promise<void> {
  const env = await environmentFor(release);
  if (env === undefined) {
    await told(`Neo4j ${release}: no Java for it on this machine (JAVA_HOME)`, Promise.resolve(false));
    return;
  }
  const own = { ...env, NEO4J_URI: '', NEO4J_PASSWORD: '' };
  const args = [VITEST, 'run', '--project', 'engine', ...STORE];
  await told(`Neo4j ${release}, statements and store`, run(process.execPath, args, own));
}

async function told(what: string, outcome: Promise<boolean>): Promise<void> {
  const passed = await outcome;
  if (!passed) failed.push(what);
  console.log(`${passed ? 'passed' : 'FAILED'}  ${what}`);
}

async function run(program: string, args: string[], env = process.env): Promise<boolean> {
  const child = spawn(program, args, { cwd: projectFile('.'), env, stdio: 'inherit' });
  const [code] = await once(child, 'close');
  return code === 0;
}

/** Starts Maillage with its own Neo4j, asks it for its page and whether it is ready, and ends it. */
async function start(node: string): Promise<boolean> {
  const data = await mkdtemp(path.join(tmpdir(), 'maillage-versions-'));
  const settings = { MAILLAGE_DATA: data, PORT: '0', MAILLAGE_DEMO: '0', NEO4J_URI: '', NEO4J_PASSWORD: '' };
  const child = spawn(node, [projectFile('build/start.js')], {
    env: { ...process.env, ...settings, LC_ALL: 'C.UTF-8' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const address = await addressOf(child.stdout);
    const pages = ['', 'api/health?probe=ready', 'api/territories'].map((page) => new URL(page, address));
    // On a busy machine it may put one off at first.
    const answers = await Promise.all(
      pages.map((page) =>
        until(async () => {
          const answer = await fetch(page);
          return answer.status === 503 ? undefined : answer;
        }, START_MS),
      ),
    );
    child.kill('SIGTERM');
    const [code] = await once(child, 'close');
    return code === 0 && answers.every(({ ok }) => ok);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    child.kill('SIGKILL');
    return false;
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}

/** Waits for the address in the banner. */
function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    output.on('data', (bytes: Buffer) => {
      text += bytes.toString();
      const address = /Maillage {2}(http:\S+)/.exec(text)?.[1];
      if (address !== undefined) resolve(address);
    });
    output.on('end', () => reject(new Error(`It ended before it listened:\n${text}`)));
    setTimeout(() => reject(new Error(`It did not listen in ${START_MS} ms:\n${text}`)), START_MS).unref();
  });
}
