import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { TestBrowser } from '../support/access-api.ts';
import { checkLog } from '../support/check-log.ts';
import { LONG } from '../support/longer.ts';
import { removeFacts } from '../support/store-facts.ts';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';
import { askRaw } from '../support/whole-graph.ts';
import { openWorkshop } from '../support/workshop.ts';
import { WriteApi } from '../support/write-api.ts';

let api: TestApp;
let write: WriteApi;
beforeAll(async () => {
  api = await openTestApp();
  write = new WriteApi(api);
});
// Others share the database, and read all there is: nothing that was broken stays.
afterAll(async () => {
  await askRaw(
    inject('neo4j'),
    `MATCH (t:Territory) WHERE t.id IN $made
     OPTIONAL MATCH (t)--(n) WHERE n:Actor OR n:Commitment OR n:GapAnswer OR n:Land OR n:Workshop OR n:Fiche
       OR (n:Change AND NOT EXISTS { (n)-[:CHANGED]->(o:Territory) WHERE NOT o.id IN $made })
     OPTIONAL MATCH (n)--(m) WHERE m:Cooperation OR m:Declaration
     DETACH DELETE m, n, t`,
    { made },
  );
  await api.close();
});

const made: string[] = [];
async function territory(): Promise<string> {
  const id = await write.territory();
  made.push(id);
  return id;
}

/** Writes behind the log's back. */
const breakIt = (text: string, params: Record<string, unknown>) => askRaw(inject('neo4j'), text, params);
const faults = (...territoryIds: string[]) => checkLog(inject('neo4j'), { territoryIds });

/**
 * Creates two territories that share an actor, with an element of every kind; revision 2 of the first
 * created `a`.
 */
async function furnished() {
  const t = await territory();
  const [a = '', b = ''] = await write.actors(t, 2, { tags: ['x', 'y'] });
  const other = await territory();
  const [c = ''] = await write.actors(other, 1);
  await write.put(`/api/territories/${t}/actors/${c}`, { onMap: true });
  const k = await write.commitment(t, {
    themes: ['food'],
    refines: 'charter-L1',
    carriers: [{ actorId: a, role: 'lead' }],
  });
  const link = await write.cooperation(t, [a, b, c], { themes: ['water'], serves: [k] });
  await write.put(`/api/cooperations/${link}/parties/${a}`, { declaredIntensity: 3 });
  await write.put(`/api/actors/${a}/needs/land`, { note: '2 ha' });
  await write.put(`/api/actors/${a}/member-of/${b}`, { source: 'statuts' });
  await write.put(`/api/territories/${t}/positions`, { positions: [{ actorId: a, x: 12.5, y: 2 }] });
  await write.put(`/api/territories/${t}/peers/${other}`, { frame: 'atelier' });
  const fiche = await write.post(`/api/territories/${t}/fiches`, { cooperationId: link, title: 'Le camion' });
  const { workshop } = await openWorkshop(new TestBrowser(api), t);
  await write.patch(`/api/actors/${b}`, { mission: 'Relier' });
  await write.remove(`/api/actors/${b}`, '*');
  await write.undoLast(t);
  return { t, other, a, b, c, k, link, fiche: String(fiche.id), workshop: workshop.id };
}

