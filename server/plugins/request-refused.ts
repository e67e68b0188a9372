/** A request that is refused before anyone looks at what it asks. */
export class RequestRefusedError extends Error {
  readonly code: string;
  readonly statusCode: number;

  constructor(code: string, statusCode: number) {
    super(code);
    this.name = 'RequestRefusedError';
    this.code = code;
    this.statusCode = statusCode;
  }
}
