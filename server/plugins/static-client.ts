import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { projectFile } from '../project.ts';
import { isApi } from './language.ts';
import { RequestRefusedError } from './request-refused.ts';

const BUILT = projectFile('dist/client');
const NO_BUILD =
  'Les écrans ne sont pas construits : npm run build. / The screens are not built: npm run build.\n';

/** Serves the screens: files of the build, and its page for every address that a browser opens. */
export const staticClient = fp<{ directory?: string }>(
  async (app, { directory = BUILT }) => {
    const index = path.join(directory, 'index.html');
    if (existsSync(index)) {
      await app.register(fastifyStatic, {
        root: directory,
        // Each address that is no file comes to the page below, not to a listing of files made at the start.
        serve: false,
        cacheControl: false,
        setHeaders: (headers, file) => {
          const hashed = file.includes(`${path.sep}assets${path.sep}`);
          headers.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
        },
      });
    }
    app.get('/*', { schema: { hide: true } }, async (request, reply) => {
      if (isApi(request)) throw new RequestRefusedError('ROUTE_NOT_FOUND', 404);
      const file = fileOf(directory, request);
      if (file !== undefined) return reply.sendFile(file);
      return sendPage(index, request, reply);
    });
  },
  { name: 'static-client', dependencies: ['problems', 'compression', 'security-headers'] },
);

function fileOf(directory: string, request: FastifyRequest): string | undefined {
  const name = path.posix.normalize((request.params as { '*': string })['*']);
  if (name === '.' || name === '' || name.startsWith('..')) return undefined;
  return /\.\w+$/.test(name) && existsSync(path.join(directory, name)) ? name : undefined;
}

async function sendPage(index: string, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const accepts = request.headers.accept ?? '*/*';
  const isPage = /text\/html|\*\/\*/.test(accepts) && !request.url.startsWith('/assets/');
  if (!isPage) throw new RequestRefusedError('ROUTE_NOT_FOUND', 404);
  if (!existsSync(index)) return reply.code(503).type('text/plain; charset=utf-8').send(NO_BUILD);
  reply.headers({ 'cache-control': 'no-cache', 'content-type': 'text/html; charset=utf-8' });
  return reply.send(await readFile(index));
}
