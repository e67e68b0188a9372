import neo4j, { type Driver, type Result, type ServerInfo, type Session } from 'neo4j-driver';
import { Connection } from './connection.ts';
import { inCypher5, type ParamsOf, type Query, type RowOf, textSent } from './define-query.ts';
import { ACQUISITION_MS, type DatabaseSettings } from './driver.ts';
import { DatabaseUnavailableError, UnexpectedRowError } from './errors.ts';
import { NewEngine } from './new-engine.ts';
import { withRetry } from './retry.ts';
import { Switchover } from './switchover.ts';
import {
  isAcquisitionTimeout,
  isAlreadyDefined,
  isConnectivityError,
  translateError,
} from './translate-error.ts';
import { toParameters, toRow } from './values.ts';
import { WriteGate } from './write-gate.ts';

type TransactionConfig = NonNullable<Parameters<Session['beginTransaction']>[0]>;
type DriverTransaction = ReturnType<Session['beginTransaction']>;

/** A query that cannot write. */
export type ReadQuery = Query<'read'>;

/** Runs typed queries inside one transaction; `Q` says which are allowed. */
export interface Transaction<Q extends Query = Query> {
  run<T extends Q>(query: T, params: ParamsOf<T>): Promise<RowOf<T>[]>;
  /** The only row, or undefined; more than one is an error of the query. */
  runOne<T extends Q>(query: T, params: ParamsOf<T>): Promise<RowOf<T> | undefined>;
}

/** Options of a transaction. */
export interface ExecuteOptions {
  /** Milliseconds the engine lets it run. */
  timeoutMs?: number;
  /** It puts another graph in the place of this one: readings wait while it is committed. */
  switchesGraph?: boolean;
}

/** All of the work or nothing of it. It may run more than once, so it must have no other effect. */
export type WriteTransaction = <R>(
  work: (tx: Transaction) => Promise<R>,
  options?: ExecuteOptions,
) => Promise<R>;

/** All access to Neo4j goes through an executor: it decides access mode, timeout, metadata, retries and errors. */
export interface Executor {
  read<T extends ReadQuery>(query: T, params: ParamsOf<T>, options?: ExecuteOptions): Promise<RowOf<T>[]>;
  readOne<T extends ReadQuery>(
    query: T,
    params: ParamsOf<T>,
    options?: ExecuteOptions,
  ): Promise<RowOf<T> | undefined>;
  /** Several reads that see one state. The work may run more than once. */
  readTransaction<R>(work: (tx: Transaction<ReadQuery>) => Promise<R>, options?: ExecuteOptions): Promise<R>;
  writeTransaction: WriteTransaction;
  /**
   * Work during which no other write of this process runs: those under way end first, the others wait. It writes by
   * the door it is given.
   */
  holdWrites<R>(work: (write: WriteTransaction) => Promise<R>): Promise<R>;
  /** Runs one schema statement: these cannot share a transaction with data. */
  applyStatement(text: string): Promise<void>;
  /** Rejects with DatabaseUnavailableError unless the database answers. */
  ping(): Promise<void>;
  /** Rejects as ping does, also where the Neo4j answers but has no database of the name in the settings. */
  openDatabase(): Promise<void>;
  /** Which Neo4j answers, `5.26.30`; rejects as ping does. */
  serverVersion(): Promise<string | undefined>;
  close(): Promise<void>;
}

/** How long the engine lets transactions run, unless one says otherwise or it is new; in milliseconds. */
export interface Patience {
  readMs: number;
  writeMs: number;
  /** Retry time for an unreachable database: short, so that the client gets an answer soon. */
  reconnectMs: number;
}

const FOR_REQUESTS: Patience = { readMs: 15_000, writeMs: 20_000, reconnectMs: 300 };
/** A cluster needs time to elect; a single server does not. */
const ELECTION_MS = 5_000;

/**
 * Limits for the steps of a start: nobody waits for an answer, a new engine plans slowly, and a busy or
 * restarting one is waited for.
 */
export const FOR_THE_START: Patience = { readMs: 240_000, writeMs: 240_000, reconnectMs: 60_000 };

