/**
 * Measures the cost of growth: 400, 4,000 and 36,000 actors with three cooperations each, or the given sizes.
 *
 * Usage: `node --import tsx bench/large-territory.ts [sizes…]`.
 *
 * NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD name a Neo4j. Each figure is the first answer of a revision with an
 * empty cache, in seconds, the median of three (of one at the largest size). Then come one import and the
 * JSON export of its data. A refused request shows its error code. Memory is the peak of the API process, one
 * process a size.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { append } from '../model/grouped.ts';
import { largeFacts } from '../tests/support/large-facts.ts';
import { removeFacts, storeFacts } from '../tests/support/store-facts.ts';
import { makeImportFile } from './import/make-import-file.ts';
import { median } from './results/median.ts';
import { peakMemory } from './server/memory.ts';
import { namedNeo4j } from './server/named-neo4j.ts';
import { startServer } from './server/start-server.ts';

const roundsOf = (size: number): number => (size > 10_000 ? 1 : 3);
const asked = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : [400, 4_000, 36_000];
const settings = namedNeo4j();
const driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password));
const ask = (text: string, parameters: Record<string, unknown>) =>
  driver.executeQuery(text, parameters, { database: settings.database });

/** Address of each read, by the name of its line. */
const READ: Readonly<Record<string, (territoryId: string) => string>> = {
  home: () => '/api/territories?limit=100',
  map: (id) => `/api/territories/${id}/map?atMost=3000`,
  'map by family': (id) => `/api/territories/${id}/map/groups?by=family`,
  'map by theme': (id) => `/api/territories/${id}/map/groups?by=theme`,
  'one actor and its partners': (id) => `/api/territories/${id}/map?around=${id}-a7&atMost=3000`,
  gaps: (id) => `/api/territories/${id}/gaps`,
  suggestions: (id) => `/api/territories/${id}/suggestions`,
  families: (id) => `/api/territories/${id}/families`,
  duplicates: (id) => `/api/territories/${id}/duplicates`,
  measures: (id) => `/api/territories/${id}/measures`,
  search: (id) => `/api/territories/${id}/actors?q=numero%2039`,
  'search everywhere': () => '/api/actors?q=numero%2039',
  'export CSV': (id) => `/api/territories/${id}/export.csv`,
  'export XLSX': (id) => `/api/territories/${id}/export.xlsx`,
  'export GraphML': (id) => `/api/territories/${id}/export.graphml`,
};

interface Said {
  readonly seconds: number;
  readonly bytes: number;
  /** The code of what was refused. */
  readonly refused?: string;
}

async function send(url: string, init: RequestInit = {}): Promise<Said> {
  const begin = performance.now();
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(280_000) });
  // Right after something large the server may ask for a moment, as it does of browsers.
  if (response.status === 503) {
    const { code } = (await response.json()) as { code?: string };
    if (code !== 'OVERLOADED')
      return { seconds: (performance.now() - begin) / 1000, bytes: 0, refused: `503 ${code}` };
    await pause(1000 * Number(response.headers.get('retry-after') ?? 1));
    return send(url, init);
  }
  const bytes = (await response.arrayBuffer()).byteLength;
  const seconds = (performance.now() - begin) / 1000;
  return { seconds, bytes, ...(response.ok ? {} : { refused: String(response.status) }) };
}

const table = new Map<string, string[]>();
const note = (line: string, text: string): void => append(table, line, text);
const amount = (bytes: number) =>
  bytes > 2 ** 20 ? `${(bytes / 2 ** 20).toFixed(1)} MB` : `${Math.ceil(bytes / 1024)} KB`;

async function timeReadings(size: number): Promise<void> {
  const territoryId = `bench-${randomUUID()}`;
  await storeFacts(settings, largeFacts(territoryId, { actors: size, cooperations: size * 3 }));
  const server = await startServer(settings);
  try {
    for (const [name, path] of Object.entries(READ)) {
      const times: Said[] = [];
      for (let round = 0; round < roundsOf(size); round += 1) {
        await ask('MATCH (t:Territory {id: $territoryId}) SET t.revision = t.revision + 1', { territoryId });
        const said = await send(`${server.address}${path(territoryId)}`).catch((error: Error) => ({
          ...{ seconds: Number.NaN, bytes: 0, refused: `${error.name} ${server.exitCode() ?? ''}` },
        }));
        times.push(said);
      }
      const { bytes = 0, refused } = times.at(-1) ?? {};
      const seconds = median(times.map((said) => said.seconds)).toFixed(2);
      const text = `${seconds} s, ${refused ?? amount(bytes)}`;
      console.log(`${size} ${name}: ${text} · at most ${peakMemory(server.pid).toFixed(0)} MiB`);
      note(name, text);
    }
    note('memory of the API, readings', `${peakMemory(server.pid).toFixed(0)} MiB`);
  } catch (error) {
    console.log(server.output().slice(-3000));
    throw error;
  } finally {
    await server.stop();
    await removeFacts(settings, territoryId);
  }
}

async function timeImport(size: number): Promise<void> {
  const territoryId = `bench-${randomUUID()}`;
  const server = await startServer(settings);
  const post = (path: string, body: unknown) =>
    send(`${server.address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  try {
    await post('/api/territories', { id: territoryId, name: 'Banc d’essai', level: 'other' });
    const content = Buffer.from(makeImportFile(size, size * 3)).toString('base64');
    const { seconds, refused } = await post(`/api/territories/${territoryId}/imports`, {
      ...{ name: 'territoire.zip', content, settings: { unchosen: 'new' } },
    });
    note('import', `${seconds.toFixed(2)} s${refused === undefined ? '' : `, ${refused}`}`);
    // Exports a territory written by the API: the document is made from the history.
    const json = await send(`${server.address}/api/territories/${territoryId}/export.json`);
    note('export JSON', `${json.seconds.toFixed(2)} s, ${json.refused ?? amount(json.bytes)}`);
    note('memory of the API, import', `${peakMemory(server.pid).toFixed(0)} MiB`);
    console.log(`${size} import: ${table.get('import')?.at(-1)} · ${peakMemory(server.pid).toFixed(0)} MiB`);
  } finally {
    await server.stop();
    await removeFacts(settings, territoryId);
  }
}

for (const size of sizes) {
  await timeReadings(size);
  await timeImport(size);
}
console.log(`\nThree cooperations an actor, Node ${process.version}; GPU: no`);
console.log(`${''.padEnd(30)}${sizes.map((size) => String(size).padStart(22)).join('')}`);
for (const [name, figures] of table)
  console.log(`${name.padEnd(30)}${figures.map((text) => text.padStart(22)).join('')}`);
await driver.close();
