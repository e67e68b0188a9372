import neo4j from 'neo4j-driver';
import type { DatabaseSettings } from '../../server/store/driver.ts';

/** Labels specific to one database. */
const NOT_COMPARED = ['Session', 'Setup', 'SchemaVersion', 'Restoration', 'Staged', 'Discarded'];

/** Asks a database by the driver alone, whole numbers told from others. */
export async function askRaw(
  { uri, user, password, database }: DatabaseSettings,
  text: string,
  params: Record<string, unknown> = {},
): Promise<unknown[]> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  try {
    const { records } = await driver.executeQuery(text, params, { database });
    return records.map((record) => record.toObject());
  } finally {
    await driver.close();
  }
}

/** Returns all nodes and relationships of a database as sorted texts: equal graphs give equal texts. */
export async function wholeGraph(settings: DatabaseSettings): Promise<string[]> {
  const params = { out: NOT_COMPARED };
  const nodes = await askRaw(
    settings,
    `MATCH (n) WHERE none(label IN labels(n) WHERE label IN $out)
     RETURN labels(n) AS labels, properties(n) AS properties`,
    params,
  );
  const links = await askRaw(
    settings,
    `MATCH (a)-[r]->(b) WHERE none(label IN labels(a) + labels(b) WHERE label IN $out)
     RETURN labels(a) AS from, a.id AS fromId, type(r) AS type, labels(b) AS to, b.id AS toId,
       properties(r) AS properties`,
    params,
  );
  return [...nodes, ...links].map(textOf).sort();
}

const textOf = (value: unknown): string =>
  JSON.stringify(value, (_name, part: unknown) =>
    neo4j.isInt(part)
      ? `integer ${part.toString()}`
      : typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
  );