const SCHEMA_TIMEOUT_MS = 120_000;

/**
 * Grace after a timeout: the engine checks for expired transactions every two seconds, then reports the
 * error.
 */
const GRACE_MS = ACQUISITION_MS + 3_000;

const PING_MS = 5_000;

/** Opens an executor on a database. */
export function openExecutor(settings: DatabaseSettings, patience: Patience = FOR_REQUESTS): Executor {
  const connection = new Connection(settings);
  const routed = settings.uri.startsWith('neo4j');
  const reconnectMs = Math.max(patience.reconnectMs, routed ? ELECTION_MS : 0);
  const engine = new NewEngine(
    (error) =>
      error instanceof DatabaseUnavailableError ||
      // All connections in use is no other engine.
      (isConnectivityError(error) && !isAcquisitionTimeout(error)),
  );
  const withOpen = <R>(
    access: 'READ' | 'WRITE',
    timeoutMs: number,
    work: (session: Session) => Promise<R>,
  ): Promise<R> =>
    connection.within(timeoutMs + GRACE_MS, (driver) =>
      withSession(openSession(driver, settings.database, access, routed), work),
    );

  /**
   * Greets the database. In a cluster, the leader must answer: a follower's answer does not prove that writes
   * are possible.
   */
  const greet = (driver: Driver): Promise<ServerInfo> =>
    routed ? askDatabase(driver) : driver.getServerInfo({ database: settings.database });
  const askDatabase = async (driver: Driver): Promise<ServerInfo> => {
    const session = openSession(driver, settings.database, 'READ', routed);
    return withSession(session, async (opened) => (await opened.run('RETURN 1')).summary.server);
  };

  const switchover = new Switchover();
  const read = async <T extends ReadQuery>(
    query: T,
    params: ParamsOf<T>,
    options?: ExecuteOptions,
  ): Promise<RowOf<T>[]> => {
    const parameters = toParameters(query, params);
    const timeoutMs = options?.timeoutMs ?? engine.patience(patience.readMs);
    const config = transactionConfig(query.file, timeoutMs);
    // Auto-commit: one round trip instead of two.
    return guarded(
      () =>
        switchover.read(() =>
          engine.askOnce(query.file, () =>
            withOpen('READ', timeoutMs, (session) =>
              rowsOf(query, session.run(textSent(query), parameters, config)),
            ),
          ),
        ),
      reconnectMs,
    );
  };

  const transact = <R, Q extends Query>(
    access: 'READ' | 'WRITE',
    work: (tx: Transaction<Q>) => Promise<R>,
    timeoutMs: number,
    commit?: (tx: DriverTransaction) => Promise<void>,
  ): Promise<R> =>
    guarded(
      () =>
        engine.ask(() =>
          withOpen(access, timeoutMs, (session) =>
            runWork(session, work, transactionConfig(access, timeoutMs), commit),
          ),
        ),
      reconnectMs,
    );

  const gate = new WriteGate();
  const write: WriteTransaction = (work, options) =>
    transact(
      'WRITE',
      work,
      options?.timeoutMs ?? engine.patience(patience.writeMs),
      options?.switchesGraph ? (tx) => switchover.commit(() => tx.commit()) : undefined,
    );

  return {
    read,
    readOne: async (query, params, options) => onlyRow(query, await read(query, params, options)),
    readTransaction: (work, options) =>
      switchover.read(() => transact('READ', work, options?.timeoutMs ?? engine.patience(patience.readMs))),
    writeTransaction: (work, options) => gate.pass(() => write(work, options)),
    holdWrites: (work) => gate.hold(() => work(write)),
    applyStatement: (text) =>
      guarded(
        () =>
          withOpen('WRITE', SCHEMA_TIMEOUT_MS, async (session) => {
            await session
              .run(inCypher5(text), {}, transactionConfig('schema', SCHEMA_TIMEOUT_MS))
              .catch(unlessDefined);
          }),
        reconnectMs,
        // Two processes that start together deadlock on a label; the one that retries finds the step done.
        SCHEMA_TIMEOUT_MS,
      ),
    ping: async () => {
      try {
        await connection.within(PING_MS, greet);
      } catch (error) {
        throw translateError(error);
      }
    },
    openDatabase: async () => {
      try {
        await connection.within(PING_MS, askDatabase);
      } catch (error) {
        throw translateError(error);
      }
    },
    serverVersion: async () => {
      try {
        return (await connection.within(PING_MS, greet)).agent?.split('/')[1];
      } catch (error) {
        throw translateError(error);
      }
    },
    close: () => connection.close(),
  };
}

