/**
 * From the click to the file for 400 actors and 1,200 cooperations: node --import tsx bench/report.ts [rounds], with
 * NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD naming a Neo4j. `words` is the report with every section, nothing of the
 * territory being known before; `docx`, `pdf` and `pptx` make the file of it, maps included. Seconds, medians.
 */
import type { ReportFormat } from '../model/contract/report.ts';
import { PUBLIC_VISIBILITY } from '../model/elements/visibility/visibility.ts';
import { gapCatalogueReference } from '../model/readings/gaps/gap-catalogue.ts';
import { loadReference } from '../server/reference/load-reference.ts';
import { openExecutor } from '../server/store/execute.ts';
import { printReport, readReport } from '../server/use-cases/read-report.ts';
import { workersOf } from '../server/workers/workers-of.ts';
import { largeFacts } from '../tests/support/large-facts.ts';
import { removeFacts, storeFacts } from '../tests/support/store-facts.ts';
import { median } from './results/median.ts';
import { namedNeo4j } from './server/named-neo4j.ts';

const rounds = Number(process.argv[2] ?? 3);
const settings = namedNeo4j();
const reference = loadReference(gapCatalogueReference());
const territoryId = `bench-${Date.now()}`;
await storeFacts(settings, largeFacts(territoryId));

const times: Record<'words' | 'docx' | 'pdf' | 'pptx', number[]> = { words: [], docx: [], pdf: [], pptx: [] };
const sizes = { docx: 0, pdf: 0, pptx: 0 };

async function timed<T>(name: keyof typeof times, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const made = await work();
  times[name].push((performance.now() - start) / 1000);
  return made;
}

for (let round = 0; round < rounds; round += 1) {
  // The cache belongs to a connection: a new one starts with an empty cache.
  const executor = openExecutor(settings);
  const asked = { visibility: PUBLIC_VISIBILITY, readsMinutes: false };
  const { document } = await timed('words', () =>
    readReport(executor, { territoryId, ...asked }, reference, 'fr'),
  );
  const { signal } = new AbortController();
  const print = (format: ReportFormat) =>
    printReport(executor, territoryId, document, { visibility: asked.visibility, format, signal });
  sizes.docx = (await timed('docx', () => print('docx'))).length;
  sizes.pdf = (await timed('pdf', () => print('pdf'))).length;
  sizes.pptx = (await timed('pptx', () => print('pptx'))).length;
  await workersOf(executor).close();
  await executor.close();
}
await removeFacts(settings, territoryId);

console.log(`A report on 400 actors, ${rounds} rounds, Node ${process.version}`);
for (const [name, seconds] of Object.entries(times)) {
  const size = name === 'words' ? '' : `  ${Math.round(sizes[name as keyof typeof sizes] / 1024)} KB`;
  console.log(`${name.padEnd(6)} ${median(seconds).toFixed(2).padStart(6)} s${size}`);
}
