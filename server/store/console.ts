import neo4j, { Neo4jError, type Session } from 'neo4j-driver';
import type { ConsoleAnswer, ConsoleInput } from '../contract/console.ts';
import { ConsoleRefusedError } from '../domain/console/console-refused.ts';
import { type PlanStep, vetPlan } from '../domain/console/vet-plan.ts';
import { MetByConsole } from './console-values.ts';
import type { Executor } from './execute.ts';
import { isConnectivityError, translateError } from './translate-error.ts';

export const CONSOLE_LIMITS = { rows: 1000, seconds: 10, characters: 5000, drawn: 300 } as const;
/** What an answer holds at most, as text. */
const MOST_CHARACTERS = 4_000_000;

/**
 * Runs a statement that somebody typed: after its plan is vetted, in a read transaction, for ten seconds at most, as many
 * rows as are given; stopped when whoever asked has left.
 */
export async function runStatement(
  executor: Executor,
  { query, parameters = {} }: ConsoleInput,
  signal: AbortSignal,
): Promise<ConsoleAnswer> {
  // Names are read in the plan: none may hold a sign that means something there.
  if (query.includes('`') || query.includes('\\u')) throw new ConsoleRefusedError('CONSOLE_NAMES', '');
  const given = Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, stored(value)]));
  const config = { timeout: CONSOLE_LIMITS.seconds * 1000, metadata: { app: 'maillage', name: 'console' } };
  const ask = async (session: Session): Promise<ConsoleAnswer> => {
    // Closing resets the connection, and the database stops what it was doing.
    const stop = () => void session.close();
    signal.addEventListener('abort', stop, { once: true });
    try {
      const explained = await session.run(`EXPLAIN ${query}`, given, config);
      const { plan, queryType } = explained.summary;
      if (plan === false) throw new ConsoleRefusedError('CONSOLE_OPERATOR', 'EXPLAIN');
      vetPlan(queryType, plan as unknown as PlanStep);
      return await collect(session.run(query, given, config));
    } finally {
      signal.removeEventListener('abort', stop);
    }
  };
  // Twice its time: it is explained, then run.
  return executor.lendReading(ask, 2 * config.timeout).catch((thrown: unknown) => {
    throw refusalOf(thrown);
  });
}

async function collect(result: ReturnType<Session['run']>): Promise<ConsoleAnswer> {
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
    if (characters > MOST_CHARACTERS && rows.length === 0)
      throw new ConsoleRefusedError('CONSOLE_TOO_LARGE', '');
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

// A whole number is one to the database too: `LIMIT $n` takes no other.
const stored = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(stored)
    : typeof value === 'number' && Number.isSafeInteger(value)
      ? neo4j.int(value)
      : value;

function refusalOf(thrown: unknown): unknown {
  if (!(thrown instanceof Neo4jError) || isConnectivityError(thrown)) return translateError(thrown);
  if (/TimedOut|Terminated/.test(thrown.code))
    return new ConsoleRefusedError('CONSOLE_TIMEOUT', String(CONSOLE_LIMITS.seconds));
  const said = thrown.message.split('\n')[0]?.slice(0, 300) ?? '';
  const isSyntax = /Statement\.(Syntax|Semantic|Argument)Error$/.test(thrown.code);
  return new ConsoleRefusedError(isSyntax ? 'CONSOLE_SYNTAX' : 'CONSOLE_FAILED', said);
}
