import { EventEmitter, once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { afterEach, expect, it } from 'vitest';
import { fairShare } from '../../server/plugins/fair-share.ts';
import { threadTime } from '../../server/plugins/thread-time.ts';

/** Starts an app whose look-up of the session ends when a test says; notes its last request and refusal. */
async function slowLookUp() {
  const seen: { request?: FastifyRequest; refusal?: string | undefined } = {};
  const events = new EventEmitter();
  const app = Fastify();
  await app.register(threadTime);
  const lateness = async (one: FastifyInstance) => void one.decorateRequest('isLate', false);
  await app.register(fp(lateness, { name: 'load-shedding' }));
  const access = async (one: FastifyInstance): Promise<void> => {
    one.decorateRequest('person', null);
    one.decorateRequest('cookies', { getter: () => ({}) });
    one.addHook('onRequest', async (request, reply) => {
      seen.request = request;
      reply.raw.once('close', () => events.emit('closed'));
      events.emit('asked');
      await once(events, 'found');
    });
  };
  await app.register(fp(access, { name: 'access' }));
  await app.register(fairShare);
  app.addHook('onError', async (_, __, { code }) => {
    seen.refusal = code;
  });
  app.post('/api/notes', async () => 'noted');
  await app.listen({ host: '127.0.0.1', port: 0 });
  return { app, seen, events };
}

/** A request whose body has only begun. */
const HALF_SENT = [
  ...['POST /api/notes HTTP/1.1', 'host: a', 'content-type: application/json', 'content-length: 9'],
  ...['', '{'],
].join('\r\n');

let app: FastifyInstance | undefined;
afterEach(() => app?.close());

/** Works on the main thread for so long. */
function work(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

it('ends a request whose client left before one knows who asks: nothing of it stays under way', async () => {
  const slow = await slowLookUp();
  app = slow.app;
  const client = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  await once(client, 'connect');
  const asked = once(slow.events, 'asked');
  client.write(HALF_SENT);
  await asked;
  const closed = once(slow.events, 'closed');
  client.destroy();
  await closed;
  slow.events.emit('found');
  await expect.poll(() => slow.seen.refusal).toBe('WORK_CANCELLED');
  await new Promise(setImmediate);
  slow.seen.request?.work.bill();
  work(20);
  expect(slow.seen.request?.work.bill()).toBe(0);
});
