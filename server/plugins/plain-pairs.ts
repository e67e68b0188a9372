/**
 * Says a tuple of equals (two ids) as a list of that length: it is the same, and tools that read JSON Schema as it was
 * before `prefixItems` understand it too.
 */
export function plainPairs(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(plainPairs);
  if (typeof node !== 'object' || node === null) return node;
  const { prefixItems, ...rest } = node as Record<string, unknown>;
  const plain = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, plainPairs(value)]));
  if (!Array.isArray(prefixItems)) return plain;
  const items = prefixItems.map(plainPairs);
  const areEqual = new Set(items.map((item) => JSON.stringify(item))).size === 1;
  return areEqual && rest.items === false ? { ...plain, items: items[0] } : { ...plain, prefixItems: items };
}
