import neo4j, { type Driver } from 'neo4j-driver';
import type { DatabaseSettings } from '../../../server/store/driver.ts';

/** Asks the database in the words of the checker's own: the statements of the product are what it checks. */
export type AskGraph = <Row>(text: string, params?: Record<string, unknown>) => Promise<Row[]>;

/** Opens a way to ask, for as long as `work` takes. */
export async function askingGraph<T>(
  { uri, user, password, database }: DatabaseSettings,
  work: (ask: AskGraph) => Promise<T>,
): Promise<T> {
  // Whole numbers come as numbers: so do those of a Change, which are read from JSON.
  const driver: Driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
  });
  try {
    return await work(async <Row>(text: string, params: Record<string, unknown> = {}) => {
      const { records } = await driver.executeQuery(text, params, { database, routing: 'READ' });
      return records.map((record) => record.toObject() as Row);
    });
  } finally {
    await driver.close();
  }
}