/** Rows that Neo4j sends before it is asked for more: what comes at once is read at once, and nobody else answered meanwhile. */
const ROWS_AT_ONCE = 250;

/**
 * Opens a session. In a cluster the leader answers everything, reads too. A bookmark would show a process its
 * own writes on any member, but not the last writes of other processes: a revoked session, the change that a
 * screen waits for.
 */
function openSession(driver: Driver, database: string, access: 'READ' | 'WRITE', routed: boolean): Session {
  const defaultAccessMode = access === 'READ' && !routed ? neo4j.session.READ : neo4j.session.WRITE;
  return driver.session({
    database,
    defaultAccessMode,
    fetchSize: ROWS_AT_ONCE,
    // One that has just been elected has applied what was written through the one before it.
    ...(routed ? { bookmarkManager: driver.executeQueryBookmarkManager } : {}),
  });
}

function transactionConfig(name: string, timeoutMs: number): TransactionConfig {
  // Shown by SHOW TRANSACTIONS and in the query log: which statement of ours is running.
  return { timeout: timeoutMs, metadata: { app: 'maillage', name } };
}

function unlessDefined(error: unknown): void {
  if (!isAlreadyDefined(error)) throw error;
}

async function guarded<R>(work: () => Promise<R>, reconnectMs: number, transientMs?: number): Promise<R> {
  try {
    return await withRetry(work, reconnectMs, transientMs);
  } catch (error) {
    throw translateError(error);
  }
}

async function withSession<R>(session: Session, work: (session: Session) => Promise<R>): Promise<R> {
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

async function runWork<R, Q extends Query>(
  session: Session,
  work: (tx: Transaction<Q>) => Promise<R>,
  config: TransactionConfig,
  commit = (opened: DriverTransaction) => opened.commit(),
): Promise<R> {
  // Not awaited: BEGIN travels with the first statement.
  const tx = session.beginTransaction(config);
  try {
    const result = await work(typedTransaction<Q>(tx));
    await commit(tx);
    return result;
  } catch (error) {
    // A rollback that fails says nothing new: the server drops the transaction with the connection.
    if (tx.isOpen()) await tx.rollback().catch(() => undefined);
    throw error;
  }
}

function typedTransaction<Q extends Query>(tx: DriverTransaction): Transaction<Q> {
  const run = async <T extends Q>(query: T, params: ParamsOf<T>): Promise<RowOf<T>[]> => {
    return rowsOf(query, tx.run(textSent(query), toParameters(query, params)));
  };
  return { run, runOne: async (query, params) => onlyRow(query, await run(query, params)) };
}

/** Collects the rows of an answer, each checked on arrival while the engine makes the next ones. */
function rowsOf<T extends Query>(query: T, result: Result): Promise<RowOf<T>[]> {
  return new Promise((resolve, reject) => {
    const rows: RowOf<T>[] = [];
    let fault: unknown;
    result.subscribe({
      onNext: (record) => {
        if (fault !== undefined) return;
        try {
          rows.push(toRow(query, record.toObject()));
        } catch (error) {
          fault = error;
        }
      },
      onCompleted: () => (fault === undefined ? resolve(rows) : reject(fault)),
      onError: reject,
    });
  });
}

function onlyRow<T extends Query>(query: T, rows: RowOf<T>[]): RowOf<T> | undefined {
  if (rows.length > 1) throw new UnexpectedRowError(query.file, `${rows.length} rows where one was expected`);
  return rows[0];
}
