import { setImmediate } from 'node:timers/promises';
import neo4j, { type Driver, type Session } from 'neo4j-driver';
import type { ParamsOf, Query, RowOf } from './define-query.ts';
import { type DatabaseSettings, openDriver } from './driver.ts';
import { withRetry } from './retry.ts';
import { isAlreadyDefined, translateError } from './translate-error.ts';
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

/** What may be said of a transaction besides its work. */
export interface ExecuteOptions {
  /** Milliseconds the engine lets it run. */
  timeoutMs?: number;
}

/** All of the work or nothing of it. It may run more than once, so it must have no other effect. */
export type WriteTransaction = <R>(
  work: (tx: Transaction) => Promise<R>,
  options?: ExecuteOptions,
) => Promise<R>;

/** The one door to Neo4j: access mode, timeout, metadata, retries and errors are decided here. */
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
  /** A session that cannot write, for statements that somebody typed; rows come a few at a time. */
  openReading(): Session;
  /** Runs one schema statement: these cannot share a transaction with data. */
  applyStatement(text: string): Promise<void>;
  /** Rejects with DatabaseUnavailableError unless the database answers. */
  ping(): Promise<void>;
  /** Which Neo4j answers, `5.26.30`; rejects as ping does. */
  serverVersion(): Promise<string | undefined>;
  close(): Promise<void>;
}

/** How long the engine lets transactions run, unless one says otherwise; in milliseconds. */
export interface Patience {
  readMs: number;
  writeMs: number;
}

const FOR_REQUESTS: Patience = { readMs: 15_000, writeMs: 20_000 };

/** For the steps of a start: nobody waits for an answer, and an engine that has just begun plans slowly. */
export const FOR_THE_START: Patience = { readMs: 240_000, writeMs: 240_000 };

const SCHEMA_TIMEOUT_MS = 120_000;

/** Opens the door on a database. */
export function openExecutor(settings: DatabaseSettings, patience: Patience = FOR_REQUESTS): Executor {
  const driver = openDriver(settings);
  // A cluster needs time to elect and bookmarks to read one's own writes; a single server needs neither.
  const routed = settings.uri.startsWith('neo4j');
  const reconnectMs = routed ? 5_000 : 300;
  const open = (access: 'READ' | 'WRITE'): Session => openSession(driver, settings.database, access, routed);

  const read = async <T extends ReadQuery>(
    query: T,
    params: ParamsOf<T>,
    options?: ExecuteOptions,
  ): Promise<RowOf<T>[]> => {
    const parameters = toParameters(query, params);
    const config = transactionConfig(query.file, options?.timeoutMs ?? patience.readMs);
    // Auto-commit: one round trip instead of two.
    return guarded(
      () =>
        withSession(open('READ'), async (session) => {
          const result = await session.run(query.text, parameters, config);
          return rowsOf(query, result.records);
        }),
      reconnectMs,
    );
  };

  const transact = <R, Q extends Query>(
    access: 'READ' | 'WRITE',
    work: (tx: Transaction<Q>) => Promise<R>,
    timeoutMs: number,
  ): Promise<R> =>
    guarded(
      () =>
        withSession(open(access), (session) => runWork(session, work, transactionConfig(access, timeoutMs))),
      reconnectMs,
    );

  const gate = new WriteGate();
  const write: WriteTransaction = (work, options) =>
    transact('WRITE', work, options?.timeoutMs ?? patience.writeMs);

  return {
    read,
    readOne: async (query, params, options) => onlyRow(query, await read(query, params, options)),
    readTransaction: (work, options) => transact('READ', work, options?.timeoutMs ?? patience.readMs),
    writeTransaction: (work, options) => gate.pass(() => write(work, options)),
    holdWrites: (work) => gate.hold(() => work(write)),
    openReading: () =>
      driver.session({ database: settings.database, defaultAccessMode: neo4j.session.READ, fetchSize: 100 }),
    applyStatement: (text) =>
      guarded(
        () =>
          withSession(open('WRITE'), async (session) => {
            await session.run(text, {}, transactionConfig('schema', SCHEMA_TIMEOUT_MS)).catch(unlessDefined);
          }),
        reconnectMs,
        // Two processes that start together deadlock on a label; whoever gives way finds it done.
        SCHEMA_TIMEOUT_MS,
      ),
    ping: async () => {
      try {
        await driver.verifyConnectivity({ database: settings.database });
      } catch (error) {
        throw translateError(error);
      }
    },
    serverVersion: async () => {
      try {
        const { agent } = await driver.getServerInfo({ database: settings.database });
        return agent?.split('/')[1];
      } catch (error) {
        throw translateError(error);
      }
    },
    close: () => driver.close(),
  };
}

function openSession(driver: Driver, database: string, access: 'READ' | 'WRITE', routed: boolean): Session {
  const defaultAccessMode = access === 'READ' ? neo4j.session.READ : neo4j.session.WRITE;
  return driver.session({
    database,
    defaultAccessMode,
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
): Promise<R> {
  // Not awaited: BEGIN travels with the first statement.
  const tx = session.beginTransaction(config);
  try {
    const result = await work(typedTransaction<Q>(tx));
    await tx.commit();
    return result;
  } catch (error) {
    // A rollback that fails says nothing new: the server drops the transaction with the connection.
    if (tx.isOpen()) await tx.rollback().catch(() => undefined);
    throw error;
  }
}

function typedTransaction<Q extends Query>(tx: DriverTransaction): Transaction<Q> {
  const run = async <T extends Q>(query: T, params: ParamsOf<T>): Promise<RowOf<T>[]> => {
    const result = await tx.run(query.text, toParameters(query, params));
    return rowsOf(query, result.records);
  };
  return { run, runOne: async (query, params) => onlyRow(query, await run(query, params)) };
}

/** Rows that are checked in one go; of a longer answer, whoever else is served does not wait for all. */
const SLICE = 1_000;

async function rowsOf<T extends Query>(
  query: T,
  records: ReadonlyArray<{ toObject(): Record<string, unknown> }>,
): Promise<RowOf<T>[]> {
  const rows: RowOf<T>[] = [];
  for (const record of records) {
    if (rows.length > 0 && rows.length % SLICE === 0) await setImmediate();
    rows.push(toRow(query, record.toObject()));
  }
  return rows;
}

function onlyRow<T extends Query>(query: T, rows: RowOf<T>[]): RowOf<T> | undefined {
  if (rows.length > 1) throw new Error(`${query.file} returned ${rows.length} rows where one was expected.`);
  return rows[0];
}
