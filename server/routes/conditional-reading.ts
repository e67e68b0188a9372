import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { z } from 'zod';
import type { Endpoint } from '../../model/contract/define-endpoint.ts';
import type { Language } from '../../model/contract/primitives.ts';
import type { System } from '../../model/elements/system.ts';
import type { Visibility } from '../../model/elements/visibility/visibility.ts';
import { homeOf } from '../../model/elements/visibility/whose.ts';
import { memoizeByObject } from '../../model/once.ts';
import { WaitedTogether } from '../fair/waited-together.ts';
import { knowsEtag } from '../plugins/conditional-request.ts';
import { goneSignal } from '../plugins/gone-signal.ts';
import type { Executor } from '../store/execute.ts';
import { revisionOf } from '../store/facts.ts';
import { audienceTag } from '../use-cases/access/facts-seen.ts';
import { locateReading, type ReadingPoint, type ReadingRequest, systemAt } from '../use-cases/read-system.ts';
import { jsonWriter } from './json-writer.ts';
import { keptAnswersOf } from './kept-answers.ts';
import { type EndpointAnswer, type EndpointInput, registerEndpoint } from './register-endpoint.ts';

/** A reading in JSON, or one that is a file already (the drawing, an export). */
type ReadingEndpoint = Endpoint & { readonly response?: z.ZodType };

type Made<E extends ReadingEndpoint> = E extends { readonly response: infer S extends z.ZodType }
  ? z.output<S>
  : string | Buffer;

type ReadingInput = {
  readonly params: { readonly territoryId: string };
  readonly query: Omit<ReadingRequest, keyof Visibility>;
};

/** Ties a reading that is made of a territory's system to what makes it. */
export const registerReading = <const E extends ReadingEndpoint>(
  app: FastifyInstance,
  endpoint: E,
  executor: Executor,
  make: (system: System, input: EndpointInput<E>, signal: AbortSignal) => Made<E> | Promise<Made<E>>,
): void =>
  registerEndpoint(app, endpoint, (input) =>
    conditionalReading(endpoint, input, executor, (system, _language, signal) => make(system, input, signal)),
  );

/**
 * Answers a reading of a territory's system: 304 when the reader knows it, before anything but the revision is
 * read; else the body kept for that revision, query, audience, day and language; else what `make` computes, written as the
 * endpoint's schema says. Those who ask for the same meanwhile wait for it together.
 *
 * @param make Gets a signal that aborts when nobody waits for the answer any more.
 * @param isComposed Whether the answer to this asker has places that are computed: it is then tagged apart.
 */
export async function conditionalReading<const E extends ReadingEndpoint>(
  endpoint: E,
  input: EndpointInput<E>,
  executor: Executor,
  make: (system: System, language: Language, signal: AbortSignal) => Made<E> | Promise<Made<E>>,
  isComposed?: (system: System) => boolean,
): Promise<EndpointAnswer<E>> {
  const { language, request, reply } = input;
  const { params, query } = input as unknown as ReadingInput;
  const point = await locateReading(executor, params.territoryId, {
    ...query,
    ...request.visibility,
  });
  const tag = (token: string) => etagOf(endpoint, params, query, { ...point, token }, language);
  // For visibility limited to some territories, privacy may change outside this history: the answer is
  // identified by its content.
  const ours = homeOf(point.visibility) === null ? undefined : await systemAt(executor, point);
  let system = ours;
  const stored = tag(ours === undefined ? point.token : point.token + audienceTag(ours.facts));
  let etag = stored;
  if (isComposed !== undefined) {
    const known = composedTags(executor).get(stored);
    system = known === undefined ? (system ?? (await systemAt(executor, point))) : system;
    if (known ?? (system !== undefined && isComposed(system))) etag = composedTag(stored);
    composedTags(executor).set(stored, etag !== stored);
  }
  const work = async (signal: AbortSignal): Promise<Written> => {
    const read = system ?? (await systemAt(executor, point));
    const body = serialise(endpoint, await make(read, language, signal));
    // A write may have come between: the answer is tagged as what it is.
    const now = point.past === undefined ? tag(revisionOf(read.facts) + audienceTag(read.facts)) : stored;
    return { etag: isComposed?.(read) === true ? composedTag(now) : now, body };
  };
  return keptAnswer(endpoint, { request, reply }, { executor, etag }, work);
}

