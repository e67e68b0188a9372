import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConsoleAnswer } from '../../model/contract/console.ts';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import { ConsoleDesk } from '../../server/use-cases/console/console-desk.ts';
import { becomeAdministrator, makeLink, openGuardedApp, TestBrowser } from '../support/access-api.ts';
import { testConsole } from '../support/console-host.ts';
import { randomId, type TestApp } from '../support/test-app.ts';
import { openWorkshop } from '../support/workshop.ts';

/** An engine is started at the first question. */
const START = { timeout: 600_000 };

let api: TestApp;
let amina: TestBrowser;
let token: string;
const [t, elsewhere] = [randomId('pays'), randomId('loin')];
const ids = { yes: randomId('oui'), also: randomId('aussi'), no: randomId('non'), secret: randomId('tu') };
// Without links, each is a question.
const lonely = { agreed: randomId('seul'), silent: randomId('isole') };
const links = { agreed: randomId('c'), withNo: randomId('c'), withSecret: randomId('c') };
const at = (path: string) => `/api/territories/${t}${path}`;
const name = (key: keyof typeof ids): string => ids[key];

beforeAll(async () => {
  api = await openGuardedApp({ consoleHost: testConsole() });
  amina = await becomeAdministrator(api);
  await amina.ask('POST', '/api/territories', { id: t, name: 'Pays de Nulle-Part', level: 'epci' });
  await amina.ask('POST', '/api/territories', { id: elsewhere, name: 'Pays de Là-bas', level: 'epci' });
  for (const id of [...Object.values(ids), ...Object.values(lonely)])
    await amina.ask('POST', at('/actors'), { id, name: `Maison ${id}`, family: 'social_economy' });
  const join = (id: string, actorIds: string[], more = {}) =>
    amina.ask('POST', at('/cooperations'), {
      ...{ id, nature: 'shares_means', status: 'active', intensity: 3, startedOn: '2021-05-17' },
      parties: actorIds.map((actorId) => ({ actorId, role: 'member' })),
      ...more,
    });
  await join(links.agreed, [ids.yes, ids.also]);
  await amina.ask('PUT', `/api/cooperations/${links.agreed}/parties/${ids.yes}`, {
    ...{ role: 'member', declaredIntensity: 1, declaredOn: '2024-02-01' },
  });
  await join(links.withNo, [ids.yes, ids.no], { endedOn: '2023', status: 'ended' });
  await join(links.withSecret, [ids.also, ids.secret]);
  // Private while this was written, and open since.
  for (const [i, change] of [{ private: true }, { mission: 'Dit en secret' }, { private: null }].entries())
    await amina.ask('PATCH', `/api/actors/${ids.secret}`, change, { 'if-match': `"${i + 1}"` });
  for (const key of ['agreed', 'silent'] as const)
    await amina.ask('PUT', at(`/gaps/unlinked-actor:${lonely[key]}`), {
      ...{ status: 'accepted', reviewOn: '2027-03-01', reason: `Choix de ${key}`, by: 'Amina' },
    });
  // A name that was changed later stays in the history.
  for (const [i, aliases] of [['MDA'], ['MdA']].entries())
    await amina.ask('PATCH', `/api/actors/${ids.also}`, { aliases }, { 'if-match': `"${i + 1}"` });
  const meeting = await openWorkshop(amina, t);
  for (const [actorId, research] of [
    [ids.yes, true],
    [ids.also, true],
    [ids.no, false],
    [lonely.agreed, true],
  ] as const) {
    const phone = await meeting.join('Camille');
    await phone.ask('PUT', `${meeting.address}/participants/${randomId('p')}`, {
      ...{ firstName: 'Camille', actorId, as: 'other', research },
    });
  }
  ({ token } = await makeLink(amina, { kind: 'token', role: 'researcher', territoryIds: [t] }));
}, START.timeout);
afterAll(() => api.close());

const asResearcher = (query: string, parameters?: object) =>
  new TestBrowser(api).ask<ConsoleAnswer>(
    'POST',
    '/api/console',
    { query, parameters },
    { authorization: `Bearer ${token}` },
  );
const PAIRS =
  'MATCH (a:Actor)-[l:LINKED {territoryId: $t}]->(b:Actor) WHERE l.from <= $day < l.until AND l.intensity >= $least RETURN a.id, b.id, l.intensity ORDER BY a.id, b.id';

