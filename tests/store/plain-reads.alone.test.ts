import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { listTerritoryActors, readActor, readAddedActor, searchActors } from '../../server/store/actors.ts';
import { listCommitments, readCommitment } from '../../server/store/commitments.ts';
import { listCooperations, readCooperation } from '../../server/store/cooperations.ts';
import { renewDerivedNames } from '../../server/store/derived-names.ts';
import { type Executor, openExecutor } from '../../server/store/execute.ts';
import { listChanges } from '../../server/store/list-changes.ts';
import type { Page, PageRequest } from '../../server/store/page.ts';
import { findTerritory, listTerritoryIds, readTerritory } from '../../server/store/territories.ts';
import { randomId } from '../support/test-app.ts';

const run = randomId('reads');
const id = (name: string) => `${run}-${name}`;
// Sorted in French order; two with the same name are ordered by id.
const NAMES = ['abeilles', 'Éco-Lieu', 'Écolieu bis', "L'Îlot", 'Œuvre', 'sœurs', 'Zéro', 'Zéro'];

let driver: Driver;
let executor: Executor;
beforeAll(async () => {
  const { uri, user, password, database } = inject('neo4j');
  driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  executor = openExecutor(inject('neo4j'));
  const actors = NAMES.map((name, i) => ({ id: id(`a${i}`), name, onMap: i !== 3 }));
  await driver.executeQuery(PLANTED, { run, actors, words: `mot-${run}` }, { database });
  // An older version has written these names: the first start derives what is missing.
  await driver.executeQuery("MATCH (s:Setup {id: 'name-rules'}) DELETE s", {}, { database });
  await renewDerivedNames(executor);
});
// The test data is deleted: a server starting on it would complete it (places, history) while others read.
afterAll(async () => {
  await driver.executeQuery(
    'MATCH (n) WHERE n.id STARTS WITH $run DETACH DELETE n',
    { run },
    { database: inject('neo4j').database },
  );
  await driver.close();
  await executor.close();
});

const PLANTED = `
  CREATE (t:Territory {id: $run, name: 'Vallée ' + $words, level: 'other', asOf: '2026-03-12', cohorts: [],
    version: 3, revision: 2})
  CREATE (up:Territory {id: $run + '-up', name: 'Au-dessus', level: 'other', cohorts: [], version: 1, revision: 0})
  CREATE (peer:Territory {id: $run + '-peer', name: 'Pair', level: 'other', cohorts: [], version: 1, revision: 0})
  CREATE (t)-[:PART_OF]->(up)
  CREATE (peer)-[:PEER_OF {frame: 'atelier', since: '2018-10-01'}]->(t)
  WITH t
  UNWIND $actors AS row
  CREATE (a:Actor {id: row.id, name: row.name, family: 'citizens', tableRoles: [], charter: 'none', tags: [],
    version: 1, siren: '123456789'})
  CREATE (a)-[:ACTS_IN {onMap: row.onMap}]->(t)
  WITH t, collect(a) AS actors
  WITH t, actors, actors[0] AS a, actors[1] AS b, actors[3] AS reserved, actors[7] AS last
  SET last.mission = 'apprendre'
  WITH t, a, b, reserved
  MATCH (a)-[late:ACTS_IN]->(t) SET late.since = '2026-05-01'
  CREATE (a)-[:MEMBER_OF {source: 'statuts'}]->(b)
  CREATE (k:Commitment {id: $run + '-k1', text: 'Zones humides', origin: 'territory', horizon: 'star', status: 'open',
    version: 1})-[:FOR]->(t)
  CREATE (:Commitment {id: $run + '-k2', text: 'Écoles', origin: 'territory', horizon: 'pebble', status: 'kept',
    version: 1})-[:FOR]->(t)
  CREATE (b)-[:CARRIES {role: 'lead', tableRoles: ['elected']}]->(k)
  CREATE (c1:Cooperation {id: $run + '-c1', nature: 'co_produces', formality: 'informal', status: 'active',
    intensity: 2, version: 1})
  CREATE (c2:Cooperation {id: $run + '-c2', nature: 'unspecified', formality: 'informal', status: 'wished',
    intensity: 0, recordedOn: '2026-06-01', version: 1})
  CREATE (c3:Cooperation {id: $run + '-c3', nature: 'co_produces', formality: 'informal', status: 'active',
    intensity: 2, version: 1})
  CREATE (a)-[:PARTY_TO {role: 'member'}]->(c1)<-[:PARTY_TO {role: 'member', agreedBy: 'Le bureau'}]-(b)
  CREATE (a)-[:PARTY_TO {role: 'member'}]->(c2)<-[:PARTY_TO {role: 'member'}]-(b)
  CREATE (reserved)-[:PARTY_TO {role: 'member'}]->(c3)
  CREATE (b)-[:DECLARED]->(:Declaration {id: $run + '-d', intensity: 1, on: '2026-03-01'})-[:ON]->(c1)
  CREATE (c1)-[:SERVES]->(k)
  CREATE (:GapAnswer {id: $run + '-g1', key: 'x', status: 'open', shown: 1})-[:ON]->(t)
  CREATE (:GapAnswer {id: $run + '-g2', key: 'y', status: 'handled'})-[:ON]->(t)
  WITH t
  UNWIND [1, 2, 3] AS revision
  CREATE (:Change {id: $run + '-x' + revision, mutationId: $run + '-m' + revision, type: 'actor.added',
    subjectId: 's', after: '{"Actor:s":{"name":"é"}}', at: '2026-03-12T10:00:00.000Z'})
    -[:CHANGED {revision: revision}]->(t)`;

