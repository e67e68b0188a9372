import type { Change } from '../../contract/change.ts';
import type { State, Touched } from '../../contract/change-news.ts';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Lists every element in a change, including pure version changes. */
export function elementsIn({ before, after }: Pick<Change, 'before' | 'after'>): Touched[] {
  const keys = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...keys].map((key) => touched(key, before?.[key] ?? null, after?.[key] ?? null));
}

/** Returns true if more than the version of an element changed. */
export const isTouched = ({ before, after, differing }: Touched): boolean =>
  before === null || after === null || differing.length > 0;

/** Lists the elements that a change touched, without pure version changes. */
export const touchedBy = (change: Pick<Change, 'before' | 'after'>): Touched[] =>
  elementsIn(change).filter(isTouched);

function touched(key: string, before: State | null, after: State | null): Touched {
  // Elements of an unknown kind are still reported as existing.
  const [, kind = '', id = '', toId = ''] = /^([^:]+):([^>]+)(?:>(.*))?$/.exec(key) ?? [];
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  const differing = [...names].filter((name) => name !== 'version' && !same(before?.[name], after?.[name]));
  return { key, kind, id, toId, before, after, differing };
}

export const isNew = ({ before, after }: Touched): boolean => before === null && after !== null;
export const isGone = ({ before, after }: Touched): boolean => before !== null && after === null;

/** Briefs with what their parties bring, and what stands around a workshop, are on no map. */
const BESIDE_THE_MAP: ReadonlySet<string> = new Set(['Workshop', 'Contribution', 'Fiche', 'BRINGS']);
export const isOnTheMap = ({ kind }: Touched): boolean => !BESIDE_THE_MAP.has(kind);
