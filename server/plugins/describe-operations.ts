import { z } from 'zod';
import { type CostBasis, costOf } from '../../model/contract/cost-of.ts';
import type { Endpoint } from '../../model/contract/define-endpoint.ts';
import { ID_PATTERN } from '../../model/contract/primitives.ts';
import { Problem } from '../../model/contract/problem.ts';
import { EVERYONE } from '../../model/contract/seen-by.ts';
import { RULES } from '../access/rules.ts';

type Json = Record<string, unknown>;

/** The parts of an OpenAPI document that are written here. */
interface Operation {
  security?: unknown[];
  'x-action'?: string;
  'x-roles'?: readonly string[];
  'x-cost-grows-with'?: CostBasis;
  'x-asks-machine-link'?: true;
  operationId?: string;
  parameters?: unknown[];
  requestBody?: { required?: boolean; 'x-largest-bytes'?: number; content?: Record<string, Json> };
  responses?: Record<string, unknown>;
}
interface Document {
  paths?: unknown;
  components?: unknown;
}

const SECURITY_SCHEMES = {
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'maillage_session',
    description:
      'Given by signing in or by a link; over https its name is `__Host-maillage_session`. Not needed at the machine itself, unless it is set so; what has `x-asks-machine-link` then asks for the cookie of the link that the start prints.',
  },
  bearer: {
    type: 'http',
    scheme: 'bearer',
    description: 'A token made on the page « Accès », for programs.',
  },
};
const PROBLEM_REF = { $ref: '#/components/schemas/Problem' };
const IF_MATCH = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description: 'ETag of the version that is changed: 428 when missing, 412 when stale.',
  schema: { type: 'string' },
  example: '"3"',
};
const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'The same request with the same key is done once; 1 to 200 visible characters.',
  schema: { type: 'string', pattern: '^[!-~]{1,200}$' },
};
const CONSENT = {
  name: 'Maillage-Consent',
  in: 'header',
  required: false,
  description:
    '`true`, from facilitators: an organisation that withdrew from the territory agrees to come back; without it 409 CONSENT_NEEDED.',
  schema: { type: 'string', enum: ['true'] },
};
const SEEN_BY = {
  name: 'Maillage-Seen-By',
  in: 'header',
  required: false,
  description: '`everyone`: without what is private, also for someone who may see it.',
  schema: { type: 'string', enum: [EVERYONE] },
};
const JOB = {
  name: 'Maillage-Job',
  in: 'header',
  required: false,
  description:
    'A name made for this request: under it `/api/jobs/{jobId}` tells its progress and gives it up.',
  schema: { type: 'string', pattern: `^${ID_PATTERN}$` },
};
const ACCEPT_LANGUAGE = {
  name: 'Accept-Language',
  in: 'header',
  required: false,
  description: 'French (default) or English texts.',
  schema: { type: 'string' },
  example: 'fr',
};

const REFUSALS: Record<string, string> = {
  400: 'Shape, unknown or read-only properties',
  401: 'Nobody has signed in, or the credential is not good',
  403: 'Not allowed to who asks, or sent by a page of another origin',
  404: 'What the path names does not exist',
  409: 'Conflict with what is there',
  412: 'Stale version; `current` is the present state',
  413: 'Body too large',
  415: 'Not JSON',
  431: 'Address or headers too long',
  421: 'Not a name of this server',
  422: 'Unknown reference, or a rule of the model broken',
  429: 'Too much at once, or too many attempts that failed',
  428: 'If-Match is missing',
  500: 'Error of the server',
  503: 'Database away or server overloaded; see Retry-After',
};

/** Adds to the generated description what schemas lack: headers, examples, refusals. */
export function describeOperations<D extends Document>(
  document: D,
  endpoints: ReadonlyMap<string, Endpoint>,
): D {
  const paths = (document.paths ?? {}) as Record<string, Record<string, Operation>>;
  for (const operation of Object.values(paths).flatMap((path) => Object.values(path))) {
    const endpoint = endpoints.get(operation.operationId ?? '');
    if (endpoint) describe(operation, endpoint);
  }
  const components = (document.components ?? {}) as { schemas?: Json };
  return {
    ...document,
    components: {
      ...components,
      schemas: { ...components.schemas, Problem: z.toJSONSchema(Problem) },
      securitySchemes: SECURITY_SCHEMES,
    },
  };
}

