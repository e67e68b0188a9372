import { Neo4jError } from 'neo4j-driver';
import {
  ConstraintViolationError,
  DatabaseStoppedError,
  DatabaseUnavailableError,
  EngineMemoryError,
  QueryTimeoutError,
} from './errors.ts';

const NOT_FOUND = 'Neo.ClientError.Database.DatabaseNotFound';
const CONNECTIVITY = new Set([
  'ServiceUnavailable',
  'SessionExpired',
  'Neo.ClientError.Cluster.NotALeader',
  NOT_FOUND, // while a stopped engine comes back, before its database is mounted
  'Neo.ClientError.General.ForbiddenOnReadOnlyDatabase',
  'Neo.DatabaseError.General.DatabaseUnavailable',
  'Neo.TransientError.General.DatabaseUnavailable',
  'Neo.TransientError.Database.DatabaseUnavailable',
  'Neo.TransientError.Routing.RoutingTableUnavailable',
  'Neo.TransientError.Request.NoThreadsAvailable',
]);

const TIMEOUTS = new Set([
  'Neo.ClientError.Transaction.TransactionTimedOut',
  'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration',
  'Neo.ClientError.Transaction.LockClientStopped',
  'Neo.TransientError.Transaction.LockClientStopped',
  'Neo.TransientError.Transaction.LockAcquisitionTimeout',
]);

// Error codes of memory limits, of one transaction or of all.
const MEMORY = new Set([
  'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
  'Neo.TransientError.General.TransactionOutOfMemoryError',
]);

// Error codes after the engine failed to write its log: it refuses everything until it is restarted.
const STOPPED = new Set([
  'Neo.DatabaseError.Transaction.TransactionStartFailed',
  'Neo.DatabaseError.Transaction.TransactionCommitFailed',
  'Neo.DatabaseError.Transaction.TransactionLogError',
]);

// The driver says this by a sentence and the code N/A only.
const ACQUISITION_TIMED_OUT = 'Connection acquisition timed out';

/** Returns true if the connection failed, not the query. */
export function isConnectivityError(error: unknown): boolean {
  return isAcquisitionTimeout(error) || (error instanceof Neo4jError && CONNECTIVITY.has(error.code));
}

/** Returns true if the Neo4j answers, but has no database of that name, or not yet. */
export const isDatabaseMissing = (error: unknown): boolean =>
  error instanceof DatabaseUnavailableError &&
  error.cause instanceof Neo4jError &&
  error.cause.code === NOT_FOUND;

/** Returns true if no connection became available in time: all are in use, or none can be opened. */
export function isAcquisitionTimeout(error: unknown): boolean {
  return error instanceof Neo4jError && error.message.startsWith(ACQUISITION_TIMED_OUT);
}

/** Returns true if the same transaction may succeed on retry: deadlocks and the like. */
export function isTransientError(error: unknown): boolean {
  return (
    error instanceof Neo4jError && error.retriable && !TIMEOUTS.has(error.code) && !MEMORY.has(error.code)
  );
}

/** Returns true if a transaction exceeded the engine's memory; nothing of it was stored. */
export function isOutOfMemory(error: unknown): boolean {
  return error instanceof Neo4jError && /OutOfMemoryError$/.test(error.code);
}

/** Returns true if a constraint or an index exists already: IF NOT EXISTS misses one that is being created. */
export function isAlreadyDefined(error: unknown): boolean {
  return (
    error instanceof Neo4jError && error.code === 'Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists'
  );
}

/** Turns what the driver throws into the store's own errors; anything else passes unchanged. */
export function translateError(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  if (isConnectivityError(error)) return new DatabaseUnavailableError(error);
  if (STOPPED.has(error.code)) return new DatabaseStoppedError(error);
  if (TIMEOUTS.has(error.code)) return new QueryTimeoutError(error);
  if (MEMORY.has(error.code)) return new EngineMemoryError(error);
  if (error.code === 'Neo.ClientError.Schema.ConstraintValidationFailed') {
    return new ConstraintViolationError(error);
  }
  return error;
}