/** Reads a whole list, `limit` at a time. */
async function whole<T>(
  list: (page: PageRequest) => Promise<Page<T> | undefined>,
  limit: number,
): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ limit, cursor });
    items.push(...(page?.items ?? []));
    expect(page?.items.length).toBeLessThanOrEqual(limit);
    cursor = page?.nextCursor;
  } while (cursor !== undefined);
  return items;
}

describe('territories', () => {
  it('are read with peers in either direction, parents, and counts at their own day', async () => {
    expect(await readTerritory(executor, run)).toEqual({
      id: run,
      name: `Vallée mot-${run}`,
      level: 'other',
      asOf: '2026-03-12',
      cohorts: [],
      version: 3,
      revision: 2,
      peers: [{ territoryId: id('peer'), frame: 'atelier', since: '2018-10-01' }],
      parents: [id('up')],
      // One of eight actors is in the reserve and one comes later; the wish was recorded later.
      counts: { actors: 6, cooperations: 1, commitments: 1, shown: 1 },
    });
    expect(await readTerritory(executor, id('peer'))).toMatchObject({ peers: [{ territoryId: run }] });
  });

  it('say their day, or that they are none', async () => {
    expect(await findTerritory(executor, run)).toEqual({
      day: '2026-03-12',
      rehearsal: false,
      fictional: false,
    });
    const evening = new Date('2026-07-31T22:30:00Z');
    expect(await findTerritory(executor, id('up'), evening)).toEqual({
      day: '2026-08-01',
      rehearsal: false,
      fictional: false,
    });
    expect(await findTerritory(executor, 'nowhere')).toBeUndefined();
    expect(await readTerritory(executor, 'nowhere')).toBeUndefined();
  });

  it('are found by the words of their name', async () => {
    const found = await listTerritoryIds(executor, { q: `MOT ${run} vallee`, limit: 10 });
    expect(found.items.map((territory) => territory.id)).toEqual([run]);
  });

  it('are listed although a node was left unfinished in the database', async () => {
    const { database } = inject('neo4j');
    const left = id('left');
    await driver.executeQuery('CREATE (:Territory {id: $left})', { left }, { database });
    const found = await listTerritoryIds(executor, { q: run, limit: 10 });
    expect(found.items.map((territory) => territory.id)).toEqual([run]);
    await expect(listTerritoryIds(executor, { limit: 500 })).resolves.toMatchObject({
      items: expect.not.arrayContaining([expect.objectContaining({ id: left })]),
    });
    await driver.executeQuery('MATCH (t:Territory {id: $left}) DELETE t', { left }, { database });
  });
});

