/**
 * Times GET map, gaps and measures of 400 actors and 1,200 cooperations. Compares them with the same
 * statements through the bare driver and the same text from a bare Fastify.
 *
 * Usage: `node --import tsx bench/api.ts [rounds]`.
 *
 * NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD name a Neo4j. The "first" is the first answer of a revision: the
 * model is cached one change behind, the answer is not cached. The "unheld" is the first answer of a process
 * with an empty cache, the "second" the answer after the next change. Times are medians in milliseconds, in
 * one process.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import fastify from 'fastify';
import neo4j, { type Driver } from 'neo4j-driver';
import { gapCatalogueReference } from '../model/readings/gaps/gap-catalogue.ts';
import { buildApp } from '../server/app.ts';
import { loadReference } from '../server/reference/load-reference.ts';
import { openExecutor } from '../server/store/execute.ts';
import { applySchema } from '../server/store/schema.ts';
import { territoriesOf } from '../server/territories/territories.ts';
import { largeFacts } from '../tests/support/large-facts.ts';
import { removeFacts, storeFacts } from '../tests/support/store-facts.ts';
import { keepResult } from './results/keep-result.ts';
import { median } from './results/median.ts';
import { namedNeo4j } from './server/named-neo4j.ts';

const rounds = Number(process.argv[2] ?? 15);
const WARM_UP = 5;
const cypher = (file: string) => readFileSync(new URL(`../cypher/${file}`, import.meta.url), 'utf8');
const MAP = ['read-facts', 'read-cooperation-facts'].map((name) => cypher(`territories/${name}.cypher`));
const ANSWERS = cypher('territories/list-gap-answers.cypher');

const settings = namedNeo4j();
const executor = openExecutor(settings);
const driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password), {
  disableLosslessIntegers: true,
});
const territoryId = `bench-${randomUUID()}`;
const parameters = { territoryId };

/**
 * Runs the statements in one read transaction, all sent at once, and turns records into objects, as any
 * client would.
 */
async function bare(bareDriver: Driver, statements: readonly string[]): Promise<void> {
  const session = bareDriver.session({ database: settings.database, defaultAccessMode: neo4j.session.READ });
  try {
    await session.executeRead(async (tx) => {
      const results = await Promise.all(statements.map((text) => tx.run(text, parameters)));
      for (const { records } of results) for (const record of records) record.toObject();
    });
  } finally {
    await session.close();
  }
}

let moved = 0;
/** A change, as somebody makes one by dragging: only a place is another. */
async function raiseRevision(): Promise<void> {
  moved += 1;
  const response = await fetch(`${address}/api/territories/${territoryId}/positions`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ positions: [{ actorId: `${territoryId}-a1`, x: moved, y: 0 }] }),
  });
  if (!response.ok) throw new Error(await response.text());
}

/** Changes the parties of a cooperation, which is input of the gap rules. */
async function changeLink(): Promise<void> {
  moved += 1;
  const response = await fetch(`${address}/api/cooperations/${territoryId}-c1`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', 'if-match': '*' },
    body: JSON.stringify({ intensity: 1 + (moved % 4) }),
  });
  if (!response.ok) throw new Error(await response.text());
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

await applySchema(executor);
await storeFacts(settings, largeFacts(territoryId));
const app = await buildApp({
  config: { hostnames: [] },
  executor,
  reference: loadReference(gapCatalogueReference()),
  logger: false,
  // The compared driver and the HTTP client run in this process too, so its delays are not only those of the
  // API.
  lateMs: 0,
});
const address = await app.listen({ port: 0, host: '127.0.0.1' });
// A plain GET: no compression asked, and nothing of a browser's fetch in the figure.
const get = (path: string, headers: Record<string, string> = {}): Promise<string> =>
  getAt(`${address}/api/territories/${territoryId}/${path}`, headers);
const getAt = (url: string, headers: Record<string, string> = {}): Promise<string> =>
  new Promise((resolve, reject) => {
    request(url, { headers }, (response) => {
      response.resume();
      response.once('end', () => {
        const { statusCode = 500 } = response;
        if (statusCode >= 400) reject(new Error(`${url}: ${statusCode}`));
        else resolve(response.headers.etag ?? '');
      });
    })
      .once('error', reject)
      .end();
  });

