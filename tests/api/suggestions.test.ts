import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { smallFacts } from '../support/small-facts.ts';
import { storeFacts } from '../support/store-facts.ts';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';

describe('accepting a suggestion', () => {
  let test: TestApp;
  const id = randomId('t');
  const name = (short: string) => `${id}-${short}`;
  const accept = (key: string, body?: unknown, headers?: Record<string, string>) =>
    test.send('POST', `/api/territories/${id}/suggestions/${key}/accept`, body, headers);

  beforeAll(async () => {
    test = await openTestApp();
    await storeFacts(inject('neo4j'), smallFacts(id));
  });
  afterAll(() => test.close());

  it('proposes a cooperation, once, and the suggestion goes', async () => {
    const key = `${name('jardin')}:${name('moulin')}`;
    const headers = { 'idempotency-key': randomId('m') };
    const proposed = async (): Promise<string[]> =>
      (await test.send('GET', `/api/territories/${id}/suggestions`))
        .json()
        .items.map((item: { key: string }) => item.key);
    expect(await proposed()).toContain(key);
    const response = await accept(key, undefined, headers);
    expect(response.statusCode).toBe(201);
    const made = response.json();
    expect(made).toMatchObject({
      status: 'proposed',
      nature: 'unspecified',
      intensity: 0,
      recordedOn: '2026-03-12',
    });
    expect(made.parties).toEqual([
      { actorId: name('jardin'), role: 'member' },
      { actorId: name('moulin'), role: 'member' },
    ]);
    expect(response.headers.location).toBe(`/api/cooperations/${made.id}`);
    const again = await accept(key, undefined, headers);
    expect([again.statusCode, again.json().id]).toEqual([201, made.id]);
    const twice = await accept(key);
    expect([twice.statusCode, twice.json().code]).toEqual([409, 'ALREADY_LINKED']);
    expect(await proposed()).not.toContain(key);
  });

  it('takes an id, a directed nature and a promised date', async () => {
    const body = { id: randomId('c'), nature: 'supports', promisedFor: '2026-06-01' };
    const response = await accept(`${name('mairie')}:${name('moulin')}`, body);
    expect(response.statusCode).toBe(201);
    expect(response.json()).toMatchObject({
      ...body,
      parties: [
        { actorId: name('mairie'), role: 'from' },
        { actorId: name('moulin'), role: 'to' },
      ],
    });
    const again = await accept(`${name('mairie')}:${name('moulin')}`, body);
    expect([again.statusCode, again.json().id]).toEqual([201, body.id]);
  });

  it('refuses what is no pair of the map', async () => {
    for (const key of [
      'nonsense',
      `${name('mairie')}:${name('mairie')}`,
      `${name('mairie')}:${name('region')}`,
    ]) {
      const response = await accept(key);
      expect([key, response.statusCode, response.json().code]).toEqual([key, 404, 'SUGGESTION_NOT_FOUND']);
    }
    const linked = await accept(`${name('jardin')}:${name('mairie')}`);
    expect([linked.statusCode, linked.json().code]).toEqual([409, 'ALREADY_LINKED']);
  });
});