describe('actors', () => {
  const names = (actors: ReadonlyArray<{ name: string }>) => actors.map(({ name }) => name);

  it.each([1, 2, 3, 8, 500])('come by name, none lost or doubled, %i at a time', async (limit) => {
    const actors = await whole((page) => listTerritoryActors(executor, run, page), limit);
    expect(actors.map((actor) => actor.id)).toEqual(['a0', 'a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7'].map(id));
  });

  it('are searched without accents, ligatures, hyphens, apostrophes, capitals', async () => {
    const search = async (q: string) =>
      names((await listTerritoryActors(executor, run, { q, limit: 10 }))?.items ?? []);
    expect(await search('eco lieu')).toEqual(['Éco-Lieu', 'Écolieu bis']);
    expect(await search('ILOT')).toEqual(["L'Îlot"]);
    expect(await search('l’ilot')).toEqual(["L'Îlot"]);
    expect(await search('oeuv')).toEqual(['Œuvre']);
    expect(await search('SŒURS')).toEqual(['sœurs']);
    expect(await search('%')).toEqual([]);
  });

  it('are those of the map, of the reserve, or both', async () => {
    const onMap = (value: boolean) =>
      whole((page) => listTerritoryActors(executor, run, { onMap: value, ...page }), 3);
    expect(names(await onMap(false))).toEqual(["L'Îlot"]);
    expect(await onMap(true)).toHaveLength(7);
  });

  it('are found over all territories by SIREN and name', async () => {
    const found = await whole(
      (page) => searchActors(executor, { siren: '123 456 789', q: 'zero', ...page }),
      1,
    );
    expect(found.map((actor) => actor.id)).toEqual(expect.arrayContaining([id('a6'), id('a7')]));
    expect(found[0]).not.toHaveProperty('territoryIds');
  });

  it('are read alone with all their relations, and in a territory with their membership', async () => {
    expect(await readActor(executor, id('a0'))).toMatchObject({
      territoryIds: [run],
      memberOf: [{ actorId: id('a1'), source: 'statuts' }],
      needs: [],
      offers: [],
    });
    expect(await readAddedActor(executor, run, id('a0'))).toMatchObject({
      membership: { onMap: true, since: '2026-05-01' },
    });
    expect(await readAddedActor(executor, id('up'), id('a0'))).not.toHaveProperty('membership');
    expect(await readAddedActor(executor, run, id('none'))).toBeUndefined();
  });
});

describe('commitments, cooperations, changes', () => {
  it('commitments come by text, with carriers', async () => {
    const commitments = await whole((page) => listCommitments(executor, run, page), 1);
    expect(commitments.map(({ text }) => text)).toEqual(['Écoles', 'Zones humides']);
    expect(await readCommitment(executor, id('k1'))).toMatchObject({
      territoryId: run,
      carriers: [{ actorId: id('a1'), role: 'lead', tableRoles: ['elected'] }],
    });
  });

  it('cooperations are those with a party on the map, as stored', async () => {
    const cooperations = await whole((page) => listCooperations(executor, run, page), 1);
    expect(cooperations.map((cooperation) => cooperation.id)).toEqual([id('c1'), id('c2')]);
    expect(await readCooperation(executor, id('c1'))).toEqual(cooperations[0]);
    expect(cooperations[0]).toMatchObject({
      parties: [{ actorId: id('a0') }, { actorId: id('a1'), agreedBy: 'Le bureau' }],
      serves: [id('k1')],
      declarations: [{ actorId: id('a1'), intensity: 1, on: '2026-03-01' }],
    });
  });

  it('changes come by revision, after one', async () => {
    const changes = await whole((page) => listChanges(executor, run, page), 2);
    expect(changes.map(({ revision }) => revision)).toEqual([1, 2, 3]);
    expect(changes[0]).toMatchObject({ before: null, after: { 'Actor:s': { name: 'é' } } });
    const later = await whole((page) => listChanges(executor, run, { after: 1, ...page }), 1);
    expect(later.map(({ revision }) => revision)).toEqual([2, 3]);
  });

  it('of no territory are undefined, and of no cursor of ours refused', async () => {
    const page = { limit: 10 };
    expect(await listTerritoryActors(executor, 'nowhere', page)).toBeUndefined();
    expect(await listCommitments(executor, 'nowhere', page)).toBeUndefined();
    expect(await listCooperations(executor, 'nowhere', page)).toBeUndefined();
    expect(await listChanges(executor, 'nowhere', page)).toBeUndefined();
    for (const cursor of ['x', '', 'WyJhIl0', '[]'])
      await expect(listTerritoryIds(executor, { limit: 1, cursor })).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        statusCode: 400,
      });
  });

  it('are read inside a transaction too', async () => {
    const [territory, actor] = await executor.readTransaction(async (tx) => [
      await readTerritory(tx, run),
      await readActor(tx, id('a7')),
    ]);
    expect([territory?.id, actor?.mission]).toEqual([run, 'apprendre']);
  });
});