describe('a log that is whole', () => {
  it('stays so when a test takes another territory away', async () => {
    const [t, other] = [await territory(), await territory()];
    const [shared = ''] = await write.actors(other, 1);
    await write.put(`/api/territories/${t}/actors/${shared}`, { onMap: true });
    await write.patch(`/api/actors/${shared}`, { mission: 'Relier' });
    const revisions = () =>
      askRaw(
        inject('neo4j'),
        'MATCH (:Territory {id: $other})<-[of:CHANGED]-() RETURN of.revision ORDER BY of.revision',
        {
          other,
        },
      );
    const before = await revisions();
    expect(before.length).toBeGreaterThan(2);
    await removeFacts(inject('neo4j'), t);
    expect(await revisions()).toEqual(before);
  });

  it('has no fault, whatever was written in it', async () => {
    const { t, other } = await furnished();
    expect(await faults(t, other)).toEqual([]);
    expect(await faults(t)).toEqual([]);
  });

  it('has none where a territory was deleted that shared actors with this one', LONG, async () => {
    const { t, other, c } = await furnished();
    await write.patch(`/api/actors/${c}`, { mission: 'Dit ailleurs' });
    await write.remove(`/api/territories/${other}`, '*');
    expect(await faults(t)).toEqual([]);
    expect(await faults(t, other)).toEqual([`Territory ${other} is not there.`]);
  });

  it('has none where an actor belongs to one whose territory it left', LONG, async () => {
    const [t, other] = [await territory(), await territory()];
    const [a = ''] = await write.actors(t, 1);
    const [b = ''] = await write.actors(other, 1);
    await write.put(`/api/actors/${a}/member-of/${b}`);
    await write.remove(`/api/territories/${other}/actors/${b}`);
    await write.patch(`/api/actors/${b}`, { mission: 'Nulle part' });
    expect(await faults(t)).toEqual([]);
  });

  it('has no entry for erased changes: only the revision numbers', LONG, async () => {
    const { t, other, c } = await furnished();
    const { name } = await write.actor(c);
    const { statusCode } = await api.send('POST', `/api/actors/${c}/erasure`, { name });
    expect(statusCode).toBe(200);
    expect(await faults(t, other)).toEqual([]);
  });
});

describe('a log that is broken names what and where', () => {
  const change = 'MATCH (t:Territory {id: $t})<-[of:CHANGED {revision: $n}]-(c:Change)';

  it('a Change that is gone', LONG, async () => {
    const { t, a } = await furnished();
    await breakIt(`${change} DETACH DELETE c`, { t, n: neo4j.int(2) });
    const found = await faults(t);
    expect(found[0]).toBe(`Territory ${t}: no Change made revision 2.`);
    expect(found.join('\n')).toContain(`found ACTS_IN:${a}>${t}: {"onMap":true`);
    expect(found.join('\n')).toContain(`Actor:${a} in the graph: {`);
  });

  it('the last one too', async () => {
    const t = await territory();
    const [a = ''] = await write.actors(t, 1);
    await breakIt(`${change} DETACH DELETE c`, { t, n: neo4j.int(2) });
    const found = await faults(t);
    expect(found[0]).toBe(`Territory ${t}: no Change made revision 2.`);
    expect(found.slice(1).map((one) => one.split(': ')[0])).toEqual([`ACTS_IN:${a}>${t} in the graph`]);
  });

  it('a Change that stands twice', LONG, async () => {
    const { t } = await furnished();
    const id = randomId('change');
    await breakIt(
      `${change} WITH * CREATE (d:Change {id: $id, mutationId: $id})-[:CHANGED {revision: $n}]->(t)
      SET d += c {.type, .at, .before, .after}`,
      { t, n: neo4j.int(3), id },
    );
    const found = await faults(t);
    expect(found).toContainEqual(
      expect.stringContaining(`Territory ${t}: revision 3 was made again by Change `),
    );
    expect(found.join('\n')).toContain('found Actor:');
  });

  it('a revision that no Change made', LONG, async () => {
    const { t } = await furnished();
    const revision = await write.revision(t);
    await breakIt('MATCH (t:Territory {id: $t}) SET t.revision = t.revision + 1', { t });
    expect(await faults(t)).toEqual([`Territory ${t}: no Change made revision ${revision + 1}.`]);
    await breakIt('MATCH (t:Territory {id: $t}) SET t.revision = t.revision - 2', { t });
    expect(await faults(t)).toEqual([
      expect.stringContaining(`Territory ${t} is at ${revision - 1}, and Change`),
    ]);
  });

  it('territories that tell two orders', LONG, async () => {
    const [t, u] = [await territory(), await territory()];
    const [a = ''] = await write.actors(t, 1);
    await write.put(`/api/territories/${u}/actors/${a}`, { onMap: true });
    for (const mission of ['Une', 'Deux']) await write.patch(`/api/actors/${a}`, { mission });
    const last = await write.revision(u);
    await breakIt(
      `MATCH (:Territory {id: $u})<-[of:CHANGED]-() WHERE of.revision >= $last - 1
       SET of.revision = 2 * $last - 1 - of.revision`,
      { u, last: neo4j.int(last) },
    );
    expect((await faults(t, u))[0]).toMatch(
      /^Territories disagree on what came first: 2 Changes have no order/,
    );
  });

  it('whatever was changed behind it', LONG, async () => {
    const { t, a, b, link, fiche, workshop } = await furnished();
    const changes: [text: string, named: string][] = [
      ['MATCH (n:Actor {id: $a}) SET n.mission = "autre"', `Actor:${a} in the graph`],
      ['MATCH (n:Actor {id: $b}) SET n.colour = "autre"', `Actor:${b} in the graph`],
      ['MATCH (:Actor {id: $a})-[r:ACTS_IN]->() SET r.x = 13.0', `ACTS_IN:${a}>${t} in the graph`],
      ['MATCH (:Actor {id: $a})-[r:MEMBER_OF]->() DELETE r', `MEMBER_OF:${a}>${b} in the graph: nothing`],
      [
        'MATCH (:Cooperation {id: $link})-[r:ABOUT]->() DELETE r',
        `COOPERATION_ABOUT:${link}>water in the graph`,
      ],
      [
        'MATCH (n:Actor {id: $b}), (r:Resource {id: "skills"}) CREATE (n)-[:NEEDS]->(r)',
        `NEEDS:${b}>skills in the graph: {}; its Changes left nothing`,
      ],
      [
        'MATCH (n:Actor {id: $b})-[:ACTS_IN]->(t) CREATE (n)-[:ACTS_IN {onMap: true}]->(t)',
        `ACTS_IN:${b}>${t} stands twice`,
      ],
      [
        'MATCH (:Cooperation {id: $link})<-[:ON]-(:Declaration)<-[r:DECLARED]-() DELETE r',
        'has 0 of what is its actorId',
      ],
      ['MATCH (n:Workshop {id: $workshop}) SET n.title = "autre"', `Workshop:${workshop} in the graph`],
      [
        'MATCH (t:Territory {id: $t}) CREATE (:GapAnswer {id: $t + ".x", key: "x"})-[:ON]->(t)',
        `GapAnswer:${t}.x in the graph`,
      ],
      ['MATCH (n:Fiche {id: $fiche}) SET n.summary = "autre"', `Fiche:${fiche} in the graph`],
      ['MATCH (n:Territory {id: $t}) SET n.name = "autre"', `Territory:${t} in the graph`],
    ];
    for (const [text] of changes) await breakIt(text, { t, a, b, link, fiche, workshop });
    const found = await faults(t);
    expect(changes.filter(([, named]) => !found.some((fault) => fault.includes(named)))).toEqual([]);
  });
});

