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

/** A process that ends answers what it was asked, and refuses what comes after: whoever asks tries again elsewhere. */
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
      // Also where whoever asked went away before there was an answer.
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
