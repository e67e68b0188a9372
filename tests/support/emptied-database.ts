import neo4j from 'neo4j-driver';
import { inject } from 'vitest';
import { prepareDatabase } from './prepared-database.ts';

// Data left by parallel tests is no obstacle here, except in size: a backup, or a copy of everything visible,
// takes minutes with hundreds of territories. Emptied once per run, only in our own engine.
const ofThisRun = globalThis as { maillageEmptied?: boolean };
if (inject('ownNeo4j') && ofThisRun.maillageEmptied === undefined) {
  ofThisRun.maillageEmptied = true;
  const { uri, user, password, database } = inject('neo4j');
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  const session = driver.session({ database });
  try {
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');
  } finally {
    await session.close();
    await driver.close();
  }
  await prepareDatabase(inject('neo4j'));
}
