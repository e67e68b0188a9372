import neo4j from 'neo4j-driver';
import type { DatabaseSettings } from '../../server/store/driver.ts';

/** Territories around one: its peers, its parents and children, and those where its actors also act. */
export interface StoredSurroundings {
  readonly peers?: ReadonlyArray<{
    readonly territoryId: string;
    readonly since?: string;
    readonly inward?: boolean;
  }>;
  readonly aboveIds?: readonly string[];
  readonly belowIds?: readonly string[];
  readonly placesOf?: Readonly<Record<string, readonly string[]>>;
}

const PEERS = `UNWIND $rows AS row MATCH (t:Territory {id: $id}) MERGE (o:Territory {id: row.territoryId})
  FOREACH (_ IN CASE WHEN row.inward THEN [] ELSE [1] END | CREATE (t)-[p:PEER_OF]->(o) SET p.since = row.since)
  FOREACH (_ IN CASE WHEN row.inward THEN [1] ELSE [] END | CREATE (o)-[p:PEER_OF]->(t) SET p.since = row.since)`;
// A chain: the first is next to the territory, each further one beyond the one before.
const ABOVE = `UNWIND $rows AS row MERGE (a:Territory {id: row.lower}) MERGE (b:Territory {id: row.upper})
  CREATE (a)-[:PART_OF]->(b)`;
const PLACES = `UNWIND $rows AS row MATCH (a:Actor {id: row.actorId}) MERGE (t:Territory {id: row.territoryId})
  CREATE (a)-[:ACTS_IN {onMap: true}]->(t)`;

/**
 * Stores the peers, the territories above and below, and the other territories of actors, straight into the
 * graph.
 */
export async function storeSurroundings(
  settings: DatabaseSettings,
  id: string,
  { peers = [], aboveIds = [], belowIds = [], placesOf = {} }: StoredSurroundings,
): Promise<void> {
  const driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password));
  const run = (text: string, rows: unknown) =>
    driver.executeQuery(text, { id, rows }, { database: settings.database });
  const chain = (ids: readonly string[]) => ids.slice(1).map((upper, i) => ({ lower: ids[i], upper }));
  try {
    await run(
      PEERS,
      peers.map(({ territoryId, since = null, inward = false }) => ({ territoryId, since, inward })),
    );
    await run(ABOVE, [...chain([id, ...aboveIds]), ...chain([...[...belowIds].reverse(), id])]);
    await run(
      PLACES,
      Object.entries(placesOf).flatMap(([actorId, ids]) =>
        ids.map((territoryId) => ({ actorId, territoryId })),
      ),
    );
  } finally {
    await driver.close();
  }
}
