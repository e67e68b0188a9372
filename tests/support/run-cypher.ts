import neo4j from 'neo4j-driver';
import { inject } from 'vitest';

/** Runs a statement outside the application, so that none of our rules apply to it. Returns its rows. */
export async function runCypher(
  text: string,
  params: Record<string, unknown> = {},
): Promise<Record<string, unknown>[]> {
  const { uri, user, password, database } = inject('neo4j');
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  try {
    const { records } = await driver.executeQuery(text, params, { database });
    return records.map((record) => record.toObject());
  } finally {
    await driver.close();
  }
}
