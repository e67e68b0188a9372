import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { preferredLanguage } from './language.ts';
import { problemOf } from './problem-of.ts';
import { RequestRefusedError } from './request-refused.ts';

/** Error of Node for bytes that are no HTTP request, with the bytes received. */
type UnreadableError = Error & { readonly code?: string; readonly rawPacket?: unknown };

const REFUSALS: Readonly<Record<string, RequestRefusedError>> = {
  HPE_HEADER_OVERFLOW: new RequestRefusedError('HEADERS_TOO_LARGE', 431),
  ERR_HTTP_REQUEST_TIMEOUT: new RequestRefusedError('REQUEST_TIMEOUT', 408),
};
const NOT_HTTP = new RequestRefusedError('NOT_HTTP', 400);

/** Answers with Problem Details what never became a request: there is a connection, and what was read of its text. */
export function refuseUnreadable(error: UnreadableError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const text = Buffer.isBuffer(error.rawPacket) ? error.rawPacket.toString('latin1') : '';
  const language = preferredLanguage(/^accept-language:(.*)$/im.exec(text)?.[1]);
  const path = /^[A-Z]+ (\/[!->@-~]*)/.exec(text)?.[1] ?? '';
  const problem = problemOf(REFUSALS[error.code ?? ''] ?? NOT_HTTP, path, language);
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    'Content-Type: application/problem+json',
    `Content-Language: ${language}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroy(error);
}
