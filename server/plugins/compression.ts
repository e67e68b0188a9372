import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { negotiate } from '@fastify/accept-negotiator';
import compress from '@fastify/compress';
import type { FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { memoizeByObject } from '../../model/once.ts';

/** Fewer bytes are sent as they are. */
const THRESHOLD = 1024;
/** Quality 4: most of the gain for a tenth of the time. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
const ENCODINGS = ['br', 'gzip', 'identity'] as const;
const COMPRESSED_TYPES = /^text\/(?!event-stream)|[+/](?:json|text|xml)(?:;|$)/;

/**
 * Compresses whole answers before their request gives its place back, since compressing is work for the asker
 * too. A cached answer is compressed once.
 */
export const wholeCompression = fp(
  async (app) => {
    app.addHook('onSend', async (request, reply, payload) => {
      if (!isCompressible(reply, payload)) return payload;
      reply.header('vary', varying(reply));
      const encoding = negotiate(request.headers['accept-encoding'] ?? 'identity', [...ENCODINGS]);
      if (encoding === null || encoding === 'identity' || isRefused(request)) return payload;
      reply.header('content-encoding', encoding).removeHeader('content-length');
      return compressed(payload, encoding);
    });
  },
  { name: 'whole-compression' },
);

/** Compresses streams on request. Request bodies are never inflated: a small one could become huge. */
export const compression = fp(
  async (app) => {
    await app.register(compress, {
      encodings: ['br', 'gzip'],
      threshold: THRESHOLD,
      brotliOptions: BROTLI,
      globalDecompression: false,
    });
  },
  { name: 'compression' },
);

function isCompressible(reply: FastifyReply, payload: unknown): payload is string | Buffer {
  if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return false;
  const type = String(reply.getHeader('content-type') ?? '');
  return payload.length >= THRESHOLD && COMPRESSED_TYPES.test(type) && !reply.hasHeader('content-encoding');
}

/** Some clients ask to be sent bytes as they stand. */
const isRefused = ({ headers }: FastifyRequest): boolean => headers['x-no-compression'] !== undefined;

function varying(reply: FastifyReply): string {
  const told = String(reply.getHeader('vary') ?? '');
  if (told === '') return 'accept-encoding';
  return /accept-encoding/i.test(told) ? told : `${told}, accept-encoding`;
}

const encode = {
  br: (body: string | Buffer) => promisify(brotliCompress)(body, BROTLI),
  gzip: (body: string | Buffer) => promisify(gzip)(body),
} as const;
type Encoding = keyof typeof encode;

/** The compressed forms of a body, as long as it is kept. */
const formsOf = memoizeByObject((_: Buffer) => new Map<Encoding, Promise<Buffer>>());

function compressed(body: string | Buffer, encoding: Encoding): Promise<Buffer> {
  if (typeof body === 'string') return encode[encoding](body);
  const forms = formsOf(body);
  const form = forms.get(encoding) ?? encode[encoding](body);
  forms.set(encoding, form);
  return form;
}
