import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCypher } from '../support/run-cypher.ts';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';
import { ifMatch, WriteApi } from '../support/write-api.ts';

// Reads « Mairie ‮eriaM » on a screen, and is found by no search for what one reads.
const TURNED = 'Mairie\u202eeriaM';
const EMPTY = '\u3164';

let api: TestApp;
let writes: WriteApi;
let t: string;
let one: string;
let other: string;
let coop: string;
let workshop: string;
const at = (path: string) => `/api/territories/${t}${path}`;

beforeAll(async () => {
  api = await openTestApp();
  writes = new WriteApi(api);
  t = await writes.territory();
  [one = '', other = ''] = await writes.actors(t, 2);
  coop = await writes.cooperation(t, [one, other]);
  workshop = randomId('w');
  await writes.post(at('/workshops'), { id: workshop, title: 'Atelier', on: '2026-03-12' });
});
afterAll(() => api.close());

describe.each([
  ['turned about', TURNED],
  ['that nobody sees', EMPTY],
])('a name %s', (_what, name) => {
  it('is given to nothing and nobody', async () => {
    const attempts: ['POST' | 'PUT' | 'PATCH', string, Record<string, unknown>, string][] = [
      ['POST', '/api/territories', { name, level: 'epci' }, 'name'],
      ['PATCH', at(''), { name }, 'name'],
      ['PATCH', at(''), { cohorts: [name] }, 'cohorts.0'],
      ['POST', at('/actors'), { name, family: 'citizens' }, 'name'],
      ['PATCH', `/api/actors/${one}`, { name }, 'name'],
      ['PUT', `/api/cooperations/${coop}/parties/${one}`, { agreedBy: name }, 'agreedBy'],
      ['PUT', `/api/cooperations/${coop}/parties/${one}`, { declaredIntensity: 2, voice: name }, 'voice'],
      ['POST', at('/workshops'), { title: name, on: '2026-03-12' }, 'title'],
      ['PATCH', at(`/workshops/${workshop}`), { title: name }, 'title'],
      [
        'PUT',
        at(`/workshops/${workshop}/participants/${randomId('p')}`),
        { firstName: name, actorId: one, as: 'other', research: false },
        'firstName',
      ],
      [
        'PUT',
        at(`/workshops/${workshop}/contributions/${randomId('x')}`),
        { actorId: one, answers: { screen: 'organisation', name } },
        'answers.name',
      ],
      ['POST', at('/fiches'), { cooperationId: coop, title: name }, 'title'],
      ['POST', at('/snapshots'), { title: name }, 'title'],
      ['PUT', at('/gaps/lone-territory'), { status: 'handled', by: name }, 'by'],
      [
        'POST',
        '/api/access-links',
        { kind: 'link', role: 'reader', territoryIds: [t], label: name },
        'label',
      ],
      ['POST', '/api/setup', { token: 'x', name, password: 'une phrase de passe' }, 'name'],
      ['POST', '/api/people', { token: 'x', name, password: 'une phrase de passe' }, 'name'],
      ['POST', '/api/sessions/by-link', { token: 'x', name }, 'name'],
      ['POST', '/api/sessions/by-code', { code: 'x', name }, 'name'],
    ];
    for (const [method, url, body, path] of attempts)
      expect(await writes.refusal(method, url, body, ifMatch('*')), `${method} ${url}`).toMatchObject({
        status: 400,
        code: 'INVALID_INPUT',
        paths: [path],
      });
  });

  it('a refusal in a file names its line', async () => {
    const content = Buffer.from(`Nom;Famille\nAMAP;ESS\n${name};ESS\n`).toString('base64');
    const file = { name: 'acteurs.csv', content, settings: {} };
    for (const [language, word] of [
      ['fr', 'se voit'],
      ['en', 'seen'],
    ] as const) {
      const reply = await api.send('POST', at('/imports/preview'), file, { 'accept-language': language });
      const { faults } = reply.json<{ faults: { row: number; code: string; message: string }[] }>();
      expect(faults).toMatchObject([{ row: 3, code: 'unseen_character' }]);
      expect(faults[0]?.message).toContain(word);
    }
  });

  it('that is there already is read, exported, frozen and restored, and its bearer changed in all else', async () => {
    const id = (await writes.actors(t, 1))[0] ?? '';
    const link = await writes.cooperation(t, [id, one]);
    await runCypher('MATCH (a:Actor {id: $id}) SET a.name = $name', { id, name });
    expect((await writes.patch(`/api/actors/${id}`, { mission: 'nourrir' })).name).toBe(name);
    for (const path of [
      '/map',
      '/actors',
      '/gaps',
      '/report',
      '/export.csv',
      '/export.graphml',
      '/export.json',
      '/map.svg',
    ])
      expect((await api.send('GET', at(path))).statusCode, path).toBe(200);
    const snapshot = randomId('s');
    await writes.post(at('/snapshots'), { id: snapshot, title: 'Avant le nouveau nom' });
    await writes.remove(`/api/actors/${id}`, '*');
    expect((await api.send('POST', `/api/snapshots/${snapshot}/restore`)).statusCode).toBe(200);
    expect((await writes.actor(id)).name).toBe(name);
    await writes.remove(`/api/cooperations/${link}`, '*');
    await writes.remove(`/api/actors/${id}`, '*');
  });
});

it('a name is composed when it comes in, by hand and by a file', async () => {
  const made = await writes.post(at('/actors'), { name: 'E\u0301cole', family: 'citizens' });
  expect(made.name).toBe('École');
  const content = Buffer.from('Nom;Famille\nMe\u0301diathe\u0300que;ESS\n').toString('base64');
  const settings = { unchosen: 'new' };
  expect(
    (await api.send('POST', at('/imports'), { name: 'acteurs.csv', content, settings })).statusCode,
  ).toBe(201);
  const map = await writes.map(t);
  expect(map.actors.map(({ name }) => name)).toEqual(expect.arrayContaining(['École', 'Médiathèque']));
});
