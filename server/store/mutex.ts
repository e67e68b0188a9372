import { memoizeByObject } from '../../model/once.ts';

const lastOfEach = memoizeByObject((_: object) => new Map<string, Promise<unknown>>());

/** Heavy work of one kind on a database is done one after the other in a process. */
export function mutex<T>(
  executor: object,
  kind: 'backup' | 'measures' | 'names',
  work: () => Promise<T>,
): Promise<T> {
  const kinds = lastOfEach(executor);
  const mine = (kinds.get(kind) ?? Promise.resolve()).then(work, work);
  kinds.set(kind, mine);
  return mine;
}
