/**
 * Sends requests without a pause over a fixed number of connections, as `Flood` messages of the parent process
 * say. Answers each message with the number of answers by status. It runs apart from the measured server.
 */
import { Agent, type IncomingMessage, request } from 'node:http';

/** Requests that every connection sends in turn until `seconds` have passed. */
export interface Flood {
  readonly address: string;
  readonly paths: readonly string[];
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Its answer has no end: it is left when it begins. */
  readonly isStream?: boolean;
  readonly connections: number;
  readonly seconds: number;
}

/** Number of answers by status; 0 where the connection ended, or no answer came in time. */
export type Answered = Readonly<Record<number, number>>;

process.on('message', async (flood: Flood) => {
  const agent = new Agent({ keepAlive: true, maxSockets: flood.connections });
  const until = performance.now() + flood.seconds * 1000;
  const answered: Record<number, number> = {};
  let sent = 0;
  const connection = async (): Promise<void> => {
    while (performance.now() < until) {
      const status = await once(flood, agent, sent++);
      answered[status] = (answered[status] ?? 0) + 1;
    }
  };
  // Answers that take longer are left: the server ends the work for a client that is gone.
  const over = setTimeout(() => agent.destroy(), flood.seconds * 1000);
  await Promise.all(Array.from({ length: flood.connections }, connection));
  clearTimeout(over);
  agent.destroy();
  process.send?.(answered);
});

/** Sends one request, drops its answer and returns its status. */
const once = (
  { address, paths, method, headers, body, isStream = false }: Flood,
  agent: Agent,
  i: number,
): Promise<number> =>
  new Promise((resolve) => {
    const take = (reply: IncomingMessage): void => {
      reply.resume().on('close', () => resolve(reply.statusCode ?? 0));
      if (isStream) reply.once('data', () => reply.destroy());
    };
    const asked = request(address + paths[i % paths.length], { method, headers, agent }, take);
    asked.on('error', () => resolve(0)).end(body);
  });
