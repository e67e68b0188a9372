import { RefusedError } from '../../model/errors.ts';

/** A task took longer than any may. */
export class WorkTooLongError extends RefusedError {
  readonly values: Readonly<Record<string, number>>;

  constructor(seconds: number) {
    super('WORK_TOO_LONG', `It took more than ${seconds} s.`);
    this.values = { seconds };
  }
}

/** A task took more memory than any may. */
export class WorkTooLargeError extends RefusedError {
  readonly values: Readonly<Record<string, number>>;

  constructor(megabytes: number) {
    super('WORK_TOO_LARGE', `It took more than ${megabytes} MB.`);
    this.values = { megabytes };
  }
}

/** Thrown when the client left or cancelled. */
export class WorkCancelledError extends RefusedError {
  constructor() {
    super('WORK_CANCELLED', 'Nobody wants it any more.');
  }
}

/** The server ends: what runs is ended, what comes is refused. */
export class StoppingError extends RefusedError {
  constructor() {
    super('STOPPING', 'The server stops.');
  }
}
