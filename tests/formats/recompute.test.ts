import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { makeDocument } from '../../model/elements/documents/make-document.ts';
import type { Elements } from '../../model/elements/elements.ts';
import { networkChoices } from '../../model/readings/measures/sub-network.ts';
import { frozenInference } from '../../model/readings/snapshots/frozen-inference.ts';
import { frozenMeasures, systemsOf } from '../../model/readings/snapshots/frozen-measures.ts';
import type { SnapshotContent } from '../../model/readings/snapshots/snapshot-content.ts';
import { contentText, writeSnapshotJson } from '../../server/exchange/json/snapshot-json.ts';
import { hashOf } from '../../server/exchange/json/territory-json.ts';
import { readFixture } from '../../server/fixtures/read-fixture.ts';
import { elementsOfFacts } from '../support/elements-of-facts.ts';
import { hostileFacts } from '../support/hostile-facts.ts';
import { largeFacts } from '../support/large-facts.ts';
import { makeSystem } from '../support/make-facts.ts';
import { pythonOfExports } from '../support/python/run-python.ts';

const SCRIPT = fileURLToPath(new URL('../../docs/recompute-snapshot.py', import.meta.url));
const TWIN = fileURLToPath(new URL('../../docs/recompute-snapshot.R', import.meta.url));
const run = promisify(execFile);

const Told = z.object({
  hash: z.string(),
  isWhole: z.boolean(),
  software: z.string().nullable(),
  questions: z.int(),
  differences: z.record(z.string(), z.record(z.string(), z.number().nullable())),
  methods: z.object({ en: z.string(), fr: z.string() }).nullable(),
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'maillage-recompute-'));
});
afterAll(() => rm(folder, { recursive: true }));

function contentOf(
  territoryId: string,
  elements: Elements,
  reading: Partial<SnapshotContent['parameters']> = {},
): SnapshotContent {
  const parameters = {
    days: [{ territoryId, day: '2026-03-12' }],
    minIntensity: 2,
    withoutTransactions: false,
    ...reading,
  };
  const content = { parameters, questions: [], document: makeDocument([territoryId], elements) };
  const choices = networkChoices(parameters);
  const systems = systemsOf(content);
  return {
    ...{ ...content, parameters: { ...parameters, ...choices } },
    measures: systems.map((system) => frozenMeasures(system, choices)),
    inference: systems.map((system) => frozenInference(system, choices)),
    software: '1.2.3',
  };
}

/** Returns the content as version 2 held it. */
function secondVersion({ inference: _, parameters, ...content }: SnapshotContent): SnapshotContent {
  const { multiParty: _multiParty, confirmation: _confirmation, ...reading } = parameters;
  return { ...content, parameters: reading };
}

const fileOf = (content: SnapshotContent): string => {
  const text = contentText(content);
  const caption = { id: 'fin', title: 'Fin, « relue »', takenAt: '2026-03-12T16:40:00.000Z' };
  return writeSnapshotJson(caption, { text, content, hash: hashOf(text) });
};

const inPython = async (file: string) => recompute(file, await pythonOfExports(), SCRIPT);
const inR = (file: string) => recompute(file, process.env.RSCRIPT ?? 'Rscript', TWIN);

/** Runs a script on a file and returns its output and exit code. */
async function recompute(file: string, program: string, script: string) {
  const kept = path.join(folder, 'cliche.json');
  await writeFile(kept, file);
  const ended = await run(program, [script, kept], { env: { ...process.env, LC_ALL: 'C.UTF-8' } }).then(
    ({ stdout }) => ({ stdout, code: 0 }),
    ({ stdout, code, stderr }: { stdout: string; code: number; stderr: string }) => {
      if (stdout === '') throw new Error(stderr);
      return { stdout, code };
    },
  );
  return { ...Told.parse(JSON.parse(ended.stdout)), code: ended.code };
}

const SAMPLES: ReadonlyArray<readonly [string, () => SnapshotContent]> = [
  ['of Val-d’Exemple', () => contentOf('val-d-exemple', readFixture('val-d-exemple').elements)],
  [
    'of Val-d’Exemple from the first intensity, without transactions',
    () =>
      contentOf('val-d-exemple', readFixture('val-d-exemple').elements, {
        minIntensity: 1,
        withoutTransactions: true,
      }),
  ],
  [
    'of Val-d’Exemple years before',
    () =>
      contentOf('val-d-exemple', readFixture('val-d-exemple').elements, {
        days: [{ territoryId: 'val-d-exemple', day: '2021-01-01' }],
      }),
  ],
  ['of Haut-Exemple', () => contentOf('haut-exemple', readFixture('haut-exemple').elements)],
  [
    'of texts that mean something elsewhere',
    () => {
      const { facts } = makeSystem(hostileFacts());
      return contentOf(facts.territory.id, elementsOfFacts(facts));
    },
  ],
  [
    'of a larger map, with days of months and years',
    () => {
      const facts = largeFacts('g', { actors: 120, cooperations: 200 });
      return contentOf(facts.territory.id, elementsOfFacts(facts));
    },
  ],
  [
    'of Val-d’Exemple by other choices: weights of Newman, the highest word',
    () =>
      contentOf('val-d-exemple', readFixture('val-d-exemple').elements, {
        minIntensity: 1,
        multiParty: 'newman',
        confirmation: 'either',
      }),
  ],
  [
    'of Val-d’Exemple without consortia, by the words of both',
    () =>
      contentOf('val-d-exemple', readFixture('val-d-exemple').elements, {
        minIntensity: 1,
        multiParty: 'exclude',
        confirmation: 'both',
      }),
  ],
  [
    'of a larger map, weighed as Newman does',
    () => {
      const facts = largeFacts('g', { actors: 60, cooperations: 90 });
      return contentOf(facts.territory.id, elementsOfFacts(facts), { multiParty: 'newman' });
    },
  ],
];

