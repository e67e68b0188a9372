import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { inject } from 'vitest';
import { gapCatalogueReference } from '../../model/readings/gaps/gap-catalogue.ts';
import { buildApp } from '../../server/app.ts';
import type { AppDeps } from '../../server/app-deps.ts';
import { MachineLink } from '../../server/machine-link.ts';
import { projectFile } from '../../server/project.ts';
import { loadReference } from '../../server/reference/load-reference.ts';
import { type Executor, openExecutor } from '../../server/store/execute.ts';
import { ServerKey } from '../../server/use-cases/access/server-key.ts';
import { Workers } from '../../server/workers/pool.ts';
import { checkAnswers } from './checked-answers.ts';

/** The application on the tests' Neo4j. */
export interface TestApp {
  readonly app: FastifyInstance;
  readonly executor: Executor;
  /** Lines of JSON that the application logged. */
  readonly logged: () => string;
  /** Sends a request without a network, as the machine's own browser; a body goes as JSON. */
  send(
    method: NonNullable<InjectOptions['method']>,
    url: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
}

/** Builds the application as the process does, or in a way of one's own, and lets tests speak to it. */
export async function openTestApp(
  overrides: Partial<AppDeps> = {},
  build: typeof buildApp = buildApp,
): Promise<TestApp> {
  const executor = overrides.executor ?? openExecutor(inject('neo4j'));
  const log = new PassThrough();
  let logged = '';
  log.on('data', (chunk: Buffer) => {
    logged += chunk.toString();
    // Prints server errors next to the test that caused them.
    if (chunk.includes('"level":50')) console.error(chunk.toString());
  });
  const app = await build({
    config: { hostnames: [], backups: TEST_BACKUPS },
    reference: loadReference(gapCatalogueReference()),
    machine: MACHINE,
    logger: { level: 'warn', stream: log },
    // A machine busy with an engine may be late, but has to answer. A second without a measurement counts as
    // infinitely late.
    lateMs: Number.POSITIVE_INFINITY,
    key: TEST_KEY,
    workers: SHARED_WORKERS,
    ...overrides,
    executor,
  });
  checkAnswers(app);
  await app.ready();
  return {
    app,
    executor,
    logged: () => logged,
    send: (method, url, body, headers = {}) =>
      app.inject({
        method,
        url,
        headers: { ...headers, cookie: [headers.cookie, MACHINE_COOKIE].filter(Boolean).join('; ') },
        ...(body !== undefined && { payload: body as NonNullable<InjectOptions['payload']> }),
      }),
    close: async () => {
      await app.close();
      await executor.close();
    },
  };
}

/** The threads of one application after the other: each takes a second of processor to begin. */
class SharedWorkers extends Workers {
  override async close(): Promise<void> {}
}

// Built before the tests: a thread that compiles its sources is slower.
const SHARED_WORKERS = new SharedWorkers({}, projectFile('dist/server/worker.js'));

/** The applications of the tests are processes of one server. */
export const TEST_KEY = new ServerKey('the secret of the tests, as long as one is');

/** Credential of the machine, used by `send` and the pages of `openScreens`. Other clients are unsigned. */
export const MACHINE = new MachineLink(TEST_KEY);
const MACHINE_COOKIE = `${MACHINE.cookie.name}=${MACHINE.cookie.value}`;

/** Backups of the tests: in a separate folder, none automatic. */
export const TEST_BACKUPS = {
  folder: path.join(tmpdir(), `maillage-backups-${process.pid}`),
  everyHours: 0,
  kept: 2,
  daily: 0,
  weekly: 0,
  monthly: 0,
  proofHour: undefined,
};

/** An id no other test has. */
export const randomId = (prefix: string): string => `${prefix}-${randomBytes(6).toString('hex')}`;

/** A word of twelve letters, too far from any other to be taken for it by a slip of the hand. */
export const randomWord = (): string =>
  Array.from(randomBytes(12), (byte) => 'bcdfghjklmnpqrst'[byte % 16]).join('');
