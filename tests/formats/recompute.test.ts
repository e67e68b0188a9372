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
const run = promisify(execFile);

const Told = z.object({
  hash: z.string(),
  isWhole: z.boolean(),
  software: z.string().nullable(),
  questions: z.int(),
  differences: z.record(z.string(), z.record(z.string(), z.number().nullable())),
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'maillage-recompute-'));
});
afterAll(() => rm(folder, { recursive: true }));

function contentOf(territoryId: string, elements: Elements, reading: object = {}): SnapshotContent {
  const parameters = {
    days: [{ territoryId, day: '2026-03-12' }],
    minIntensity: 2,
    withoutTransactions: false,
    ...reading,
  };
  const content = { parameters, questions: [], document: makeDocument([territoryId], elements) };
  return { ...content, measures: systemsOf(content).map(frozenMeasures), software: '1.2.3' };
}

const fileOf = (content: SnapshotContent): string => {
  const text = contentText(content);
  const caption = { id: 'fin', title: 'Fin, « relue »', takenAt: '2026-03-12T16:40:00.000Z' };
  return writeSnapshotJson(caption, { text, content, hash: hashOf(text) });
};

/** Runs the script on a file and returns its output and exit code. */
async function recompute(file: string) {
  const kept = path.join(folder, 'cliche.json');
  await writeFile(kept, file);
  const ended = await run(await pythonOfExports(), [SCRIPT, kept]).then(
    ({ stdout }) => ({ stdout, code: 0 }),
    ({ stdout, code, stderr }: { stdout: string; code: number; stderr: string }) => {
      if (stdout === '') throw new Error(stderr);
      return { stdout, code };
    },
  );
  return { ...Told.parse(JSON.parse(ended.stdout)), code: ended.code };
}

describe('docs/recompute-snapshot.py, from the file of a snapshot alone', () => {
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
  ];

  it.each(SAMPLES)('finds the hash and every measure again: %s', async (_, content) => {
    const kept = content();
    const told = await recompute(fileOf(kept));
    expect(told).toMatchObject({
      isWhole: true,
      hash: hashOf(contentText(kept)),
      software: '1.2.3',
      code: 0,
    });
    const [differences = {}] = Object.values(told.differences);
    expect(Object.keys(differences).length).toBeGreaterThan(30);
    for (const [name, difference] of Object.entries(differences))
      expect(difference ?? Number.POSITIVE_INFINITY, name).toBeLessThanOrEqual(1e-6);
    expect(kept.measures?.[0]?.nodes).toBeGreaterThan(2);
  });

  it('says which measure is not what the file holds, and that its hash is another', async () => {
    const content = contentOf('val-d-exemple', readFixture('val-d-exemple').elements);
    const [measures] = content.measures ?? [];
    if (measures === undefined) throw new Error('nothing was measured');
    const wrong = { ...measures, network: { ...measures.network, density: 0.5 } };
    const told = await recompute(fileOf({ ...content, measures: [wrong] }));
    expect(told).toMatchObject({ isWhole: true, code: 1 });
    expect(told.differences['val-d-exemple']?.density).toBeGreaterThan(0.1);
    const altered = fileOf(content).replace('"software":"1.2.3"', '"software":"1.2.4"');
    expect(await recompute(altered)).toMatchObject({ isWhole: false, code: 1 });
  });

  it('checks the hash of a file of the first version, which holds no measures', async () => {
    const {
      measures: _measures,
      software: _software,
      ...content
    } = contentOf('val-d-exemple', readFixture('val-d-exemple').elements);
    const file = fileOf(content);
    expect(JSON.parse(file)).toMatchObject({ version: 1 });
    expect(await recompute(file)).toMatchObject({ isWhole: true, software: null, code: 0, differences: {} });
  });

  it('knows the natures that the vocabulary says', async () => {
    const { DIRECTED_NATURES, TRANSACTION_NATURES } = await import('../../model/contract/vocabulary.ts');
    const script = await readFile(SCRIPT, 'utf8');
    const set = (name: string) =>
      new Set(new RegExp(`^${name} = \\{(.*)\\}$`, 'm').exec(script)?.[1]?.match(/\w+/g) ?? []);
    expect(set('DIRECTED')).toEqual(DIRECTED_NATURES);
    expect(set('TRANSACTIONS')).toEqual(TRANSACTION_NATURES);
  });
});
