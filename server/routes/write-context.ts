import type { WriteContext } from '../use-cases/commit-write.ts';

/** What a request says of a write besides its own words. */
export const contextOf = ({
  requestHash,
  idempotencyKey,
  ifMatch,
}: {
  readonly requestHash: string;
  readonly idempotencyKey: string | undefined;
  readonly ifMatch: string | undefined;
}): WriteContext => ({ requestHash, idempotencyKey, ifMatch });
