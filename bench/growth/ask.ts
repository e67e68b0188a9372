import http from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks a server, and waits where it is busy for the moment. Without the limit of five minutes that `fetch` has: a
 * backup of everything may take longer.
 */
export async function ask<T = unknown>(
  address: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<T> {
  for (;;) {
    const { status, retryAfter, text } = await send(`${address}${path}`, method, body);
    if (status === 503) {
      await pause(1000 * retryAfter);
      continue;
    }
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text.slice(0, 300)}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
}

const agent = new http.Agent({ keepAlive: true });

const send = (url: string, method: string, body: unknown) =>
  new Promise<{ status: number; retryAfter: number; text: string }>((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'if-match': '*' };
    const request = http.request(url, { agent, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('error', reject).on('end', () => {
        const retryAfter = Number(response.headers['retry-after'] ?? 1);
        resolve({ status: response.statusCode ?? 0, retryAfter, text });
      });
    });
    request.on('error', reject).end(body === undefined ? undefined : JSON.stringify(body));
  });
