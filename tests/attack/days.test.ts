import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Timeline } from '../../model/contract/comparison.ts';
import type { Endpoint } from '../../model/contract/define-endpoint.ts';
import * as endpoints from '../../model/contract/endpoints/index.ts';
import type { JoinCode } from '../../model/contract/workshop.ts';
import { runCypher } from '../support/run-cypher.ts';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';
import { cooperationBody, ifMatch, WriteApi } from '../support/write-api.ts';

// Days so far away that what steps through months never came back, or left the calendar of the engine.
const FAR = ['9999-12-31', '2200-01-01', '1799-12-31', '0001-01-01'];

let api: TestApp;
let writes: WriteApi;
let t: string;
let ids: { actorId: string; cooperationId: string; commitmentId: string; workshopId: string };
const at = (path: string) => `/api/territories/${t}${path}`;

beforeAll(async () => {
  api = await openTestApp();
  writes = new WriteApi(api);
  t = await writes.territory();
  const [one = '', other = ''] = await writes.actors(t, 2);
  const workshopId = randomId('w');
  ids = {
    actorId: one,
    cooperationId: await writes.cooperation(t, [one, other]),
    commitmentId: await writes.commitment(t, { carriers: [{ actorId: one, role: 'lead' }] }),
    workshopId,
  };
  await writes.post(at('/workshops'), { id: workshopId, title: 'Atelier', on: '2026-03-12' });
});
afterAll(() => api.close());

describe('a day that nobody means', () => {
  it.each(FAR)('is refused wherever a reading takes one: %s', async (day) => {
    const reads: [string, string][] = [
      ['timeline', 'to'],
      ['timeline', 'from'],
      ...['map', 'gaps', 'measures', 'charter', 'families', 'suggestions', 'report', 'export.csv'].map(
        (path): [string, string] => [path, 'at'],
      ),
    ];
    for (const [path, name] of reads)
      expect(await writes.refusal('GET', at(`/${path}?${name}=${day}`)), `${path} ${name}`).toMatchObject({
        status: 400,
        code: 'INVALID_INPUT',
        paths: [name],
      });
    expect(await writes.refusal('GET', `/api/comparison?ids=${t}&from=${day}`)).toMatchObject({
      status: 400,
    });
    expect(await writes.refusal('GET', `/api/patterns/newcomers?territories=${t}&at=${day}`)).toMatchObject({
      status: 400,
    });
  });

  it.each(FAR)('is refused wherever something is written: %s', async (day) => {
    const { actorId, cooperationId, commitmentId, workshopId } = ids;
    const parties = cooperationBody([actorId, randomId('a')]).parties;
    const writesOf: ['POST' | 'PUT' | 'PATCH', string, Record<string, unknown>, string][] = [
      ['PATCH', at(''), { asOf: day }, 'asOf'],
      ['PATCH', `/api/actors/${actorId}`, { signedOn: day }, 'signedOn'],
      ['PUT', at(`/actors/${actorId}`), { since: day }, 'since'],
      ['PATCH', `/api/cooperations/${cooperationId}`, { promisedFor: day }, 'promisedFor'],
      ['PUT', `/api/cooperations/${cooperationId}/parties/${actorId}`, { declaredOn: day }, 'declaredOn'],
      [
        'POST',
        at('/cooperations'),
        { ...cooperationBody([]), parties: parties.map((party) => ({ ...party, agreedOn: day })) },
        'parties.0.agreedOn',
      ],
      ['PATCH', `/api/commitments/${commitmentId}`, { dueOn: day }, 'dueOn'],
      ['PUT', `/api/actors/${actorId}/commitments/${commitmentId}`, { role: 'lead', since: day }, 'since'],
      ['POST', at('/workshops'), { title: 'Atelier', on: day }, 'on'],
      ['PATCH', at(`/workshops/${workshopId}`), { rereadUntil: day }, 'rereadUntil'],
      ['PUT', at('/gaps/lone-territory'), { reviewOn: day }, 'reviewOn'],
      [
        'POST',
        '/api/access-links',
        { kind: 'link', role: 'reader', territoryIds: [t], label: 'Lien', expiresOn: day },
        'expiresOn',
      ],
    ];
    for (const [method, url, body, path] of writesOf) {
      const refusal = await writes.refusal(method, url, body, ifMatch('*'));
      expect(refusal, `${method} ${url}`).toMatchObject({ status: 400, code: 'INVALID_INPUT' });
      expect(refusal.paths, `${method} ${url}`).toContain(path);
    }
  });

  it('is refused with a sentence in both languages', async () => {
    const said = async (language: string) =>
      (
        await api.send('GET', at('/timeline?to=9999-12-31'), undefined, { 'accept-language': language })
      ).json<{ errors: { message: string }[] }>().errors[0]?.message;
    expect(await said('fr')).toBe('un jour entre le 1er janvier 1800 et le 31 décembre 2199');
    expect(await said('en')).toBe('a day from 1 January 1800 to 31 December 2199');
  });

  it('a refusal in a file names its line', async () => {
    const content = Buffer.from('Nom;Famille;Depuis\nAMAP;ESS;31/12/9999\n').toString('base64');
    const reply = await api.send('POST', at('/imports/preview'), {
      name: 'acteurs.csv',
      content,
      settings: {},
    });
    const { faults } = reply.json<{ faults: { row: number; message: string }[] }>();
    expect(faults).toMatchObject([{ row: 2, code: 'day_too_far' }]);
    expect(faults[0]?.message).toContain('1800');
  });

  it('may be the first or the last that there is', async () => {
    const line = (await writes.get(at('/timeline?from=1800-01-01&to=2199-12-31'))) as unknown as Timeline;
    expect([line.from, line.to]).toEqual(['1800-01-01', '2199-12-31']);
    expect(line.points.length).toBeLessThanOrEqual(24);
    expect(line.points.map(({ day }) => day)).toContain('2199-12-31');
    await writes.get(at('/gaps?at=2199-12-31'));
    await writes.get(at('/gaps?at=1800-01-01'));
  });
});

