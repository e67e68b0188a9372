import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';
import { WriteApi } from '../support/write-api.ts';

let test: TestApp;
let write: WriteApi;
beforeAll(async () => {
  test = await openTestApp();
  write = new WriteApi(test);
});
afterAll(() => test.close());

describe('a sentence of the minutes', () => {
  const workshop = async () => {
    const id = await write.territory();
    const workshopId = randomId('w');
    const url = `/api/territories/${id}/workshops/${workshopId}`;
    await write.post(`/api/territories/${id}/workshops`, {
      id: workshopId,
      title: 'Atelier',
      on: '2026-03-12',
    });
    const correct = (sentenceId: string, body: unknown) =>
      test.send('PUT', `${url}/minutes/${sentenceId}`, body);
    return { id, url, correct };
  };

  it('is corrected alone, and follows the map again once that is withdrawn', async () => {
    const { url, correct } = await workshop();
    expect((await correct('who.0', { text: 'Trois.', was: 'Deux.', version: 0 })).statusCode).toBe(200);
    expect((await correct('map.a', { text: 'A et B.', was: 'A.', version: 0 })).statusCode).toBe(200);
    expect((await test.send('GET', url)).json().sentences).toMatchObject([
      { id: 'who.0', text: 'Trois.', was: 'Deux.', version: 1 },
      { id: 'map.a', text: 'A et B.', version: 1 },
    ]);
    await correct('who.0', { text: null, was: '', version: 1 });
    expect((await test.send('GET', url)).json().sentences).toMatchObject([{ id: 'map.a' }]);
  });

  it('refuses a correction of an earlier version, with the present text', async () => {
    const { correct } = await workshop();
    await correct('who.0', { text: 'Trois.', was: 'Deux.', version: 0 });
    const late = await correct('who.0', { text: 'Quatre.', was: 'Deux.', version: 0 });
    expect(late.statusCode).toBe(412);
    expect(late.json()).toMatchObject({ code: 'VERSION_MISMATCH', current: { text: 'Trois.', version: 1 } });
    expect((await correct('who.0', { text: 'Quatre.', was: 'Deux.', version: 1 })).statusCode).toBe(200);
  });

  it('is undone as any change', async () => {
    const { id, url, correct } = await workshop();
    await correct('who.0', { text: 'Trois.', was: 'Deux.', version: 0 });
    const { items } = (await test.send('GET', `/api/territories/${id}/changes`)).json();
    const last = Math.max(...items.map(({ revision }: { revision: number }) => revision));
    expect((await test.send('POST', `/api/territories/${id}/changes/${last}/undo`)).statusCode).toBe(201);
    expect((await test.send('GET', url)).json().sentences).toBeUndefined();
  });
});
