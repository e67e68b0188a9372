import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';

let test: TestApp;
const territoryId = randomId('hostile');
beforeAll(async () => {
  test = await openTestApp();
  const answer = await test.send('POST', '/api/territories', {
    id: territoryId,
    name: 'Essai',
    level: 'other',
  });
  expect(answer.statusCode).toBe(201);
});
afterAll(() => test.close());

const ACTOR = {
  name: 'AMAP',
  family: 'social_economy',
  kind: 'association',
  scale: 'local',
  signedOn: '2026-01-01',
  siren: '123456789',
  url: 'https://example.org/',
  description: 'a',
  mission: 'a',
  expertise: 'a',
  frame: 'a',
  constraints: 'a',
  expects: 'a',
  fictional: true,
  source: 'a',
  tableRoles: ['elected'],
  charter: 'none',
  tags: ['a'],
  membership: { onMap: true },
};
const HOSTILE: Record<string, unknown> = {
  'a control character': 'a\u0000b',
  'an escape sequence': '\u001b[31mred',
  'too much': 'x'.repeat(5000),
  'a number': 12e300,
  'a deep list': JSON.parse('['.repeat(500) + ']'.repeat(500)),
  'an object with a query in it': { $ne: null },
  'an object': { toString: 'x', length: 3 },
};
// Names are what one sees of them (tests/attack/names.test.ts).
const STRANGE_BUT_NO_NAME = { 'right to left': '\u202eabc' };
// Free text may be any visible text: it is kept as it is, never run.
const STRANGE = {
  Cypher: "'}) DETACH DELETE n //",
  markup: '<img src=x onerror=alert(1)>',
  formula: '=cmd|/c calc',
  template: '#{7*7} {{7*7}}',
  emoji: '👩🏽‍🌾 𝕏',
};

const create = (body: unknown) => test.send('POST', `/api/territories/${territoryId}/actors`, body);
const actors = async () => (await test.send('GET', `/api/territories/${territoryId}/actors`)).json().items;

describe.each(Object.keys(ACTOR))('the property %s of an actor', (property) => {
  it.each(Object.entries(HOSTILE))('refuses %s, and nothing is written', async (_name, value) => {
    const before = await actors();
    const answer = await create({ ...ACTOR, [property]: value });
    expect(answer.json()).toMatchObject({ status: 400, code: 'INVALID_INPUT' });
    const [error] = answer.json().errors;
    expect(error.path.split('.')[0]).toBe(property);
    expect(await actors()).toEqual(before);
  });
});

describe('a body', () => {
  const raw = (payload: string, type = 'application/json') =>
    test.app.inject({
      method: 'POST',
      url: `/api/territories/${territoryId}/actors`,
      headers: { 'content-type': type },
      payload,
    });

  it('of ten megabytes is refused', async () => {
    expect((await raw(JSON.stringify({ ...ACTOR, description: 'x'.repeat(1e7) }))).json()).toMatchObject({
      status: 413,
      code: 'BODY_TOO_LARGE',
    });
  });

  it('with __proto__ in it is refused, however it is written, and changes no object', async () => {
    const inside = JSON.stringify(ACTOR).slice(1);
    for (const name of ['"__proto__"', '"\\u005f_proto__"', '"constructor"']) {
      const answer = await raw(`{${name}: {"prototype": {"polluted": true}, "polluted": true}, ${inside}`);
      expect(answer.statusCode).toBe(400);
    }
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('with read-only or unknown properties is refused', async () => {
    for (const name of ['version', 'territoryIds', 'x', 'positions', 'Name'])
      expect((await create({ ...ACTOR, [name]: 1 })).json()).toMatchObject({
        status: 400,
        errors: [{ path: name, code: 'unrecognized_keys' }],
      });
  });

  it('in another form than JSON is refused', async () => {
    for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/xml', 'text/json'])
      expect((await raw(JSON.stringify(ACTOR), type)).json()).toMatchObject({ status: 415 });
    expect((await raw('{"name":')).json()).toMatchObject({ status: 400, errors: [{ code: 'invalid_json' }] });
  });

  const strange = { ...STRANGE, ...STRANGE_BUT_NO_NAME };
  it.each(Object.entries(strange))('may hold %s as text', async (what, text) => {
    const name = what in STRANGE ? text : ACTOR.name;
    const answer = await create({
      ...ACTOR,
      id: randomId('strange'),
      name,
      description: text,
      tags: [text],
    });
    expect(answer.statusCode).toBe(201);
    const { id } = answer.json();
    const read = (await test.send('GET', `/api/actors/${id}`)).json();
    expect(read).toMatchObject({ name, description: text, tags: [text] });
  });
});

it('half a character is refused, in a line and in a text', async () => {
  for (const property of ['name', 'description'])
    expect((await create({ ...ACTOR, [property]: 'moiti\ud83c' })).json()).toMatchObject({
      status: 400,
      code: 'INVALID_INPUT',
      errors: [{ path: property }],
    });
});

describe('ids', () => {
  it.each(['', ' ', '-a', '_a', 'a b', 'a/b', 'é', 'a'.repeat(65), 'a\n', '../a', '$id'])(
    '%j is none',
    async (id) => {
      expect((await create({ ...ACTOR, id })).json()).toMatchObject({
        status: 400,
        errors: [{ path: 'id' }],
      });
    },
  );

  it('in a path that cannot be are 400, those of nothing 404', async () => {
    for (const id of ['%20', 'a%00', '-a', 'a'.repeat(65), '%F0%9F%8C%BE'])
      expect((await test.send('GET', `/api/actors/${id}`)).statusCode).toBe(400);
    expect((await test.send('GET', `/api/actors/${randomId('none')}`)).json()).toMatchObject({
      status: 404,
      code: 'ACTOR_NOT_FOUND',
    });
    expect((await test.send('GET', `/api/actors/${'a'.repeat(500)}`)).statusCode).toBe(404);
  });
});

it('searches take any text', async () => {
  for (const q of [...Object.values(STRANGE), '%', '\\', '*:*', '"', '['.repeat(150)]) {
    for (const list of ['actors', 'territories', 'places']) {
      const answer = await test.send('GET', `/api/${list}?q=${encodeURIComponent(q)}`);
      expect(answer.statusCode).toBe(200);
    }
  }
});