function describe(operation: Operation, endpoint: Endpoint): void {
  const writes = endpoint.method !== 'GET';
  describeAccess(operation, endpoint);
  operation['x-cost-grows-with'] = costOf(endpoint);
  operation.parameters = [
    ...(operation.parameters ?? []),
    ...(endpoint.needsIfMatch ? [IF_MATCH] : []),
    ...(writes ? [IDEMPOTENCY_KEY, CONSENT] : [SEEN_BY]),
    ...(endpoint.isJob ? [JOB] : []),
    ACCEPT_LANGUAGE,
  ];
  describeBody(operation, endpoint);
  operation.responses = { [endpoint.status]: success(operation, endpoint), ...refusals(endpoint) };
}

function describeAccess(operation: Operation, { action }: Endpoint): void {
  const { roles, asksLink } = RULES[action];
  operation['x-action'] = action;
  operation['x-roles'] = roles === 'everyone' ? ['everyone'] : roles;
  if (asksLink) operation['x-asks-machine-link'] = true;
  operation.security = roles === 'everyone' ? [] : [{ session: [] }, { bearer: [] }];
}

function describeBody({ requestBody }: Operation, endpoint: Endpoint): void {
  const content = requestBody?.content;
  const json = content?.['application/json'];
  if (!requestBody || !content || !json) return;
  requestBody['x-largest-bytes'] = endpoint.bodyLimit;
  requestBody.required = endpoint.bodyOptional !== true;
  if (endpoint.example !== undefined) json.example = endpoint.example;
  if (endpoint.method === 'PATCH') content['application/merge-patch+json'] = { ...json };
}

function success(operation: Operation, endpoint: Endpoint): Json {
  const described = (operation.responses?.[endpoint.status] ?? {}) as Json;
  const content = endpoint.mediaType
    ? { content: { [endpoint.mediaType]: { schema: isJson(endpoint.mediaType) ? {} : { type: 'string' } } } }
    : withExample(described, endpoint);
  const headers = {
    ...(endpoint.status !== 204 && { ETag: { schema: { type: 'string' }, description: 'Version or state' } }),
    ...(endpoint.status === 201 && { Location: { schema: { type: 'string' }, description: 'Its address' } }),
  };
  return { description: endpoint.summary, ...content, headers };
}

// A file of JSON is a value, not a text.
const isJson = (mediaType: string): boolean => mediaType.startsWith('application/json');

function withExample({ content }: Json, { responseExample: example }: Endpoint): Json {
  if (content === undefined) return {};
  const media = Object.entries(content as Record<string, Json>).map(
    ([type, described]) => [type, { ...described, ...(example !== undefined && { example }) }] as const,
  );
  return { content: Object.fromEntries(media) };
}

function refusals(endpoint: Endpoint): Record<string, Json> {
  const writes = endpoint.method !== 'GET';
  const isOpen = RULES[endpoint.action].roles === 'everyone';
  const statuses = [
    400,
    421,
    431,
    500,
    503,
    // At the machine itself, and by a token, one has no account.
    ...(endpoint.params || endpoint.action === 'account.read' ? [404] : []),
    ...(isOpen && !writes ? [] : [401, 403, 429]),
    ...(writes ? [409, 413, 415] : []),
    ...(endpoint.body || endpoint.query || writes ? [422] : []),
    ...(endpoint.needsIfMatch ? [412, 428] : []),
  ];
  const described = statuses.map((status): [string, Json] => [
    String(status),
    {
      description: REFUSALS[status] ?? String(status),
      content: { 'application/problem+json': { schema: PROBLEM_REF } },
    },
  ]);
  return Object.fromEntries(described);
}