describe('a copy for a researcher', START, () => {
  const pairsOn = async (day: string, least: number) =>
    (await asResearcher(PAIRS, { t, day, least })).rows.map((row) => [...row.slice(0, 2)].sort());

  it('has the pairs of a day by one statement, of the organisations that agreed', async () => {
    const agreed = [name('yes'), name('also')].sort();
    expect(await pairsOn('2022-06-01', 2)).toEqual([agreed]);
    // One of them lowered its word since.
    expect(await pairsOn('2024-06-01', 2)).toEqual([]);
    expect(await pairsOn('2024-06-01', 1)).toEqual([agreed]);
    expect(await pairsOn('2020-06-01', 1)).toEqual([]);
  });

  it('states how many organisations agreed', async () => {
    const { copy } = await asResearcher('RETURN 1 AS x');
    expect(copy.territories).toEqual([
      expect.objectContaining({ id: t, allChanges: true, consenting: { actors: 3, of: 6 } }),
    ]);
  });

  it('has the state of each cooperation on any day', async () => {
    const { rows } = await asResearcher(
      'MATCH (k:Cooperation {id: $id})-[:HAD]->(s:State) RETURN s.state, s.from, s.until ORDER BY s.from',
      { id: links.withNo },
    );
    expect(rows).toEqual([
      ['active', '2021-05-17', '2023-12-31'],
      ['ended', '2023-12-31', '9999-12-31'],
    ]);
  });

  it('has no history and no answer of an organisation that did not agree, and no person', async () => {
    const { rows } = await asResearcher(
      'MATCH (c:Change)-[:CHANGED]->(:Territory {id: $t}) OPTIONAL MATCH (c)-[:MADE]->(e:Edit) RETURN c, e',
      { t },
    );
    const text = JSON.stringify(rows);
    expect(text).toContain(links.agreed);
    for (const left of [name('no'), name('secret'), lonely.silent, links.withNo, 'Amina', 'Camille'])
      expect(text).not.toContain(left);
    const answers = await asResearcher(
      'MATCH (g:GapAnswer)-[:NAMES]->(a:Actor) RETURN a.id, g.rule, g.status, g.reason, g.by',
    );
    expect(answers.rows).toEqual([[lonely.agreed, 'unlinked-actor', 'accepted', 'Choix de agreed', null]]);
  });

  it('has other names as the graph keeps them, in the history too', async () => {
    const { rows } = await asResearcher(
      'MATCH (a:Actor {id: $id})<-[:OF]-(e:Edit) WHERE e.afterAliases IS NOT NULL RETURN a.aliases, e.beforeAliases ORDER BY e.beforeAliases',
      { id: ids.also },
    );
    expect(rows).toContainEqual([['MdA (everyday)'], ['MDA (acronym)']]);
  });

  it('has what each change edited, before and after', async () => {
    const { rows } = await asResearcher(
      "MATCH (e:Edit {kind: 'Declaration', effect: 'added'})-[:OF]->(k:Cooperation) RETURN k.id, e.afterIntensity, e.afterOn",
    );
    expect(rows).toEqual([[links.agreed, 1, '2024-02-01']]);
  });
});

/** Asks statements on a copy of its own, as somebody who leads the territory or reads it. */
async function onCopy(seesPrivate: boolean, query: string, parameters: Record<string, string | number>) {
  const desk = new ConsoleDesk(api.executor, testConsole());
  const asker = {
    ...{ key: 'lea', visibility: { seesPrivate, territoryIds: [t] } },
    ...{ onlyConsenting: false, isStillAllowed: async () => true },
  };
  try {
    return (await desk.ask(asker, { query, parameters }, new AbortController().signal)).rows;
  } finally {
    await desk.close();
  }
}

describe('a copy for others', START, () => {
  it('has the pairs of the map of a day, and all answers, for who leads the territory', async () => {
    const rows = await onCopy(
      true,
      `CALL { ${PAIRS.replace('RETURN a.id, b.id, l.intensity', 'RETURN a.id AS a, b.id AS b, l.intensity AS level').replace('a.id, b.id', 'a, b')} } WITH collect([a, b, level]) AS pairs
      MATCH (g:GapAnswer) WITH pairs, collect(g.reason) AS reasons
      MATCH (:Change)-[:MADE]->(e:Edit) WHERE e.afterMission IS NOT NULL RETURN pairs, reasons, count(e) AS secrets`,
      { t, day: '2022-06-01', least: 2 },
    );
    const map = await amina.ask<TerritoryMap>('GET', at('/map?at=2022-06-01&minIntensity=2'));
    const [pairs, reasons, secrets] = rows[0] as [[string, string, number][], string[], number];
    expect(pairs.map(([a, b, level]) => `${[a, b].sort()} ${level}`).sort()).toEqual(
      map.links.map(({ actorIds, intensity }) => `${[...actorIds].sort()} ${intensity}`).sort(),
    );
    expect(pairs).toHaveLength(3);
    expect(reasons.sort()).toEqual(['Choix de agreed', 'Choix de silent']);
    expect(secrets).toBeGreaterThan(0);
  });

  it('has nothing of what was private at the time, and no answers, for who does not see that', async () => {
    const rows = await onCopy(
      false,
      'MATCH (c:Change)-[:MADE]->(e:Edit) WITH collect(e) AS edits RETURN edits, COUNT { (:GapAnswer) } AS answers',
      {},
    );
    expect(JSON.stringify(rows)).toContain(links.agreed);
    expect(JSON.stringify(rows)).not.toContain('Dit en secret');
    expect((rows[0] as unknown[])[1]).toBe(0);
  });
});
