import type { Label } from '../../model/contract/primitives.ts';
import { sayWait } from '../../model/words/say-wait.ts';

/** A request that is refused before anyone looks at what it asks. */
export class RequestRefusedError extends Error {
  readonly code: string;
  readonly statusCode: number;
  /** Seconds after which it may be sent again, where that helps. */
  readonly retryAfter: number | undefined;
  readonly values: { readonly wait?: Label };

  constructor(code: string, statusCode: number, retryAfter?: number) {
    super(code);
    this.name = 'RequestRefusedError';
    this.code = code;
    this.statusCode = statusCode;
    this.retryAfter = retryAfter;
    this.values = retryAfter === undefined ? {} : { wait: sayWait(retryAfter) };
  }
}