/** Ranks of the samples that R computes too: it takes some seconds for each. */
const IN_R: ReadonlySet<number> = new Set([0, 4, 6, 7, 8]);

/** Refuses a run that found a figure otherwise. */
function expectNoDifference(told: Awaited<ReturnType<typeof recompute>>, kept: SnapshotContent): void {
  expect(told).toMatchObject({ isWhole: true, hash: hashOf(contentText(kept)), software: '1.2.3' });
  const [differences = {}] = Object.values(told.differences);
  expect(Object.keys(differences).length).toBeGreaterThan(40);
  for (const [name, difference] of Object.entries(differences))
    expect(difference ?? Number.POSITIVE_INFINITY, name).toBeLessThanOrEqual(1e-6);
  expect(told.code).toBe(0);
}

describe('docs/recompute-snapshot.py, from the file of a snapshot alone', () => {
  it.each(SAMPLES)('finds the hash, every measure and every inference again: %s', async (_, content) => {
    const kept = content();
    expectNoDifference(await inPython(fileOf(kept)), kept);
    expect(kept.measures?.[0]?.nodes).toBeGreaterThan(2);
  });

  it('writes the methods as a paragraph, with the versions of the programs', async () => {
    const { methods } = await inPython(
      fileOf(contentOf('haut-exemple', readFixture('haut-exemple').elements)),
    );
    for (const text of Object.values(methods ?? {})) {
      expect(text).toContain('Maillage 1.2.3');
      expect(text).toMatch(/networkx \d/);
      expect(text).toContain('9999');
    }
  });

  it('says which measure is not what the file holds, and that its hash is another', async () => {
    const content = contentOf('val-d-exemple', readFixture('val-d-exemple').elements);
    const [measures] = content.measures ?? [];
    if (measures === undefined) throw new Error('nothing was measured');
    const wrong = { ...measures, network: { ...measures.network, density: 0.5 } };
    const told = await inPython(fileOf({ ...content, measures: [wrong] }));
    expect(told).toMatchObject({ isWhole: true, code: 1 });
    expect(told.differences['val-d-exemple']?.density).toBeGreaterThan(0.1);
    const altered = fileOf(content).replace('"software":"1.2.3"', '"software":"1.2.4"');
    expect(await inPython(altered)).toMatchObject({ isWhole: false, code: 1 });
  });

  it('checks the hash of a file of the first version, which holds no measures', async () => {
    const {
      measures: _measures,
      software: _software,
      ...content
    } = secondVersion(contentOf('val-d-exemple', readFixture('val-d-exemple').elements));
    const file = fileOf(content);
    expect(JSON.parse(file)).toMatchObject({ version: 1 });
    expect(await inPython(file)).toMatchObject({ isWhole: true, software: null, code: 0, differences: {} });
  });

  it('computes a file of the second version again, which says nothing of seeds', async () => {
    const content = secondVersion(contentOf('val-d-exemple', readFixture('val-d-exemple').elements));
    const file = fileOf(content);
    expect(JSON.parse(file)).toMatchObject({ version: 2 });
    expect(await inPython(file)).toMatchObject({ isWhole: true, code: 0 });
  });

  it('knows the natures and families that the vocabulary says', async () => {
    const { DIRECTED_NATURES, SAID_FAMILIES, TRANSACTION_NATURES } = await import(
      '../../model/contract/vocabulary.ts'
    );
    const script = await readFile(SCRIPT, 'utf8');
    const set = (name: string) =>
      new Set(new RegExp(`^${name} = \\{(.*)\\}$`, 'm').exec(script)?.[1]?.match(/\w+/g) ?? []);
    expect(set('DIRECTED')).toEqual(DIRECTED_NATURES);
    expect(set('TRANSACTIONS')).toEqual(TRANSACTION_NATURES);
    const families = /^FAMILIES = \[([^=]*?)^\]/m.exec(script)?.[1]?.match(/\w+/g);
    expect(families).toEqual(SAID_FAMILIES);
    const twin = await readFile(TWIN, 'utf8');
    const vector = (name: string) =>
      new RegExp(`^${name} <- c\\(([^)]*)\\)$`, 'm').exec(twin)?.[1]?.match(/\w+/g);
    expect(new Set(vector('DIRECTED'))).toEqual(DIRECTED_NATURES);
    expect(new Set(vector('TRANSACTIONS'))).toEqual(TRANSACTION_NATURES);
    expect(vector('FAMILIES')).toEqual(SAID_FAMILIES);
  });
});

describe('docs/recompute-snapshot.R, which shares no code with the other', () => {
  it.each(SAMPLES.filter((_, i) => IN_R.has(i)))('finds the same: %s', async (_, content) => {
    const kept = content();
    expectNoDifference(await inR(fileOf(kept)), kept);
  });

  it('says which measure is not what the file holds, and that its hash is another', async () => {
    const content = contentOf('val-d-exemple', readFixture('val-d-exemple').elements);
    const [measures] = content.measures ?? [];
    if (measures === undefined) throw new Error('nothing was measured');
    const wrong = { ...measures, network: { ...measures.network, density: 0.5 } };
    const told = await inR(fileOf({ ...content, measures: [wrong] }));
    expect(told.code).toBe(1);
    expect(told.differences['val-d-exemple']?.density).toBeGreaterThan(0.1);
    const altered = fileOf(content).replace('"software":"1.2.3"', '"software":"1.2.4"');
    expect(await inR(altered)).toMatchObject({ isWhole: false, code: 1 });
  });
});
