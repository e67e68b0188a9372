import fp from 'fastify-plugin';
import { RequestRefusedError } from './request-refused.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** Resolves when everything that was asked has been answered, or after a while. */
    drained(): Promise<void>;
  }
}

/** The rest of the ten seconds in which a process ends is for the database. */
const GRACE_MS = 2_500;

/**
 * Drains a process that ends: it answers pending requests and refuses new ones, so that clients retry
 * elsewhere.
 */
export const drain = fp(
  async (app) => {
    const underWay = new Set<string>();
    let isStopping = false;
    let tell: (() => void) | undefined;
    const answered = (id: string): void => {
      underWay.delete(id);
      if (underWay.size === 0) tell?.();
    };

    app.addHook('onRequest', async (request, reply) => {
      if (isStopping) throw new RequestRefusedError('STOPPING', 503);
      underWay.add(request.id);
      // Counts as answered too if the client disconnected before.
      reply.raw.once('close', () => answered(request.id));
    });
    app.addHook('onResponse', async ({ id }) => answered(id));
    app.addHook('preClose', async () => {
      isStopping = true;
    });

    app.decorate('drained', () =>
      underWay.size === 0
        ? Promise.resolve()
        : new Promise<void>((resolve) => {
            const late = setTimeout(resolve, GRACE_MS);
            tell = () => {
              clearTimeout(late);
              resolve();
            };
          }),
    );
  },
  { name: 'drain', dependencies: ['problems'] },
);