// The least that any server could do: the text of the map, as it is.
const text = await (await fetch(`${address}/api/territories/${territoryId}/map`)).text();
const bareFastify = fastify();
bareFastify.get('/map', (_request, reply) => reply.type('application/json').send(text));
const bareAddress = await bareFastify.listen({ port: 0, host: '127.0.0.1' });

const figures: Record<string, number[]> = {};
const note = (name: string, time: number) => {
  figures[name] = [...(figures[name] ?? []), time];
};
for (let round = -WARM_UP; round < rounds; round += 1) {
  const keep = round >= 0 ? note : () => undefined;
  for (const [path, statements] of [
    ['map', MAP],
    // The gaps are found in the facts of the map.
    ['gaps', [...MAP, ANSWERS]],
  ] as const) {
    keep(`${path}, bare driver`, await timed(() => bare(driver, statements)));
    await raiseRevision();
    let etag = '';
    keep(
      `${path}, first`,
      await timed(async () => {
        etag = await get(path);
      }),
    );
    keep(`${path}, kept`, await timed(() => get(path)));
    keep(`${path}, 304`, await timed(() => get(path, { 'if-none-match': etag })));
  }
  await changeLink();
  keep('gaps, a link', await timed(() => get('gaps?survival=0')));
  await changeLink();
  keep('map, a link', await timed(() => get('map')));
  territoriesOf(executor).clear();
  await raiseRevision();
  keep('map, unheld', await timed(() => get('map')));
  keep('map, another day', await timed(() => get(`map?at=2026-01-${10 + (moved % 19)}`)));
  // Reads the elements for the first time; later changes update them incrementally.
  await raiseRevision();
  keep('map, second', await timed(() => get('map')));
  keep('map, bare Fastify', await timed(() => getAt(`${bareAddress}/map`)));
  await raiseRevision();
  keep(
    'gaps, then measures',
    await timed(async () => {
      await get('gaps');
      await get('measures');
    }),
  );
}

const info = await driver.getServerInfo();
console.log(`400 actors, 1,200 cooperations; ${rounds} rounds; GPU: no`);
console.log(`Node ${process.version}, ${info.agent}, Fastify ${app.version}`);
for (const [name, times] of Object.entries(figures)) {
  console.log(`${name.padEnd(20)} ${median(times).toFixed(1).padStart(8)} ms`);
}
for (const path of ['map', 'gaps']) {
  const ratio = median(figures[`${path}, first`] ?? []) / median(figures[`${path}, bare driver`] ?? []);
  console.log(`${path}: first / bare driver = ${ratio.toFixed(2)}`);
  if (path === 'map')
    keepResult({
      ...{ aim: 10, what: 'map of 400 actors, nothing kept but the model ÷ bare driver' },
      ...{ value: ratio, unit: '×', atMost: 0.5 },
    });
}
const of = (name: string) => median(figures[name] ?? []);
keepResult({
  ...{ aim: 4, what: 'map of 400 actors, nothing held ÷ bare driver' },
  ...{ value: of('map, unheld') / of('map, bare driver'), unit: '×', atMost: 1.5 },
});
keepResult({
  ...{ aim: 10, what: 'gaps of 400 actors after an actor was moved' },
  ...{ value: of('gaps, first'), unit: 'ms', atMost: 80 },
});
keepResult({
  ...{ aim: 10, what: 'gaps of 400 actors after a link was changed' },
  ...{ value: of('gaps, a link'), unit: 'ms', atMost: 80 },
});
keepResult({ aim: 4, what: 'map, 304', value: of('map, 304'), unit: 'ms', atMost: 10 });
keepResult({
  ...{ aim: 6, what: 'gaps and measures of 400 actors, nothing kept' },
  ...{ value: of('gaps, then measures'), unit: 'ms', atMost: 500 },
});

await bareFastify.close();
await app.close();
await removeFacts(settings, territoryId);
await driver.close();
await executor.close();
