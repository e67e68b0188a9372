import type { ParamsOf, RowOf } from './define-query.ts';
import type { Executor, ReadQuery, Transaction } from './execute.ts';

/** Whatever reads: the database as it is now, or a transaction that also sees its own writes. */
export type Reader = Pick<Executor, 'read'> | Transaction<ReadQuery>;

/** Runs a read where the reader stands. */
export const readRows = <Q extends ReadQuery>(
  reader: Reader,
  query: Q,
  params: ParamsOf<Q>,
): Promise<RowOf<Q>[]> => ('read' in reader ? reader.read(query, params) : reader.run(query, params));
