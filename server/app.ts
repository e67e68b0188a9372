import Fastify, { type FastifyInstance } from 'fastify';
import type { AppDeps } from './app-deps.ts';
import { Attendance } from './live/presence.ts';
import { access } from './plugins/access.ts';
import { bodies } from './plugins/bodies.ts';
import { compression, wholeCompression } from './plugins/compression.ts';
import { drain } from './plugins/drain.ts';
import { fairShare } from './plugins/fair-share.ts';
import { language } from './plugins/language.ts';
import { loadShedding } from './plugins/load-shedding.ts';
import { measured } from './plugins/measured.ts';
import { openapi } from './plugins/openapi.ts';
import { problems, sendProblem } from './plugins/problems.ts';
import { rateLimit } from './plugins/rate-limit.ts';
import { requestLines, requestLog } from './plugins/request-log.ts';
import { rights } from './plugins/rights.ts';
import { sameOrigin } from './plugins/same-origin.ts';
import { securityHeaders } from './plugins/security-headers.ts';
import { staticClient } from './plugins/static-client.ts';
import { threadTime } from './plugins/thread-time.ts';
import { trustedHost } from './plugins/trusted-host.ts';
import { refuseUnreadable } from './plugins/unreadable-request.ts';
import { validation } from './plugins/validation.ts';
import { routes } from './routes/index.ts';
import { logErrorsOf } from './unexpected-errors.ts';
import { ServerKey } from './use-cases/access/server-key.ts';
import { Workers } from './workers/pool.ts';
import { lendWorkers } from './workers/workers-of.ts';

/** Bytes of a request's body, unless a route says otherwise. */
const BODY_LIMIT = 1024 * 1024;

/** Time for each plugin to load: on a slow machine that does much else, schemas alone take more than Fastify's 10 s. */
const PLUGINS_MS = 120_000;

/** Builds the application, without listening. */
export async function buildApp(deps: AppDeps): Promise<FastifyInstance> {
  const app = Fastify({
    logger: deps.logger ?? { level: 'warn' },
    ...requestLog,
    bodyLimit: BODY_LIMIT,
    pluginTimeout: PLUGINS_MS,
    // Headers of a proxy count only for calls forwarded by a configured one: host names stay unchanged.
    trustProxy: [...(deps.config.proxies ?? [])],
    // Time to send a request in, so that slow ones do not pile up; answers may stream for as long as they like.
    requestTimeout: 30_000,
    // By then all is answered: `drain`.
    forceCloseConnections: true,
    return503OnClosing: false,
    routerOptions: { maxParamLength: 400 },
    clientErrorHandler: refuseUnreadable,
    frameworkErrors: (error, request, reply) => {
      sendProblem(error, request, reply);
    },
  });

  await app.register(threadTime);
  await app.register(language);
  await app.register(problems);
  await app.register(requestLines);
  await app.register(drain);
  if (deps.metrics !== undefined) await app.register(measured, { metrics: deps.metrics });
  await app.register(validation);
  await app.register(securityHeaders);
  await app.register(trustedHost, { hostnames: deps.config.hostnames });
  await app.register(sameOrigin);
  await app.register(loadShedding, { ...(deps.lateMs !== undefined && { lateMs: deps.lateMs }) });
  await app.register(access, {
    executor: deps.executor,
    mode: deps.config.access ?? 'local',
    machine: deps.machine,
  });
  await app.register(wholeCompression);
  await app.register(fairShare, { ...(deps.budgets !== undefined && { budgets: deps.budgets }) });
  await app.register(rights, { executor: deps.executor });
  await app.register(rateLimit);
  await app.register(bodies);
  await app.register(compression);
  await app.register(openapi);
  const { attendance = new Attendance(), key = new ServerKey(), workers = new Workers() } = deps;
  lendWorkers(deps.executor, workers);
  logErrorsOf(deps.executor, app.log);
  app.addHook('onClose', () => workers.close());
  for (const register of routes) register(app, { ...deps, attendance, key });
  await app.register(staticClient, { ...(deps.clientDir !== undefined && { directory: deps.clientDir }) });
  // After what the routes end themselves: their streams.
  app.addHook('preClose', () => app.drained());
  return app;
}
