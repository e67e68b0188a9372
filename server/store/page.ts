import { z } from 'zod';
import { FOLDS } from '../../model/words/fold-text.ts';
import { StoreError } from './errors.ts';

/** How much of a list, and from where: what follows a cursor of an earlier answer. */
export interface PageRequest {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** One part of a list; without nextCursor it is the last. */
export interface Page<T> {
  items: T[];
  nextCursor?: string;
}

/** A cursor that no answer of ours contained. */
export class InvalidCursorError extends StoreError {
  readonly errors = [{ path: 'cursor', code: 'invalid_cursor', message: 'nextCursor ?' }];

  constructor() {
    super('INVALID_INPUT', 400, 'The cursor is none of ours.');
  }
}

/** Position of a row in its list; ids separate equal names. */
export const Place = z.object({ sortName: z.string(), id: z.string() });
type Place = z.infer<typeof Place>;

/** Replacements by which statements fold names, as parameters take them. */
export const FOLD_PAIRS = FOLDS.map(([from, to]): [string, string] => [from, to]);
export const FoldPairs = z.array(z.tuple([z.string(), z.string()]));

/** The parameters of every statement that lists by name, then id. */
export const PAGE_PARAMS = {
  folds: FoldPairs,
  afterName: z.string().optional(),
  afterId: z.string().optional(),
  limit: z.int(),
};

/** Returns the parameters of a page. One extra row shows whether there is a next page. */
export function pageParams({ limit, cursor }: PageRequest) {
  const after = cursor === undefined ? undefined : readCursor(cursor);
  return {
    folds: FOLD_PAIRS,
    afterName: after?.sortName,
    afterId: after?.id,
    limit: limit + 1,
  };
}

/** The parameters of statements that list by a folded name in an index, then id. */
export const INDEXED_PAGE = { afterName: z.string(), afterId: z.string(), limit: z.int() };

/** Returns the parameters of a page that is read from an index; every name comes after the empty one. */
export function indexedPage(page: PageRequest) {
  const { afterName = '', afterId = '', limit } = pageParams(page);
  return { afterName, afterId, limit };
}

/** Cuts the rows to the page asked for, and says where the next one begins. */
export function pageOf<T extends Place>(rows: readonly T[], { limit }: PageRequest): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return rows.length > limit && last ? { items, nextCursor: writeCursor(last) } : { items };
}

/** Puts what was read by id in the order of a list; what went in between is left out. */
export function inOrderOf<T extends { id: string }>(ids: readonly string[], read: readonly T[]): T[] {
  const byId = new Map(read.map((item) => [item.id, item]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

const writeCursor = ({ sortName, id }: Place): string =>
  Buffer.from(JSON.stringify([sortName, id])).toString('base64url');

const Cursor = z.tuple([z.string(), z.string()]);

function readCursor(cursor: string): Place {
  try {
    const [sortName, id] = Cursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return { sortName, id };
  } catch {
    throw new InvalidCursorError();
  }
}
