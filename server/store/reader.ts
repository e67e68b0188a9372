import type { ParamsOf, Query, RowOf } from './define-query.ts';
import type { Executor, ReadQuery, Transaction } from './execute.ts';

/** An executor, or a transaction, which also sees its own writes. */
export type Reader = Pick<Executor, 'read'> | Transaction<ReadQuery>;

/** Runs a read query on either. */
export const readRows = <Q extends ReadQuery>(
  reader: Reader,
  query: Q,
  params: ParamsOf<Q>,
): Promise<RowOf<Q>[]> => ('read' in reader ? reader.read(query, params) : reader.run(query, params));

/** Returns a function that writes by one statement in its own transaction. */
export const writerOf =
  <Q extends Query>(query: Q) =>
  async (executor: Executor, params: ParamsOf<Q>): Promise<void> => {
    await executor.writeTransaction((tx) => tx.run(query, params));
  };

/** Returns a function that writes by one statement; false if that statement returns no row. */
export const conditionalWriterOf =
  <Q extends Query>(query: Q) =>
  (executor: Executor, params: ParamsOf<Q>): Promise<boolean> =>
    executor.writeTransaction(async (tx) => (await tx.runOne(query, params)) !== undefined);
