import neo4j from 'neo4j-driver';
import type { Facts } from '../../model/elements/facts.ts';
import { derivedNames } from '../../server/store/derived-names.ts';
import type { DatabaseSettings } from '../../server/store/driver.ts';

const TERRITORY = 'CREATE (t:Territory {id: $id}) SET t += $properties';
const ACTORS = `UNWIND $rows AS row MATCH (t:Territory {id: $id}) MERGE (a:Actor {id: row.properties.id})
  SET a += row.properties CREATE (a)-[m:ACTS_IN]->(t) SET m += row.membership`;
const OUTSIDE = 'UNWIND $rows AS row MERGE (a:Actor {id: row.properties.id}) SET a += row.properties';
const COMMITMENTS = `UNWIND $rows AS row MATCH (t:Territory {id: $id}) CREATE (k:Commitment {id: row.properties.id})-[:FOR]->(t)
  SET k += row.properties
  FOREACH (theme IN row.themes | MERGE (th:Theme {id: theme}) CREATE (k)-[:ABOUT]->(th))
  FOREACH (item IN row.refines | MERGE (r:Commitment {id: item}) CREATE (k)-[:REFINES]->(r))
  WITH k, row UNWIND row.carriers AS carrier MATCH (a:Actor {id: carrier.actorId})
  CREATE (a)-[y:CARRIES]->(k) SET y += carrier.properties`;
const COOPERATIONS = `UNWIND $rows AS row CREATE (c:Cooperation {id: row.properties.id}) SET c += row.properties
  FOREACH (theme IN row.themes | MERGE (th:Theme {id: theme}) CREATE (c)-[:ABOUT]->(th))
  WITH c, row
  CALL (c, row) { UNWIND row.parties AS party MATCH (a:Actor {id: party.actorId})
    CREATE (a)-[p:PARTY_TO]->(c) SET p += party.properties }
  CALL (c, row) { UNWIND row.serves AS served MATCH (k:Commitment {id: served}) CREATE (c)-[:SERVES]->(k) }
  CALL (c, row) { UNWIND row.declarations AS said MATCH (a:Actor {id: said.actorId})
    CREATE (a)-[:DECLARED]->(d:Declaration {id: randomUUID()})-[:ON]->(c) SET d += said.properties }`;
const MEMBERSHIPS = `UNWIND $rows AS row MATCH (a:Actor {id: row.fromId}), (b:Actor {id: row.toId})
  CREATE (a)-[m:MEMBER_OF]->(b) SET m += row.properties`;
const NEEDS = `UNWIND $rows AS row MATCH (a:Actor {id: row.actorId}) MERGE (r:Resource {id: row.resourceId})
  CREATE (a)-[n:NEEDS]->(r) SET n += row.properties`;
const OFFERS = NEEDS.replace('NEEDS', 'OFFERS');

const withDerived = (kind: string, properties: object) => ({
  ...properties,
  ...derivedNames(kind, { ...properties }),
});

const AT_ONCE = 5_000;

/** Writes facts directly into the graph, without the API: for tests of queries, and for timings. */
export async function storeFacts(settings: DatabaseSettings, facts: Facts): Promise<void> {
  const driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password));
  const { id, peers: _peers, parents: _parents, ...own } = facts.territory;
  const properties = withDerived('Territory', own);
  /** In parts: the engine holds all of a transaction, and a large territory is more than it may. */
  const run = async (text: string, rows: readonly unknown[]): Promise<void> => {
    for (let from = 0; from === 0 || from < rows.length; from += AT_ONCE)
      await driver.executeQuery(
        text,
        { id, rows: rows.slice(from, from + AT_ONCE), properties },
        { database: settings.database },
      );
  };
  try {
    await run(TERRITORY, []);
    await run(
      ACTORS,
      facts.actors.map(({ membership, x, y, placed, ...actor }) => ({
        properties: withDerived('Actor', actor),
        membership: {
          ...membership,
          ...(x !== undefined && { x }),
          ...(y !== undefined && { y }),
          ...(placed !== undefined && { placed }),
        },
      })),
    );
    await run(
      OUTSIDE,
      facts.outside.map((actor) => ({ properties: withDerived('Actor', actor) })),
    );
    await run(
      COMMITMENTS,
      facts.commitments.map(({ themes, refines, carriers, territoryId: _territory, ...commitment }) => ({
        properties: commitment,
        themes,
        refines: refines === undefined ? [] : [refines],
        carriers: carriers.map(({ actorId, ...carried }) => ({ actorId, properties: carried })),
      })),
    );
    await run(
      COOPERATIONS,
      facts.cooperations.map(({ themes, serves, parties, declarations, ...cooperation }) => ({
        properties: cooperation,
        themes,
        serves,
        parties: parties.map(({ actorId, ...party }) => ({ actorId, properties: party })),
        declarations: declarations.map(({ actorId, ...said }) => ({ actorId, properties: said })),
      })),
    );
    await run(
      MEMBERSHIPS,
      facts.memberships.map(({ fromId, toId, ...rest }) => ({ fromId, toId, properties: rest })),
    );
    const needs = (list: Facts['needs']) =>
      list.map(({ actorId, resourceId, ...rest }) => ({ actorId, resourceId, properties: rest }));
    await run(NEEDS, needs(facts.needs));
    await run(OFFERS, needs(facts.offers));
  } finally {
    await driver.close();
  }
}

/** Statements that delete a territory, each repeated until it finds nothing. */
const REMOVALS = [
  `MATCH (:Territory {id: $id})<-[:ACTS_IN]-(:Actor)-[:PARTY_TO]->(c:Cooperation)
   WITH DISTINCT c LIMIT $atOnce OPTIONAL MATCH (d:Declaration)-[:ON]->(c)
   DETACH DELETE d, c RETURN count(*) AS removed`,
  `MATCH (:Territory {id: $id})<-[:ACTS_IN|FOR]-(n:Actor|Commitment)
   WITH DISTINCT n LIMIT $atOnce DETACH DELETE n RETURN count(*) AS removed`,
  `MATCH (n:Actor|Cooperation|Commitment) WHERE n.id STARTS WITH $prefix
   WITH n LIMIT $atOnce OPTIONAL MATCH (d:Declaration)-[:ON]->(n)
   DETACH DELETE d, n RETURN count(*) AS removed`,
  // Changes of several territories belong to the logs of the others.
  `MATCH (t:Territory {id: $id})<-[:CHANGED]-(c:Change) WHERE NOT EXISTS { (c)-[:CHANGED]->(o:Territory) WHERE o <> t }
   WITH DISTINCT c LIMIT $atOnce DETACH DELETE c RETURN count(*) AS removed`,
  'MATCH (t:Territory {id: $id}) DETACH DELETE t RETURN count(*) AS removed',
];

/**
 * Takes away a territory of a test or a timing with all that only it holds, written by `storeFacts` or by the API: large
 * ones slow what comes after.
 */
export async function removeFacts(settings: DatabaseSettings, territoryId: string): Promise<void> {
  const driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password));
  const parameters = { id: territoryId, prefix: `${territoryId}-`, atOnce: neo4j.int(AT_ONCE) };
  try {
    for (const text of REMOVALS)
      for (let removed = 1; removed > 0; ) {
        const { records } = await driver.executeQuery(text, parameters, { database: settings.database });
        removed = Number(records[0]?.get('removed') ?? 0);
      }
  } finally {
    await driver.close();
  }
}