/**
 * Answers a reading of what never changes under its name, as a snapshot with what is hidden of it: the body kept for
 * that name, query and language, else what `make` computes.
 *
 * @param source What is read, with what this asker may see of it.
 */
export function frozenReading<const E extends ReadingEndpoint>(
  endpoint: E,
  { params, query, language, request, reply }: EndpointInput<E>,
  executor: Executor,
  source: string,
  make: (signal: AbortSignal) => Made<E> | Promise<Made<E>>,
): Promise<EndpointAnswer<E>> {
  const etag = tagOf([endpoint.name, inOrder(Object(params)), inOrder(Object(query)), source, language]);
  const work = async (signal: AbortSignal): Promise<Written> => ({
    etag,
    body: serialise(endpoint, await make(signal)),
  });
  return keptAnswer(endpoint, { request, reply }, { executor, etag }, work);
}

/** Answers 304, or the body kept under a tag, or the body of the work, which everyone who asks meanwhile shares. */
async function keptAnswer<E extends ReadingEndpoint>(
  endpoint: E,
  { request, reply }: Pick<EndpointInput<E>, 'request' | 'reply'>,
  { executor, etag }: { readonly executor: Executor; readonly etag: string },
  work: (signal: AbortSignal) => Promise<Written>,
): Promise<EndpointAnswer<E>> {
  if (knowsEtag(request, etag)) return { status: 304, etag };
  if (endpoint.response !== undefined) reply.type('application/json; charset=utf-8');
  const answers = keptAnswersOf(executor);
  const kept = answers.get(etag);
  if (kept !== undefined) return answer<E>(etag, kept);
  const makeAndKeep = async (signal: AbortSignal): Promise<Written> => {
    const { age } = answers;
    const written = await work(signal);
    answers.keep(written.etag, written.body, age);
    return written;
  };
  const written = await underWayOf(executor).share(etag, makeAndKeep, goneSignal(reply));
  return answer<E>(written.etag, written.body);
}

/** An answer as it is kept and sent. */
interface Written {
  readonly etag: string;
  readonly body: Buffer;
}

/** The answers that are being made. */
const underWayOf = memoizeByObject((_: Executor) => new WaitedTogether<Written>());

// Under its own type it is sent as it stands.
const answer = <E extends Endpoint>(etag: string, body: Buffer) =>
  ({ etag, body }) as unknown as EndpointAnswer<E>;

/** Serialises the answer; cached parts are not serialised again for each client. */
function serialise(endpoint: ReadingEndpoint, made: unknown): Buffer {
  if (endpoint.response === undefined) return Buffer.isBuffer(made) ? made : Buffer.from(String(made));
  return writerOf(endpoint.response)(made);
}

const writerOf = memoizeByObject(jsonWriter);

const composedTag = (etag: string): string => etag.replace(/"$/, '-composed"');

/** Cache of whether the answer of a tag is composed, so that a conditional request needs no query. */
const composedTags = memoizeByObject((_: Executor) => new LRUCache<string, boolean>({ max: 10_000 }));

function etagOf(
  endpoint: Endpoint,
  params: object,
  query: object,
  { token, visibility: { seesPrivate }, day }: ReadingPoint,
  language: Language,
): string {
  const parts = [endpoint.name, inOrder(params), inOrder(query), token, seesPrivate, day, language];
  return tagOf(parts);
}

const tagOf = (parts: readonly unknown[]): string =>
  `"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27)}"`;

const inOrder = (values: object): Array<[string, unknown]> =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
