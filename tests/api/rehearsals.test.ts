import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Comparison } from '../../model/contract/comparison.ts';
import { SimilarNames } from '../../model/contract/name-similarity.ts';
import { PatternAnswer } from '../../model/contract/patterns.ts';
import { TerritoryMap } from '../../model/contract/reading.ts';
import { Territory, TerritoryList } from '../../model/contract/territory.ts';
import { dayInParis } from '../../model/elements/day.ts';
import { chosenTerritories } from '../../server/use-cases/readable-territories.ts';
import { becomeAdministrator, comeIn, openGuardedApp } from '../support/access-api.ts';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';
import { askRaw } from '../support/whole-graph.ts';
import { cooperationBody, WriteApi } from '../support/write-api.ts';

let api: TestApp;
let write: WriteApi;
const begun: string[] = [];

async function begin(): Promise<Territory> {
  const territory = Territory.parse(await write.post('/api/rehearsals'));
  begun.push(territory.id);
  return territory;
}
const readMap = async (id: string) => TerritoryMap.parse(await write.get(`/api/territories/${id}/map`));
const end = (id: string) => write.remove(`/api/territories/${id}/rehearsal`);

async function listed(query: string): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = TerritoryList.parse(
      await write.get(`/api/territories?limit=500${query}${cursor === undefined ? '' : `&cursor=${cursor}`}`),
    );
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return ids;
}

beforeAll(async () => {
  api = await openTestApp();
  write = new WriteApi(api);
});
afterAll(async () => {
  for (const id of begun) await api.send('DELETE', `/api/territories/${id}/rehearsal`);
  await api.close();
});

describe('a rehearsal', () => {
  it('is a copy of the demonstration as of today, marked, with actors of its own', async () => {
    const territory = await begin();
    const map = await readMap(territory.id);
    expect(territory).toMatchObject({ name: 'Val-d’Exemple', fictional: true, rehearsal: true, peers: [] });
    expect(territory.asOf).toBeUndefined();
    expect(map.day).toBe(dayInParis(new Date()));
    expect(map.actors).toHaveLength(27);
    expect(map.reserve).toHaveLength(5);
    const other = await readMap((await begin()).id);
    const ids = new Set(map.actors.map(({ id }) => id));
    expect(other.actors.filter(({ id }) => ids.has(id))).toEqual([]);
  });

  it('makes one alone of a request that comes again', async () => {
    const headers = { 'idempotency-key': randomId('key') };
    const [one, again] = [
      await write.post('/api/rehearsals', undefined, headers),
      await write.post('/api/rehearsals', undefined, headers),
    ];
    begun.push(String(one.id));
    expect(again).toMatchObject({ id: one.id });
  });

  it('stays one, and no other territory becomes one', async () => {
    const { id } = await begin();
    const real = await write.territory();
    for (const territoryId of [id, real])
      expect(
        await write.refusal(
          'PATCH',
          `/api/territories/${territoryId}`,
          { rehearsal: null },
          { 'if-match': '*' },
        ),
      ).toMatchObject({ status: 400 });
    expect(
      await write.refusal('POST', '/api/territories', { name: 'x', level: 'epci', rehearsal: true }),
    ).toMatchObject({ status: 400 });
    expect(await write.refusal('DELETE', `/api/territories/${real}/rehearsal`)).toMatchObject({
      status: 404,
      code: 'REHEARSAL_NOT_FOUND',
    });
    expect(await write.get(`/api/territories/${real}`)).toMatchObject({ id: real });
  });
});

