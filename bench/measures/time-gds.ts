import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import neo4j, { type Driver } from 'neo4j-driver';
import type { ProjectedLink } from '../../model/readings/measures/scores.ts';

const cypher = (name: string) =>
  readFileSync(new URL(`../../cypher/measures/${name}.cypher`, import.meta.url), 'utf8');

const STREAMS = {
  betweenness: 'stream-betweenness',
  closeness: 'stream-closeness',
  communities: 'stream-leiden',
};

/** One round of each statement of cypher/measures by itself, in milliseconds; `projection` is what they all need. */
export async function timeGds(
  driver: Driver,
  database: string,
  links: readonly ProjectedLink[],
): Promise<Record<string, number>> {
  const graph = `bench-${randomUUID()}`;
  const whole = links.map(({ from, to, weight }) => ({
    from: neo4j.int(from),
    to: to === null ? null : neo4j.int(to),
    weight,
  }));
  const timed = async (statement: string, parameters: object) => {
    const start = performance.now();
    await driver.executeQuery(statement, { graph, ...parameters }, { database });
    return performance.now() - start;
  };
  try {
    const figures: Record<string, number> = {
      projection: await timed(cypher('project-network'), { links: whole }),
    };
    for (const [name, file] of Object.entries(STREAMS)) figures[name] = await timed(cypher(file), {});
    return figures;
  } finally {
    await timed(cypher('drop-network'), {});
  }
}
