import neo4j, { Neo4jError, type Session } from 'neo4j-driver';
import type { ConsoleAnswer, ConsoleInput } from '../../model/contract/console.ts';
import { ConsoleRefusedError } from '../console/console-refused.ts';
import { MetByConsole } from './console-values.ts';
import { type DatabaseSettings, openDriver } from './driver.ts';
import { isConnectivityError, isOutOfMemory } from './translate-error.ts';

export const CONSOLE_LIMITS = { rows: 1000, seconds: 10, characters: 5000, drawn: 300 } as const;
/** Maximum size of an answer, in characters. */
const MOST_CHARACTERS = 4_000_000;

/** One statement that creates elements from rows, its only parameter. */
export interface LoadStep {
  readonly rows: readonly object[];
  readonly statement: (list: string) => string;
}

export type StatementAnswer = Omit<ConsoleAnswer, 'copy'>;

/** The database of the console: statements that somebody typed, with nothing of ours around them. */
export interface ConsoleDatabase {
  /** Statements without parameters, one after another. */
  prepare(statements: readonly string[]): Promise<void>;
  load(step: LoadStep): Promise<void>;
  /** Runs one statement; the caller enforces the time limit and ends the engine. */
  run(input: ConsoleInput): Promise<StatementAnswer>;
  close(): Promise<void>;
}

/** Opens the database. Nothing is retried: an engine that does not answer is replaced. */
export function openConsoleDatabase(settings: DatabaseSettings): ConsoleDatabase {
  const driver = openDriver(settings);
  const withSession = async <R>(work: (session: Session) => Promise<R>): Promise<R> => {
    const session = driver.session({ database: settings.database, fetchSize: 100 });
    try {
      return await work(session);
    } finally {
      // Closing ends results that were not read to their end.
      await session.close();
    }
  };
  return {
    prepare: (statements) =>
      withSession(async (session) => {
        for (const text of statements) await session.run(text);
      }),
    load: ({ rows, statement }) =>
      withSession(async (session) => {
        for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
          await session.run(statement('$rows'), { rows: stored(rows.slice(at, at + ROWS_AT_ONCE)) });
      }),
    run: ({ query, parameters = {} }) =>
      withSession((session) => collect(session.run(query, stored(parameters) as object))).catch((thrown) => {
        throw refusalOf(thrown);
      }),
    close: () => driver.close(),
  };
}

const ROWS_AT_ONCE = 2_000;

async function collect(result: ReturnType<Session['run']>): Promise<StatementAnswer> {
  const start = performance.now();
  const met = new MetByConsole(CONSOLE_LIMITS.drawn);
  const columns = await result.keys();
  const rows: unknown[][] = [];
  let truncated = false;
  let characters = 0;
  // Leaving the loop tells the database that no more is wanted.
  for await (const record of result) {
    if (rows.length === CONSOLE_LIMITS.rows || characters > MOST_CHARACTERS) {
      truncated = true;
      break;
    }
    const row = record.keys.map((key) => met.tell(record.get(key)));
    characters += JSON.stringify(row).length;
    if (characters > MOST_CHARACTERS && rows.length === 0) throw new ConsoleRefusedError('CONSOLE_TOO_LARGE');
    rows.push(row);
  }
  return {
    columns,
    rows,
    graph: met.graph,
    drawing: met.drawing,
    truncated,
    milliseconds: Math.round(performance.now() - start),
  };
}

/** Whole numbers are such to the database too: `LIMIT $n` takes no other. */
function stored(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stored);
  if (typeof value === 'number' && Number.isSafeInteger(value)) return neo4j.int(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, stored(item)]));
}

/** A value nested too deeply is refused as too large; other refusals are the engine's. */
function refusalOf(thrown: unknown): unknown {
  if (thrown instanceof RangeError) return new ConsoleRefusedError('CONSOLE_TOO_LARGE');
  if (!(thrown instanceof Neo4jError)) return thrown;
  // The connection is lost with its engine, and what ends that is a statement beyond its memory, or its disk.
  if (isOutOfMemory(thrown) || isConnectivityError(thrown)) return new ConsoleRefusedError('CONSOLE_MEMORY');
  const message = thrown.message.split('\n')[0]?.slice(0, 300) ?? '';
  const isSyntax = /Statement\.(Syntax|Semantic|Argument)Error$/.test(thrown.code);
  return new ConsoleRefusedError(isSyntax ? 'CONSOLE_SYNTAX' : 'CONSOLE_FAILED', message);
}
