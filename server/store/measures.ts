import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ProjectedLink, Scores } from '../../model/readings/measures/scores.ts';
import { defineQuery } from './define-query.ts';
import type { Executor } from './execute.ts';
import { inTurn } from './in-turn.ts';

const graph = z.object({ graph: z.string() });
const scores = z.object({ vertex: z.int(), score: z.number() });

const ProjectNetwork = defineQuery({
  file: 'measures/project-network.cypher',
  access: 'read',
  params: graph.extend({
    links: z.array(z.object({ from: z.int(), to: z.int().nullable(), weight: z.number() })),
  }),
  row: z.object({ nodes: z.int(), relationships: z.int() }),
});

const stream = (name: string) =>
  defineQuery({ file: `measures/stream-${name}.cypher`, access: 'read', params: graph, row: scores });

const StreamBetweenness = stream('betweenness');
const StreamCloseness = stream('closeness');
const StreamLeiden = stream('leiden');

const DropNetwork = defineQuery({
  file: 'measures/drop-network.cypher',
  access: 'read',
  params: graph,
  row: z.object({ name: z.string() }),
});

/**
 * Has the Graph Data Science library compute on a network that needs not be stored: what is private, past or
 * counted otherwise is decided before. It must have a link. One network at a time: it takes all the engine's cores.
 * `withPaths`: also what rests on the shortest paths between all.
 */
export const computeScores = (
  executor: Executor,
  links: readonly ProjectedLink[],
  withPaths = true,
): Promise<Scores> => inTurn(executor, 'measures', () => compute(executor, links, withPaths));

async function compute(
  executor: Executor,
  links: readonly ProjectedLink[],
  withPaths: boolean,
): Promise<Scores> {
  // Named anew each time: a transaction that runs twice must not meet its first projection.
  const names: string[] = [];
  try {
    return await executor.readTransaction(async (tx) => {
      const given = { graph: `measures-${randomUUID()}` };
      names.push(given.graph);
      await tx.run(ProjectNetwork, { ...given, links: [...links] });
      const [betweenness, closeness, community] = await Promise.all([
        withPaths ? tx.run(StreamBetweenness, given) : undefined,
        withPaths ? tx.run(StreamCloseness, given) : undefined,
        tx.run(StreamLeiden, given),
      ]);
      return {
        betweenness: betweenness && byVertex(betweenness),
        closeness: closeness && byVertex(closeness),
        community: byVertex(community),
      };
    });
  } finally {
    await Promise.all(names.map((name) => drop(executor, name)));
  }
}

// What could not be dropped goes with the engine; it must not hide what went wrong before.
const drop = (executor: Executor, name: string): Promise<unknown> =>
  executor.read(DropNetwork, { graph: name }).catch(() => undefined);

const byVertex = (rows: ReadonlyArray<z.output<typeof scores>>): ReadonlyMap<number, number> =>
  new Map(rows.map(({ vertex, score }) => [vertex, score]));
