import { randomUUID } from 'node:crypto';
import neo4j from 'neo4j-driver';
import type { DatabaseSettings } from '../../server/store/driver.ts';

const CREATE = `UNWIND range(0, $size - 1) AS i CREATE (:Probe {graph: $graph, index: i})`;
const JOIN = `UNWIND $edges AS edge MATCH (a:Probe {graph: $graph, index: edge[0]}), (b:Probe {graph: $graph, index: edge[1]})
  CREATE (a)-[:JOINS]->(b)`;
const PROJECT = `MATCH (a:Probe {graph: $graph})-[:JOINS]->(b:Probe)
  WITH gds.graph.project($graph, a, b, {}, {undirectedRelationshipTypes: ['*']}) AS g RETURN g.graphName AS name`;
const ARTICULATION = `CALL gds.articulationPoints.stream($graph, {concurrency: 1}) YIELD nodeId
  RETURN gds.util.asNode(nodeId).index AS index ORDER BY index`;
const BRIDGES = `CALL gds.bridges.stream($graph, {concurrency: 1}) YIELD from, to
  WITH gds.util.asNode(from).index AS a, gds.util.asNode(to).index AS b
  RETURN CASE WHEN a < b THEN [a, b] ELSE [b, a] END AS ends ORDER BY ends`;
const DROP = 'CALL gds.graph.drop($graph, false) YIELD graphName RETURN graphName';
const DELETE = 'MATCH (n:Probe {graph: $graph}) DETACH DELETE n';

/** Computes articulation points and bridges of an undirected graph with the Graph Data Science library. */
export async function askGds(
  settings: DatabaseSettings,
  size: number,
  edges: ReadonlyArray<readonly [number, number]>,
): Promise<{ articulationPoints: number[]; bridges: Array<[number, number]> }> {
  const driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password), {
    disableLosslessIntegers: true,
  });
  const graph = `probe-${randomUUID()}`;
  const parameters = {
    graph,
    size: neo4j.int(size),
    edges: edges.map((ends) => ends.map((end) => neo4j.int(end))),
  };
  const run = async (text: string) =>
    (await driver.executeQuery(text, parameters, { database: settings.database })).records;
  try {
    await run(CREATE);
    await run(JOIN);
    await run(PROJECT);
    return {
      articulationPoints: (await run(ARTICULATION)).map((record) => record.get('index')),
      bridges: (await run(BRIDGES)).map((record) => record.get('ends')),
    };
  } finally {
    await run(DROP);
    await run(DELETE);
    await driver.close();
  }
}
