import neo4j, { type Driver, type Transaction as DriverTransaction, type QueryResult } from 'neo4j-driver';
import { type ParamsOf, type Query, type RowOf, textSent } from '../../server/store/define-query.ts';
import type { DatabaseSettings } from '../../server/store/driver.ts';
import { type Executor, openExecutor, type Transaction } from '../../server/store/execute.ts';
import { toParameters, toRow } from '../../server/store/values.ts';

/** An executor that counts what the database touched for each statement (PROFILE, database hits). */
export interface ProfiledExecutor {
  readonly executor: Executor;
  /** Database hits by statement since the last call. */
  takeHits(): ReadonlyMap<string, number>;
}

interface Profile {
  readonly dbHits: number;
  readonly children: readonly Profile[];
}

const hitsOf = ({ dbHits, children }: Profile): number =>
  children.reduce((sum, child) => sum + hitsOf(child), Number(dbHits));

/** Opens one on a database. */
export function openProfiledExecutor(settings: DatabaseSettings): ProfiledExecutor {
  const { uri, user, password, database } = settings;
  const driver: Driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
  });
  const usual = openExecutor(settings);
  let hits = new Map<string, number>();
  const rowsOf = async <Q extends Query>(query: Q, answer: Promise<QueryResult>): Promise<RowOf<Q>[]> => {
    const { records, summary } = await answer;
    const spent = summary.profile === false ? 0 : hitsOf(summary.profile);
    hits.set(query.file, (hits.get(query.file) ?? 0) + spent);
    return records.map((record) => toRow(query, record.toObject()));
  };
  const within = (tx: DriverTransaction): Transaction => {
    const run = <Q extends Query>(query: Q, params: ParamsOf<Q>): Promise<RowOf<Q>[]> =>
      rowsOf(query, Promise.resolve(tx.run(`PROFILE ${textSent(query)}`, toParameters(query, params))));
    return { run, runOne: async (query, params) => (await run(query, params))[0] };
  };
  const transact = async <R>(work: (tx: Transaction) => Promise<R>): Promise<R> => {
    const session = driver.session({ database });
    try {
      const tx = session.beginTransaction();
      const result = await work(within(tx));
      await tx.commit();
      return result;
    } finally {
      await session.close();
    }
  };
  const executor: Executor = {
    ...usual,
    read: (query, params) => transact((tx) => tx.run(query, params)),
    readOne: (query, params) => transact((tx) => tx.runOne(query, params)),
    readTransaction: transact,
    writeTransaction: transact,
    close: async () => {
      await driver.close();
      await usual.close();
    },
  };
  return {
    executor,
    takeHits: () => {
      const taken = hits;
      hits = new Map();
      return taken;
    },
  };
}
