import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { becomeAdministrator, comeIn, openGuardedApp, type TestBrowser } from '../support/access-api.ts';
import { randomId, type TestApp } from '../support/test-app.ts';

describe('the entry line and what is private', () => {
  let api: TestApp;
  let reader: TestBrowser;
  let contributor: TestBrowser;
  let amina: TestBrowser;
  const id = randomId('t');
  const secret = randomId('a');
  const at = (path: string) => `/api/territories/${id}${path}`;

  beforeAll(async () => {
    api = await openGuardedApp();
    amina = await becomeAdministrator(api);
    await amina.ask('POST', '/api/territories', { id, name: 'Essai', level: 'epci' });
    await amina.ask('POST', at('/actors'), { id: `${id}-mjc`, name: 'MJC du Lac', family: 'social_economy' });
    await amina.ask('POST', at('/actors'), {
      ...{ id: secret, name: 'Cercle des Alouettes', family: 'citizens', private: true },
    });
    reader = await comeIn(amina, 'reader', [id]);
    contributor = await comeIn(amina, 'contributor', [id]);
  });
  afterAll(() => api.close());

  it('never name a private actor to a reader, whom the preview treats as unknown', async () => {
    const line = { text: 'le cercle aide la MJC', language: 'fr' };
    const seen = await amina.send('POST', at('/entry/preview'), line);
    expect(seen.body).toContain('Alouettes');
    const hidden = await reader.send('POST', at('/entry/preview'), line);
    expect([hidden.statusCode, hidden.body.includes('Alouettes'), hidden.body.includes(secret)]).toEqual([
      200,
      false,
      false,
    ]);
  });

  it('refuse a private actor in a plan of a contributor like one that is not there', async () => {
    const plan = (actorId: string) => ({
      plan: [
        {
          does: 'link',
          actors: [{ id: `${id}-mjc` }, { id: actorId }],
          nature: 'unspecified',
          status: 'active',
        },
      ],
    });
    const hidden = await contributor.send('POST', at('/entry'), plan(secret));
    const missing = await contributor.send('POST', at('/entry'), plan('nobody'));
    expect([hidden.statusCode, hidden.json().code]).toEqual([missing.statusCode, missing.json().code]);
    expect(hidden.statusCode).toBe(409);
  });

  it('let a contributor take back the own line, corrected since or not, and nobody else’s', async () => {
    for (const short of ['lac', 'pre', 'bois'])
      await amina.ask('POST', at('/actors'), {
        id: `${id}-${short}`,
        name: `Ferme du ${short}`,
        family: 'business',
      });
    const between = (a: string, b: string) => ({
      plan: [
        {
          ...{ does: 'link', nature: 'unspecified', status: 'active' },
          actors: [{ id: `${id}-${a}` }, { id: `${id}-${b}` }],
        },
      ],
    });
    const back = (noted: { readonly revision: number; readonly subjectId: string }) => ({
      plan: [{ does: 'change', op: 'undo', cooperationId: noted.subjectId, revision: noted.revision }],
    });
    const line = (await contributor.send('POST', at('/entry'), between('lac', 'pre'))).json();
    expect((await contributor.send('POST', at('/entry'), back(line))).statusCode).toBe(201);

    const corrected = (await contributor.send('POST', at('/entry'), between('lac', 'pre'))).json();
    const swap = [{ id: `${id}-pre` }, { id: `${id}-bois` }];
    const correction = {
      plan: [{ does: 'change', op: 'swap', cooperationId: corrected.subjectId, swap }],
    };
    const change = (await contributor.send('POST', at('/entry'), correction)).json();
    expect((await contributor.send('POST', at(`/changes/${change.revision}/undo`))).statusCode).toBe(201);
    expect((await contributor.send('POST', at('/entry'), back(corrected))).statusCode).toBe(201);

    const others = (await amina.send('POST', at('/entry'), between('lac', 'pre'))).json();
    expect((await contributor.send('POST', at('/entry'), back(others))).statusCode).toBe(403);
    const mixed = (await contributor.send('POST', at('/entry'), between('pre', 'bois'))).json();
    await amina.send('POST', at('/entry'), {
      plan: [{ does: 'change', op: 'level', level: 3, cooperationId: mixed.subjectId }],
    });
    expect((await contributor.send('POST', at('/entry'), back(mixed))).statusCode).toBe(403);
    expect((await amina.send('POST', at('/entry'), back(mixed))).statusCode).toBe(201);
  });

  it('let a contributor delete no cooperation through a plan', async () => {
    await amina.ask('POST', at('/actors'), { id: `${id}-amap`, name: 'AMAP', family: 'social_economy' });
    const note = await contributor.send('POST', at('/entry'), {
      plan: [
        {
          does: 'link',
          actors: [{ id: `${id}-mjc` }, { id: `${id}-amap` }],
          nature: 'unspecified',
          status: 'active',
        },
      ],
    });
    expect(note.statusCode).toBe(201);
    const { subjectId } = note.json();
    const undo = { plan: [{ does: 'change', op: 'undo', cooperationId: subjectId }] };
    expect((await contributor.send('POST', at('/entry'), undo)).statusCode).toBe(403);
    expect((await reader.send('POST', at('/entry'), undo)).statusCode).toBe(403);
  });
});
