import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { identify } from '../../server/engine/process-identity.ts';
import { projectFile } from '../../server/project.ts';
import type { DatabaseSettings } from '../../server/store/driver.ts';

/** The whole product as a process of its own, the way a person starts it. */
export interface SpawnedMaillage {
  child: ChildProcess;
  /** Both outputs so far. */
  output(): string;
  /** The address of its banner; rejects if it ends before. */
  address(): Promise<string>;
  /** The exit code, or the signal that ended it. */
  ended: Promise<number | string>;
}

/** Commands from the scripts of package.json, so that tests start the same program as a person. */
const { scripts } = JSON.parse(readFileSync(projectFile('package.json'), 'utf8')) as {
  scripts: Record<'start' | 'backup' | 'restore' | 'doctor' | 'upgrade' | 'prove' | 'copy', string>;
};

/** Starts `npm start`, `npm run backup`… as its script says, but for npm itself: signals reach the program. */
export function spawnScript(
  name: keyof typeof scripts,
  env: NodeJS.ProcessEnv,
  ...args: string[]
): ChildProcess {
  const [, , ...script] = scripts[name].split(' ');
  return spawn(process.execPath, [...script, ...args], {
    cwd: projectFile('.'),
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Starts it on any free port, without the demonstration, with the given settings; or runs a command of it. */
export function spawnMaillage(
  env: Record<string, string>,
  script: keyof typeof scripts = 'start',
  ...args: string[]
): SpawnedMaillage {
  // An empty variable counts as not set: the developer's own Neo4j must not be used here.
  const defaults = { NEO4J_URI: '', NEO4J_PASSWORD: '', PORT: '0', MAILLAGE_DEMO: '0' };
  const child = spawnScript(script, { ...process.env, LC_ALL: 'C.UTF-8', ...defaults, ...env }, ...args);
  let text = '';
  const collect = (chunk: Buffer): void => {
    text += chunk.toString();
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string);
  return {
    child,
    output: () => text,
    ended,
    address: async () => {
      const over = ended.then((code) => {
        throw new Error(`Maillage ended with ${code}:\n${text}`);
      });
      over.catch(() => undefined);
      return Promise.race([over, until(() => /Maillage {2}(http:\S+)/.exec(text)?.[1], 300_000)]);
    },
  };
}

/** Returns the cookie of a browser opened by the link of the start. */
export async function machineCookie(maillage: SpawnedMaillage): Promise<string> {
  const address = await maillage.address();
  const token = await until(() => /#machine=([\w-]{43})\s/.exec(maillage.output())?.[1], 10_000);
  // On a busy machine it may put one off at first.
  const answer = await until(async () => {
    const said = await fetch(`${address}api/sessions/at-the-machine`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
    return said.status === 503 ? undefined : said;
  }, 60_000);
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

/** Returns the connection and the process id of the local engine of a data folder. */
export function localEngine(dataDir: string): { settings: DatabaseSettings; pid: number } {
  const home = path.join(dataDir, 'neo4j');
  const read = (name: string): string => readFileSync(path.join(home, name), 'utf8');
  const port = /bolt\.listen_address=127\.0\.0\.1:(\d+)/.exec(read('conf/neo4j.conf'))?.[1];
  const uri = `bolt://127.0.0.1:${port}`;
  return {
    settings: { uri, user: 'neo4j', password: read('password').trim(), database: 'neo4j' },
    pid: existsSync(path.join(home, 'engine.json'))
      ? (JSON.parse(read('engine.json')) as { pid: number }).pid
      : 0,
  };
}

/** Kills a server as a fault would; it is gone when this ends. */
export async function killServer({ child, ended }: SpawnedMaillage): Promise<void> {
  child.kill('SIGKILL');
  await ended;
}

/** Kills the local engine of a data folder; its process is gone when this ends. */
export async function killEngine(dataDir: string): Promise<void> {
  const { pid } = localEngine(dataDir);
  process.kill(pid, 'SIGKILL');
  await until(() => (identify(pid) === undefined ? true : undefined), 120_000);
}

/** Asks again until there is an answer. */
export async function until<T>(
  ask: () => T | undefined | Promise<T | undefined>,
  patienceMs: number,
): Promise<T> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`Nothing in ${patienceMs} ms: ${ask}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
