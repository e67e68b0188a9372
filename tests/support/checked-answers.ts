import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import type { Endpoint } from '../../model/contract/define-endpoint.ts';
import * as endpoints from '../../model/contract/endpoints/index.ts';

const READ = (Object.values(endpoints) as Endpoint[])
  .filter(({ method, response }) => method === 'GET' && response !== undefined)
  .map((endpoint) => ({
    endpoint,
    at: new RegExp(`^${endpoint.path.replaceAll(/:[^/]+/g, '[^/]+')}$`),
  }));

/** Has every answer of a reading checked by the schema of its endpoint: an application writes it without asking zod. */
export function checkAnswers(app: FastifyInstance): void {
  const inject = app.inject.bind(app) as (options: InjectOptions) => Promise<LightMyRequestResponse>;
  const checked = async (options: InjectOptions): Promise<LightMyRequestResponse> => {
    const reply = await inject(options);
    const { pathname } = new URL(String(options.url), 'http://localhost');
    const read = options.method === 'GET' && READ.find(({ at }) => at.test(pathname));
    const isPlain = reply.headers['content-encoding'] === undefined;
    if (read && isPlain && reply.statusCode === 200 && /json/.test(String(reply.headers['content-type']))) {
      const found = read.endpoint.response?.safeParse(reply.json());
      if (found?.success === false)
        throw new Error(`${read.endpoint.name}: ${reply.body.slice(0, 400)}`, { cause: found.error });
    }
    return reply;
  };
  Object.assign(app, { inject: checked });
}
