import { Neo4jError } from 'neo4j-driver';
import {
  ConstraintViolationError,
  DatabaseStoppedError,
  DatabaseUnavailableError,
  EngineMemoryError,
  QueryTimeoutError,
} from './errors.ts';

const CONNECTIVITY = new Set([
  'ServiceUnavailable',
  'SessionExpired',
  'Neo.ClientError.Cluster.NotALeader',
  'Neo.ClientError.Database.DatabaseNotFound', // while a stopped engine comes back, before its database is mounted
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

// Of one transaction, or of all at once.
const MEMORY = new Set([
  'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
  'Neo.TransientError.General.TransactionOutOfMemoryError',
]);

// What could not be written to its log it may not forget: the engine then refuses all, until it is started again.
const STOPPED = new Set([
  'Neo.DatabaseError.Transaction.TransactionStartFailed',
  'Neo.DatabaseError.Transaction.TransactionCommitFailed',
  'Neo.DatabaseError.Transaction.TransactionLogError',
]);

// The driver says this by a sentence and the code N/A only.
const ACQUISITION_TIMED_OUT = 'Connection acquisition timed out';

/** Says whether the connection, not the query, is what failed. */
export function isConnectivityError(error: unknown): boolean {
  return isAcquisitionTimeout(error) || (error instanceof Neo4jError && CONNECTIVITY.has(error.code));
}

/** Says whether no connection was to be had in time: all are in use, or none can be made. */
export function isAcquisitionTimeout(error: unknown): boolean {
  return error instanceof Neo4jError && error.message.startsWith(ACQUISITION_TIMED_OUT);
}

/** Says whether the same transaction may succeed if it is run again: deadlocks and the like. */
export function isTransientError(error: unknown): boolean {
  return (
    error instanceof Neo4jError && error.retriable && !TIMEOUTS.has(error.code) && !MEMORY.has(error.code)
  );
}

/** Says whether a transaction was more than the engine's memory holds; nothing of it was kept. */
export function isOutOfMemory(error: unknown): boolean {
  return error instanceof Neo4jError && /OutOfMemoryError$/.test(error.code);
}

/** Says whether a constraint or an index is there already: IF NOT EXISTS does not see one that is being made. */
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
