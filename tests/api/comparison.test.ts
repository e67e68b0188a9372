import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Comparison, Timeline } from '../../model/contract/comparison.ts';
import type { Facts } from '../../model/elements/facts.ts';
import { becomeAdministrator, comeIn, openGuardedApp, type TestBrowser } from '../support/access-api.ts';
import { makeActor, makeCommitment, makeCooperation, makeFacts } from '../support/make-facts.ts';
import { storeFacts } from '../support/store-facts.ts';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';

const cohort = randomId('cohort');
const [first, second] = [randomId('t'), randomId('t')];

/**
 * Builds two actors in 2024, linked in 2025; a third private one; one commitment without a carrier, one
 * carried since 2025.
 */
function factsOf(id: string): Facts {
  const name = (short: string) => `${id}-${short}`;
  const since = (day: string) => ({ membership: { onMap: true, since: day } });
  const { territory } = makeFacts();
  return makeFacts({
    territory: { ...territory, id, name: id, asOf: '2026-03-12', cohorts: [cohort] },
    actors: [
      makeActor(name('a'), { ...since('2024-01-01'), x: 0, y: 0 }),
      makeActor(name('b'), { ...since('2024-01-01'), x: 100, y: 0 }),
      makeActor(name('s'), { ...since('2024-01-01'), private: true }),
    ],
    cooperations: [
      makeCooperation(name('ab'), [name('a'), name('b')], { startedOn: '2025-01-01' }),
      makeCooperation(name('as'), [name('a'), name('s')], { startedOn: '2025-01-01' }),
    ],
    commitments: [
      makeCommitment(name('x'), [], {
        territoryId: id,
        carriers: [{ actorId: name('a'), role: 'lead', since: '2025-06-01' }],
      }),
      makeCommitment(name('y'), [], { territoryId: id }),
    ],
  });
}

const compareUrl = (query: string) => `/api/comparison?${query}`;
const timelineUrl = (id: string, query = '') => `/api/territories/${id}/timeline?${query}`;
const count = (gaps: readonly { rule: string; count: number }[], rule: string) =>
  gaps.find((gap) => gap.rule === rule)?.count ?? 0;

beforeAll(async () => {
  for (const id of [first, second]) await storeFacts(inject('neo4j'), factsOf(id));
});

