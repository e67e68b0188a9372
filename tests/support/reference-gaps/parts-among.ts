/** Returns the connected components, the largest first, then by the first of each. */
export function partsAmong(ids: readonly string[], areJoined: (a: string, b: string) => boolean): string[][] {
  const left = new Set([...ids].sort());
  const parts: string[][] = [];
  for (const start of left) {
    left.delete(start);
    const part = [start];
    for (const one of part)
      for (const other of left)
        if (areJoined(one, other)) {
          left.delete(other);
          part.push(other);
        }
    parts.push(part.sort());
  }
  return parts.sort((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}
