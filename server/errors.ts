import { RefusedError } from '../model/errors.ts';

/** This Idempotency-Key came with another request. */
export class KeyReusedError extends RefusedError {
  constructor() {
    super('KEY_REUSED', 'The Idempotency-Key came with another request.');
  }
}

/** An edit that does not say which version it edits. */
export class PreconditionRequiredError extends RefusedError {
  constructor() {
    super('PRECONDITION_REQUIRED', 'If-Match is missing.');
  }
}

/** An edit of a version that is no longer the present one; `current` is the present state. */
export class VersionMismatchError extends RefusedError {
  current?: unknown;

  constructor() {
    super('VERSION_MISMATCH', 'Changed in the meantime.');
  }
}

/** Who asks is not known: signing in might help. */
export class UnauthenticatedError extends RefusedError {
  constructor() {
    super('UNAUTHENTICATED', 'Nobody has signed in.');
  }
}

/** Who asks may not do this here. */
export class ForbiddenError extends RefusedError {
  constructor(action: string) {
    super('FORBIDDEN', `${action} is not allowed here.`);
  }
}

/** Data shared with other territories requires the right in each of them. */
export class ActsElsewhereError extends RefusedError {
  constructor() {
    super('ACTS_ELSEWHERE', 'It acts in a territory where this is not allowed.');
  }
}

/** An element in a snapshot was made private since: people without access no longer get its file. */
export class SnapshotWithheldError extends RefusedError {
  constructor() {
    super('SNAPSHOT_WITHHELD', 'Something in this snapshot was made private since.');
  }
}
