import type { ThemePair } from '../../contract/comparison.ts';
import type { System } from '../../elements/system.ts';

/** Of each two themes, and of each theme with itself, the active cooperations that are about both. */
export function themePairs(system: System): ThemePair[] {
  const pairs = new Map<string, ThemePair>();
  for (const { themes } of system.active()) {
    const sorted = [...new Set(themes)].sort();
    for (const [i, a] of sorted.entries()) {
      for (const b of sorted.slice(i)) {
        const known = pairs.get(`${a} ${b}`);
        pairs.set(`${a} ${b}`, { a, b, cooperations: (known?.cooperations ?? 0) + 1 });
      }
    }
  }
  return [...pairs.values()].sort((x, y) => compare(x.a, y.a) || compare(x.b, y.b));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