describe('at the machine itself', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await openTestApp();
  });
  afterAll(() => api.close());

  it('territories stand side by side in the order asked for, now and then, those unknown left out', async () => {
    const reply = await api.send('GET', compareUrl(`ids=${second},${first},nobody&from=2024-06-01`));
    expect(reply.statusCode).toBe(200);
    const { territories, leftOut, minIntensity } = Comparison.parse(reply.json());
    expect(territories.map(({ territoryId }) => territoryId)).toEqual([second, first]);
    expect([leftOut, minIntensity]).toEqual([['nobody'], 2]);
    expect(territories[0]).toMatchObject({
      name: second,
      cohorts: [cohort],
      now: { day: '2026-03-12', actors: 3, links: 2, components: 1, carried: 1, commitments: 2 },
      before: { day: '2024-06-01', actors: 3, links: 0, components: 3, alone: 3, carried: 0 },
      families: [{ family: 'social_economy', actors: 3 }],
      picture: { actors: [{ x: 0 }, { x: 100 }], links: [{ ends: [0, 1] }], unplaced: 1 },
    });
    expect(count(territories[0]?.gaps ?? [], 'uncarried-commitment')).toBe(1);
  });

  it('a cohort brings its territories, by name; intensity and day are those asked for', async () => {
    const reply = await api.send(
      'GET',
      compareUrl(`cohort=${encodeURIComponent(cohort)}&minIntensity=3&at=2024-03-01`),
    );
    const { territories } = Comparison.parse(reply.json());
    expect(territories.map(({ territoryId }) => territoryId)).toEqual([first, second].sort());
    expect(territories[0]?.now).toMatchObject({ day: '2024-03-01', links: 0 });
    expect(territories[0]).not.toHaveProperty('before');
  });

  it('as many as asked for are read in one answer; the others are named in it, to be asked for next', async () => {
    const [a = '', b = ''] = [first, second].sort();
    const read = async (query: string) => {
      const { territories, rest } = Comparison.parse((await api.send('GET', compareUrl(query))).json());
      return [territories.map(({ territoryId }) => territoryId), rest];
    };
    expect(await read(`cohort=${encodeURIComponent(cohort)}&limit=1`)).toEqual([[a], [b]]);
    expect(await read(`ids=${b},${a}&limit=1`)).toEqual([[b], [a]]);
    expect(await read(`ids=${a},${b}`)).toEqual([[a, b], []]);
  });

  it.each(['limit=0', 'limit=61', 'ids=', 'ids=a,,b', 'cohort=', 'from=hier', 'minIntensity=9', 'what=1'])(
    '%s is refused',
    async (query) => {
      expect((await api.send('GET', compareUrl(query))).statusCode).toBe(400);
    },
  );

  it('a timeline lists each of its days; a reversed request is read in ascending order', async () => {
    const forwards = await api.send('GET', timelineUrl(first, 'from=2024-02-01&to=2026-03-12'));
    const timeline = Timeline.parse(forwards.json());
    expect(timeline).toMatchObject({ from: '2024-02-01', to: '2026-03-12', stepMonths: 2 });
    expect(timeline.undated).toEqual({ actors: 0, cooperations: 0, carriers: 0 });
    const at = (day: string) => timeline.points.find((point) => point.day === day);
    expect(at('2024-02-01')).toMatchObject({ actors: 3, links: 0, density: 0, carried: 0 });
    expect(at('2026-03-12')).toMatchObject({ links: 2, carried: 1 });
    expect(count(at('2024-02-01')?.gaps ?? [], 'unlinked-actor')).toBeLessThanOrEqual(3);
    expect(count(at('2026-03-12')?.gaps ?? [], 'uncarried-commitment')).toBe(1);
    expect(count(at('2024-02-01')?.gaps ?? [], 'uncarried-commitment')).toBe(2);
    const backwards = await api.send('GET', timelineUrl(first, 'from=2026-03-12&to=2024-02-01'));
    expect(Timeline.parse(backwards.json())).toEqual(timeline);
  });

  it('a timeline begins with the first fact by default, and is free once cached', async () => {
    const reply = await api.send('GET', timelineUrl(first));
    expect(Timeline.parse(reply.json())).toMatchObject({ from: '2024-01-01', to: '2026-03-12' });
    const again = await api.send('GET', timelineUrl(first), undefined, {
      'if-none-match': String(reply.headers.etag),
    });
    expect(again.statusCode).toBe(304);
    expect((await api.send('GET', timelineUrl('nobody'))).statusCode).toBe(404);
  });
});

describe('where everyone signs in', () => {
  let api: TestApp;
  let administrator: TestBrowser;
  let reader: TestBrowser;
  beforeAll(async () => {
    api = await openGuardedApp();
    administrator = await becomeAdministrator(api);
    reader = await comeIn(administrator, 'reader', [first]);
  });
  afterAll(() => api.close());

  it('a reader of one territory compares that one; the others appear only as left out', async () => {
    const asked = compareUrl(`ids=${first},${second},nobody`);
    const { territories, leftOut } = Comparison.parse(await reader.ask('GET', asked));
    expect(territories.map(({ territoryId }) => territoryId)).toEqual([first]);
    // Unreadable and missing territories get the same response.
    expect(leftOut).toEqual([second, 'nobody']);
    const byCohort = Comparison.parse(
      await reader.ask('GET', compareUrl(`cohort=${encodeURIComponent(cohort)}`)),
    );
    expect(byCohort.territories.map(({ territoryId }) => territoryId)).toEqual([first]);
    expect(byCohort.leftOut).toEqual([]);
  });

  it('what is private is in no figure of theirs, now or before', async () => {
    const asked = compareUrl(`ids=${first}&from=2024-06-01`);
    const mine = Comparison.parse(await reader.ask('GET', asked)).territories[0];
    const all = Comparison.parse(await administrator.ask('GET', asked)).territories[0];
    expect([mine?.now.actors, mine?.now.links, mine?.before?.actors]).toEqual([2, 1, 2]);
    expect([all?.now.actors, all?.now.links, all?.before?.actors]).toEqual([3, 2, 3]);
    expect(mine?.picture.unplaced).toBe(0);
    const timeline = Timeline.parse(await reader.ask('GET', timelineUrl(first)));
    expect(timeline.points.map(({ actors }) => Math.max(actors, 2))).toEqual(timeline.points.map(() => 2));
    expect(await reader.outcome('GET', timelineUrl(second))).toMatch(/^40[34]/);
  });
});
