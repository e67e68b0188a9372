import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookOf } from '../../model/drawing/picture-look.ts';
import { System } from '../../model/elements/system.ts';
import { gapCatalogueReference } from '../../model/readings/gaps/gap-catalogue.ts';
import { mapReading } from '../../model/readings/map-reading.ts';
import { chanceOfAsFew } from '../../model/readings/statistics/permute-groups.ts';
import { findSuggestions } from '../../model/readings/suggestions/find-suggestions.ts';
import { exportedOf } from '../../server/exchange/exported.ts';
import { mapSvg } from '../../server/exchange/map-svg/map-svg.ts';
import { pictureAbout } from '../../server/exchange/provenance.ts';
import { projectFile } from '../../server/project.ts';
import { loadReference } from '../../server/reference/load-reference.ts';
import { pack } from '../../server/workers/packed.ts';
import { Workers, type WorkLimits } from '../../server/workers/pool.ts';
import { largeFacts } from '../support/large-facts.ts';
import { LONG } from '../support/longer.ts';

const READING = { day: '2026-03-12', minIntensity: 2, withoutTransactions: false };
const DRAWING = {
  reading: READING,
  language: 'fr',
  look: lookOf({}),
  measures: null,
  greyscale: false,
  orientation: 'landscape',
  format: 'svg',
} as const;
const small = largeFacts('small', { actors: 40, cooperations: 100 });
/** Minutes of drawing. */
const huge = largeFacts('huge', { actors: 12_000, cooperations: 36_000 });

const opened: Workers[] = [];
// The built worker: a thread that compiles its sources starts only after ten seconds.
const WORKER = projectFile('dist/server/worker.js');
const open = (limits: Partial<WorkLimits> = {}): Workers => {
  const workers = new Workers(limits, WORKER);
  opened.push(workers);
  return workers;
};
let workers: Workers;
beforeAll(() => {
  workers = open();
});
afterAll(() => Promise.all(opened.map((one) => one.close())));

const draw = (by: Workers, facts: typeof small, signal?: AbortSignal) =>
  by.run('draw-map', DRAWING, { facts, signal });

describe('what a thread does', () => {
  it('is what would be done here', async () => {
    const system = new System(small, READING);
    const drawn = mapSvg.write(mapReading(system), {
      reference: loadReference(gapCatalogueReference()),
      language: 'fr',
      about: pictureAbout(exportedOf(system), 'fr'),
      shown: { look: lookOf({}), measures: null, withoutTransactions: false },
    });
    expect((await draw(workers, small)).toString()).toBe(drawn);
    const network = {
      groups: [0, 1, 1, 0, 2],
      groupCount: 3,
      edges: [
        [0, 1],
        [2, 3],
        [3, 4],
      ] as const,
    };
    expect(await workers.run('permute-groups', { ...network, seed: 3 })).toEqual(chanceOfAsFew(network, 3));
    expect(await workers.run('find-suggestions', { reading: READING }, { facts: small })).toEqual(
      findSuggestions(system),
    );
  });

  it('leaves this thread free: it is asked thousands of times meanwhile', async () => {
    let turns = 0;
    const drawn = draw(workers, largeFacts('middle', { actors: 300, cooperations: 900 }));
    let isDone = false;
    drawn.finally(() => {
      isDone = true;
    });
    while (!isDone) {
      turns += 1;
      await new Promise((resume) => setImmediate(resume));
    }
    expect((await drawn).subarray(0, 5).toString()).toBe('<?xml');
    // The event loop turns once for each piece sent, and thousands of times for other requests.
    expect(turns).toBeGreaterThan(1_000);
  });

  it('is ended where it takes longer than it may, and the next is served', async () => {
    const hurried = open({ seconds: 5 });
    await expect(draw(hurried, huge)).rejects.toMatchObject({
      ...{ code: 'WORK_TOO_LONG', values: { seconds: 5 } },
    });
    expect(
      (await hurried.run('permute-groups', { groups: [0], groupCount: 1, edges: [], seed: 1 })).length,
    ).toBe(1);
  });

  it('is ended where it takes more memory than it may, and the next is served', LONG, async () => {
    const narrow = open({ megabytes: 48 });
    await expect(draw(narrow, huge)).rejects.toMatchObject({
      ...{ code: 'WORK_TOO_LARGE', values: { megabytes: 48 } },
    });
    expect(
      (await narrow.run('permute-groups', { groups: [0], groupCount: 1, edges: [], seed: 1 })).length,
    ).toBe(1);
  });

  it('ends when the client disconnects, while it runs and while it is queued', async () => {
    const gone = new AbortController();
    const asked = Array.from({ length: 6 }, () => draw(workers, huge, gone.signal));
    const ended = Promise.allSettled(asked);
    // Behind them: it is served because they are given up.
    const other = draw(workers, small);
    gone.abort();
    for (const one of await ended)
      expect(one).toMatchObject({ status: 'rejected', reason: { code: 'WORK_CANCELLED' } });
    expect((await other).length).toBeGreaterThan(10_000);
  });

  it('is done before files where a screen waits for it', async () => {
    const order: string[] = [];
    const note = (name: string) => () => order.push(name);
    const files = Array.from({ length: 12 }, () => draw(workers, small).then(note('file')));
    const reading = workers
      .run('permute-groups', { groups: [0], groupCount: 1, edges: [], seed: 1 })
      .then(note('reading'));
    await Promise.all([...files, reading]);
    expect(order.indexOf('reading')).toBeLessThan(order.length - 1);
  });

  it('is refused when the server stops, whether it runs or waits', async () => {
    const closing = open();
    const asked = Promise.allSettled(Array.from({ length: 40 }, () => draw(closing, huge)));
    // Written for the threads: the first has its turn, the others wait.
    await pack(huge);
    await closing.close();
    for (const one of await asked)
      expect(one).toMatchObject({ status: 'rejected', reason: { code: 'STOPPING' } });
    await expect(draw(closing, small)).rejects.toMatchObject({ code: 'STOPPING' });
  });
});
