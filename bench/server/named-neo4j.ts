import { readConfig } from '../../server/config.ts';
import type { DatabaseSettings } from '../../server/store/driver.ts';

/** Reads the Neo4j settings from the environment. */
export function namedNeo4j(): DatabaseSettings {
  const read = readConfig(process.env);
  if ('problems' in read || read.config.neo4j === undefined) throw new Error('Name a Neo4j by NEO4J_URI.');
  return read.config.neo4j;
}