describe('what is of a rehearsal is nowhere else', () => {
  it('in no list of territories, unless they are asked for, and in no search of actors', async () => {
    const { id } = await begin();
    expect(await listed('')).not.toContain(id);
    expect(await listed('&rehearsals=true')).toContain(id);
    const own = new Set((await readMap(id)).actors.map((actor) => actor.id));
    expect(
      await chosenTerritories(api.executor, { seesPrivate: true, territoryIds: null }, {}),
    ).not.toContain(id);
    const { items } = (await write.get('/api/actors?q=CC%20du%20Val&limit=500')) as {
      items: { id: string }[];
    };
    expect(items.filter((actor) => own.has(actor.id))).toEqual([]);
  });

  it('is not among names that are alike, but among its own', async () => {
    const { id } = await begin();
    const real = await write.territory();
    const alike = async (territoryId: string, name: string) =>
      SimilarNames.parse(
        await write.get(`/api/territories/${territoryId}/actors/similar?name=${encodeURIComponent(name)}`),
      );
    const own = new Set((await readMap(id)).actors.map((actor) => actor.id));
    const fromElsewhere = await alike(real, 'PETR des Deux Vallées');
    expect(fromElsewhere.items.filter(({ actor }) => own.has(actor.id))).toEqual([]);
    const fromHere = await alike(id, 'PETR des Deux Vallées');
    expect(fromHere.items.map(({ actor }) => actor.id)).toEqual([expect.stringMatching(/-val-petr$/)]);
    expect((await alike(id, 'Commune de Lens')).official).toEqual([]);
    expect((await alike(real, 'Commune de Lens')).official).not.toEqual([]);
  });

  it('is left out of patterns and comparisons, unless it is requested alone', async () => {
    const { id } = await begin();
    const real = await write.territory();
    const pattern = async (ids: string) =>
      PatternAnswer.parse(await write.get(`/api/patterns/newcomers?territories=${ids}`)).territories.map(
        (territory) => territory.id,
      );
    expect(await pattern(`${real},${id}`)).toEqual([real]);
    expect(await pattern(id)).toEqual([id]);
    const compared = Comparison.parse(await write.get(`/api/comparison?ids=${real},${id}`));
    expect(compared.territories.map(({ territoryId }) => territoryId)).toEqual([real]);
    expect(compared.leftOut).toEqual([id]);
  });

  it('keeps what was frozen of it to itself', async () => {
    const { id } = await begin();
    const taken = await write.post(`/api/territories/${id}/snapshots`, { title: 'Essai' });
    const all = async (url: string) =>
      ((await write.get(url)) as { items: { id: string }[] }).items.map((snapshot) => snapshot.id);
    expect(await all(`/api/territories/${id}/snapshots`)).toEqual([taken.id]);
    expect(await all('/api/snapshots')).not.toContain(taken.id);
    await end(id);
    expect((await api.send('GET', `/api/snapshots/${taken.id}`)).statusCode).toBe(404);
  });

  it('is connected to nothing: no actor, cooperation or territory outside', async () => {
    const { id } = await begin();
    const real = await write.territory();
    const [there = ''] = await write.actors(real, 1);
    const [here = '', second = ''] = (await readMap(id)).actors.map((actor) => actor.id);
    const refused = { status: 409, code: 'REHEARSAL_APART' };
    const at = (territoryId: string, rest: string) => `/api/territories/${territoryId}${rest}`;
    expect(await write.refusal('PUT', at(id, `/actors/${there}`), {})).toMatchObject(refused);
    expect(await write.refusal('PUT', at(real, `/actors/${here}`), {})).toMatchObject(refused);
    for (const [territoryId, ids] of [
      [id, [here, there]],
      [real, [there, here]],
    ] as const)
      expect(
        await write.refusal('POST', at(territoryId, '/cooperations'), cooperationBody([...ids])),
      ).toMatchObject(refused);
    expect(await write.refusal('PUT', at(id, `/peers/${real}`), {})).toMatchObject(refused);
    expect(await write.refusal('PUT', at(real, `/parents/${id}`))).toMatchObject(refused);
    expect(await write.refusal('PUT', `/api/actors/${here}/member-of/${there}`, {})).toMatchObject(refused);
    const institution = { id: 'fr-commune-62528', name: 'Loos-en-Gohelle', family: 'local_authority' };
    const known = await api.send('GET', '/api/actors/fr-commune-62528');
    expect(await write.refusal('POST', at(id, '/actors'), institution)).toMatchObject(
      known.statusCode === 200 ? { code: 'ID_TAKEN' } : refused,
    );
    expect((await readMap(real)).actors.map((actor) => actor.id)).toEqual([there]);
    // Among its own it is like any other map.
    await write.cooperation(id, [here, second]);
  });

  it('is deleted with its last visitor, as nobody would find it any longer', async () => {
    const { id } = await begin();
    const [actorId = ''] = (await readMap(id)).actors.map((actor) => actor.id);
    await write.remove(`/api/territories/${id}/actors/${actorId}`);
    expect((await api.send('GET', `/api/actors/${actorId}`)).statusCode).toBe(404);
  });
});

it('is deleted at once, with its actors, workshops and answers, by a facilitator', async () => {
  const guarded = await openGuardedApp();
  try {
    const amina = await becomeAdministrator(guarded);
    const facilitator = await comeIn(amina, 'facilitator', 'all');
    const contributor = await comeIn(amina, 'contributor', 'all');
    const { id } = await facilitator.ask<Territory>('POST', '/api/rehearsals');
    begun.push(id);
    const at = (rest = '') => `/api/territories/${id}${rest}`;
    const workshop = await facilitator.ask<{ id: string }>('POST', at('/workshops'), {
      title: 'Essai',
      on: dayInParis(new Date()),
    });
    const left = () =>
      askRaw(inject('neo4j'), 'MATCH (n) WHERE n.id STARTS WITH $own OR n.id = $workshop RETURN n.id AS id', {
        own: id.replace('-val-d-exemple', ''),
        workshop: workshop.id,
      });
    expect((await left()).length).toBeGreaterThan(60);
    expect(await contributor.outcome('DELETE', at('/rehearsal'))).toBe('403 FORBIDDEN');
    expect(await facilitator.outcome('DELETE', at('/rehearsal'))).toBe('204');
    expect(await facilitator.outcome('GET', at())).toBe('404 TERRITORY_NOT_FOUND');
    expect(await left()).toEqual([]);
  } finally {
    await guarded.close();
  }
});
