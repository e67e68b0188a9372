/** Error of the store, thrown instead of the driver's: a stable code with its HTTP status. */
export class StoreError extends Error {
  readonly code: string;
  readonly statusCode: number;

  constructor(code: string, statusCode: number, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = new.target.name;
    this.code = code;
    this.statusCode = statusCode;
  }
}

/** Neo4j cannot be reached, is starting, or has no connection to spare: worth asking again a little later. */
export class DatabaseUnavailableError extends StoreError {
  constructor(cause?: unknown) {
    super('DATABASE_UNAVAILABLE', 503, 'The database cannot be reached for the moment.', cause);
  }
}

/** A uniqueness constraint refused the write: another request created the same thing first. */
export class ConstraintViolationError extends StoreError {
  constructor(cause?: unknown) {
    super('CONSTRAINT_VIOLATION', 409, 'This already exists.', cause);
  }
}

/** The query ran longer than it may; nothing of its transaction was kept. */
export class QueryTimeoutError extends StoreError {
  constructor(cause?: unknown) {
    super('QUERY_TIMEOUT', 503, 'The database took too long to answer.', cause);
  }
}

/** The engine has not the memory that a transaction takes; nothing of it was kept. */
export class EngineMemoryError extends StoreError {
  constructor(cause?: unknown) {
    super('ENGINE_MEMORY', 503, 'The database has too little memory for this.', cause);
  }
}

/** After an error of its disk the engine runs on and answers nothing: it must be started again. */
export class DatabaseStoppedError extends StoreError {
  constructor(cause?: unknown) {
    super('DATABASE_STOPPED', 503, 'The database has stopped.', cause);
  }
}

/** A row came back that its schema does not describe: a fault of ours, in the query or in the stored data. */
export class UnexpectedRowError extends StoreError {
  constructor(file: string, cause: unknown) {
    super('UNEXPECTED_ROW', 500, `${file} returned a row that breaks its schema: ${String(cause)}`, cause);
  }
}
