/** Items by each key that they have, in the order given. */
export function grouped<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const found = groups.get(key);
      if (found === undefined) groups.set(key, [item]);
      else found.push(item);
    }
  }
  return groups;
}
