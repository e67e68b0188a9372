import neo4j, { Neo4jError } from 'neo4j-driver';
import type { ConsoleAnswer } from '../contract/console.ts';
import { ConsoleRefusedError } from '../domain/console/console-refused.ts';
import { type PlanStep, READABLE_LABELS, vetPlan } from '../domain/console/vet-plan.ts';
import type { Executor } from './execute.ts';
import { isConnectivityError, translateError } from './translate-error.ts';

export const CONSOLE_LIMITS = { rows: 1000, seconds: 10, characters: 5000 } as const;
/** What an answer holds at most, as text. */
const MOST_CHARACTERS = 4_000_000;

type Graph = Record<'Actor' | 'Cooperation' | 'Commitment', Set<string>>;

/**
 * Runs a statement that somebody typed: after its plan is vetted, in a read transaction, for ten seconds at most, as many
 * rows as are given; stopped when whoever asked has left.
 */
export async function runStatement(
  executor: Executor,
  query: string,
  signal: AbortSignal,
): Promise<ConsoleAnswer> {
  // Names are read in the plan: none may hold a sign that means something there.
  if (query.includes('`') || query.includes('\\u')) throw new ConsoleRefusedError('CONSOLE_NAMES', '');
  const session = executor.openReading();
  // Closing resets the connection, and the database stops what it was doing.
  const stop = () => void session.close();
  signal.addEventListener('abort', stop, { once: true });
  const config = { timeout: CONSOLE_LIMITS.seconds * 1000, metadata: { app: 'maillage', name: 'console' } };
  try {
    const explained = await session.run(`EXPLAIN ${query}`, {}, config);
    const { plan, queryType } = explained.summary;
    if (plan === false) throw new ConsoleRefusedError('CONSOLE_OPERATOR', 'EXPLAIN');
    vetPlan(queryType, plan as unknown as PlanStep);
    return await collect(session.run(query, {}, config));
  } catch (thrown) {
    throw refusalOf(thrown);
  } finally {
    signal.removeEventListener('abort', stop);
    await session.close();
  }
}

async function collect(
  result: ReturnType<ReturnType<Executor['openReading']>['run']>,
): Promise<ConsoleAnswer> {
  const start = performance.now();
  const graph: Graph = { Actor: new Set(), Cooperation: new Set(), Commitment: new Set() };
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
    const row = record.keys.map((key) => told(record.get(key), graph));
    characters += JSON.stringify(row).length;
    if (characters > MOST_CHARACTERS && rows.length === 0)
      throw new ConsoleRefusedError('CONSOLE_TOO_LARGE', '');
    rows.push(row);
  }
  return {
    columns,
    rows,
    graph: {
      actorIds: [...graph.Actor],
      cooperationIds: [...graph.Cooperation],
      commitmentIds: [...graph.Commitment],
    },
    truncated,
    milliseconds: Math.round(performance.now() - start),
  };
}

/** A value as it is told. The plan lets no other node through; should one come, all is refused. */
function told(value: unknown, graph: Graph): unknown {
  if (neo4j.isInt(value)) return value.inSafeRange() ? value.toNumber() : value.toString();
  if (Array.isArray(value)) return value.map((one) => told(one, graph));
  if (neo4j.isNode(value)) {
    const label = value.labels[0] ?? '';
    if (value.labels.length !== 1 || !READABLE_LABELS.includes(label))
      throw new ConsoleRefusedError('CONSOLE_LABEL', label);
    const properties = told(value.properties, graph) as Record<string, unknown>;
    if (Object.hasOwn(graph, label) && typeof properties.id === 'string')
      graph[label as keyof Graph].add(properties.id);
    return { label, ...properties };
  }
  if (neo4j.isRelationship(value)) return { type: value.type, ...(told(value.properties, graph) as object) };
  if (neo4j.isPath(value))
    return [
      told(value.start, graph),
      ...value.segments.flatMap((step) => [told(step.relationship, graph), told(step.end, graph)]),
    ];
  if (typeof value !== 'object' || value === null) return typeof value === 'bigint' ? String(value) : value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return String(value);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, told(one, graph)]));
}

function refusalOf(thrown: unknown): unknown {
  if (!(thrown instanceof Neo4jError) || isConnectivityError(thrown)) return translateError(thrown);
  if (/TimedOut|Terminated/.test(thrown.code))
    return new ConsoleRefusedError('CONSOLE_TIMEOUT', String(CONSOLE_LIMITS.seconds));
  const said = thrown.message.split('\n')[0]?.slice(0, 300) ?? '';
  const isSyntax = /Statement\.(Syntax|Semantic|Argument)Error$/.test(thrown.code);
  return new ConsoleRefusedError(isSyntax ? 'CONSOLE_SYNTAX' : 'CONSOLE_FAILED', said);
}
