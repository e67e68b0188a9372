import type { Change } from '../../contract/change.ts';

export type State = Readonly<Record<string, unknown>>;

/** An element that a change touched: a node, or a relationship from `id` to `toId`. */
export interface Touched {
  readonly key: string;
  readonly kind: string;
  readonly id: string;
  readonly toId: string;
  readonly before: State | null;
  readonly after: State | null;
  /** Properties that differ, versions apart: these only count. */
  readonly differing: readonly string[];
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What a change touched, leaving out what it only counted up. */
export function touchedBy({ before, after }: Pick<Change, 'before' | 'after'>): Touched[] {
  const keys = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...keys]
    .map((key) => touched(key, before?.[key] ?? null, after?.[key] ?? null))
    .filter((each) => each.before === null || each.after === null || each.differing.length > 0);
}

function touched(key: string, before: State | null, after: State | null): Touched {
  // Of a kind that is known no more, it is still told that something was there.
  const [, kind = '', id = '', toId = ''] = /^([^:]+):([^>]+)(?:>(.*))?$/.exec(key) ?? [];
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  const differing = [...names].filter((name) => name !== 'version' && !same(before?.[name], after?.[name]));
  return { key, kind, id, toId, before, after, differing };
}

export const isNew = ({ before, after }: Touched): boolean => before === null && after !== null;
export const isGone = ({ before, after }: Touched): boolean => before !== null && after === null;
