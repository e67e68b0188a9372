import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineEndpoint } from '../../model/contract/define-endpoint.ts';
import { Id, Line } from '../../model/contract/primitives.ts';
import { JudgedId } from '../../model/contract/references.ts';
import { bodies } from '../../server/plugins/bodies.ts';
import { language } from '../../server/plugins/language.ts';
import { problems } from '../../server/plugins/problems.ts';
import { validation } from '../../server/plugins/validation.ts';
import { registerEndpoint } from '../../server/routes/register-endpoint.ts';

const Note = z.object({ text: z.string(), stars: z.int().optional() });
const patchNote = defineEndpoint({
  name: 'patchNote',
  method: 'PATCH',
  path: '/api/notes/:noteId',
  tag: 'service',
  action: 'service.use',
  summary: 'Change a note',
  params: z.object({ noteId: Id }),
  body: z.strictObject({
    text: Line(20).optional(),
    parties: z.array(z.strictObject({ role: z.enum(['from', 'to']) })).optional(),
  }),
  bodyOptional: true,
  bodyLimit: 1024 * 1024,
  status: 200,
  response: Note,
});
const addNote = defineEndpoint({
  name: 'addNote',
  method: 'POST',
  path: '/api/notes',
  tag: 'service',
  action: 'service.use',
  summary: 'Create a note',
  body: z.union([
    z.strictObject({ text: Line(20) }),
    z.strictObject({ copyOf: JudgedId, text: Line(20).optional() }),
  ]),
  status: 201,
  response: Note,
});
const removeNote = defineEndpoint({
  name: 'removeNote',
  method: 'DELETE',
  path: '/api/notes/:noteId',
  tag: 'service',
  action: 'service.use',
  summary: 'Delete a note',
  params: z.object({ noteId: Id }),
  status: 204,
});
const readNote = defineEndpoint({
  name: 'readNote',
  method: 'GET',
  path: '/api/notes/:noteId',
  tag: 'service',
  action: 'service.use',
  summary: 'Read a note',
  params: z.object({ noteId: Id }),
  status: 200,
  response: Note,
});

let app: FastifyInstance;
let seen: Array<Record<string, unknown>>;
let answered: unknown;
beforeEach(async () => {
  seen = [];
  answered = { text: 'kept', secret: 'never sent' };
  app = Fastify();
  await app.register(language);
  await app.register(problems);
  await app.register(validation);
  await app.register(bodies);
  registerEndpoint(app, patchNote, (input) => {
    seen.push({ ...input });
    return { body: answered as z.infer<typeof Note>, version: 7 };
  });
  registerEndpoint(app, addNote, (input) => {
    seen.push({ ...input });
    return { body: { text: 'new' }, version: 1, location: '/api/notes/é' };
  });
  registerEndpoint(app, removeNote, () => ({}));
  registerEndpoint(app, readNote, () => ({ body: { text: 'read' }, etag: '"state-1"' }));
});
afterEach(() => app.close());

const patch = (payload: unknown, headers: Record<string, string> = {}, url = '/api/notes/n-1') =>
  app.inject({
    method: 'PATCH',
    url,
    headers: { 'content-type': 'application/json', ...headers },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  });

