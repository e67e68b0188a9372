/**
 * Sends one request again and again over a fixed number of connections, as `Flood` messages of the parent
 * process say, and answers each with how many were sent. It runs apart from what is measured.
 */
import { Agent, request } from 'node:http';

/** One request, sent by every connection until `seconds` have passed. */
export interface Flood {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly connections: number;
  readonly seconds: number;
}

process.on('message', async (flood: Flood) => {
  const agent = new Agent({ keepAlive: true, maxSockets: flood.connections });
  const until = performance.now() + flood.seconds * 1000;
  let sent = 0;
  const connection = async (): Promise<void> => {
    for (; performance.now() < until; sent += 1) await once(flood, agent);
  };
  await Promise.all(Array.from({ length: flood.connections }, connection));
  agent.destroy();
  process.send?.(sent);
});

/** Sends a request and drops its answer. An ended connection counts as an answer. */
const once = ({ url, method, headers, body }: Flood, agent: Agent): Promise<void> =>
  new Promise((resolve) => {
    const asked = request(url, { method, headers, agent }, (reply) => reply.resume().on('close', resolve));
    asked.on('error', () => resolve()).end(body);
  });