describe('what was answered to writers', () => {
  const send = async (t: string, body: unknown) => {
    const key = randomId('key');
    const reply = await api.send('POST', `/api/territories/${t}/actors`, body, { 'idempotency-key': key });
    return { key, status: reply.statusCode, revisions: reply.headers['maillage-revision']?.toString() };
  };

  it('stands once in the log, what was refused does not, and what was not answered may', async () => {
    const t = await territory();
    const done = await send(t, { name: 'AMAP', family: 'citizens' });
    const refused = await send(t, { name: '', family: 'citizens' });
    expect([done.status, refused.status]).toEqual([201, 400]);
    const lost = { key: done.key, status: undefined };
    const check = (...sent: (typeof done | typeof lost)[]) =>
      checkLog(inject('neo4j'), { territoryIds: [t], sent });
    expect(await check(done, refused, lost, { key: randomId('key'), status: undefined })).toEqual([]);
    expect(await check({ ...refused, status: 201 })).toEqual([
      `The acknowledged write ${refused.key} is not in the log.`,
    ]);
    expect(await check({ ...done, status: 409 })).toEqual([
      `The write ${done.key} was refused with 409, and stands in the log.`,
    ]);
    expect(await check({ ...done, revisions: `${t}=9` })).toEqual([
      `The write ${done.key} was told ${t}=9, and the log has ${t}=2.`,
    ]);
  });
});
