import type { PatternAnswer, PatternCell } from '../../model/contract/patterns.ts';
import { becomeAdministrator, comeIn, openGuardedApp, type TestBrowser } from './access-api.ts';
import { copySample } from './copy-sample.ts';

export type PatternLibrary = Awaited<ReturnType<typeof openPatternLibrary>>;

/** Opens the library of patterns, with two copies of Val-d’Exemple as data, and a reader of the first. */
export async function openPatternLibrary() {
  const api = await openGuardedApp();
  const amina = await becomeAdministrator(api);
  const one = await copySample(api.executor, 'val-d-exemple');
  const two = await copySample(api.executor, 'val-d-exemple');
  const reader = await comeIn(amina, 'reader', [one.territoryId]);
  const address = (id: string, query: Record<string, string> = {}, end = ''): string =>
    `/api/patterns/${id}${end}?${new URLSearchParams({ territories: one.territoryId, ...query })}`;
  const ask = (
    id: string,
    query: Record<string, string> = {},
    who: TestBrowser = amina,
  ): Promise<PatternAnswer> => who.ask('GET', address(id, query));
  /** Shortens a cell: its id without the prefix of this copy. */
  const short = (cell: PatternCell | undefined): unknown => {
    if (Array.isArray(cell)) return cell.map((entry) => short(entry));
    const value = cell !== null && typeof cell === 'object' ? cell.id : cell;
    return typeof value === 'string' ? two.shared(one.shared(value)).replace(/^val-/, '') : value;
  };
  return {
    ...{ api, amina, reader, one, two, address, ask, short },
    val: (id: string): string => one.own(`val-${id}`),
    rowsOf: async (id: string, columns: readonly string[], query: Record<string, string> = {}) =>
      (await ask(id, query)).rows.map((row) => columns.map((column) => short(row[column]))),
    /** Changes something that has a version. */
    patch: async (path: string, change: Record<string, unknown>): Promise<void> => {
      const { version } = await amina.ask<{ version: number }>('GET', path);
      await amina.ask('PATCH', path, change, { 'if-match': `"${version}"` });
    },
  };
}
