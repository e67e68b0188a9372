import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONSENT_HEADER } from '../../model/contract/consent.ts';
import { authorKindOf } from '../access/author-kind.ts';
import { mayFacilitate } from '../access/authorize.ts';
import type { WriteContext } from '../use-cases/commit-write.ts';

/** Names the revision that a write gave to each territory it touched: `val-d-exemple=12, loos-en-gohelle=3`. */
const REVISION_HEADER = 'maillage-revision';

// An institution may act in every territory there is: a header is no place for a long list.
const TERRITORIES_NAMED = 50;

/** Returns the context of a write: everything in a request except its content. */
export const contextOf = ({
  requestHash,
  idempotencyKey,
  ifMatch,
  request,
  reply,
}: {
  readonly requestHash: string;
  readonly idempotencyKey: string | undefined;
  readonly ifMatch: string | undefined;
  readonly request: Pick<FastifyRequest, 'person' | 'maker' | 'headers'>;
  readonly reply: FastifyReply;
}): WriteContext => ({
  requestHash,
  idempotencyKey,
  ifMatch,
  by: request.person?.name,
  byKey: request.maker,
  byKind: authorKindOf(request.person),
  consentsIn: (territoryId) =>
    request.headers[CONSENT_HEADER] === 'true' && mayFacilitate(request.person, [territoryId]),
  committed: (revisions) => {
    if (revisions.size === 0 || revisions.size > TERRITORIES_NAMED) return;
    reply.header(REVISION_HEADER, [...revisions].map(([id, revision]) => `${id}=${revision}`).join(', '));
  },
});
