import type { FastifyReply } from 'fastify';

// Opened in a browser it is a file and nothing else: no script, no address asked, its own faces only.
const HEADERS = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; font-src data:; sandbox",
  'x-content-type-options': 'nosniff',
};

/** Sends an answer as a file to keep. */
export const asAFile = (reply: FastifyReply, name: string): FastifyReply =>
  reply.headers({ ...HEADERS, 'content-disposition': `attachment; filename="${name}"` });
