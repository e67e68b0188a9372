import type { Problem } from '../../model/contract/problem.ts';

/** The API refused, in Problem Details; or could not be reached (code `UNREACHABLE`, status 0). */
export class ApiError extends Error {
  readonly problem: Problem;
  /** When the server says to come back, in seconds, where it does. */
  readonly retryAfter: number | undefined;

  constructor(problem: Problem, retryAfter?: number) {
    super(problem.detail);
    this.name = 'ApiError';
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

const problem = (code: string, status: number, detail: string, instance: string): Problem => ({
  type: 'about:blank',
  title: code,
  status,
  code,
  detail,
  instance,
});

/** The network or the server is away. */
export const unreachable = (path: string): ApiError => new ApiError(problem('UNREACHABLE', 0, '', path));

/** Returns an error for an answer that is no Problem: a proxy's page, for example. */
export const unexpected = (status: number, path: string): ApiError =>
  new ApiError(problem('UNEXPECTED', status, '', path));

/** Converts a thrown ApiError to a Problem; rethrows errors of the program itself. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof ApiError) return thrown.problem;
  throw thrown;
}
