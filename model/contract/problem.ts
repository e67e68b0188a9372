import { z } from 'zod';
import { ConflictingChange } from './change.ts';

/**
 * Problem Details (RFC 9457) with a stable code. `current` is the present state after a stale edit;
 * `conflicts` are the changes to undo first, in this order, after a refused undo.
 */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  instance: z.string(),
  /** Id of this request in the server's log; also in `X-Request-Id`. */
  requestId: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
  /** How many properties at fault are not listed in `errors`, which holds twenty at most. */
  otherErrors: z.int().optional(),
  current: z.unknown().optional(),
  conflicts: z.array(ConflictingChange).optional(),
});
export type Problem = z.infer<typeof Problem>;