describe('what comes in', () => {
  it('reaches the handler parsed, with its headers', async () => {
    await patch(
      { text: '  a note ' },
      { 'if-match': '"6"', 'idempotency-key': 'k-1', 'accept-language': 'en' },
    );
    expect(seen[0]).toMatchObject({
      params: { noteId: 'n-1' },
      body: { text: 'a note' },
      ifMatch: '"6"',
      idempotencyKey: 'k-1',
      language: 'en',
      requestHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('may be a merge patch for PATCH only', async () => {
    const merge = { 'content-type': 'application/merge-patch+json; charset=utf-8' };
    expect((await patch({ text: 'a' }, merge)).statusCode).toBe(200);
    const posted = await app.inject({
      method: 'POST',
      url: '/api/notes',
      headers: merge,
      payload: '{"text":"a"}',
    });
    expect(posted.json()).toMatchObject({ status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' });
  });

  it('may be nothing where nothing is required', async () => {
    expect((await app.inject({ method: 'PATCH', url: '/api/notes/n-1' })).statusCode).toBe(200);
    expect((await patch('')).statusCode).toBe(200);
    expect(seen.map(({ body }) => body)).toEqual([{}, {}]);
    expect((await app.inject({ method: 'POST', url: '/api/notes' })).statusCode).toBe(400);
  });

  it.each([
    ['malformed JSON', '{"text":', 400],
    ['__proto__', '{"__proto__": {"admin": true}}', 400],
    ['constructor.prototype', '{"constructor": {"prototype": {"admin": true}}}', 400],
    ['an array', '[]', 400],
    ['null', 'null', 400],
    ['a number', '1', 400],
    ['a hundred thousand brackets', '['.repeat(100_000), 400],
    ['deep JSON', `${'{"text":'.repeat(50_000)}1${'}'.repeat(50_000)}`, 400],
    ['more than a mebibyte', JSON.stringify({ text: 'a'.repeat(1024 * 1024) }), 413],
  ])('is refused when it is %s', async (_name, payload, status) => {
    const answer = await patch(payload);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(seen).toEqual([]);
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/json\t; x', ''])(
    'is refused as %j',
    async (type) => {
      const answer = await patch('{"unknown": 1}', { 'content-type': type });
      expect([400, 415]).toContain(answer.statusCode);
      expect(seen).toEqual([]);
    },
  );

  it('is refused when it is compressed', async () => {
    expect((await patch('{}', { 'content-encoding': 'gzip' })).statusCode).toBe(415);
  });

  it('has an Idempotency-Key of 1 to 200 visible characters', async () => {
    for (const key of ['', ' ', 'a b', 'é', 'a'.repeat(201), '\u0007']) {
      const answer = await patch({}, { 'idempotency-key': key });
      expect(answer.json()).toMatchObject({ code: 'INVALID_INPUT', errors: [{ path: 'Idempotency-Key' }] });
    }
    expect((await patch({}, { 'idempotency-key': '~'.repeat(200) })).statusCode).toBe(200);
  });

  it('hashes to the same however its properties are ordered and its path is spelt, and else differently', async () => {
    await patch('{"text": "a", "parties": []}');
    await patch('{"parties": [], "text": " a "}', {}, '/api/notes/n%2D1');
    await patch('{"parties": [], "text": "b"}');
    await patch('{"text": "a", "parties": []}', {}, '/api/notes/n-2');
    const [first, same, ...others] = seen.map(({ requestHash }) => requestHash);
    expect(same).toBe(first);
    expect(new Set([first, ...others]).size).toBe(3);
  });
});

describe('the message of a fault', () => {
  it('names each property, in the language of the reader', async () => {
    const fault = { parties: [{ role: 'boss' }, { role: 'to', extra: 1 }], text: '', other: true };
    const french = (await patch(fault)).json();
    expect(french).toMatchObject({ status: 400, code: 'INVALID_INPUT', instance: '/api/notes/n-1' });
    expect(french.errors.map(({ path }: { path: string }) => path).sort()).toEqual([
      'other',
      'parties.0.role',
      'parties.1.extra',
      'text',
    ]);
    const english = (await patch(fault, { 'accept-language': 'en-GB, fr;q=0.5' })).json();
    const texts = (problem: typeof french) =>
      problem.errors.map(({ message }: { message: string }) => message);
    expect(texts(english)).toEqual(expect.arrayContaining([expect.stringContaining('One of these values')]));
    expect(texts(french)).toEqual(expect.arrayContaining([expect.stringContaining('L’une de ces valeurs')]));
    expect(french.title).not.toBe(english.title);
  });

  it('says the sentences of the contract in French too', async () => {
    const fault = { text: 'a\u0000b' };
    expect((await patch(fault)).json().errors[0].message).toBe('sans caractère de contrôle');
    const english = (await patch(fault, { 'accept-language': 'en' })).json();
    expect(english.errors[0].message).toBe('no control character');
  });

  it('of several possible forms, speaks of the nearest', async () => {
    const answer = await app.inject({ method: 'POST', url: '/api/notes', payload: { copyOf: '!' } });
    expect(answer.json().errors).toMatchObject([{ path: 'copyOf', code: 'invalid_format' }]);
    const empty = await app.inject({ method: 'POST', url: '/api/notes', payload: {} });
    expect(empty.json().errors).toEqual([{ path: 'text', code: 'invalid_type', message: 'À renseigner' }]);
  });

  it('a path that cannot be, a query that is not known, a body where there is none', async () => {
    expect((await patch({}, {}, '/api/notes/%20')).json()).toMatchObject({
      status: 400,
      errors: [{ path: 'noteId' }],
    });
    expect((await patch({}, {}, '/api/notes/%E0%A4%A')).statusCode).toBe(400);
    const unknown = await app.inject('/api/notes/n-1?at=2026-01-01');
    expect(unknown.json()).toMatchObject({
      status: 400,
      errors: [{ path: 'at', code: 'unrecognized_keys' }],
    });
    const body = await app.inject({ method: 'DELETE', url: '/api/notes/n-1', payload: { force: true } });
    expect(body.json()).toMatchObject({ status: 400, errors: [{ path: 'force' }] });
  });
});

describe('what goes out', () => {
  it('is what the schema names and nothing more, with its version', async () => {
    const answer = await patch({});
    expect(answer.json()).toEqual({ text: 'kept' });
    expect(answer.headers).toMatchObject({ etag: '"7"', 'content-language': 'fr', vary: 'Accept-Language' });
  });

  it('is 201 with Location for what was created, 204 without a body for what was deleted', async () => {
    const created = await app.inject({ method: 'POST', url: '/api/notes', payload: { text: 'a' } });
    expect(created.statusCode).toBe(201);
    expect(created.headers).toMatchObject({ etag: '"1"', location: '/api/notes/%C3%A9' });
    const deleted = await app.inject({ method: 'DELETE', url: '/api/notes/n-1' });
    expect([deleted.statusCode, deleted.body]).toEqual([204, '']);
  });

  it('is 304 for who knows the state', async () => {
    const read = (known: string) =>
      app.inject({ url: '/api/notes/n-1', headers: { 'if-none-match': known } });
    for (const known of ['"state-1"', 'W/"state-1"', '"a", "state-1"', '*']) {
      const answer = await read(known);
      expect([answer.statusCode, answer.body, answer.headers.etag]).toEqual([304, '', '"state-1"']);
    }
    expect((await read('"state-2"')).statusCode).toBe(200);
  });

  it('is a 500 that hides its reason when it breaks its schema', async () => {
    answered = { text: 1 };
    const answer = await patch({});
    expect(answer.json()).toMatchObject({ status: 500, code: 'INTERNAL' });
    expect(answer.body).not.toContain('expected');
    expect(answer.headers.etag).toBeUndefined();
  });
});
