/**
 * Measures the memory of a territory of 400 actors and 1,200 cooperations. One process caches fifty of them
 * with their facts and serialised maps; the figure is the growth of heap and buffers after collection,
 * divided by fifty.
 *
 * Usage: `node --import tsx bench/memory.ts`.
 *
 * NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD name a Neo4j.
 */
import { randomUUID } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { TerritoryMap } from '../model/contract/reading.ts';
import { System } from '../model/elements/system.ts';
import { mapReading } from '../model/readings/map-reading.ts';
import { jsonWriter } from '../server/routes/json-writer.ts';
import { openExecutor } from '../server/store/execute.ts';
import { applySchema } from '../server/store/schema.ts';
import { territoriesOf } from '../server/territories/territories.ts';
import { largeFacts } from '../tests/support/large-facts.ts';
import { removeFacts, storeFacts } from '../tests/support/store-facts.ts';
import { keepResult } from './results/keep-result.ts';
import { namedNeo4j } from './server/named-neo4j.ts';

const TERRITORIES = 50;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
function heapMegabytes(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}

const settings = namedNeo4j();
const executor = openExecutor(settings);
await applySchema(executor);
const run = randomUUID();
const ids = Array.from({ length: TERRITORIES + 1 }, (_, i) => `bench-${run}-${i}`);
for (const id of ids) await storeFacts(settings, largeFacts(id));

const writeMap = jsonWriter(TerritoryMap);

/**
 * Loads a territory into the cache as a process does that answers for it: elements, facts and the pieces of
 * its map.
 */
async function hold(territoryId: string): Promise<void> {
  const { kept: held } = (await territoriesOf(executor).present(territoryId)) ?? {};
  if (held?.facts === undefined) throw new Error(`${territoryId} is not held.`);
  writeMap(
    mapReading(new System(held.facts, { day: '2026-03-12', minIntensity: 2, withoutTransactions: false })),
  );
}

// The first brings code and connections with it.
const [first = '', ...others] = ids;
await hold(first);
const before = heapMegabytes();
for (const id of others) await hold(id);
const megabytes = (heapMegabytes() - before) / TERRITORIES;
for (const id of ids) await hold(id);

console.log(`held: ${megabytes.toFixed(1)} MB a territory, of ${TERRITORIES}`);
keepResult({ aim: 10, what: 'a territory of 400 actors in memory', value: megabytes, unit: 'MB', atMost: 5 });

for (const id of ids) await removeFacts(settings, id);
await executor.close();
