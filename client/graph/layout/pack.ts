import { type Box, enclosing } from '../../../model/drawing/geometry.ts';

/** Air between parts that nothing links. */
const BETWEEN_PARTS = 40;

/**
 * Puts the parts of a drawing together: the largest above, the others in rows below it, filled from left to right
 * and centred. The order of the parts is kept, so that actors without link end up in the last rows.
 */
export function packed<K>(parts: readonly ReadonlyMap<K, Box>[], aspect: number): Map<K, Box> {
  const [main, ...others] = parts;
  const all = new Map<K, Box>();
  if (main === undefined) return all;
  const mainBox = enclosing([...main.values()]);
  for (const [key, box] of main) all.set(key, box);
  if (mainBox === null || others.length === 0) return all;
  const rowWidth = Math.max(mainBox.halfWidth * 2, Math.sqrt(areaOf(parts) * aspect));
  let top = mainBox.y + mainBox.halfHeight + BETWEEN_PARTS;
  for (const row of rowsOf(others, rowWidth)) {
    const width = row.reduce((sum, { box }) => sum + box.halfWidth * 2, (row.length - 1) * BETWEEN_PARTS);
    const height = Math.max(...row.map(({ box }) => box.halfHeight * 2));
    let left = mainBox.x - width / 2;
    for (const { part, box } of row) {
      const dx = left + box.halfWidth - box.x;
      const dy = top + height / 2 - box.y;
      for (const [key, own] of part) all.set(key, { ...own, x: own.x + dx, y: own.y + dy });
      left += box.halfWidth * 2 + BETWEEN_PARTS;
    }
    top += height + BETWEEN_PARTS;
  }
  return all;
}

interface Part<K> {
  readonly part: ReadonlyMap<K, Box>;
  readonly box: Box;
}

function rowsOf<K>(parts: readonly ReadonlyMap<K, Box>[], rowWidth: number): Part<K>[][] {
  const rows: Part<K>[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const part of parts) {
    const box = enclosing([...part.values()]);
    if (box === null) continue;
    const width = box.halfWidth * 2 + BETWEEN_PARTS;
    if (used + width > rowWidth + BETWEEN_PARTS) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push({ part, box });
    used += width;
  }
  return rows;
}

const areaOf = <K>(parts: readonly ReadonlyMap<K, Box>[]): number =>
  parts.reduce((sum, part) => {
    const box = enclosing([...part.values()]);
    return (
      sum + (box === null ? 0 : (box.halfWidth * 2 + BETWEEN_PARTS) * (box.halfHeight * 2 + BETWEEN_PARTS))
    );
  }, 0);