describe('days that were stored before', () => {
  /** Lists endpoints that read a territory or its content, from the contract. */
  const readings = (): [string, string][] => {
    const known: Record<string, string> = { territoryId: t, ...ids };
    return (Object.values(endpoints) as Endpoint[]).flatMap(({ name, method, path, mediaType }) => {
      if (method !== 'GET' || mediaType === 'text/event-stream' || !path.includes('territoryId')) return [];
      const url = path.replace(/:(\w+)/g, (whole, param: string) => known[param] ?? whole);
      return url.includes(':') ? [] : [[name, url]];
    });
  };

  it.each(['9999-12-31', '0001-01-01'])('break no reading: %s', async (day) => {
    await runCypher(
      `MATCH (t:Territory {id: $t}) SET t.asOf = $day
       WITH t MATCH (a:Actor)-[m:ACTS_IN]->(t)
       SET m.since = $day, m.heardLinksOn = $day, a.signedOn = $day
       WITH DISTINCT t MATCH (k:Cooperation {id: $cooperationId})
       SET k.startedOn = '0001-01-01', k.lastSignOn = $day, k.recordedOn = $day, k.promisedFor = $day
       WITH t MATCH (c:Commitment {id: $commitmentId})<-[r:CARRIES]-()
       SET c.decidedOn = '0001-01-01', c.dueOn = $day, r.since = $day
       WITH t MATCH (w:Workshop {id: $workshopId})
       SET w.on = $day, w.rereadUntil = $day, w.closedOn = $day`,
      { t, day, ...ids },
    );
    // Invalidates what the server holds of the territory, so that the next request reads it again.
    await runCypher(`MATCH (t:Territory {id: $t}) SET t.revision = t.revision + 0`, { t });
    await writes.patch(at(''), { source: day });
    const told = readings();
    expect(told.length).toBeGreaterThan(30);
    for (const [name, url] of told) {
      const reply = await api.send('GET', url);
      expect(reply.statusCode, `${name}: ${reply.body.slice(0, 400)}`).toBeLessThan(500);
    }
    const territory = await writes.get(at(''));
    expect(territory.asOf).toBe(day);
    const line = (await writes.get(at('/timeline'))) as unknown as Timeline;
    expect(line.points.length).toBeLessThanOrEqual(24);
    expect((await api.send('GET', `/api/comparison?ids=${t}&from=2020-01-01`)).statusCode).toBe(200);
    for (const pattern of ['newcomers', 'sleeping-cooperations', 'old-without-frame', 'what-ended'])
      expect((await api.send('GET', `/api/patterns/${pattern}?territories=${t}`)).statusCode).toBe(200);
  });

  it('existing ones are still read and edited, can be left, and a code of such a workshop still expires', async () => {
    await runCypher(`MATCH (w:Workshop {id: $workshopId}) SET w.on = '9999-12-31', w.status = 'open'`, ids);
    const code = (await writes.post(at(`/workshops/${ids.workshopId}/code`))) as unknown as JoinCode;
    expect(code.expiresOn).toBe('9999-12-31');
    const renamed = await writes.patch(at(`/workshops/${ids.workshopId}`), { title: 'Autre atelier' });
    expect(renamed.on).toBe('9999-12-31');
  });

  it('come back from a snapshot and its file', async () => {
    await runCypher(`MATCH (t:Territory {id: $t}) SET t.asOf = '9999-12-31'`, { t });
    await writes.patch(at(''), { source: 'cliché' });
    const id = randomId('s');
    await writes.post(at('/snapshots'), { id, title: 'Loin' });
    await writes.patch(at(''), { asOf: '2026-03-12' });
    expect((await api.send('POST', `/api/snapshots/${id}/restore`)).statusCode).toBe(200);
    expect((await writes.get(at(''))).asOf).toBe('9999-12-31');
    const file = JSON.parse((await api.send('GET', at('/export.json'))).body);
    await writes.post('/api/snapshots', { ...file, id: randomId('s') });
  });
});
