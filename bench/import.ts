/**
 * A large file brought in and taken back: node --import tsx bench/import.ts [actors] [links] [seed], with NEO4J_URI,
 * NEO4J_USER, NEO4J_PASSWORD naming a Neo4j. Aim: 10,000 actors and 30,000 cooperations in 20 s, the process of the API
 * under 1 GiB. `preview` reads the file and plans it, `apply` reads, plans and writes it, `again` is the preview of the
 * same file once it is there, `undo` takes it back. `waited` is the longest that another request waited meanwhile.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { removeFacts } from '../tests/support/store-facts.ts';
import { makeImportFile } from './import/make-import-file.ts';
import { keepResult } from './results/keep-result.ts';
import { peakMemory } from './server/memory.ts';
import { namedNeo4j } from './server/named-neo4j.ts';
import { startServer } from './server/start-server.ts';

const [actors = 10_000, links = 30_000, seed = 42] = process.argv.slice(2).map(Number);
const settings = namedNeo4j();
const server = await startServer(settings);
const territoryId = `bench-${randomUUID()}`;
const at = `/api/territories/${territoryId}`;

async function send<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`${server.address}${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  // Right after something large the server may ask for a moment, as it does of browsers.
  const text = await response.text();
  if (response.status === 503) {
    console.log(`${method} ${path}: refused for the moment: ${text.slice(0, 300)}`);
    await pause(Number(response.headers.get('retry-after') ?? 1) * 1000);
    return send(method, path, body);
  }
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 2000)}`);
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** Seconds of processor that it used so far, of its own: the engine's are not counted. */
function processorTime(): number {
  try {
    const fields = readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return Number.NaN;
  }
}

const seconds = new Map<string, number>();

/** Runs a step, and asks something small all the while. */
async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const state = { isOver: false, waited: 0 };
  const asking = (async () => {
    while (!state.isOver) {
      const begin = performance.now();
      await send('GET', '/api/health');
      state.waited = Math.max(state.waited, performance.now() - begin);
      await pause(20);
    }
  })();
  const begin = performance.now();
  const used = processorTime();
  try {
    return await work();
  } finally {
    const took = (performance.now() - begin) / 1000;
    state.isOver = true;
    await asking;
    seconds.set(name, took);
    console.log(
      `${name.padEnd(8)} ${took.toFixed(1).padStart(6)} s · API's own ${(processorTime() - used).toFixed(1).padStart(5)} s · waited ${String(Math.round(state.waited)).padStart(5)} ms · peak ${peakMemory(server.pid).toFixed(0)} MiB`,
    );
  }
}

try {
  const file = makeImportFile(actors, links, seed);
  const input = {
    name: 'territoire.zip',
    content: Buffer.from(file).toString('base64'),
    settings: { unchosen: 'new' },
  };
  console.log(
    `${actors} actors, ${links} cooperations, seed ${seed}, ${(file.length / 1024 / 1024).toFixed(1)} MiB, Node ${process.version}, Neo4j at ${settings.uri}`,
  );
  await send('POST', '/api/territories', { id: territoryId, name: 'Banc d’essai', level: 'other' });
  const { ready, faults } = await step('preview', () =>
    send<{ ready: boolean; faults: unknown[] }>('POST', `${at}/imports/preview`, input),
  );
  if (!ready) throw new Error(`Not ready: ${JSON.stringify(faults.slice(0, 5))}`);
  const { revision } = await step('apply', () => send<{ revision: number }>('POST', `${at}/imports`, input));
  const said = `${actors} actors and ${links} cooperations`;
  keepResult({
    ...{ aim: 7, what: `${said} imported` },
    ...{ value: seconds.get('apply') ?? Number.NaN, unit: 's', atMost: 20 },
  });
  keepResult({
    ...{ aim: 7, what: 'memory of the API by then' },
    ...{ value: peakMemory(server.pid), unit: 'MiB', atMost: 1024 },
  });
  await step('again', () => send('POST', `${at}/imports/preview`, input));
  const map = await send<{ actors: unknown[]; cooperations: unknown[] }>('GET', `${at}/map`);
  if (map.actors.length !== actors || map.cooperations.length !== links)
    throw new Error(`${map.actors.length} actors and ${map.cooperations.length} cooperations are there.`);
  await step('undo', () => send('POST', `${at}/changes/${revision}/undo`));
  const whole = (seconds.get('preview') ?? 0) + (seconds.get('apply') ?? 0);
  console.log(
    `preview and apply ${whole.toFixed(1)} s · process of the API at most ${peakMemory(server.pid).toFixed(0)} MiB`,
  );
} catch (error) {
  console.error(server.output().slice(-3000));
  throw error;
} finally {
  await server.stop();
  await removeFacts(settings, territoryId);
}
